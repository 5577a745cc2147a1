import { DELIMITERS } from './cut-line.ts';
import { type EvenText, rewriteLines } from './line-ends.ts';

/** How much of a text is used to judge its quoting: characters and lines. */
const LOOKED_AT = 64 * 1024;
const LINES = 60;

/** The share of lines that must be quoted in the same way. */
const MOST = 0.8;

/** Opening and closing quotes that some files use instead of `"`. */
const PAIRS = [
  ["'", "'"],
  ['‘', '’'],
  ['’', '’'],
  ['`', '`'],
  ['`', "'"],
  ['´', '´'],
  ['“', '”'],
  ['„', '“'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
] as const;

interface Quoting {
  readonly open: string;
  readonly close: string;
  readonly delimiter: string;
}

function firstLines({ text, lineEnd }: EvenText): readonly string[] {
  const lines = text.slice(0, LOOKED_AT).split(lineEnd, LINES);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

function isQuoted(line: string, { open, close, delimiter }: Quoting): boolean {
  return (
    line.startsWith(open) &&
    line.endsWith(close) &&
    line.includes(close + delimiter) &&
    line.includes(delimiter + open)
  );
}

/** Finds the unusual quotes around nearly all cells of a text; null for the usual quotes or none. */
function findQuoting(even: EvenText): Quoting | null {
  const lines = firstLines(even);
  for (const [open, close] of PAIRS) {
    for (const delimiter of DELIMITERS) {
      const quoting = { open, close, delimiter };
      const quoted = lines.filter((line) => isQuoted(line, quoting)).length;
      if (quoted >= 2 && quoted >= lines.length * MOST) return quoting;
    }
  }
  return null;
}

/** The cell in quotes, with its own quotes doubled. */
export function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** The ASCII characters for ending a cell and a record. */
export const UNIT_SEPARATOR = '\u001f';
const RECORD_SEPARATOR = '\u001e';

/**
 * Replaces ASCII record separators with line ends, and quotes cells that contain line breaks or quotes. Any other
 * text is returned unchanged.
 */
export function withoutRecordSeparators(text: string): string {
  if (!text.includes(RECORD_SEPARATOR)) return text;
  const records = text
    .split(RECORD_SEPARATOR)
    .map((record, index) => (index === 0 ? record : record.replace(/^(?:\r\n|\r|\n)/, '')));
  const cut = records.filter((record) => record.includes(UNIT_SEPARATOR)).length;
  // If the text has lines, both characters are strays.
  const lineEnds = records.reduce(
    (sum, record) => sum + (record.match(/\r\n|\r|\n/g)?.length ?? 0),
    0,
  );
  if (cut < 2 || cut * 2 < records.length || lineEnds > records.length) return text;
  const lineOf = (record: string) =>
    record
      .split(UNIT_SEPARATOR)
      .map((cell) => (/["\r\n]/.test(cell) ? quoted(cell) : cell))
      .join(UNIT_SEPARATOR);
  return records.map(lineOf).join('\n');
}

/** The offset of the closing quote before a delimiter or the end of the line, or -1. */
function closingOf(line: string, from: number, { close, delimiter }: Quoting): number {
  const inFront = line.indexOf(close + delimiter, from);
  if (inFront >= 0) return inFront;
  return line.endsWith(close) && line.length - close.length >= from
    ? line.length - close.length
    : -1;
}

function requote(line: string, quoting: Quoting): string {
  const { open, close, delimiter } = quoting;
  const cells: string[] = [];
  let at = 0;
  let closes = true;
  while (at <= line.length) {
    const closing: number =
      closes && line.startsWith(open, at) ? closingOf(line, at + open.length, quoting) : -1;
    if (closing >= 0) {
      const cell = line.slice(at + open.length, closing);
      cells.push(quoted(open === close ? cell.replaceAll(close + close, close) : cell));
      at = closing + close.length + delimiter.length;
    } else {
      // Once a quote is not closed, no later quote on the line can close either. Saves a search for each.
      closes &&= !line.startsWith(open, at);
      const next = line.indexOf(delimiter, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end + delimiter.length;
    }
  }
  return cells.join(delimiter);
}

/** Counts all delimiters of a line, and those escaped by a backslash that is not escaped itself. */
function countDelimiters(line: string, delimiter: string) {
  let escaped = 0;
  let all = 0;
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) {
    all += 1;
    if (isEscaped(line, at)) escaped += 1;
  }
  return { escaped, all };
}

function isEscaped(line: string, at: number): boolean {
  let slashes = 0;
  while (line[at - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
}

/**
 * Finds the delimiter that a backslash escapes inside cells, as MySQL and PostgreSQL write it. Every line with
 * escaped delimiters must have the usual width without them. That excludes a path such as `C:\` at the end of a
 * cell: there the delimiter is needed for the width.
 */
function findEscapedDelimiter(even: EvenText): string | null {
  if (!even.text.includes('\\')) return null;
  const [headings = '', ...lines] = even.text
    .split(even.lineEnd)
    .filter((line) => line.trim() !== '');
  return (
    DELIMITERS.find((delimiter) => {
      const { all: width, escaped: inHeadings } = countDelimiters(headings, delimiter);
      if (width < 2 || inHeadings > 0 || !even.text.includes(`\\${delimiter}`)) return false;
      return lines
        .map((line) => countDelimiters(line, delimiter))
        .every(({ all, escaped }) => escaped === 0 || all - escaped === width);
    }) ?? null
  );
}

function withoutBackslashes(line: string, delimiter: string): string {
  const cells: string[] = [];
  let start = 0;
  for (let at = line.indexOf(delimiter); ; at = line.indexOf(delimiter, at + 1)) {
    if (isEscaped(line, at)) continue;
    const cell = line.slice(start, at < 0 ? undefined : at);
    cells.push(
      cell.includes(delimiter) ? quoted(cell.replaceAll(`\\${delimiter}`, delimiter)) : cell,
    );
    if (at < 0) return cells.join(delimiter);
    start = at + 1;
  }
}

/**
 * Rewrites cells in other quotes (`'WS1';'client'`, „WS1“, «WS1») and cells with an escaped delimiter, so that they
 * are in `"`. Line numbers stay the same. Any other text is returned unchanged.
 */
export function inUsualQuotes(even: EvenText): EvenText {
  const quoting = findQuoting(even);
  if (quoting !== null) return rewriteLines(even, (line) => requote(line.trimEnd(), quoting));
  const escaped = findEscapedDelimiter(even);
  return escaped === null ? even : rewriteLines(even, (line) => withoutBackslashes(line, escaped));
}
