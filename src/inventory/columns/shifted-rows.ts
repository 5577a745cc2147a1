import { type Irregularity, type RawColumn, type RawTable, textAt } from '../raw-table.ts';

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

/** The data rows with too many cells, or too few. Their cells may be under the wrong headings. */
export function rowsOfWrongWidth(table: RawTable): readonly number[] {
  return irregularRows(table, 'row-too-long', 'empty-cell-too-many', 'row-too-short');
}

/** The texts that columns have in well-formed rows. Collected on first use. */
export class SoundTexts {
  readonly #known = new Map<RawColumn, ReadonlySet<string>>();
  readonly #short: ReadonlySet<number>;

  constructor(short: Iterable<number>) {
    this.#short = new Set(short);
  }

  of(column: RawColumn): ReadonlySet<string> {
    const before = this.#known.get(column);
    if (before !== undefined) return before;
    const texts = new Set<string>();
    for (const row of column.codes.keys()) {
      if (!this.#short.has(row)) texts.add(textAt(column, row));
    }
    this.#known.set(column, texts);
    return texts;
  }

  /** Whether a cell holds a text that its column has in no well-formed row. */
  isStrange(column: RawColumn, row: number): boolean {
    const text = textAt(column, row);
    return text.trim() !== '' && !this.of(column).has(text);
  }
}

/** The number of empty cells at the end of a row. It cannot be shifted by more columns. */
function emptyAtEnd({ columns }: RawTable, row: number): number {
  const last = columns.findLastIndex((column) => textAt(column, row).trim() !== '');
  return columns.length - 1 - last;
}

/**
 * The short rows that seem shifted to the left at a password column: within reach before it, a cell holds a text that
 * no well-formed row has there, or the password cell holds a text that belongs to a later column. Rows that only omit
 * empty cells at the end do not match. The first column is never strange, because every name is different.
 */
export function rowsShiftedLeft(table: RawTable, password: number): readonly ShiftedRow[] {
  const { columns } = table;
  const own = columns[password];
  if (own === undefined) return [];
  const short = irregularRows(table, 'row-too-short');
  const sound = new SoundTexts(short);
  return short.flatMap((row) => {
    const reach = emptyAtEnd(table, row);
    const strangeIn = [...columns.entries()]
      .slice(Math.max(1, password - reach), password)
      .flatMap(([index, column]) => (sound.isStrange(column, row) ? [index] : []));
    const text = textAt(own, row);
    const isFromLaterColumn =
      text.trim() !== '' &&
      columns.slice(password + 1, password + 1 + reach).some((later) => sound.of(later).has(text));
    return strangeIn.length > 0 || isFromLaterColumn ? [{ row, strangeIn }] : [];
  });
}
