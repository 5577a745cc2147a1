import { isBlank } from './sample.ts';

const RULER = /^[-+=_*|:~\s]*([-=_*~])\1\1[-+=_*|:~\s]*$/;

/** A line that only divides: consoles and reports draw `-----` below headings and between blocks. */
export function isRuler(cells: readonly string[]): boolean {
  const drawn = cells.filter((cell) => cell.trim() !== '');
  return drawn.length > 0 && drawn.every((cell) => RULER.test(cell));
}

/** True for a row that begins with `#`. */
export function beginsWithHash([first = '']: readonly string[]): boolean {
  return first.trimStart().startsWith('#');
}

/** A remark for certain: `#` in the first cell and nothing in the others, such as PowerShell's `#TYPE` line. */
export function isPlainRemark(cells: readonly string[]): boolean {
  return beginsWithHash(cells) && isBlank(cells.slice(1));
}
