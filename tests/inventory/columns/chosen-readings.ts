import { type CutLine, hideInLines } from '../../../src/inventory/columns/hidden-lines.ts';
import {
  type ChosenReading,
  type FoundReading,
  keepHidden,
} from '../../../src/inventory/columns/kept-hidden.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import type { RawTable } from '../../../src/inventory/raw-table.ts';
import { tableOf } from '../raw-table-of.ts';
import { cellsOf } from './reduced-tables.ts';

/** A table as the page finds it, with `;` between its cells. */
export function foundIn(given: RawTable, firstLines: readonly CutLine[] = []): FoundReading {
  const reduced = withoutPasswords(given, suggestColumns(given));
  const headings = given.columns.map(({ heading }) => heading);
  const shownLines = hideInLines(firstLines, { headings, headingLine: 1, hidden: [] });
  return { given, reduced, encoding: 'utf-8', delimiter: ';', firstLines, shownLines };
}

/** A table as the person wants it, under a heading row on line 2, with its rows on the given lines. */
export function chosenTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  ...lines: readonly number[]
): ChosenReading {
  const table = { ...tableOf(headings, rows), rowLines: Uint32Array.from(lines) };
  const dialect = { encoding: 'utf-8', delimiter: ';', firstLines: [], headingLines: [2] };
  return { table, mapping: [], ...dialect };
}

/** The cells of each column that stay visible. */
export function cellsUnder(reading: ChosenReading, found: FoundReading): readonly string[][] {
  return keepHidden(reading, found).table.columns.map(cellsOf);
}

/** The headings, hidden or not. */
export function headingsUnder(reading: ChosenReading, found: FoundReading): readonly string[] {
  return keepHidden(reading, found).table.columns.map(({ heading }) => heading);
}
