import type { RawTable } from '../raw-table.ts';

/**
 * The data rows with cells after the last heading, in ascending order. Cells and headings of only white space do not
 * count. A table without any heading has no such rows.
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
 * Whether most rows go on after the last heading. Every heading may then be over the wrong column. Causes: R's
 * `write.table` starts each row with a name that has no heading; people delete a delimiter by accident.
 */
export function lacksHeading(table: RawTable): boolean {
  return rowsBeyondHeadings(table).length * 2 > table.rowCount;
}
