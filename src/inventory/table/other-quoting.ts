import type { EvenText } from './line-ends.ts';

/** Characters and lines by which the quoting of a text is judged. */
const LOOKED_AT = 64 * 1024;
const LINES = 60;

/** The share of lines that must be quoted alike. */
const MOST = 0.8;

const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Quotes that stand around cells in place of `"`, opening and closing. */
const PAIRS = [
  ["'", "'"],
  ['‘', '’'],
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

/** The quotes in which nearly all cells of a text stand; null where they are the usual ones, or there are none. */
function findQuoting(even: EvenText): Quoting | null {
  const lines = firstLines(even);
  for (const [open, close] of PAIRS) {
    if (!lines.some((line) => line.startsWith(open))) continue;
    for (const delimiter of DELIMITERS) {
      const quoting = { open, close, delimiter };
      const quoted = lines.filter((line) => isQuoted(line, quoting)).length;
      if (quoted >= 2 && quoted >= lines.length * MOST) return quoting;
    }
  }
  return null;
}

/** A cell as a strict writer writes it. */
export function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** What ASCII has between cells and behind records. */
export const UNIT_SEPARATOR = '\u001f';
const RECORD_SEPARATOR = '\u001e';

/**
 * A text whose records end with the record separator of ASCII, with line ends in their place: line breaks and quotes
 * within its cells are quoted. Any other text comes back as it is.
 */
export function withoutRecordSeparators(text: string): string {
  if (!text.includes(RECORD_SEPARATOR) || !text.includes(UNIT_SEPARATOR)) return text;
  const records = text
    .split(RECORD_SEPARATOR)
    .map((record, index) => (index === 0 ? record : record.replace(/^(?:\r\n|\r|\n)/, '')));
  const cut = records.filter((record) => record.includes(UNIT_SEPARATOR)).length;
  // In a text of lines both signs are strays.
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

/** Where a cell that was opened ends: at a closing quote before a delimiter or the end of the line; -1 where it does not. */
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
      // Behind a quote that nothing closes no other can close either.
      closes &&= !line.startsWith(open, at);
      const next = line.indexOf(delimiter, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end + delimiter.length;
    }
  }
  return cells.join(delimiter);
}

/** How many delimiters of a line stand behind a backslash that is not itself behind one, and how many there are. */
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
 * The delimiter that stands behind a backslash where it belongs to a cell, as MySQL and PostgreSQL write it: every
 * line with such a place is too long by just these, and none fits with them. A path such as `C:\` at the end of a
 * cell makes no line too long.
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
      const counts = lines
        .filter((line) => line.includes(`\\${delimiter}`))
        .map((line) => countDelimiters(line, delimiter))
        .filter(({ escaped }) => escaped > 0);
      return counts.length > 0 && counts.every(({ all, escaped }) => all - escaped === width);
    }) ?? null
  );
}

function withoutBackslashes(line: string, delimiter: string): string {
  if (!line.includes(`\\${delimiter}`)) return line;
  const cells: string[] = [];
  let start = 0;
  for (let at = line.indexOf(delimiter); ; at = line.indexOf(delimiter, at + 1)) {
    if (at >= 0 && isEscaped(line, at)) continue;
    const cell = line.slice(start, at < 0 ? undefined : at);
    cells.push(
      cell.includes(delimiter) ? quoted(cell.replaceAll(`\\${delimiter}`, delimiter)) : cell,
    );
    if (at < 0) return cells.join(delimiter);
    start = at + 1;
  }
}

/**
 * A text with its cells in `"`, line by line as it was, where they stand in other quotes (`'WS1';'client'`, „WS1“,
 * «WS1») or a backslash keeps a delimiter in its cell; the text itself where they do not.
 */
export function inUsualQuotes(even: EvenText): EvenText {
  const quoting = findQuoting(even);
  const escaped = quoting === null ? findEscapedDelimiter(even) : null;
  const { text, lineEnd } = even;
  const rewrite = (line: (line: string) => string): EvenText => ({
    text: text.split(lineEnd).map(line).join(lineEnd),
    lineEnd,
  });
  if (quoting !== null) return rewrite((line) => requote(line.trimEnd(), quoting));
  if (escaped !== null) return rewrite((line) => withoutBackslashes(line, escaped));
  return even;
}
