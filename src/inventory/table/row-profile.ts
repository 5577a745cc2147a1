import { type Cut, cutLine, skipBlanks } from './cut-line.ts';

/** Characters and lines by which the rows of a table are known. */
const LOOKED_AT = 256 * 1024;
const LINES = 300;

/** Columns looked at. */
const WIDEST = 200;

/** Longer values are told apart by their beginning. */
const KEY_LENGTH = 40;

/** How far some cells fit the columns under which they stand. Empty cells and columns of free text say nothing. */
export interface Fit {
  /** Cells such as stand in their column. */
  readonly fits: number;
  /** Cells that their column does not hold elsewhere, or that stand beyond the last column. */
  readonly misfits: number;
}

/**
 * What a value looks like: `WS17` and `ws3` are both `a9`, `10.0.0.7` is `9.9.9.9`. A value without digits is
 * itself, for the shape of a word is that of every other word.
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

  /** 1 for a value such as the column holds so many times, -1 for another, 0 where that says nothing. */
  judge(cell: string, times: number): number {
    const key = keyOf(cell);
    if (key === '') return 0;
    if (!this.#repeatsIn(2)) return 0;
    const known = this.#keys.get(key) ?? 0;
    if (known > 0) return known >= times ? 1 : 0;
    const isClosed = this.#cells > 2 && (this.#repeatsIn(4) || this.#keys.size <= 2);
    return isClosed ? -1 : 0;
  }

  /** Whether each of its values stands there so many times in the mean. */
  #repeatsIn(times: number): boolean {
    return this.#cells > 1 && this.#keys.size * times <= this.#cells + 1;
  }
}

/** The most frequent of some numbers; 0 where there are none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) if (count > (counts.get(best) ?? 0)) best = number;
  return best;
}

/**
 * What the rows of a table look like, column by column: by this a line within quotes is told to be a row of the
 * table, whatever its width, or prose.
 */
export class RowProfile {
  readonly #columns: readonly ColumnProfile[];
  readonly #width: number;
  /** The number of cells that most rows have. */
  readonly usualWidth: number;

  /** False where quotes may reach all the rows that it was made of. */
  readonly isCertain: boolean;

  constructor(rows: readonly (readonly string[])[], width: number, isCertain: boolean) {
    this.isCertain = isCertain;
    this.#width = width;
    this.usualWidth = mostFrequent(rows.map(({ length }) => length));
    this.#columns = Array.from({ length: Math.min(width, WIDEST) }, (_, column) => {
      const profile = new ColumnProfile();
      for (const cells of rows) profile.add(cells[column] ?? '');
      return profile;
    });
  }

  /** How far cells fit the columns from `first` on. */
  fit(cells: readonly string[], first = 0): Fit {
    // A line must not prove itself.
    const times = this.isCertain ? 1 : 2;
    let fits = 0;
    let misfits = 0;
    for (let at = 0; at < Math.min(cells.length, WIDEST); at += 1) {
      const cell = cells[at] ?? '';
      const isBeyond = first + at >= this.#width && cell.trim() !== '';
      const judgement = isBeyond ? -1 : (this.#columns[first + at]?.judge(cell, times) ?? 0);
      if (judgement > 0) fits += 1;
      if (judgement < 0) misfits += 1;
    }
    return { fits, misfits };
  }
}

/**
 * Makes the profile of the rows that begin at `from`. Rows that no quote of an earlier line can reach are rows for
 * certain, and so are the cells before a quote that its line does not close. Where there are fewer than two of
 * them, all lines count.
 */
export function profileOf(text: string, from: number, cut: Cut): RowProfile {
  const { delimiter, lineEnd, width } = cut;
  const lines = text.slice(from, from + LOOKED_AT).split(lineEnd, LINES);
  const all: (readonly string[])[] = [];
  const certain: (readonly string[])[] = [];
  let isOpen = false;
  for (const line of lines) {
    const { cells, quotes } = cutLine(line, delimiter);
    all.push(cells);
    if (!isOpen && quotes === 'open')
      certain.push(cells.slice(0, cells.findIndex(beginsWithQuote)));
    else if (!isOpen) certain.push(cells);
    const rest: string | null = isOpen ? behindClosing(line, delimiter) : line;
    isOpen = rest === null || (rest === line ? quotes : cutLine(rest, delimiter).quotes) === 'open';
  }
  const isCertain = certain.filter(({ length }) => length > 0).length >= 2;
  return new RowProfile(isCertain ? certain : distinct(all), width, isCertain);
}

/** Rows without those that are the same throughout: no two machines have one name, but lines of prose are repeated. */
function distinct(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((cells) => [cells.join('\n'), cells])).values()];
}

function beginsWithQuote(cell: string): boolean {
  return cell.trimStart().startsWith('"');
}

/** What stands behind the first quote of a line that can close a cell; null where there is none. */
function behindClosing(line: string, delimiter: string): string | null {
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at)) {
    const end = endOfQuotes(line, at);
    if ((end - at) % 2 === 1 && isClosedAt(line, end, delimiter)) return line.slice(end);
    at = end;
  }
  return null;
}

/** Where a run of quotes ends that begins at `from`. */
export function endOfQuotes(text: string, from: number): number {
  let end = from;
  while (text[end] === '"') end += 1;
  return end;
}

function isClosedAt(line: string, end: number, delimiter: string): boolean {
  const next = skipBlanks(line, end, delimiter);
  return next === line.length || line.startsWith(delimiter, next);
}
