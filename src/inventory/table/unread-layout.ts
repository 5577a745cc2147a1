import { areNearlyAll, beginningOf, evenSigns } from './delimiter.ts';
import type { EvenText } from './line-ends.ts';

/** Characters looked at for telling a binary file. */
const LOOKED_AT = 64 * 1024;

/** Control codes that texts hold: tab, line ends, form feed, § of CP437, end of file of DOS, record and unit separator. */
const TEXT_CONTROLS: readonly number[] = [9, 10, 11, 12, 13, 0x15, 0x1a, 0x1e, 0x1f];

/** Share of control characters from which a file is no text. */
const BINARY_SHARE = 0.02;

/** NULs are rarer evidence: some tools pad cells with them. */
const NUL_SHARE = 0.3;

/** How files begin that are text or partly text and yet no table; behind it the name that is shown. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/i, 'RTF'],
  [/^%PDF-/, 'PDF'],
  [/^<(?:!doctype html|html|head|body|table|meta|style)\b/i, 'HTML'],
  [/^<(?:\?xml|!--|[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=|\s*>\s*<))/i, 'XML'],
  [/^(?:\{\s*"|\[\s*[{["])/, 'JSON'],
];

/** The name of the format where a text is one of those that are often taken for CSV; null where it is none of them. */
export function foreignFormatOf(text: string): string | null {
  const beginning = text.slice(0, 200).trimStart();
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1] ?? null;
}

/** True for what is no text: too many control characters in its beginning. */
export function isBinary(text: string): boolean {
  const end = Math.min(text.length, LOOKED_AT);
  let controls = 0;
  let nuls = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) nuls += 1;
    else if (code < 32 && !TEXT_CONTROLS.includes(code)) controls += 1;
  }
  return controls > end * BINARY_SHARE || nuls > end * NUL_SHARE;
}

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
