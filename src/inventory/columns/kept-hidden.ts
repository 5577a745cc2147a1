import { isFlagText } from '../cells/password-cell.ts';
import type { ColumnMapping } from '../inventory.ts';
import { type RawTable, rowAtOrBehind, surplusCells, textAt } from '../raw-table.ts';
import type { CutLine } from './hidden-lines.ts';
import { sureFieldOf } from './looks-like-heading.ts';
import { rowsBeyondHeadings } from './missing-heading.ts';
import { secrecyOf } from './password-column.ts';
import { rowsOfWrongWidth } from './shifted-rows.ts';
import { spilledFrom } from './spilled-passwords.ts';
import { emptied, HIDDEN_TEXT, isFlagColumn, withoutExcerpts } from './without-passwords.ts';

/** How a text was cut into cells. */
interface CutText {
  readonly encoding: string;
  readonly delimiter: string;
  readonly firstLines: readonly CutLine[];
}

/** A text as the page itself reads it, before and after its passwords were removed. */
export interface FoundReading extends CutText {
  readonly given: RawTable;
  readonly reduced: RawTable;
  /** The first lines as shown. */
  readonly shownLines: readonly CutLine[];
}

/** What the found reading hides and shows on some lines, in words. */
interface LineCover {
  readonly secrets: ReadonlySet<string>;
  /** The words of the headings and, if only shown words may be shown, of the cells. */
  readonly shown: ReadonlySet<string>;
  /** Whether a row has the wrong width, or is below a second heading row: only shown words may be shown. */
  readonly isStrict: boolean;
  /** Whether the page finds no row that starts on the first of the lines. */
  readonly isBetweenRows: boolean;
}

/**
 * The rows of the wrong width, or below a second heading row. None if most rows have the wrong width, because the
 * heading row is then wrong.
 */
function strictRows({ given, reduced }: FoundReading): ReadonlySet<number> {
  const hidden = reduced.columns.flatMap((column, index) => (isFlagColumn(column) ? [index] : []));
  const misshapen = new Set([...rowsOfWrongWidth(given), ...rowsBeyondHeadings(given)]);
  if (hidden.length === 0 || misshapen.size * 2 > given.rowCount) return new Set();
  return new Set([...misshapen, ...spilledFrom(given, hidden).uncertain]);
}

