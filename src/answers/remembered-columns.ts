import { foldSpelling } from '../inventory/cells/cell-text.ts';
import { flagsRole, understoodShare } from '../inventory/columns/column-look.ts';
import { meaningsOfHeading } from '../inventory/columns/heading-index.ts';
import { NEEDED_FIELDS } from '../inventory/columns/mapping-judgement.ts';
import { suggestColumns } from '../inventory/columns/suggest-columns.ts';
import { withSecrets } from '../inventory/columns/without-passwords.ts';
import type { ColumnMapping, ColumnMatch, Field, ValueChoice } from '../inventory/inventory.ts';
import type { RawColumn, RawTable } from '../inventory/raw-table.ts';
import type { RememberedMapping } from './importing.ts';
import type { UnfitMemory } from './summary.ts';

/** What the columns of a table are read as. */
interface RecalledColumns {
  readonly mapping: ColumnMapping;
  /** Why the remembered columns were not used; null if they were, or if none are remembered. */
  readonly unfitMemory: UnfitMemory | null;
  /** The remembered meanings of texts that occur in the table. */
  readonly recalled: readonly ValueChoice[];
}

/** For each heading, what distinguishes it from equal headings further left. */
function keysOf(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const times = seen.get(heading) ?? 0;
    seen.set(heading, times + 1);
    return `${times} ${heading}`;
  });
}

/** Remembered columns, with the match of each by the key of its heading. */
interface Memory {
  readonly headings: readonly string[];
  readonly matches: ReadonlyMap<string, ColumnMatch>;
  /** What texts mean. */
  readonly values: readonly ValueChoice[];
}

function memoryOf({ headings, mapping, values = [] }: RememberedMapping): Memory {
  const matches = keysOf(headings).flatMap((key, at) => {
    const match = mapping[at];
    return match === undefined ? [] : [[key, match] as const];
  });
  return { headings, matches: new Map(matches), values };
}

/**
 * The newest memory of exactly these headings, else the newest that shares more than half of its headings and of the
 * table's: the same export with a column more or less.
 */
function findMemory(
  keys: readonly string[],
  remembered: readonly RememberedMapping[],
): Memory | undefined {
  const memories = remembered.map(memoryOf);
  const sharedWith = ({ matches }: Memory) => keys.filter((key) => matches.has(key)).length;
  const isSame = (memory: Memory) =>
    memory.headings.length === keys.length &&
    keysOf(memory.headings).every((key, at) => key === keys[at]);
  const isAkin = (memory: Memory) =>
    sharedWith(memory) > Math.max(memory.headings.length, keys.length) / 2;
  return memories.findLast(isSame) ?? memories.findLast(isAkin);
}

/** Fields that only one column can have, unless the page itself finds several. */
function isExclusive(field: Field | null): boolean {
  return field !== null && field !== 'password' && field !== 'secret';
}

/** Whether a remembered match says something: a field, or the person's choice to carry the column along as written. */
function isTelling({ field, reason }: ColumnMatch): boolean {
  return field !== null || reason === 'chosen' || reason === 'remembered';
}

/** The remembered columns of a table; the page's own finding for the others, as far as their fields are still free. */
function merge(keys: readonly string[], { matches }: Memory, found: ColumnMapping): ColumnMapping {
  const recalled = keys.map((key, column): ColumnMatch | null => {
    const match = matches.get(key);
    if (match === undefined || !isTelling(match)) return null;
    return { column, field: match.field, reason: 'remembered', certain: true };
  });
  const taken = new Set<Field | null>(recalled.flatMap((match) => match?.field ?? []));
  return found.map((match, column) => {
    const own = recalled[column] ?? match;
    const isTaken = own === match && isExclusive(match.field) && taken.has(match.field);
    return isTaken ? { ...match, field: null, certain: true } : own;
  });
}

/**
 * How well the texts of a column are understood as a field (0 to 1), apart from those with a remembered meaning; 1 if
 * there are no others, or if they cannot be judged.
 */
