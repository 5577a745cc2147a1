import type { Range } from './statistics.ts';

/** A table cell; null if not measured. */
export type TableCell = string | null;

export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  /** Number of left columns that hold words. The others hold numbers and are right-aligned. */
  readonly words: number;
  readonly rows: readonly (readonly TableCell[])[];
}

const FEW = 10;

/** Formats a number with as many decimals as are useful: 0.042, 0.31, 4.2, 1,234. */
export function formatNumber(value: number): string {
  if (value !== 0 && Math.abs(value) < 1) return value.toPrecision(2);
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < FEW ? 1 : 0 });
}

/** Formats the median of several runs, with their range. */
export function formatRange({ least, p50, most }: Range): string {
  const range = least === most ? '' : ` (${formatNumber(least)} to ${formatNumber(most)})`;
  return `${formatNumber(p50)}${range}`;
}

/** How a value grew with the size: `× 12 for × 1,000`; null if there is only one size. */
export function formatGrowth(
  points: readonly { readonly machines: number; readonly value: number }[],
): TableCell {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || last === first || first.value === 0) return null;
  const grown = formatNumber(last.value / first.value);
  return `× ${grown} for × ${formatNumber(last.machines / first.machines)}`;
}

/** Formats a table as Markdown with aligned columns, for both the terminal and the README. */
export function formatTable({ title, headings, rows, words }: Table): string {
  const lines = [headings, ...rows].map((row) => headings.map((_, at) => row[at] ?? '–'));
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const ruled = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = lines.map((line) =>
    ruled(
      line.map((cell, at) =>
        at < words ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
      ),
    ),
  );
  const rule = ruled(
    widths.map((width, at) => (at < words ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)),
  );
  const [head = '', ...body] = padded;
  return [`### ${title}`, '', head, rule, ...body, ''].join('\n');
}
