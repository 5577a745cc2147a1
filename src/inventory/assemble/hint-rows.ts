import { type HintLook, hintLook } from '../cells/hint-text.ts';
import { looksLikeValue } from '../columns/looks-like-heading.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';

/** Rows below the headings that may say what to enter: more are a list of machines. */
const MOST_HINT_ROWS = 3;

/** Words with a blank and without figures: what a form says of a column, and no name. */
const IS_PROSE = /^\D*\s\D*$/;

/** Whether a row says what to enter in each column. What one cell says of a machine makes it a machine, except beside an example. */
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
 * `z. B. WS01`. They are told by what they say in several columns.
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
