import { countHeadings, DEEPEST } from './heading-row.ts';
import type { LineEnd } from './line-ends.ts';
import { isBlank, type SampleRow, sampleRows, usualWidth } from './sample.ts';

/** What can stand between two cells. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** Why a delimiter was taken. */
export type DelimiterReason = 'chosen' | 'sep-line' | 'even-rows' | 'single-column';

export interface FoundDelimiter {
  readonly delimiter: string;
  readonly reason: DelimiterReason;
}

/** Behind the delimiter Excel may have put others, when it wrote the file again. */
const SEP_LINE = /^"?sep=([^\w"\r\n])\1*"?\1*$/i;

/** The delimiter that a first line `sep=;` names, as Excel writes it; null where the line is another. */
export function delimiterOfSepLine(firstLine: string): string | null {
  return SEP_LINE.exec(firstLine.replace(/ +$/, ''))?.[1] ?? null;
}

/** How well rows hang together: headings that are known weigh most, then rows of the usual width, then wide ones. */
function judge(rows: readonly SampleRow[], looksLikeHeading: (cell: string) => boolean): number {
  const width = usualWidth(rows);
  if (width < 2) return 0;
  const full = rows.filter(({ cells }) => !isBlank(cells));
  const even = full.filter(({ cells }) => cells.length === width).length / full.length;
  // headings head rows: a sentence that lists them stands above lines that its commas do not cut
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
  return known + even * 5 + Math.min(width, 20) / 20;
}

/** Finds the delimiter under which the beginning of a text makes the best table. */
export function findDelimiter(
  text: string,
  lineEnd: LineEnd,
  looksLikeHeading: (cell: string) => boolean,
): FoundDelimiter {
  let best: FoundDelimiter = { delimiter: ',', reason: 'single-column' };
  let bestWorth = 0;
  for (const delimiter of DELIMITERS) {
    const worth = judge(sampleRows(text, { delimiter, lineEnd }), looksLikeHeading);
    if (worth <= bestWorth) continue;
    best = { delimiter, reason: 'even-rows' };
    bestWorth = worth;
  }
  return best;
}
