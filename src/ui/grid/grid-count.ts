/** Largest number that assistive technology takes in an ARIA attribute (a signed 32-bit integer). */
const LARGEST_ARIA_NUMBER = 2_147_483_647;

/** `aria-rowcount` of a grid with one heading row; -1 (unknown) where the number would not fit. */
export function ariaRowCount(rowCount: number): number {
  return rowCount + 1 > LARGEST_ARIA_NUMBER ? -1 : rowCount + 1;
}

/** `aria-rowindex` of a row that counts from 0, below one heading row. */
export function ariaRowIndex(row: number): number {
  return row + 2;
}
