import { type Cut, cutLine, skipBlanks } from './cut-line.ts';

/** How much of a table is used for its profile: characters and lines. */
const LOOKED_AT = 256 * 1024;
const LINES = 300;

/** The maximum number of columns in a profile. */
const WIDEST = 200;

/** Longer values are compared by their beginning. */
const KEY_LENGTH = 40;

/** How well cells fit their columns. Empty cells and columns of free text do not count. */
export interface Fit {
  /** Cells that look like others in their column. */
  readonly fits: number;
  /** Cells that look like none in their column, or are beyond the last column. */
  readonly misfits: number;
}

/**
 * The shape of a value: `WS17` and `ws3` are both `a9`, `10.0.0.7` is `9.9.9.9`. A value without digits is kept as
 * it is, because all words would have the same shape.
 */
function keyOf(cell: string): string {
  const text = cell.trim().slice(0, KEY_LENGTH).toLowerCase();
  if (!/\d/.test(text)) return text;
  return text.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '9');
}

/** The values of one column. */
class ColumnProfile {
  readonly #keys = new Map<string, number>();
  #cells = 0;

  add(cell: string): void {
    const key = keyOf(cell);
    if (key === '') return;
    this.#keys.set(key, (this.#keys.get(key) ?? 0) + 1);
    this.#cells += 1;
  }

  /** 1 if the column holds such a value at least `times` times, -1 if it holds none, 0 if that proves nothing. */
  judge(cell: string, times: number): number {
    const key = keyOf(cell);
    if (key === '') return 0;
    if (!this.#repeatsIn(2)) return 0;
    const known = this.#keys.get(key) ?? 0;
    if (known > 0) return known >= times ? 1 : 0;
    const isClosed = this.#cells > 2 && (this.#repeatsIn(4) || this.#keys.size <= 2);
    return isClosed ? -1 : 0;
  }

  /** Whether the values of the column occur about `times` times each on average. */
  #repeatsIn(times: number): boolean {
    return this.#cells > 1 && this.#keys.size * times <= this.#cells + 1;
  }
}

/** The most frequent number; 0 if there are none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}

/**
 * What the rows of a table look like, column by column. It tells whether a line inside quotes is a row of the
 * table, whatever its width, or prose.
 */
export class RowProfile {
  readonly #columns: readonly ColumnProfile[];
  readonly #width: number;
  /** How many rows are certain and whole. */
  readonly wholeRows: number;
  /** The fewest cells that such a row has; Infinity if there are none. */
  readonly leastWidth: number;
  /** The most frequent number of cells in a row. */
  readonly usualWidth: number;

  /** False if any of the rows it was made from may be inside quotes. */
  readonly isCertain: boolean;

  /**
   * @param rows some of them may be cut off at a quote.
   * @param widths the numbers of cells in rows that are certain and whole.
   */
  constructor(
    rows: readonly (readonly string[])[],
    widths: readonly number[],
    width: number,
    isCertain: boolean,
  ) {
    this.isCertain = isCertain;
    this.#width = width;
    this.wholeRows = widths.length;
    this.leastWidth = Math.min(...widths);
    this.usualWidth = mostFrequent(widths.length > 0 ? widths : rows.map(({ length }) => length));
    this.#columns = Array.from({ length: Math.min(width, WIDEST) }, (_, column) => {
      const profile = new ColumnProfile();
      for (const cells of rows) profile.add(cells[column] ?? '');
      return profile;
    });
  }

  /** How well cells fit the columns from `first` on. */
  fit(cells: readonly string[], first = 0): Fit {
    // Without certain rows the line may be part of the profile: one more occurrence is needed as proof.
    const times = this.isCertain ? 1 : 2;
    let fits = 0;
    let misfits = 0;
    for (const [at, cell] of cells.slice(0, WIDEST).entries()) {
      const isBeyond = first + at >= this.#width && cell.trim() !== '';
      const judgement = isBeyond ? -1 : (this.#columns[first + at]?.judge(cell, times) ?? 0);
      if (judgement > 0) fits += 1;
      if (judgement < 0) misfits += 1;
    }
    return { fits, misfits };
  }
}

/**
 * Makes the profile of the rows from `from` on. Certain rows are those that no quote of an earlier line can reach,
 * and the cells before a quote that is not closed on its line. If there are fewer than two certain rows, all lines
 * are used.
 */
export function profileOf(text: string, from: number, cut: Cut): RowProfile {
  const { delimiter, lineEnd, width } = cut;
  const lines = text.slice(from, from + LOOKED_AT).split(lineEnd, LINES);
  const all: (readonly string[])[] = [];
  const certain: (readonly string[])[] = [];
  const widths: number[] = [];
  let isOpen = false;
  for (const line of lines) {
    const { cells, quotes } = cutLine(line, delimiter);
    all.push(cells);
    if (!isOpen && quotes === 'open') {
      certain.push(cells.slice(0, cells.findIndex(beginsWithQuote)));
    } else if (!isOpen) {
      certain.push(cells);
      if (line.trim() !== '') widths.push(cells.length);
    }
    const rest: string | null = isOpen ? afterClosing(line, delimiter) : line;
    isOpen = rest === null || cutLine(rest, delimiter).quotes === 'open';
  }
  const isCertain = certain.filter(({ length }) => length > 0).length >= 2;
  return new RowProfile(
    isCertain ? certain : distinct(all),
    isCertain ? widths : [],
    width,
    isCertain,
  );
}

/** Removes identical rows: no two machines have the same name, but lines of prose are repeated. */
function distinct(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((cells) => [cells.join('\n'), cells])).values()];
}

function beginsWithQuote(cell: string): boolean {
  return cell.trimStart().startsWith('"');
}

/** The text after the first quote of a line that can close a cell, or null. */
function afterClosing(line: string, delimiter: string): string | null {
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at)) {
    const end = endOfQuotes(line, at);
    if ((end - at) % 2 === 1 && isClosedAt(line, end, delimiter)) return line.slice(end);
    at = end;
  }
  return null;
}

/** The end of the run of quotes that begins at `from`. */
export function endOfQuotes(text: string, from: number): number {
  let end = from;
  while (text[end] === '"') end += 1;
  return end;
}

function isClosedAt(line: string, end: number, delimiter: string): boolean {
  const next = skipBlanks(line, end, delimiter);
  return next === line.length || line.startsWith(delimiter, next);
}
