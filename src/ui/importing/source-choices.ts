import {
  type ColumnPreview,
  type ImportPreview,
  NO_SOURCE_CHOICES,
  type SourceChoices,
  type SourceColumn,
  type SourcePreview,
} from '../../answers/importing.ts';
import { FACT_NAMES } from '../../fleet/machine.ts';
import type { ColumnMapping, Field } from '../../inventory/inventory.ts';

/** The facts of a machine that a column can give: what the audit needs, and what it can use. */
const FACTS: readonly Field[] = [...FACT_NAMES, ...(['name', 'peers', 'group'] as const)];

/** Fields that give a fact just as well. */
const INSTEAD: { readonly [F in Field]?: Field } = { sectionSign: 'password', group: 'domain' };

/** The files without a column for the role, if another file has one. */
export function filesWithoutRole({ sources, missing }: ImportPreview): readonly string[] {
  if (missing.includes('role')) return [];
  return sources
    .filter(({ columns }) => !columns.some(({ field }) => field === 'role'))
    .map(({ fileName }) => fileName);
}

/** The mapping that a preview shows. */
export function mappingOf(columns: readonly ColumnPreview[]): ColumnMapping {
  return columns.map(({ column, field, reason, certain }) => ({ column, field, reason, certain }));
}

/** Whether the cells of a column must not be shown. */
export function isSecret(field: Field | null): boolean {
  return field === 'password' || field === 'secret';
}

/** The headings of columns that may hold passwords; only the person can tell. */
export function askedForSecrets({ sources }: ImportPreview): readonly string[] {
  return sources.flatMap(({ columns }) =>
    columns.flatMap(({ field, certain, heading }) =>
      field === 'secret' && !certain ? [heading] : [],
    ),
  );
}

/**
 * Sets what one column is read as. Another column of the same field loses it; only passwords can be in
 * several columns.
 */
export function chooseField(
  mapping: ColumnMapping,
  column: number,
  field: Field | null,
): ColumnMapping {
  return mapping.map((match) => {
    if (match.column === column) return { column, field, reason: 'chosen', certain: true };
    const givesWay = field !== null && !isSecret(field) && match.field === field;
    return givesWay ? { ...match, field: null, reason: 'chosen', certain: true } : match;
  });
}

/** A change to how one file is read. */
export type SourceChange =
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  | { readonly kind: 'heading-line'; readonly line: number }
  | {
      readonly kind: 'field';
      readonly mapping: ColumnMapping;
      readonly column: number;
      readonly field: Field | null;
    };

/** Applies a change. Another sheet, delimiter or heading row gives other columns, so it resets the mapping. */
export function changeSource(choices: SourceChoices, change: SourceChange): SourceChoices {
  switch (change.kind) {
    case 'sheet':
      return { ...choices, sheet: change.sheet, headingLine: null, mapping: null };
    case 'encoding':
      return { ...choices, encoding: change.encoding };
    case 'delimiter':
      return { ...choices, delimiter: change.delimiter, headingLine: null, mapping: null };
    case 'heading-line':
      return { ...choices, headingLine: change.line, mapping: null };
    case 'field':
      return { ...choices, mapping: chooseField(change.mapping, change.column, change.field) };
  }
}

/** The choices for a file as it is shown: other choices must not make the page look for another sheet. */
function choicesAsShown(
  choices: SourceChoices = NO_SOURCE_CHOICES,
  { sheet }: SourcePreview,
): SourceChoices {
  return sheet === null ? choices : { ...choices, sheet: sheet.name };
}

/** Applies a change to one of several files. */
export function changeSources(
  choices: readonly SourceChoices[],
  sources: readonly SourcePreview[],
  changed: number,
  change: SourceChange,
): readonly SourceChoices[] {
  return sources.map((source, index) => {
    const before = choicesAsShown(choices[index], source);
    return index === changed ? changeSource(before, change) : before;
  });
}

/**
 * The choices for the reading. A mapping can be remembered only if it is stated in full, so a detected one
 * is filled in.
 */
export function choicesToRead(
  choices: readonly SourceChoices[],
  preview: ImportPreview,
  remembers: boolean,
): readonly SourceChoices[] {
  return preview.sources.map((source, index) => {
    const before = choicesAsShown(choices[index], source);
    return remembers && before.mapping === null
      ? { ...before, mapping: mappingOf(source.columns) }
      : before;
  });
}

/** How many of the facts of a machine have a column in some file. */
export function countFacts({ sources }: ImportPreview): {
  readonly found: number;
  readonly all: number;
} {
  const given = new Set(sources.flatMap(({ columns }) => columns.map(({ field }) => field)));
  const found = FACTS.filter((fact) => given.has(fact) || given.has(INSTEAD[fact] ?? fact));
  return { found: found.length, all: FACTS.length };
}

/** A question about a field for which no column was found. */
export interface GapQuestion {
  readonly field: Field;
  readonly isNeeded: boolean;
  readonly likely: readonly SourceColumn[];
  /** All other columns that the person may choose. */
  readonly others: readonly SourceColumn[];
}

/**
 * What to ask the person, in this order. A fact that the audit can do without is asked about only if some column looks
 * like it.
 */
export function questionsOf({ gaps, sources }: ImportPreview): readonly GapQuestion[] {
  return gaps
    .filter(({ isNeeded, likely }) => isNeeded || likely.length > 0)
    .map((gap) => {
      const isLikely = (one: SourceColumn) =>
        gap.likely.some(({ source, column }) => source === one.source && column === one.column);
      const carried = sources.flatMap(({ columns }, source) =>
        columns.some(({ field }) => field === gap.field)
          ? []
          : columns.flatMap(({ column, field }) => (field === null ? [{ source, column }] : [])),
      );
      return { ...gap, others: carried.filter((one) => !isLikely(one)).slice(0, MOST_OTHERS) };
    });
}

/** A file may have thousands of columns; all of them are in the table below the questions. */
const MOST_OTHERS = 200;

/** Whether the person should check a column: it is read as a field, but not with certainty. */
export function asksForLook({ certain, field }: ColumnPreview): boolean {
  return !certain && field !== null;
}

/** The first `count` columns, in file order. Columns that are read as something are always included. */
export function firstColumns(
  columns: readonly ColumnPreview[],
  count: number,
): readonly ColumnPreview[] {
  const read = columns.filter(({ field }) => field !== null).length;
  let others = Math.max(0, count - read);
  return columns.filter(({ field }) => {
    if (field !== null) return true;
    others -= 1;
    return others >= 0;
  });
}
