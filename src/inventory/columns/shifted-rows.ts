import { type Irregularity, type RawTable, textAt } from '../raw-table.ts';

/** A row that lost a delimiter, so that a password may be to the left of its column. */
export interface ShiftedRow {
  readonly row: number;
  /** The columns whose text in this row occurs in no well-formed row. It may be the password. */
  readonly strangeIn: readonly number[];
}

/** The data rows with an irregularity of one of the wanted kinds. */
export function irregularRows(
  { irregularities }: RawTable,
  ...wanted: readonly Irregularity['kind'][]
): readonly number[] {
  return irregularities.flatMap(({ kind, row }) =>
    wanted.includes(kind) && row !== null ? [row] : [],
  );
}

/** Returns a function that gives a column's texts in the rows outside `short`. Collects them on first use. */
export function soundTexts(
  { columns }: RawTable,
  short: ReadonlySet<number>,
): (column: number) => ReadonlySet<string> {
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    const before = known.get(index);
    if (before !== undefined) return before;
    const texts = new Set<string>();
    const column = columns[index];
    for (let row = 0; column !== undefined && row < column.codes.length; row += 1) {
      if (!short.has(row)) texts.add(textAt(column, row));
    }
    known.set(index, texts);
    return texts;
  };
}

/** The number of empty cells at the end of a row. It cannot be shifted by more columns. */
function emptyAtEnd({ columns }: RawTable, row: number): number {
  const last = columns.findLastIndex((column) => textAt(column, row).trim() !== '');
  return columns.length - 1 - last;
}

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * The short rows that seem shifted to the left at a password column: within reach before it, a cell holds a text that
 * no well-formed row has there, or the password cell holds a text that belongs to a later column. Rows that only omit
 * empty cells at the end do not match. The first column is never strange, because every name is different.
 */
export function rowsShiftedLeft(table: RawTable, password: number): readonly ShiftedRow[] {
  const short = new Set(irregularRows(table, 'row-too-short'));
  const soundIn = soundTexts(table, short);
  const cellAt = (column: number, row: number) => {
    const of = table.columns[column];
    return of === undefined ? '' : textAt(of, row);
  };
  return [...short].flatMap((row) => {
    const reach = emptyAtEnd(table, row);
    const strangeIn = between(Math.max(1, password - reach), password).filter(
      (column) => cellAt(column, row).trim() !== '' && !soundIn(column).has(cellAt(column, row)),
    );
    const own = cellAt(password, row);
    const isFromLaterColumn =
      own.trim() !== '' &&
      between(password + 1, password + 1 + reach).some((column) => soundIn(column).has(own));
    return strangeIn.length > 0 || isFromLaterColumn ? [{ row, strangeIn }] : [];
  });
}
