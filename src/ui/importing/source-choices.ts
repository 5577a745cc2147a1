import {
  type ColumnPreview,
  type ImportPreview,
  NO_SOURCE_CHOICES,
  type SourceChoices,
} from '../../answers/importing.ts';
import type { ColumnMapping, Field } from '../../inventory/inventory.ts';

/** Every field that a column can be read as, in the order in which a person looks for them. */
export const FIELDS: readonly Field[] = [
  'name',
  'role',
  'servicePack',
  'encryption',
  'sectionSign',
  'password',
  'secret',
  'product',
  'peers',
  'group',
  'domain',
  'address',
  'architecture',
  'strength',
  'lastSeen',
];

/** Facts without which pairings stay open. */
const WANTED: readonly Field[] = ['servicePack', 'encryption', 'sectionSign'];

/** The files that have no column for the role, where another file has one. */
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

/** Whether a column is read as one whose cells nobody may see. */
export function isSecret(field: Field | null): boolean {
  return field === 'password' || field === 'secret';
}

/** The columns of which nobody but the person knows whether they hold passwords, by heading. */
export function askedForSecrets({ sources }: ImportPreview): readonly string[] {
  return sources.flatMap(({ columns }) =>
    columns.flatMap(({ field, certain, heading }) =>
      field === 'secret' && !certain ? [heading] : [],
    ),
  );
}

/** The mapping after the person said what one column is. Another column of the same field gives way; passwords may be several. */
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

/** A change that the person makes to how one file is read. */
export type SourceChange =
  | { readonly kind: 'encoding'; readonly encoding: string }
  | { readonly kind: 'delimiter'; readonly delimiter: string }
  | { readonly kind: 'heading-line'; readonly line: number }
  | {
      readonly kind: 'field';
      readonly mapping: ColumnMapping;
      readonly column: number;
      readonly field: Field | null;
    };

/** The choices after a change. Columns fall anew under another delimiter or heading row, so their mapping is found anew. */
export function changeSource(choices: SourceChoices, change: SourceChange): SourceChoices {
  switch (change.kind) {
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

/** The choices of all files after a change to one of them; files without any choice yet have none. */
export function changeSources(
  choices: readonly SourceChoices[],
  sources: number,
  source: number,
  change: SourceChange,
): readonly SourceChoices[] {
  return Array.from({ length: sources }, (_, index) => {
    const before = choices[index] ?? NO_SOURCE_CHOICES;
    return index === source ? changeSource(before, change) : before;
  });
}

/** The choices to read with. To be remembered, a mapping must be said in full, even where it was found and not chosen. */
export function choicesToRead(
  choices: readonly SourceChoices[],
  preview: ImportPreview,
  remembers: boolean,
): readonly SourceChoices[] {
  return preview.sources.map(({ columns }, source) => {
    const before = choices[source] ?? NO_SOURCE_CHOICES;
    return remembers && before.mapping === null
      ? { ...before, mapping: mappingOf(columns) }
      : before;
  });
}

/** Facts that no column of any file gives. A column of passwords gives whether they contain §. */
export function wantedFields({ sources }: ImportPreview): readonly Field[] {
  const given = new Set(sources.flatMap(({ columns }) => columns.map(({ field }) => field)));
  return WANTED.filter(
    (field) => !given.has(field) && !(field === 'sectionSign' && given.has('password')),
  );
}

/** Whether a column asks for a look: something weighty was read into it that its heading alone does not say. */
export function asksForLook({ certain, field }: ColumnPreview): boolean {
  return !certain && field !== null;
}

/** Columns in the order of the file, those that are read as something never left out; `count` in all where there are more. */
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
