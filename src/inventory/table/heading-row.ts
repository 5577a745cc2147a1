import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/** Why a row was taken for the heading row. */
export type HeadingReason = 'chosen' | 'known-headings' | 'first-full-row' | 'first-row';

export interface FoundHeading {
  readonly row: SampleRow;
  readonly reason: HeadingReason;
}

/** Rows above which no heading row is looked for: title pages are short. */
const DEEPEST = 60;

const TYPE_LINE = /^#TYPE\b/i;

/** A remark: `#` in the first cell and nothing in the others, such as PowerShell's `#TYPE` line. */
export function isRemark(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  return first.trimStart().startsWith('#') && (TYPE_LINE.test(first) || isBlank(others));
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** The row with the most headings that are known, two at least (one in a table of one column); the first of equals. */
function rowOfKnownHeadings(
  rows: readonly SampleRow[],
  looksLikeHeading: (cell: string) => boolean,
): SampleRow | null {
  let best: SampleRow | null = null;
  let most = 0;
  for (const row of rows) {
    const known = row.cells.filter(looksLikeHeading).length;
    const isEnough = known >= 2 || (known === 1 && filled(row.cells) <= 2);
    if (isEnough && known > most) {
      best = row;
      most = known;
    }
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
