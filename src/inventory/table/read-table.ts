import Papa from 'papaparse';
import type { RawTable } from '../raw-table.ts';

export interface TableDialect {
  readonly delimiter: string;
  readonly delimiterReason: string;
  readonly headingLine: number;
  readonly headingReason: string;
  readonly firstLines: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

export interface TableChoices {
  readonly delimiter: string | null;
  readonly headingLine: number | null;
  readonly looksLikeHeading: (cell: string) => boolean;
}

export type TableOutcome =
  | { readonly kind: 'table'; readonly table: RawTable; readonly dialect: TableDialect }
  | { readonly kind: 'refused'; readonly reason: string; readonly details: readonly string[] };

export function readTable(
  text: string,
  choices: TableChoices,
  onProgress: (done: number) => void,
): TableOutcome {
  const lines = text.replace(/\r\n?/g, '\n');
  const first = lines.slice(0, lines.indexOf('\n'));
  const delimiter =
    choices.delimiter ?? [';', '\t', '|', ','].find((each) => first.includes(each)) ?? ',';
  const { data } = Papa.parse<string[]>(lines, { delimiter, newline: '\n' });
  onProgress(text.length);
  const [headings = [], ...all] = data;
  const rows = all
    .map((cells, i) => ({ cells, line: i + 2 }))
    .filter(({ cells }) => cells.some((c) => c !== ''));
  if (headings.length === 0 || text.trim() === '')
    return { kind: 'refused', reason: 'empty-file', details: [] };
  if (rows.length === 0) return { kind: 'refused', reason: 'headings-only', details: [] };
  const columns = headings.map((heading, column) => {
    const codeOf = new Map<string, number>();
    const codes = Uint32Array.from(rows, ({ cells }) => {
      const cell = cells[column] ?? '';
      const code = codeOf.get(cell) ?? codeOf.size;
      codeOf.set(cell, code);
      return code;
    });
    return { heading, codes, texts: [...codeOf.keys()] };
  });
  return {
    kind: 'table',
    table: {
      columns,
      rowCount: rows.length,
      rowLines: Uint32Array.from(rows, ({ line }) => line),
      irregularities: [],
    },
    dialect: {
      delimiter,
      delimiterReason: 'most-columns',
      headingLine: 1,
      headingReason: 'first-line',
      firstLines: data.slice(0, 20).map((cells, i) => ({ line: i + 1, cells })),
    },
  };
}
