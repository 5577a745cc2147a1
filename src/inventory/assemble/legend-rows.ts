import { explains, explainsBelow, isLegendTitle, isSignOfMeaning } from '../cells/footer-text.ts';
import { type HintLook, hintLook } from '../cells/hint-text.ts';
import { looksLikeValue } from '../columns/looks-like-heading.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';

/** The maximum number of hint rows below the headings: more are a list of machines. */
const MOST_HINT_ROWS = 3;

/** Several words without digits: text that a form says about a column, not a name. */
const IS_PROSE = /^\D*\s\D*$/;

/**
 * Whether a row says what to enter in each column. A value in any cell makes it a machine, unless the name is an
 * example.
 */
function isHintRow(name: string, beside: readonly string[]): boolean {
  const look = hintLook(name);
  if (look === 'example') return true;
  const looks = beside.map(hintLook);
  if (beside.some((text, at) => looks[at] === null && looksLikeValue(text))) return false;
  const isStrong = (each: HintLook | null) => each !== null && each !== 'choice';
  const hints = looks.filter((each) => each !== null).length;
  const strong = looks.filter(isStrong).length;
  if (look === 'rule') return true;
  if (look === 'word') return strong > 0 || hints > 1;
  return IS_PROSE.test(name.trim()) && strong > 0 && hints > 1;
}

/**
 * The rows directly below the headings that say what to enter there: `(Pflicht)`, `max 15 characters`, `yes/no`,
 * `z. B. WS01`. It takes hints in several columns to recognize them.
 */
export function hintRows(table: RawTable, name: RawColumn): readonly number[] {
  const found: number[] = [];
  for (let row = 0; row < Math.min(MOST_HINT_ROWS, table.rowCount); row += 1) {
    const beside = table.columns
      .filter((column) => column !== name)
      .map((column) => textAt(column, row))
      .filter((text) => text.trim() !== '');
    if (!isHintRow(textAt(name, row), beside)) break;
    found.push(row);
  }
  return found;
}

/** How many rows at the end of a table may be a legend. */
const MOST_LEGEND_ROWS = 25;

/** The maximum number of cells in a row of a legend: an abbreviation, a sign and its meaning. */
const MOST_CELLS = 3;

function filledCells(table: RawTable, row: number): readonly string[] {
  return table.columns.map((column) => textAt(column, row)).filter((text) => text.trim() !== '');
}

/** Whether at least the first cell explains an abbreviation, and no other cell is a value. */
function areExplanations(cells: readonly string[], test: (text: string) => boolean): boolean {
  const [first = ''] = cells;
  return test(first) && cells.every((text) => test(text) || !looksLikeValue(text));
}

/** Whether an abbreviation, a sign and its meaning are spread over three cells. */
function isSpread([, sign = '', meaning = '', ...others]: readonly string[]): boolean {
  return isSignOfMeaning(sign) && others.length === 0 && meaning.trim().length > 1;
}

/** The first row below the table: the title of a legend, else the row after the last blank line. */
function startOfEnd({ rowCount, rowLines }: RawTable, isTitle: (row: number) => boolean) {
  const first = Math.max(1, rowCount - MOST_LEGEND_ROWS);
  const last = Array.from({ length: Math.max(0, rowCount - first) }, (_, index) => first + index);
  const title = last.find(isTitle);
  if (title !== undefined) return { start: title, hasTitle: true };
  const isAfterGap = (row: number) => (rowLines[row] ?? 0) - (rowLines[row - 1] ?? 0) > 1;
  return { start: last.findLast(isAfterGap) ?? rowCount, hasTitle: false };
}

/**
 * The rows that explain the abbreviations of a table: `SP6a = Service Pack 6a`, `C = Client` beside `S = Server`, or
 * an abbreviation, a sign and its meaning in separate cells. Below a title such as `Legende` the sign may be
 * missing, if all rows that follow are this short.
 * @param isUnlikeName whether the name of a row may not be a name.
 */
export function legendRows(
  table: RawTable,
  name: RawColumn,
  isUnlikeName: (row: number) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const isTitle = (row: number) => {
    const [first = '', ...others] = filledCells(table, row);
    return others.length === 0 && isLegendTitle(first);
  };
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!isUnlikeName(row)) continue;
    const text = textAt(name, row);
    if (text.trimEnd().endsWith(':') && isTitle(row)) found.add(row);
    if (explains(text) && areExplanations(filledCells(table, row), explains)) found.add(row);
  }
  const { start, hasTitle } = startOfEnd(table, isTitle);
  const end = Array.from({ length: table.rowCount - start }, (_, index) => start + index);
  const ofEnd = end.map((row) => filledCells(table, row));
  const isShort = (cells: readonly string[]) => cells.length <= MOST_CELLS;
  const isLine = (cells: readonly string[]) => areExplanations(cells, explainsBelow);
  const areAll = hasTitle
    ? ofEnd.every(isShort)
    : ofEnd.every((cells) => cells.length < 2 || isLine(cells) || isSpread(cells));
  for (const [index, cells] of ofEnd.entries()) {
    const isPart = areAll && (hasTitle || isSpread(cells));
    if (isLine(cells) || isPart) found.add(start + index);
  }
  return found;
}
