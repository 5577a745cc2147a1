import type { ColumnMapping, ColumnMatch, Field } from '../inventory.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';
import { candidatesOf } from './column-candidates.ts';
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

/**
 * Whether another column has the same heading but other cells. Only the position tells them apart, so the user should
 * check.
 */
function isRepeated({ columns }: RawTable, index: number): boolean {
  const own = columns[index];
  if (own === undefined) return false;
  const { compact } = headingTextOf(own.heading);
  return columns.some(
    (other) =>
      other !== own &&
      headingTextOf(other.heading).compact === compact &&
      own.codes.some((_, row) => textAt(other, row) !== textAt(own, row)),
  );
}

/** Gives each field to its best column and each column to its best field. Leaves out columns of secrets. */
function assignFields(table: RawTable): Map<number, ColumnMatch> {
  const taken = new Set<Field>();
  const matches = new Map<number, ColumnMatch>();
  for (const [index, column] of table.columns.entries()) {
    if (isSecret(column)) matches.set(index, unmatched(index));
  }
  for (const candidate of candidatesOf(table)) {
    const { column, field, reason } = candidate;
    if (taken.has(field) || matches.has(column)) continue;
    taken.add(field);
    const certain = candidate.certain && !isRepeated(table, column);
    matches.set(column, { column, field, reason, certain });
  }
  return matches;
}

/** The field that a column supplements: the number next to the service pack text, the version next to the product. */
function secondOf(column: RawColumn, taken: ReadonlySet<Field | null>): Field | null {
  for (const field of ['servicePack', 'product'] as const) {
    if (!taken.has(field) || !isSecondHeading(column.heading, field)) continue;
    if (looksLike(column, field)) return field;
  }
  return null;
}

/** If no column gives the role, uses a pair of columns that mark clients and servers with yes, no or x. */
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

/** The first column that could hold machine names, judged by its values; -1 if there is none. */
function namesByValues(table: RawTable, matches: ReadonlyMap<number, ColumnMatch>): number {
  return table.columns.findIndex(
    (column, index) => !matches.has(index) && couldBeNames(column, table.rowCount),
  );
}

/**
 * Decides what each column is read as: by its heading in the spelling tables, by the words of its heading, or by its
 * values. Each field goes to one column, with these exceptions: a service pack's number next to its text, a version
 * or edition next to the product, several password columns, and separate marks for clients and servers. If a heading
 * is missing, no match is certain.
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
