import { headingTextOf } from '../columns/heading-text.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import type { SourceTable } from '../inventory.ts';
import { type RawColumn, textAt } from '../raw-table.ts';

/** True for a text that `trim` leaves as it is, told by its ends. */
function hasSolidEnds(text: string): boolean {
  return isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(text.length - 1));
}

function isSolid(unit: number): boolean {
  return unit > 0x20 && unit < 0x7f;
}

/** The codes of a column's cells that say nothing but its heading. */
function codesOfHeading({ heading, texts }: RawColumn): ReadonlySet<number> {
  const wanted = heading.trim().toLowerCase();
  const codes = new Set<number>();
  if (wanted === '') return codes;
  for (let code = 0; code < texts.length; code += 1) {
    const text = texts[code] ?? '';
    if (text.length < wanted.length) continue;
    if (text.length > wanted.length && hasSolidEnds(text)) continue;
    if (text.trim().toLowerCase() === wanted) codes.add(code);
  }
  return codes;
}

/** Every cell of the row is its column's heading or empty, and at least two are. */
function repeatsHeadings(columns: readonly RawColumn[], row: number): boolean {
  let repeated = 0;
  for (const column of columns) {
    const text = textAt(column, row);
    if (text.trim() === '') continue;
    if (headingTextOf(text).compact !== headingTextOf(column.heading).compact) return false;
    repeated++;
  }
  return repeated >= 2;
}

function rowsOfSource({ table, mapping }: SourceTable): readonly number[] {
  const told = table.irregularities.flatMap(({ kind, row }) =>
    kind === 'repeated-heading-row' && row !== null ? [row] : [],
  );
  const [nameColumn] = columnsOfField(table, mapping, 'name');
  const names = nameColumn === undefined ? undefined : table.columns[nameColumn];
  if (names === undefined) return told;
  const codes = codesOfHeading(names);
  if (codes.size === 0) return told;
  const found: number[] = [];
  for (let row = 0; row < table.rowCount; row++) {
    if (codes.has(names.codes[row] ?? 0) && repeatsHeadings(table.columns, row)) found.push(row);
  }
  return [...told, ...found];
}

/** The rows of all files in which the headings stand once more, as reports print them on every page. */
export function headingRows(
  sources: readonly SourceTable[],
  offsets: Uint32Array,
): ReadonlySet<number> {
  return new Set(
    sources.flatMap((source, index) =>
      rowsOfSource(source).map((row) => row + (offsets[index] ?? 0)),
    ),
  );
}
