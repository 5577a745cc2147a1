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
