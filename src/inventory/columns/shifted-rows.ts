import { type Irregularity, type RawTable, textAt } from '../raw-table.ts';

/** A row in which a password may stand left of its column: the row lost a delimiter. */
export interface ShiftedRow {
  readonly row: number;
  /** The columns in which the row holds a text that no sound row holds there: one may be the password. */
  readonly strangeIn: readonly number[];
}

/** The data rows of which the table says that their shape is wrong in one of some ways. */
export function irregularRows(
  { irregularities }: RawTable,
  ...wanted: readonly Irregularity['kind'][]
): readonly number[] {
  return irregularities.flatMap(({ kind, row }) =>
    wanted.includes(kind) && row !== null ? [row] : [],
  );
}

/** For each column the texts of rows that are not too short, collected when first asked for. */
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

/** Cells at the end of a row in which nothing stands: by so many columns it may be shifted at most. */
function emptyAtEnd({ columns }: RawTable, row: number): number {
  const last = columns.findLastIndex((column) => textAt(column, row).trim() !== '');
  return columns.length - 1 - last;
}

const between = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * The rows that are too short and look shifted to the left of a password column: within reach in front of it
 * stands what stands there in no other row, or in it stands what others have behind it. Rows that only leave
 * out empty cells at their end look otherwise. The first column is never strange: names are each their own.
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
    const isFromBehind =
      own.trim() !== '' &&
      between(password + 1, password + 1 + reach).some((column) => soundIn(column).has(own));
    return strangeIn.length > 0 || isFromBehind ? [{ row, strangeIn }] : [];
  });
}
