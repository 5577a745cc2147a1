import { areNearlyAll, beginningOf, evenSigns } from './delimiter.ts';
import type { EvenText } from './line-ends.ts';

/** How many characters are checked to recognize a binary file. */
const LOOKED_AT = 64 * 1024;

/**
 * Control codes that occur in texts: tab, line ends, form feed, § of CP437, DOS end of file, record and unit
 * separator.
 */
const TEXT_CONTROLS: readonly number[] = [9, 10, 11, 12, 13, 0x15, 0x1a, 0x1e, 0x1f];

/** A file with a larger share of control characters is binary. */
const BINARY_SHARE = 0.02;

/** NULs prove less, because some tools pad cells with them. */
const NUL_SHARE = 0.3;

/** How other text formats begin, and the name to show for each. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\{\\rtf/i, 'RTF'],
  [/^%PDF-/, 'PDF'],
  [/^<(?:!doctype html|html|head|body|table|meta|style)\b/i, 'HTML'],
  [/^<(?:\?xml|!--|[a-z][\w:.-]*(?:\s+[\w:.-]+\s*=|\s*>\s*<))/i, 'XML'],
  [/^(?:\{\s*"|\[\s*[{["])/, 'JSON'],
];

/** The name of the format if a text is in one that people often load instead of CSV; else null. */
export function foreignFormatOf(text: string): string | null {
  const beginning = text.slice(0, 200).trimStart();
  return BEGINNINGS.find(([pattern]) => pattern.test(beginning))?.[1] ?? null;
}

/** Whether a file looks binary: too many control characters at its beginning. */
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

/** How the cells of a file seem to be separated, in a way that the reader does not support. */
export type UnreadLayout =
  | { readonly kind: 'fixed-width' }
  | { readonly kind: 'separator'; readonly separator: string };

/** How many characters of a line are searched. */
const WIDEST = 1000;

/** The share of lines that must have a cell in a column. */
const FILLED = 0.3;

/** Signs that often occur inside names, dates, paths and versions. */
const WITHIN_CELLS: ReadonlySet<string> = new Set([...'.-_\\/@()[]{}']);

/** Whether a column begins at `place`, after at least two blanks. Shorter lines have no cell there. */
function haveColumnAt(lines: readonly string[], place: number): boolean {
  const isBlankAt = (line: string, at: number) => at >= line.length || line[at] === ' ';
  const filled = lines.filter((line) => !isBlankAt(line, place) && isBlankAt(line, place - 1));
  const apart = filled.filter((line) => isBlankAt(line, place - 2));
  const least = Math.max(2, lines.length * FILLED);
  if (apart.length < least || apart.length * 2 < filled.length) return false;
  return areNearlyAll(lines.filter((line) => isBlankAt(line, place - 1)).length, lines);
}

/** Whether the lines have fixed-width columns, as `net view` and osql write them. */
function haveFixedWidth(lines: readonly string[]): boolean {
  const width = Math.min(WIDEST, Math.max(0, ...lines.map((line) => line.length)));
  for (let place = 2; place < width; place += 1) if (haveColumnAt(lines, place)) return true;
  return false;
}

/** Guesses how the cells are separated in a text that could not be read as a table; null without a clue. */
export function unreadLayoutOf({ text, lineEnd }: EvenText): UnreadLayout | null {
  const lines = beginningOf(text, lineEnd);
  const separator = evenSigns(lines).find((sign) => sign.length === 1 && !WITHIN_CELLS.has(sign));
  if (separator !== undefined) return { kind: 'separator', separator };
  return haveFixedWidth(lines) ? { kind: 'fixed-width' } : null;
}
