/** What ends the lines of a text. */
export type LineEnd = '\n' | '\r\n' | '\r';

/** A text whose lines all end alike. */
export interface EvenText {
  readonly text: string;
  readonly lineEnd: LineEnd;
}

const ANY_LINE_END = /\r\r\n|\r\n|\r/g;

/** How carriage returns and line feeds go together in a text. */
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
 * Makes all line ends of a text alike; a text whose line ends are alike comes back as it is. CR CR LF,
 * which some transfers make of CR LF, ends one line. Rows merge silently where a parser is told one line
 * end and meets another.
 */
export function evenOutLineEnds(text: string): EvenText {
  const { cr, crlf, lf } = countLineEnds(text);
  if (cr === 0) return { text, lineEnd: '\n' };
  if (cr === crlf && lf === crlf) return { text, lineEnd: '\r\n' };
  if (lf === 0) return { text, lineEnd: '\r' };
  return { text: text.replace(ANY_LINE_END, '\n'), lineEnd: '\n' };
}