function fitOf(column: RawColumn | undefined, field: Field, { values }: Memory): number {
  if (column === undefined) return 1;
  const known = new Set(
    values.flatMap(({ fact, text }) => (fact === field ? [foldSpelling(text)] : [])),
  );
  const isUnknown = (text: string) => known.size === 0 || !known.has(foldSpelling(text));
  return understoodShare({ ...column, texts: column.texts.filter(isUnknown) }, field) ?? 1;
}

/** The remembered meanings of texts that stand in a column which is read as their fact. */
function recallValues(
  { columns }: RawTable,
  mapping: ColumnMapping,
  { values }: Memory,
): readonly ValueChoice[] {
  if (values.length === 0) return [];
  const known = new Map<Field, Set<string>>();
  for (const { column, field } of mapping) {
    if (field === null || !values.some(({ fact }) => fact === field)) continue;
    const texts = known.get(field) ?? new Set();
    for (const text of columns[column]?.texts ?? []) texts.add(foldSpelling(text));
    known.set(field, texts);
  }
  return values.filter(({ fact, text }) => known.get(fact)?.has(foldSpelling(text)) === true);
}

/** Why the page's own finding reads a table better than the remembered columns; null if it does not. */
function findUnfit(
  { columns }: RawTable,
  keys: readonly string[],
  memory: Memory,
  merged: ColumnMapping,
  found: ColumnMapping,
): UnfitMemory | null {
  const headingOf = ({ column }: ColumnMatch) => columns[column]?.heading ?? '';
  const gone = [...memory.matches].find(
    ([key, { field }]) => field !== null && !keys.includes(key),
  );
  if (gone !== undefined) {
    const [, { column }] = gone;
    return { because: 'heading-missing', heading: memory.headings[column] ?? '' };
  }
  const lost = found.find(
    ({ field }) =>
      field !== null &&
      NEEDED_FIELDS.includes(field) &&
      !merged.some((match) => match.field === field),
  );
  if (lost !== undefined) return { because: 'column-lost', heading: headingOf(lost) };
  const better = found.find((match) => {
    const isNew = !memory.matches.has(keys[match.column] ?? '');
    const isSure = meaningsOfHeading(headingOf(match)).some(
      ({ field, isSure }) => isSure && field === match.field,
    );
    return isNew && isSure && match.certain && merged[match.column]?.field !== match.field;
  });
  if (better !== undefined) return { because: 'better-heading', heading: headingOf(better) };
  const misread = merged.find(({ column, field, reason }) => {
    if (reason !== 'remembered' || field === null || found[column]?.field === field) return false;
    const other = found.find((match) => match.field === field);
    if (other === undefined) return false;
    const fit = fitOf(columns[column], field, memory);
    return fit < 0.5 && fit < fitOf(columns[other.column], field, memory);
  });
  return misread === undefined ? null : { because: 'other-cells', heading: headingOf(misread) };
}

/** A role column of which no text is understood: the person should look at it, as without a memory. */
function withDoubts({ columns }: RawTable, mapping: ColumnMapping, memory: Memory): ColumnMapping {
  return mapping.map((match) => {
    const column = columns[match.column];
    if (match.reason !== 'remembered' || match.field !== 'role' || column === undefined)
      return match;
    return flagsRole(column) || fitOf(column, 'role', memory) > 0
      ? match
      : { ...match, certain: false };
  });
}

/**
 * Reads the columns of a table as remembered, unless the page's own finding reads it better. Passwords are hidden
 * either way.
 */
export function recallColumns(
  table: RawTable,
  remembered: readonly RememberedMapping[],
): RecalledColumns {
  const found = suggestColumns(table);
  const keys = keysOf(table.columns.map(({ heading }) => heading));
  const memory = findMemory(keys, remembered);
  if (memory === undefined) return { mapping: found, unfitMemory: null, recalled: [] };
  const merged = merge(keys, memory, found);
  const unfitMemory = findUnfit(table, keys, memory, merged, found);
  if (unfitMemory !== null) return { mapping: found, unfitMemory, recalled: [] };
  const mapping = withSecrets(table, withDoubts(table, merged, memory));
  return { mapping, unfitMemory, recalled: recallValues(table, mapping, memory) };
}
