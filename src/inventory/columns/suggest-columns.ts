import type { ColumnMapping, ColumnMatch, Field } from '../inventory.ts';
import type { RawColumn, RawTable } from '../raw-table.ts';
import { type Candidate, candidatesOf } from './column-candidates.ts';
import { couldBeNames, flagsRole, looksLike, roleAskedFor } from './column-look.ts';
import { headingTextOf } from './heading-text.ts';
import { lacksHeading } from './missing-heading.ts';
import { secrecyOf } from './password-column.ts';
import { isSecondHeading } from './second-columns.ts';
import { isFlagColumn, withSecrets } from './without-passwords.ts';

function isSecret(column: RawColumn): boolean {
  return isFlagColumn(column) || secrecyOf(column) !== null;
}

function unmatched(column: number): ColumnMatch {
  return { column, field: null, reason: 'heading', certain: true };
}

/** Two columns of one heading are told apart by nothing but their place: the person should look, unless they hold the same. */
function isRepeated(table: RawTable, { column }: Candidate): boolean {
  const own = table.columns[column];
  if (own === undefined) return false;
  const { compact } = headingTextOf(own.heading);
  return table.columns.some(
    (other, index) =>
      index !== column &&
      headingTextOf(other.heading).compact === compact &&
      other.texts.join('\n') !== own.texts.join('\n'),
  );
}

/** Gives each field to its best column and each column to its best field. */
function assignFields(table: RawTable): Map<number, ColumnMatch> {
  const taken = new Set<Field>();
  const matches = new Map<number, ColumnMatch>();
  for (const match of withSecrets(
    table,
    table.columns.flatMap((column, index) => (isSecret(column) ? [unmatched(index)] : [])),
  )) {
    matches.set(match.column, match);
  }
  const candidates = candidatesOf(table, isSecret);
  for (const candidate of candidates) {
    const { column, field, reason } = candidate;
    if (taken.has(field) || matches.has(column)) continue;
    taken.add(field);
    const certain = candidate.certain && !isRepeated(table, candidate);
    matches.set(column, { column, field, reason, certain });
  }
  return matches;
}

/** A column that says more of a field than its first column does: the number beside the text, the version beside the product. */
function secondOf(column: RawColumn, taken: ReadonlySet<Field | null>): Field | null {
  for (const field of ['servicePack', 'product'] as const) {
    if (!taken.has(field) || !isSecondHeading(column.heading, field)) continue;
    if (looksLike(column, field)) return field;
  }
  return null;
}

/** Where no column names the role, columns that mark clients and servers with yes, no or x give it together. */
function addRoleFlags(table: RawTable, matches: Map<number, ColumnMatch>): void {
  const flags = [...table.columns.entries()].filter(
    ([index, column]) => !matches.has(index) && flagsRole(column),
  );
  const asked = new Set(flags.map(([, { heading }]) => roleAskedFor(heading)));
  if (asked.size < 2) return;
  const certain = flags.length === 2;
  for (const [column] of flags) {
    matches.set(column, { column, field: 'role', reason: 'heading', certain });
  }
}

/** The column that could hold the names, where no heading says so. */
function namesByValues(table: RawTable, matches: ReadonlyMap<number, ColumnMatch>): number {
  return table.columns.findIndex(
    (column, index) => !matches.has(index) && couldBeNames(column, table.rowCount),
  );
}

/**
 * Finds out what each column is read as: by its heading in the spelling tables, by the words of its heading,
 * by the look of its values. One field goes to one column; only a service pack's number beside its text,
 * a version or edition beside the product, further password columns, and the marks of clients and of servers
 * are several columns of one field. Where a heading is missing none is certain.
 */
export function suggestColumns(table: RawTable): ColumnMapping {
  const matches = assignFields(table);
  const taken = new Set([...matches.values()].map(({ field }) => field));
  for (const [index, column] of table.columns.entries()) {
    if (matches.has(index)) continue;
    const field = secondOf(column, taken);
    if (field !== null)
      matches.set(index, { column: index, field, reason: 'heading', certain: true });
  }
  if (!taken.has('role')) addRoleFlags(table, matches);
  if (!taken.has('name')) {
    const column = namesByValues(table, matches);
    if (column >= 0)
      matches.set(column, { column, field: 'name', reason: 'values', certain: false });
  }
  const found = table.columns.map((_, index) => matches.get(index) ?? unmatched(index));
  const all = withSecrets(table, found);
  return lacksHeading(table) ? all.map((match) => ({ ...match, certain: false })) : all;
}
