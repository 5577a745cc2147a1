import { isMissingText } from '../cells/missing-text.ts';
import type { Field } from '../inventory.ts';
import type { RawColumn, RawTable } from '../raw-table.ts';
import { holdsSign, isOpenWord, showsPassword } from './hidden-words.ts';
import { looksLikeHeading, sureFieldOf } from './looks-like-heading.ts';
import { looksLikePassword, secrecyOf } from './password-column.ts';
import { asksForSectionSign, namesPassword, passwordHeadingOf } from './password-heading.ts';
import { mayHoldPasswords } from './password-shape.ts';
import { isAboutPasswords, isRowWithPassword, unglued } from './spilled-passwords.ts';
import { HIDDEN_TEXT, isFlagColumn } from './without-passwords.ts';

/** A line of a file, split into cells. */
export interface CutLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How many cells of a line are shown. More help nobody to find the headings. */
const CELLS_SHOWN = 256;

/** How many cells of a line look like headings or name a password. */
function countHeadings(cells: readonly string[]): number {
  return cells.filter((cell) => looksLikeHeading(cell) || namesPassword(cell)).length;
}

/** Whether a cell is an uncut heading line of another delimiter with a heading about passwords. */
function isLineOfHeadings(cell: string): boolean {
  const kind = passwordHeadingOf(cell);
  return /[;,\t|]/.test(cell) && kind !== 'none' && kind !== 'sign';
}

/**
 * Marks the columns that have a password heading in a line other than the heading row: in a second heading row, or
 * in the real headings if the user chose another row. If that line is above the chosen row, its cell becomes the
 * heading, because the cell in the chosen row may itself be a password.
 * @param headingLine the line of the heading row; 0 if there is none.
 */
export function markBelowPasswordHeadings(
  table: RawTable,
  lines: readonly CutLine[],
  headingLine: number,
): RawTable {
  const marks = new Map<number, string | null>();
  const chosen = lines.find(({ line }) => line === headingLine)?.cells.length ?? 0;
  /** From this column on, the headings of the chosen row are not trusted, because the widths differ. */
  let cutFrom = Infinity;
  const lookedAt = 2 * table.columns.length + CELLS_SHOWN;
  for (const { line, cells } of lines) {
    if (line === headingLine) continue;
    const isAbove = line < headingLine || headingLine === 0;
    const looked = cells.slice(0, lookedAt);
    const isBlock = !isAbove && countHeadings(looked) > 1;
    if (isBlock) continue;
    for (const [column, cell] of looked.entries()) {
      const own = table.columns[column];
      const holdsPassword = isAbove && holdsSign(cell);
      const names = namesPassword(cell) || (isAbove && isLineOfHeadings(cell));
      if (!(names || holdsPassword)) continue;
      if (isAbove) cutFrom = cells.length > chosen ? 0 : Math.min(cutFrom, cells.length);
      // Words above or below a heading with a certain meaning do not matter.
      if (own === undefined || sureFieldOf(own.heading) !== null) continue;
      if (passwordHeadingOf(own.heading) === 'sign') continue;
      if (!marks.has(column)) marks.set(column, isAbove ? (names ? cell : '') : null);
      if (isAbove && cells.length < chosen) cutFrom = Math.min(cutFrom, column + 1);
    }
  }
  if (marks.size === 0) return table;
  const columns = table.columns.map((column, index): RawColumn => {
    const heading = marks.get(index);
    const isDoubtful =
      index >= cutFrom || (cutFrom < Infinity && looksLikePassword(column.heading));
    if (heading === undefined && isDoubtful) return { ...column, heading: '' };
    if (heading === undefined || namesPassword(column.heading)) return column;
    return { ...column, heading: heading ?? column.heading, isBelowPasswordHeading: true };
  });
  return { ...table, columns };
}

/** The columns with something to hide, judged by the given lines alone. */
function hiddenColumnsOf(given: readonly CutLine[], headings: readonly string[]): Set<number> {
  const hidden = new Set<number>();
  const lines = given.flatMap(({ cells }) => [cells, unglued(cells, headings.length)]);
  const width = Math.max(0, ...lines.map(({ length }) => length));
  for (let column = 0; column < width; column += 1) {
    const heading = headings[column] ?? '';
    const others = lines.flatMap((cells) => cells[column] ?? []).filter((text) => text !== heading);
    const texts = others.filter((text) => !looksLikeHeading(text));
    const isSecret = secrecyOf({ heading, texts, codes: new Uint32Array(0) }) !== null;
    const isKnownBySign = texts.some(holdsSign) && sureFieldOf(heading) === null;
    if (isSecret || isKnownBySign || others.some(namesPassword)) hidden.add(column);
  }
  return hidden;
}

