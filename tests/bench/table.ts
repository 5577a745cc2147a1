/** A cell of a table: text as it is; null: not measured. */
export type TableCell = string | null;

export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  /** How many columns from the left hold words; the others hold numbers and stand at the right. */
  readonly words: number;
  readonly rows: readonly (readonly TableCell[])[];
}

const FEW = 10;

/** A number with as many decimals as are worth reading: 0.042, 0.31, 4.2, 1,234. */
export function formatNumber(value: number): string {
  if (value !== 0 && Math.abs(value) < 1) return value.toPrecision(2);
  return value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < FEW ? 1 : 0 });
}

/** How something grew with the size: `× 12 for × 1,000`; null without two sizes. */
export function formatGrowth(
  points: readonly { readonly machines: number; readonly value: number }[],
): TableCell {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined || last === first || first.value === 0) return null;
  const grown = formatNumber(last.value / first.value);
  return `× ${grown} for × ${formatNumber(last.machines / first.machines)}`;
}

/** A table as Markdown whose columns stand below each other: for the screen and the README alike. */
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
