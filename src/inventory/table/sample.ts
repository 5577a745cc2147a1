import { type Cut, cutRows } from './cut-rows.ts';

/** Characters of a file's beginning by which its delimiter and heading row are judged. */
const SAMPLE_LENGTH = 256 * 1024;

/** Rows of the beginning that are looked at. */
const SAMPLE_ROWS = 200;

/** A row of the beginning of a file. */
export interface SampleRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The first rows of a text under one delimiter; the last, which the sample may cut through, is left out. */
export function sampleRows(text: string, cut: Omit<Cut, 'width'>): readonly SampleRow[] {
  const rows: SampleRow[] = [];
  const sample = text.slice(0, SAMPLE_LENGTH);
  const visit = (cells: readonly string[], line: number) => {
    if (rows.length < SAMPLE_ROWS) rows.push({ line, cells });
  };
  cutRows(sample, { ...cut, width: 0 }, visit, () => undefined);
  const isWhole = sample.length === text.length;
  return isWhole || rows.length < 2 || rows.length === SAMPLE_ROWS ? rows : rows.slice(0, -1);
}

/** True for a row in which nothing stands. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The number of cells that most rows of a sample have, blank rows and single cells left out; 1 where there is none. */
export function usualWidth(rows: readonly SampleRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length < 2 || isBlank(cells)) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 1;
  for (const [width, count] of counts) if (count > (counts.get(best) ?? 0)) best = width;
  return best;
}