/** The columns whose cells look like passwords below a heading row in the middle of the lines. */
function hiddenInBlocks(lines: readonly CutLine[]): readonly number[] {
  return lines.flatMap(({ cells }, at) => {
    if (countHeadings(cells) < 2) return [];
    const below = lines.slice(at + 1);
    return [...cells.entries()].flatMap(([column, heading]) => {
      const texts = [...new Set(below.flatMap((line) => line.cells[column] ?? []))];
      return mayHoldPasswords({ heading, texts, codes: new Uint32Array(0) }) ? [column] : [];
    });
  });
}

/** What is known of the table when lines of its file are shown. */
export interface LinesLayout {
  /** The column headings: those of the table, or the cells of the first line. */
  readonly headings: readonly string[];
  /** Line of the heading row. Its cells are replaced by `headings`. */
  readonly headingLine: number;
  /** Columns already known to have something to hide. */
  readonly hidden: readonly number[];
}

/** How many cells a well-formed line has. */
function widthOf(lines: readonly CutLine[], { headings, headingLine }: LinesLayout): number {
  return lines.find(({ line }) => line === headingLine)?.cells.length ?? headings.length;
}

/** Whether a line is a title above the table: a single cell that is not a row of another delimiter. */
function isTitle(cells: readonly string[]): boolean {
  const [text = '', ...others] = cells.filter((cell) => cell.trim() !== '');
  return others.length === 0 && !/[;\t|,]/.test(text);
}

function withoutBlankEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1);
}

/**
 * Hides every cell that may be a password, in lines that are shown before or beside the table itself. This covers
 * - the columns with something to hide,
 * - unknown words under a heading that asks for §,
 * - cells that show a password, and
 * - if passwords are expected: in lines of the wrong width, all cells that do not also occur in a well-formed line.
 *
 * Leaves out the cells at the end of very long lines.
 */
export function hideInLines(given: readonly CutLine[], layout: LinesLayout): readonly CutLine[] {
  const { headingLine } = layout;
  const lines = given.map(({ line, cells }) => ({ line, cells: cells.slice(0, CELLS_SHOWN) }));
  const headings = layout.headings.slice(0, CELLS_SHOWN);
  const hidden = hiddenColumnsOf(lines, headings);
  const inBlocks = hiddenInBlocks(lines.filter(({ line }) => line !== headingLine));
  for (const column of [...layout.hidden, ...inBlocks]) hidden.add(column);
  const mayHide = hidden.size > 0 || headings.some(isAboutPasswords);
  const width = widthOf(lines, { ...layout, headings });
  const ofFlags = headings.map(asksForSectionSign);
  const isOpen = (cell: string, column: number) =>
    !hidden.has(column) &&
    !showsPassword(cell) &&
    !isRowWithPassword(cell, mayHide) &&
    (ofFlags[column] !== true || isOpenWord(cell));
  const isSound = (cells: readonly string[]) =>
    cells.length >= width && withoutBlankEnd(cells).length <= width;
  const sound = lines.filter(({ line, cells }) => line !== headingLine && isSound(cells));
  const shown = new Set(sound.flatMap(({ cells }) => cells.filter(isOpen)));
  const lastTitle = Math.max(headingLine, sound[0]?.line ?? 0);
  /** Returns the test for the cells of one line. */
  const isShownIn = ({ line, cells }: CutLine) => {
    const isOfHeadings = countHeadings(cells) > 1;
    const isTrusted = isSound(cells) || !mayHide;
    const isAbove = line < lastTitle && isTitle(cells);
    return (cell: string, column: number) => {
      if (cell.trim() === '') return true;
      if (isOfHeadings && looksLikeHeading(cell)) return !showsPassword(cell);
      if (isTrusted) return isOpen(cell, column);
      return (isAbove || shown.has(cell)) && isOpen(cell, -1);
    };
  };
  return lines.map((each) => {
    const isShown = isShownIn(each);
    return {
      line: each.line,
      cells: each.cells.map((cell, column) => {
        const heading = each.line === headingLine ? headings[column] : undefined;
        return heading ?? (isShown(cell, column) ? cell : HIDDEN_TEXT);
      }),
    };
  });
}

/**
 * Up to `count` distinct recorded cells of a column, as written. Pass only columns of a table from `withoutPasswords`.
 */
export function sampleValues(
  column: RawColumn,
  field: Field | null,
  count: number,
): readonly string[] {
  if (field === 'password' || field === 'secret' || isFlagColumn(column)) return [HIDDEN_TEXT];
  const samples: string[] = [];
  for (const text of column.texts) {
    if (samples.length === count) break;
    if (!isMissingText(text)) samples.push(text);
  }
  return samples;
}
