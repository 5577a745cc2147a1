import type { ColumnMapping, Field } from '../inventory.ts';
import type { RawColumn, RawTable } from '../raw-table.ts';
import {
  couldBeNames,
  flagsRole,
  looksLike,
  recordedTexts,
  understoodShare,
} from './column-look.ts';
import { isFlagColumn } from './without-passwords.ts';

/** At most this many columns are offered for a field. */
const MOST_OFFERED = 3;
/** In a file with more columns than this, only the first ones are examined. */
const MOST_EXAMINED = 300;
/** A column with more distinct texts than this holds no codes for roles. */
const MOST_CODES = 8;

/** Whether a column holds a few codes, some of them in several rows. Yes and no are none. */
function holdsCodes(column: RawColumn, rowCount: number): boolean {
  const codes = recordedTexts(column).length;
  return codes >= 2 && codes <= MOST_CODES && codes < rowCount && !looksLike(column, 'sectionSign');
}

/** How likely a column holds a field, by its values alone: 0 for not at all, 1 at most. */
function likelihood(column: RawColumn, field: Field, rowCount: number): number {
  if (field === 'name') return couldBeNames(column, rowCount) ? 1 : 0;
  const share = understoodShare(column, field) ?? 0;
  if (field !== 'role') return share >= 0.5 ? share : 0;
  if (share > 0 || flagsRole(column)) return Math.max(share, 0.5);
  // Codes that no reader knows, such as K and S. The user can give each of them a meaning.
  return holdsCodes(column, rowCount) ? 0.1 : 0;
}

/**
 * The columns of a table that may hold a field for which no column was found, judged by their values: the likeliest
 * first, at most three. Only columns that are carried along as written are considered, never those of secrets.
 */
export function likelyColumns(
  table: RawTable,
  mapping: ColumnMapping,
  field: Field,
): readonly number[] {
  return mapping
    .filter((match) => match.field === null)
    .slice(0, MOST_EXAMINED)
    .flatMap(({ column }) => {
      const raw = table.columns[column];
      if (raw === undefined || isFlagColumn(raw)) return [];
      const likely = likelihood(raw, field, table.rowCount);
      return likely > 0 ? [{ column, likely }] : [];
    })
    .sort((one, other) => other.likely - one.likely)
    .slice(0, MOST_OFFERED)
    .map(({ column }) => column);
}
