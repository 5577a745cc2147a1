import { type RawTable, surplusCells, textAt } from '../raw-table.ts';
import { looksLikeHeading } from './looks-like-heading.ts';
import { rowsBeyondHeadings } from './missing-heading.ts';
import { passwordHeadingOf } from './password-heading.ts';
import { isMixedWord, mayHoldPasswords } from './password-shape.ts';
import { irregularRows, rowsShiftedLeft, SoundTexts } from './shifted-rows.ts';

/** Where passwords may be outside their columns. */
export interface Spill {
  /** Rows whose password may be cut off or replaced by something else: a § in it is certain, its absence is not. */
  readonly uncertain: ReadonlySet<number>;
  /** The rows whose cell may hold a password, by column. */
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
}

export const NO_SPILL: Spill = { uncertain: new Set(), cells: new Map() };

class SpillBuilder implements Spill {
  readonly uncertain = new Set<number>();
  readonly cells = new Map<number, Set<number>>();

  add(column: number, row: number): void {
    const rows = this.cells.get(column);
    if (rows === undefined) this.cells.set(column, new Set([row]));
    else rows.add(row);
    this.uncertain.add(row);
  }
}

const OTHER_DELIMITERS = [';', ',', '\t', '|'];

/** A whole row contains at least this many of its delimiter. */
const FEWEST_DELIMITERS = 3;

/** How many cells of a row with another delimiter are examined. */
const CELLS_LOOKED_AT = 100;

/** The cells of a row with another delimiter, which ended up in one cell of the table; empty for any other cell. */
function cellsOfWholeRow(cell: string): readonly string[] {
  if (cell.length < FEWEST_DELIMITERS) return [];
  const cut = OTHER_DELIMITERS.map((delimiter) => cell.split(delimiter, CELLS_LOOKED_AT));
  return cut.find((cells) => cells.length > FEWEST_DELIMITERS) ?? [];
}

/** Whether a cell is a whole row with another delimiter. */
export function isWholeRow(cell: string): boolean {
  return cellsOfWholeRow(cell).length > 0;
}

/** Whether a cell is a whole row with another delimiter that contains a password, or may because one is expected. */
export function isRowWithPassword(cell: string, isExpected: boolean): boolean {
  const cells = cellsOfWholeRow(cell);
  return cells.length > 0 && (isExpected || cells.some(isMixedWord));
}

/** Whether a heading has anything to do with passwords, other than asking for §. */
export function isAboutPasswords(heading: string): boolean {
  const kind = passwordHeadingOf(heading);
  return kind !== 'none' && kind !== 'sign';
}

/**
 * How many columns are searched for the headings of a second block. A heading row has a heading in nearly every
 * column.
 */
const COLUMNS_LOOKED_AT = 3;

/** How many distinct texts are examined per column. */
const TEXTS_LOOKED_AT = 5000;

function holdsHeading(text: string): boolean {
  if (looksLikeHeading(text)) return true;
  const kind = passwordHeadingOf(text);
  return kind === 'dial-in' || kind === 'other' || kind === 'unsure' || kind === 'sign';
}

/**
 * The rows that may be headings: rows of the wrong width, and rows with a heading in a column of few distinct texts.
 */
function mayBeHeadings(table: RawTable, irregular: readonly number[]): readonly number[] {
  const rows = new Set(irregular);
  const few = table.columns
    .filter(({ texts }) => texts.some((text) => text.trim() !== ''))
    .toSorted((one, other) => one.texts.length - other.texts.length)
    .slice(0, COLUMNS_LOOKED_AT);
  for (const { texts, codes } of few) {
    const isHeading = Uint8Array.from(
      { length: Math.min(texts.length, TEXTS_LOOKED_AT) },
      (_, code) => Number(holdsHeading(texts.at(code) ?? '')),
    );
    if (!isHeading.includes(1)) continue;
    for (const [row, code] of codes.entries()) if (isHeading[code] === 1) rows.add(row);
  }
  return [...rows].sort((one, other) => one - other);
}

/** A second heading row among the data rows, with other headings than the table. */
interface HeadingsWithin {
  readonly row: number;
  readonly headings: readonly string[];
  /** The columns whose headings name passwords. */
  readonly passwords: readonly number[];
}

/**
 * Handles a file appended to a last line without a line end: the last cell and the first heading are then glued
 * together. Returns only the headings, starting with the glued cell, which may itself look like a heading
 * (`BonnHostname`). Any other line is returned as it is.
 * @param width the number of cells in a row.
 */
export function unglued(cells: readonly string[], width: number): readonly string[] {
  const last = cells.findLastIndex((cell) => !holdsHeading(cell));
  const isGlued = cells.length > width && last < cells.length - 1 && !holdsHeading(cells[0] ?? '');
  if (!isGlued) return cells;
  return cells.slice(last + 2 === width ? last + 1 : last);
}

