import type { RawTable } from '../raw-table.ts';

/**
 * The data rows that go on behind the last heading, from top to bottom. Cells of nothing but white space do not
 * count, in headings neither; a table without any heading has no such rows.
 */
export function rowsBeyondHeadings({ columns, rowCount }: RawTable): readonly number[] {
  const last = columns.findLastIndex(({ heading }) => heading.trim() !== '');
  if (last < 0 || last === columns.length - 1) return [];
  const isBeyond = new Uint8Array(rowCount);
  for (const { texts, codes } of columns.slice(last + 1)) {
    const isFilled = texts.map((text) => text.trim() !== '');
    for (const [row, code] of codes.entries()) if (isFilled[code] === true) isBeyond[row] = 1;
  }
  const rows: number[] = [];
  for (const [row, mark] of isBeyond.entries()) if (mark === 1) rows.push(row);
  return rows;
}

/**
 * True where rows go on behind the last heading: every heading may then stand over the wrong column. R's
 * `write.table` names the rows in front and gives these names no heading; hands delete a delimiter.
 */
export function lacksHeading(table: RawTable): boolean {
  return rowsBeyondHeadings(table).length * 2 > table.rowCount;
}
