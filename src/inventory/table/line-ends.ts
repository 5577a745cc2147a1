export type LineEnd = '\n' | '\r\n' | '\r';

/** A text with a single kind of line end. */
export interface EvenText {
  readonly text: string;
  readonly lineEnd: LineEnd;
}

const ANY_LINE_END = /\r\r\n|\r\n|\r/g;

/** Counts CR (including those in CR LF), CR LF and LF (including those in CR LF). */
function countLineEnds(text: string): {
  readonly cr: number;
  readonly crlf: number;
  readonly lf: number;
} {
  let [cr, crlf, lf] = [0, 0, 0];
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    cr += 1;
    if (text[at + 1] === '\n') crlf += 1;
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lf += 1;
  return { cr, crlf, lf };
}

/**
 * Unifies the line ends of a text, because a parser silently merges rows if it expects another line end. A text
 * with one kind of line end is returned unchanged. CR CR LF, which some transfers make of CR LF, ends one line.
 */
export function evenOutLineEnds(text: string): EvenText {
  const { cr, crlf, lf } = countLineEnds(text);
  if (cr === 0) return { text, lineEnd: '\n' };
  if (cr === crlf && lf === crlf) return { text, lineEnd: '\r\n' };
  if (lf === 0) return { text, lineEnd: '\r' };
  return { text: text.replace(ANY_LINE_END, '\n'), lineEnd: '\n' };
}

/** Rewrites the lines of a text, except blank ones: without its blanks, the last line would be none. */
export function rewriteLines(
  { text, lineEnd }: EvenText,
  rewrite: (line: string, index: number) => string,
): EvenText {
  const lines = text.split(lineEnd);
  const rewritten = lines.map((line, index) => (line.trim() === '' ? line : rewrite(line, index)));
  return { text: rewritten.join(lineEnd), lineEnd };
}