function headingsWithin(table: RawTable, irregular: readonly number[]): readonly HeadingsWithin[] {
  const surplus = surplusCells(table);
  return mayBeHeadings(table, irregular).flatMap((row): HeadingsWithin[] => {
    const own = table.columns.map((column) => textAt(column, row));
    // A glued row is at most as long as the rest of one row and a whole other.
    const beyond = (surplus.get(row) ?? []).slice(0, own.length);
    const cells = unglued([...own, ...beyond], own.length);
    const filled = cells.filter((cell) => cell.trim() !== '');
    const isSame = table.columns.every(
      ({ heading }, index) => heading.trim() === (cells[index] ?? '').trim(),
    );
    const headings = filled.filter(holdsHeading).length;
    if (isSame || headings < 2 || headings * 2 < filled.length) return [];
    const passwords = cells.flatMap((cell, index) => {
      const kind = passwordHeadingOf(cell);
      return kind === 'none' || kind === 'sign' || kind === 'about' ? [] : [index];
    });
    return [{ row, headings: cells, passwords }];
  });
}

/** The columns of a block whose cells look like passwords. */
function columnsLikePasswords(
  { columns }: RawTable,
  { row, headings }: HeadingsWithin,
  end: number,
): readonly number[] {
  return columns.flatMap((column, index) => {
    const heading = headings[index] ?? '';
    if (looksLikeHeading(heading)) return [];
    const texts = new Set<string>();
    for (let below = row + 1; below < end; below += 1) texts.add(textAt(column, below));
    return mayHoldPasswords({ heading, texts: [...texts], codes: column.codes }) ? [index] : [];
  });
}

/** Below a second heading row the columns hold other things, so passwords may be in other columns. */
function addBlocks(table: RawTable, irregular: readonly number[], spill: SpillBuilder): void {
  const blocks = headingsWithin(table, irregular);
  for (const [index, block] of blocks.entries()) {
    const { row } = block;
    const end = blocks[index + 1]?.row ?? table.rowCount;
    const passwords = [...block.passwords, ...columnsLikePasswords(table, block, end)];
    for (let below = row + 1; below < end; below += 1) {
      spill.uncertain.add(below);
      for (const column of passwords) spill.add(column, below);
    }
  }
}

function addWholeRow(table: RawTable, row: number, spill: SpillBuilder): void {
  for (const column of table.columns.keys()) spill.add(column, row);
}

/** The number of cells of a row, up to the last one that is not blank. */
function lengthOf({ columns }: RawTable, row: number): number {
  return columns.findLastIndex((column) => textAt(column, row).trim() !== '') + 1;
}

/**
 * Finds short rows that are the rest of the row before, which was split by a line break in its password, its last
 * cell. Such a rest holds the end of the password and at most the cells that the row before lacks. Its cells do not
 * fit the columns.
 */
function addRests(
  table: RawTable,
  hidden: readonly number[],
  short: readonly number[],
  spill: SpillBuilder,
): void {
  const { columns } = table;
  const sound = new SoundTexts(short);
  const headed = columns.findLastIndex(({ heading }) => heading.trim() !== '');
  const width = Math.max(headed, ...hidden) + 1;
  for (const row of short) {
    const length = lengthOf(table, row);
    const before = row === 0 ? width : lengthOf(table, row - 1);
    if (length === 0 || !hidden.includes(before - 1)) continue;
    if (length > width - before + 1) continue;
    const isStrange = columns.slice(1, length).some((column) => sound.isStrange(column, row));
    if (length > 1 && !isStrange) continue;
    addWholeRow(table, row, spill);
    spill.uncertain.add(row - 1);
  }
}

/**
 * Finds rows with another delimiter. A password may be anywhere in them, although its column is empty.
 * @param mayHold whether the table has a column about passwords; if not, one of the cells must look like a password.
 */
function addRowsOfOtherDelimiter(
  table: RawTable,
  short: readonly number[],
  mayHold: boolean,
  spill: SpillBuilder,
): void {
  for (const row of short) {
    if (table.columns.some((column) => isRowWithPassword(textAt(column, row), mayHold))) {
      addWholeRow(table, row, spill);
    }
  }
}

/**
 * Finds passwords outside the columns that hide them: after a delimiter or a line break in a password, in rows that
 * lost a delimiter or have another one, and below a second heading row.
 * @param hidden the columns that hold passwords or other secrets.
 */
export function spilledFrom(table: RawTable, hidden: readonly number[]): Spill {
  const spill = new SpillBuilder();
  const short = irregularRows(table, 'row-too-short');
  const long = irregularRows(table, 'row-too-long', 'empty-cell-too-many');
  addBlocks(table, [...short, ...long], spill);
  const isAbout = table.columns.some(({ heading }) => isAboutPasswords(heading));
  addRowsOfOtherDelimiter(table, short, hidden.length > 0 || isAbout, spill);
  if (hidden.length === 0) return spill;
  const afterFirst = [...table.columns.keys()].slice(Math.min(...hidden) + 1);
  for (const row of [...long, ...rowsBeyondHeadings(table)]) {
    spill.uncertain.add(row);
    for (const column of afterFirst) spill.add(column, row);
  }
  for (const password of hidden) {
    for (const { row, strangeIn } of rowsShiftedLeft(table, password)) {
      spill.uncertain.add(row);
      for (const column of strangeIn) spill.add(column, row);
    }
  }
  addRests(table, hidden, short, spill);
  return spill;
}
