import { footerLook } from '../cells/footer-text.ts';
import { type EvenText, rewriteLines } from './line-ends.ts';
import { quoted } from './other-quoting.ts';

/** How many lines are searched for a ruler, and how many more must fit its columns. */
const DEEPEST = 60;
const LOOKED_AT = 100;

/** How many characters of the text are searched for these lines. */
const BEGINNING = 256 * 1024;

/** The share of lines that must fit the columns. */
const MOST = 0.9;

/** How a closing line begins that may fit the columns by chance. */
const MAY_CLOSE = /^ *[(\d]/;

/** Whether a tool wrote the line below its rows, such as `(4 row(s) affected)` or `4 rows selected.` */
function isClosing(line: string): boolean {
  const text = line.trim();
  return (text.startsWith('(') && text.endsWith(')')) || footerLook(text) === 'closing';
}

/** The start of each column of a ruler such as `------- ---- -----`; null for any other line. */
function columnsOfRuler(line: string): readonly number[] | null {
  const starts: number[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character !== '-' && character !== '=' && character !== ' ') return null;
    if (character !== ' ' && (at === 0 || line[at - 1] === ' ')) starts.push(at);
  }
  const drawn = line.replaceAll(' ', '').length;
  return starts.length > 1 && drawn >= starts.length * 2 ? starts : null;
}

/** Whether a line has a blank before every column that it reaches. */
function keepsTo(line: string, starts: readonly number[]): boolean {
  return starts.slice(1).every((start) => start > line.length || line[start - 1] === ' ');
}

function cellsOf(line: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, column) => {
    const from = column === 0 ? 0 : start;
    return line.slice(from, starts[column + 1] ?? line.length).trim();
  });
}

/**
 * Rewrites fixed-width columns, as osql, isql and SQL*Plus write them, with tabs between the cells. Line numbers
 * stay the same. Null if there is no ruler below the headings, or if the lines do not fit it.
 */
export function fromFixedWidth(
  even: EvenText,
  looksLikeHeading: (cell: string) => boolean,
): EvenText | null {
  const { text, lineEnd } = even;
  const lines = text.slice(0, BEGINNING).split(lineEnd, DEEPEST + LOOKED_AT);
  const ruler = lines.slice(0, DEEPEST).findIndex((line) => columnsOfRuler(line) !== null);
  const starts = columnsOfRuler(lines[ruler] ?? '');
  const headings = lines[ruler - 1] ?? '';
  if (starts === null || !keepsTo(headings, starts)) return null;
  if (cellsOf(headings, starts).filter(looksLikeHeading).length < 2) return null;
  const below = lines.slice(ruler + 1, -1).filter((line) => line.trim() !== '' && !isClosing(line));
  if (below.filter((line) => keepsTo(line, starts)).length < below.length * MOST) return null;
  return rewriteLines(even, (line, index) => {
    const closes = MAY_CLOSE.test(line) && isClosing(line);
    if (index < ruler - 1 || closes || !keepsTo(line, starts)) return line.trimEnd();
    const cells = cellsOf(line, starts).map((cell) => cell.replaceAll('\t', ' '));
    return cells.map((cell) => (cell.includes('"') ? quoted(cell) : cell)).join('\t');
  });
}
