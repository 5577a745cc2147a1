import { areNearlyAll, beginningOf, evenSigns } from './delimiter.ts';
import type { EvenText } from './line-ends.ts';

/** How the cells of a file seem to be told apart that is not read so. */
export type UnreadLayout =
  | { readonly kind: 'fixed-width' }
  | { readonly kind: 'separator'; readonly separator: string };

/** Characters of a line that are looked at. */
const WIDEST = 1000;

/** The share of lines that have a cell in a column for certain. */
const FILLED = 0.3;

/** Signs that stand at the same place in names, dates, paths and versions. */
const WITHIN_CELLS: ReadonlySet<string> = new Set([...'.-_\\/@()[]{}']);

/** Whether lines have a column that begins at `place`, two blanks before it at least. Shorter lines have no cell there. */
function haveColumnAt(lines: readonly string[], place: number): boolean {
  const isBlankAt = (line: string, at: number) => at >= line.length || line[at] === ' ';
  const filled = lines.filter((line) => !isBlankAt(line, place) && isBlankAt(line, place - 1));
  const apart = filled.filter((line) => isBlankAt(line, place - 2));
  const least = Math.max(2, lines.length * FILLED);
  if (apart.length < least || apart.length * 2 < filled.length) return false;
  return areNearlyAll(lines.filter((line) => isBlankAt(line, place - 1)).length, lines);
}

/** Whether columns of fixed width line up in some lines, as `net view` and osql write them. */
function haveFixedWidth(lines: readonly string[]): boolean {
  const width = Math.min(WIDEST, Math.max(0, ...lines.map((line) => line.length)));
  for (let place = 2; place < width; place += 1) if (haveColumnAt(lines, place)) return true;
  return false;
}

/** How the cells of a text seem to be told apart of which no table came; null where nothing shows it. */
export function unreadLayoutOf({ text, lineEnd }: EvenText): UnreadLayout | null {
  const lines = beginningOf(text, lineEnd);
  const separator = evenSigns(lines).find((sign) => sign.length === 1 && !WITHIN_CELLS.has(sign));
  if (separator !== undefined) return { kind: 'separator', separator };
  return haveFixedWidth(lines) ? { kind: 'fixed-width' } : null;
}
