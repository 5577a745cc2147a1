import { DELIMITERS } from './cut-line.ts';
import { countHeadings, DEEPEST } from './heading-row.ts';
import { isRuler } from './layout-lines.ts';
import type { LineEnd } from './line-ends.ts';
import { UNIT_SEPARATOR } from './other-quoting.ts';
import { mostFrequent } from './row-profile.ts';
import { isBlank, type SampleRow, sampleRows, usualWidth } from './sample.ts';

/** Why a delimiter was used. */
export type DelimiterReason =
  | 'chosen'
  | 'sep-line'
  | 'even-rows'
  | 'known-headings'
  | 'ruler'
  | 'single-column';

export interface FoundDelimiter {
  readonly delimiter: string;
  readonly reason: DelimiterReason;
}

/**
 * Rare delimiters: used only if they reveal known headings and no usual delimiter does. The same goes for any other
 * sign that occurs equally often in nearly all lines.
 */
const RARE_DELIMITERS = ['^', '~', '¦', '·', '•', '<TAB>', ':', '!', '*', '/'] as const;

/** Delimiters of several characters. They win a tie, because a usual delimiter inside them finds the same headings. */
const LONG_DELIMITERS = ['~|~', '^|^'] as const;

/** Known headings that a rare delimiter must reveal. */
const LEAST_KNOWN = 2;

/** How much of a text is searched for separators: characters, lines, and characters per line. */
const BEGINNING = 64 * 1024;
const LINES = 100;
const WIDEST = 1000;

/** The minimum number of lines of a table. */
const FEWEST = 3;

/** The share of lines that may differ, and the number allowed in a short file: a title and a closing line. */
const OTHERS = 0.2;
const FEW_OTHERS = 2;

/** The first lines of a text, without blank lines and rulers. */
export function beginningOf(text: string, lineEnd: LineEnd): readonly string[] {
  const lines = text.slice(0, BEGINNING).split(lineEnd, LINES);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '' && !isRuler([line]));
}

/** Whether `count` is nearly all of the lines: a title and a closing line may differ. */
export function areNearlyAll(count: number, lines: readonly string[]): boolean {
  return count >= FEWEST && lines.length - count <= Math.max(FEW_OTHERS, lines.length * OTHERS);
}

/** A sign, and a run of signs such as `=>`. Letters, digits, white space and quotes are not signs. */
const SIGN = /[^\p{L}\p{N}\s"']/gu;
const SIGNS = /[^\p{L}\p{N}\s"']{2,4}/gu;

/**
 * Finds signs that occur equally often in nearly all lines, as a separator does. Longer runs come first. The usual
 * delimiters are left out, because they are tried anyway.
 */
export function evenSigns(lines: readonly string[]): readonly string[] {
  const counts = lines.map((line) => {
    const ofLine = new Map<string, number>();
    const beginning = line.slice(0, WIDEST);
    for (const [sign] of [...beginning.matchAll(SIGNS), ...beginning.matchAll(SIGN)])
      ofLine.set(sign, (ofLine.get(sign) ?? 0) + 1);
    return ofLine;
  });
  const signs = [...new Set(counts.flatMap((ofLine) => [...ofLine.keys()]))]
    .filter((sign) => !DELIMITERS.some((delimiter) => delimiter === sign))
    .sort((one, other) => other.length - one.length);
  return signs.filter((sign) => {
    const numbers = counts.flatMap((ofLine) => ofLine.get(sign) ?? []);
    const usual = mostFrequent(numbers);
    return areNearlyAll(numbers.filter((number) => number === usual).length, lines);
  });
}

/** The end of the repetitions of `text` that begin at `from`. */
function endOfRun(line: string, from: number, text: string): number {
  let end = from;
  while (line.startsWith(text, end)) end += text.length;
  return end;
}

/**
 * The delimiter named by a first line such as `sep=;`, which Excel understands; null for any other line. Further
 * delimiters may follow it if Excel saved the file again.
 */
export function delimiterOfSepLine(firstLine: string): string | null {
  const start = firstLine.startsWith('"') ? 1 : 0;
  const delimiter = firstLine.charAt(start + 4);
  if (firstLine.slice(start, start + 4).toLowerCase() !== 'sep=') return null;
  if (delimiter === '' || /[\w"\r\n]/.test(delimiter)) return null;
  let end = endOfRun(firstLine, start + 5, delimiter);
  if (firstLine.charAt(end) === '"') end = endOfRun(firstLine, end + 1, delimiter);
  return endOfRun(firstLine, end, ' ') === firstLine.length ? delimiter : null;
}

/** How much the rows look like a table. */
interface Judgement {
  /** Known headings weigh most, then rows of the usual width, then the width itself. */
  readonly worth: number;
  readonly known: number;
}

function judge(rows: readonly SampleRow[], looksLikeHeading: (cell: string) => boolean): Judgement {
  const width = usualWidth(rows);
  if (width < 2) return { worth: 0, known: 0 };
  const full = rows.filter(({ cells }) => !isBlank(cells));
  const even = full.filter(({ cells }) => cells.length === width).length / full.length;
  // A sentence that lists headings is not a heading row: its commas do not cut the lines below it.
  const weightOf = (row: number) => {
    const below = full.slice(row + 1);
    const cut = below.filter(({ cells }) => cells.length > 1).length;
    return cut > 0 && cut * 2 >= below.length ? 10 : 2;
  };
  const known = Math.max(
    0,
    ...full
      .slice(0, DEEPEST)
      .map(({ cells }, row) =>
        cells.length < 2 ? 0 : countHeadings(cells, looksLikeHeading) * weightOf(row),
      ),
  );
  return { worth: known + even * 5 + Math.min(width, 20) / 20, known: known / 10 };
}

/** Finds the delimiter that turns the beginning of a text into the best table. */
export function findDelimiter(
  text: string,
  lineEnd: LineEnd,
  looksLikeHeading: (cell: string) => boolean,
): FoundDelimiter {
  if (text.slice(0, BEGINNING).includes(UNIT_SEPARATOR)) {
    const rows = sampleRows(text, { delimiter: UNIT_SEPARATOR, lineEnd });
    const cut = rows.filter(({ cells }) => cells.length > 1).length;
    if (cut > 1 && cut * 2 > rows.length) {
      return { delimiter: UNIT_SEPARATOR, reason: 'even-rows' };
    }
  }
  let best: FoundDelimiter = { delimiter: ',', reason: 'single-column' };
  let bestWorth = 0;
  let mostKnown = 0;
  for (const delimiter of DELIMITERS) {
    const { worth, known } = judge(sampleRows(text, { delimiter, lineEnd }), looksLikeHeading);
    mostKnown = Math.max(mostKnown, known);
    if (worth <= bestWorth) continue;
    best = { delimiter, reason: 'even-rows' };
    bestWorth = worth;
  }
  for (const delimiter of LONG_DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    const { known } = judge(sampleRows(text, { delimiter, lineEnd }), looksLikeHeading);
    if (known >= Math.max(LEAST_KNOWN, mostKnown)) return { delimiter, reason: 'known-headings' };
  }
  if (mostKnown >= LEAST_KNOWN) return best;
  for (const delimiter of new Set([...RARE_DELIMITERS, ...evenSigns(beginningOf(text, lineEnd))])) {
    if (!text.includes(delimiter)) continue;
    const { known } = judge(sampleRows(text, { delimiter, lineEnd }), looksLikeHeading);
    if (known < LEAST_KNOWN || known <= mostKnown) continue;
    best = { delimiter, reason: 'known-headings' };
    mostKnown = known;
  }
  return best;
}
