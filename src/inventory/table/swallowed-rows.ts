import { type Cut, cutLine } from './cut-line.ts';

/** Lines looked at: enough to tell rows from prose. */
const LOOKED_AT = 200;

/** The share of some lines that are cut as a row of the table is; 0 of none. */
function shareOfRows(lines: readonly string[], { delimiter, width }: Cut): number {
  const rows = lines.filter((line) => cutLine(line, delimiter).cells.length === width).length;
  return rows / Math.max(1, lines.length);
}

/** Of the lines between its first and its last one at least half are rows. */
function holdsRows(text: string, cut: Cut): boolean {
  const inner = text.split(cut.lineEnd, LOOKED_AT + 2).slice(1, -1);
  return shareOfRows(inner, cut) >= 0.5;
}

/**
 * True where what was cut as one row, its cell or cells over several lines, looks like rows that a stray quote
 * swallowed. A row of the right width whose quotes are sound is believed, unless whole rows stand within a cell
 * or each of its lines is a row (of a cell over several lines the first or the last is none). Where the row is too
 * narrow, half of its lines are enough.
 * @param span the row as it stands in the text.
 */
export function hasSwallowedRows(
  span: string,
  cells: readonly string[],
  isFaulty: boolean,
  cut: Cut,
): boolean {
  const lines = span.split(cut.lineEnd, LOOKED_AT);
  const share = shareOfRows(lines, cut);
  if (isFaulty || cells.length > cut.width) return cut.width > 1 && share > 0.5;
  if (cells.length < cut.width) return share >= 0.5;
  return cut.width > 2 && (share === 1 || cells.some((cell) => holdsRows(cell, cut)));
}

/** True where a quote that does not close within a stretch of text has whole rows behind it. */
export function swallowsRows(stretch: string, cut: Cut): boolean {
  return cut.width > 1 && holdsRows(stretch, cut);
}