/** Signs that may be in a cell of one reading and between two cells of another, and blanks. */
const BETWEEN_WORDS = /[\s;,|"'\\]+/;
/** Characters that another encoding reads otherwise. */
const BEYOND_ASCII = /[^ -~]+/g;

/** What the page hides when it reads a text in its own way. */
class Cover {
  /** Whether the page knows for certain which column holds passwords. */
  readonly isCertain: boolean;
  readonly #found: FoundReading;
  readonly #delimiters: readonly string[];
  readonly #isSameEncoding: boolean;
  /** The columns in which something was hidden. */
  readonly #covered: ReadonlySet<number>;
  readonly #strict: ReadonlySet<number>;
  readonly #surplus: ReadonlyMap<number | null, readonly string[]>;
  /** The words of all headings. */
  readonly #headings: ReadonlySet<string>;
  /** The headings of columns that hold only flags. */
  readonly #flagHeadings: ReadonlySet<string>;

  constructor(found: FoundReading, { encoding, delimiter }: CutText) {
    const { given, reduced } = found;
    this.#found = found;
    this.#delimiters = [delimiter, found.delimiter];
    this.#isSameEncoding = encoding === found.encoding;
    this.isCertain = given.columns.some((column) => secrecyOf(column)?.certain === true);
    this.#covered = new Set(
      given.columns.flatMap(({ texts, codes }, index) => {
        const after = reduced.columns[index];
        return after?.texts === texts && after.codes === codes ? [] : [index];
      }),
    );
    this.#strict = strictRows(found);
    this.#surplus = surplusCells(given);
    this.#headings = new Set(reduced.columns.flatMap(({ heading }) => this.#wordsOf(heading)));
    this.#flagHeadings = new Set(
      reduced.columns.filter(isFlagColumn).map(({ heading }) => this.#plain(heading)),
    );
  }

  /** Whether the found reading hides nothing. */
  isEmpty(): boolean {
    return (
      this.#covered.size === 0 && this.#cellsOfFirstLines((_, isHidden) => isHidden).length === 0
    );
  }

  /** Whether a heading says for certain what its column holds, and the found reading did not hide it all the same. */
  isTrusted(heading: string): boolean {
    return sureFieldOf(heading) !== null && !this.#flagHeadings.has(this.#plain(heading));
  }

  #plain(heading: string): string {
    return this.#wordsOf(heading).join(' ');
  }

  #wordsOf(text: string): readonly string[] {
    const alike = this.#isSameEncoding ? text : text.replace(BEYOND_ASCII, ' ');
    const spaced = this.#delimiters.reduce((rest, sign) => rest.replaceAll(sign, ' '), alike);
    return spaced.split(BETWEEN_WORDS).filter((word) => word !== '');
  }

  /** Whether the found reading hides a cell of its table. */
  #isHidden(column: number, row: number, text: string): boolean {
    if (!this.#covered.has(column) || isFlagText(text)) return false;
    const after = this.#found.reduced.columns[column];
    return after === undefined || textAt(after, row) !== text;
  }

  /** The cells of the first lines that are hidden, or that are not. */
  #cellsOfFirstLines(isWanted: (line: number, isHidden: boolean) => boolean): readonly string[] {
    const { firstLines, shownLines } = this.#found;
    return firstLines.flatMap(({ line, cells }, at) =>
      cells.filter((_, column) =>
        isWanted(line, (shownLines[at]?.cells[column] ?? HIDDEN_TEXT) === HIDDEN_TEXT),
      ),
    );
  }

  /** What is hidden and shown on the lines [`from`, `until`). */
  lookAt(from: number, until: number): LineCover {
    const { given, firstLines } = this.#found;
    const { rowLines, columns } = given;
    const first = rowLines[0] ?? 0;
    const isAbove = (line: number) => line >= from && line < Math.min(until, first);
    const rows: number[] = [];
    // The last row that starts on the first line or before it.
    const start = rowAtOrBehind(given, from + 1) - 1;
    for (let row = Math.max(0, start); (rowLines[row] ?? until) < until; row += 1) rows.push(row);
    const isStrict = rows.some((row) => this.#strict.has(row));
    const isBetweenRows =
      rowLines[start] !== from && !firstLines.some(({ line }) => line === from && isAbove(line));
    const secrets: string[] = [];
    const shown: string[] = [];
    for (const row of rows) {
      secrets.push(...(this.#surplus.get(row) ?? []));
      for (const [index, column] of columns.entries()) {
        const text = textAt(column, row);
        if (this.#isHidden(index, row, text)) secrets.push(text);
        else if (isStrict || isBetweenRows) shown.push(text);
      }
    }
    if (from < first) {
      secrets.push(...this.#cellsOfFirstLines((line, isHidden) => isHidden && isAbove(line)));
      shown.push(...this.#cellsOfFirstLines((line, isHidden) => !isHidden && isAbove(line)));
    }
    return {
      secrets: new Set(secrets.flatMap((text) => this.#wordsOf(text))),
      shown: new Set([...this.#headings, ...shown.flatMap((text) => this.#wordsOf(text))]),
      isStrict,
      isBetweenRows,
    };
  }

  /** Whether a text must be hidden. If it is exempt, it need be only where the rows themselves are in doubt. */
  hides(text: string, lines: LineCover, isExempt: boolean): boolean {
    const { secrets, shown, isStrict, isBetweenRows } = lines;
    if (isExempt && !isStrict) return false;
    if (secrets.size === 0 && !isStrict && !isBetweenRows) return false;
    const words = this.#wordsOf(text);
    const isShown = words.every((word) => shown.has(word));
    if (isStrict) return !isShown;
    return (isBetweenRows && !isShown) || words.some((word) => secrets.has(word));
  }

  /** The headings of a table that must be hidden: they may come from any line. */
  hiddenHeadings(headings: readonly string[], lines: LineCover): ReadonlySet<string> {
    const doubtful = headings.filter(
      (heading) => !this.#wordsOf(heading).every((word) => this.#headings.has(word)),
    );
    if (doubtful.length === 0) return new Set();
    const secrets = this.#allSecrets();
    return new Set(
      doubtful.filter((heading) =>
        this.hides(heading, { ...lines, secrets }, this.isTrusted(heading)),
      ),
    );
  }

  /** All words that are hidden anywhere. */
  #allSecrets(): ReadonlySet<string> {
    const texts = new Set([...this.#surplus.values()].flat());
    for (const index of this.#covered) {
      const { texts: given, codes } = this.#found.given.columns[index] ?? { texts: [], codes: [] };
      for (const [row, code] of codes.entries()) {
        const text = given.at(code) ?? '';
        if (!texts.has(text) && this.#isHidden(index, row, text)) texts.add(text);
      }
    }
    const ofFirstLines = this.#cellsOfFirstLines((_, isHidden) => isHidden);
    return new Set([...texts, ...ofFirstLines].flatMap((text) => this.#wordsOf(text)));
  }
}

/** A text as the person wants it read: with another encoding, delimiter or heading row. */
export interface ChosenReading extends CutText {
  /** The table after `withoutPasswords`. */
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
  /** The lines of the heading row, the last one last; 0 if there is none. */
  readonly headingLines: readonly number[];
}

/** The line below a row that is given by its cells. They may contain line breaks. */
function endOf({ line, cells }: CutLine): number {
  return line + cells.reduce((lines, cell) => lines + cell.split(/\r\n|\r|\n/).length - 1, 1);
}

/**
 * Keeps hidden what the page hides when it reads a text in its own way. Under another heading row a column may lose
 * the heading that covers it, under another encoding the §, and another delimiter cuts the cells otherwise. Hides
 * every cell, heading and piece of a first line that shares a word with a text that the found reading hides on the
 * same lines. Where the found reading has no row, or one of the wrong width, hides all that it does not show there.
 *
 * Columns with a certain heading keep their cells in other rows, and so do columns that the person chose, unless the
 * page knows for certain where the passwords are.
 */
export function keepHidden(
  reading: ChosenReading,
  found: FoundReading,
): Pick<ChosenReading, 'table' | 'firstLines'> {
  const { table, mapping, encoding, delimiter, firstLines, headingLines } = reading;
  const cover = new Cover(found, reading);
  if (cover.isEmpty()) return reading;
  const chosen = new Set(
    mapping.flatMap(({ column, reason }) => (reason === 'chosen' ? [column] : [])),
  );
  const isExempt = table.columns.map(
    ({ heading }, index) => cover.isTrusted(heading) || (chosen.has(index) && !cover.isCertain),
  );
  const gone = table.columns.map(() => new Set<number>());
  for (const [row, line] of table.rowLines.entries()) {
    const lines = cover.lookAt(line, table.rowLines[row + 1] ?? Infinity);
    for (const [index, column] of table.columns.entries()) {
      if (isFlagColumn(column)) continue;
      if (cover.hides(textAt(column, row), lines, isExempt[index] === true)) gone[index]?.add(row);
    }
  }
  const hidden = cover.hiddenHeadings(
    table.columns.map(({ heading }) => heading),
    cover.lookAt(Math.min(...headingLines), Math.max(...headingLines) + 1),
  );
  const columns = table.columns.map((column, index) => ({
    ...emptied(column, gone[index] ?? new Set()),
    heading: hidden.has(column.heading) ? HIDDEN_TEXT : column.heading,
  }));
  const linesLeft = firstLines.map((each): CutLine => {
    const lines = cover.lookAt(each.line, endOf(each));
    const hide = (cell: string) => (cover.hides(cell, lines, false) ? HIDDEN_TEXT : cell);
    return { line: each.line, cells: each.cells.map(hide) };
  });
  const isCutAlike = encoding === found.encoding && delimiter === found.delimiter;
  return {
    table: withoutExcerpts({ ...table, columns }),
    firstLines: isCutAlike ? found.shownLines : linesLeft,
  };
}
