import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/** Why a row was taken for the heading row. */
export type HeadingReason = 'chosen' | 'known-headings' | 'first-full-row' | 'first-row';

export interface FoundHeading {
  readonly row: SampleRow;
  readonly reason: HeadingReason;
}

/** Rows above which no heading row is looked for: title pages are short. */
export const DEEPEST = 60;

const TYPE_LINE = /^#TYPE\b/i;

/** A remark: `#` in the first cell and nothing in the others, such as PowerShell's `#TYPE` line. */
export function isRemark(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  return first.trimStart().startsWith('#') && (TYPE_LINE.test(first) || isBlank(others));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** How many different headings a row holds that are known: the same word in several cells is one. */
export function countHeadings(
  cells: readonly string[],
  looksLikeHeading: (cell: string) => boolean,
): number {
  return new Set(cells.filter(looksLikeHeading)).size;
}

/** A row further down must know so many headings more: cells such as `PPTP server` are headings elsewhere. */
const CLEARLY_MORE = 2;

/** The first row that knows a heading, unless one further down knows clearly more (a title may hold such a word). */
function rowOfKnownHeadings(
  rows: readonly SampleRow[],
  looksLikeHeading: (cell: string) => boolean,
): SampleRow | null {
  let best: SampleRow | null = null;
  let most = 0;
  for (const row of rows) {
    const known = countHeadings(row.cells, looksLikeHeading);
    const isBetter = best === null ? known > 0 : known >= most + CLEARLY_MORE;
    if (!isBetter) continue;
    best = row;
    most = known;
  }
  return best;
}

/** Finds the heading row among the first rows; null where every row is blank or a remark. */
export function findHeading(
  rows: readonly SampleRow[],
  looksLikeHeading: (cell: string) => boolean,
): FoundHeading | null {
  const candidates = rows
    .slice(0, DEEPEST)
    .filter(({ cells }) => !isBlank(cells) && !isRemark(cells));
  const known = rowOfKnownHeadings(candidates, looksLikeHeading);
  if (known !== null) return { row: known, reason: 'known-headings' };
  const width = usualWidth(rows);
  const full = candidates.find(({ cells }) => width > 1 && filled(cells) >= width * 0.6);
  if (full !== undefined) return { row: full, reason: 'first-full-row' };
  const [first] = candidates;
  return first === undefined ? null : { row: first, reason: 'first-row' };
}
