import { type Cut, cutLine } from './cut-line.ts';

/** Lines looked at: enough to tell rows from prose. */
const LOOKED_AT = 200;

/** Most of some lines are cut as a row of the table is. */
function areMostlyRows(lines: readonly string[], { delimiter, width }: Cut): boolean {
  const looked = lines.slice(0, LOOKED_AT);
  const rows = looked.filter((line) => cutLine(line, delimiter).cells.length === width).length;
  return rows * 2 > looked.length;
}

/**
 * True where what was cut as one row, its cell or cells over several lines, looks like rows that a stray quote
 * swallowed. A row of the right width whose quotes are sound is believed unless whole rows stand within it.
 */
export function hasSwallowedRows(
  span: string,
  cells: number,
  isFaulty: boolean,
  cut: Cut,
): boolean {
  const lines = span.split(cut.lineEnd, LOOKED_AT + 2);
  if (isFaulty || cells !== cut.width) return cut.width > 1 && areMostlyRows(lines, cut);
  const inner = lines.slice(1, -1);
  return cut.width > 2 && inner.length > 0 && areMostlyRows(inner, cut);
}

/** True where a quote that does not close within a stretch of text has whole rows behind it. */
export function swallowsRows(stretch: string, cut: Cut): boolean {
  const inner = stretch.split(cut.lineEnd, LOOKED_AT + 2).slice(1, -1);
  return cut.width > 1 && inner.length > 0 && areMostlyRows(inner, cut);
}
