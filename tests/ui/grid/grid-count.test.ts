import { describe, expect, it } from 'vitest';
import { ariaRowCount, ariaRowIndex } from '../../../src/ui/grid/TableRow.tsx';

describe('the ARIA counts', () => {
  it.each([
    [0, 1],
    [702, 703],
    [2_147_483_646, 2_147_483_647],
    [2_147_483_647, -1],
    [47_000_000_000, -1],
  ])('of %d rows and their heading row are %d', (rows, count) => {
    expect(ariaRowCount(rows)).toBe(count);
  });

  it('number the first row 2, because the headings are row 1', () => {
    expect(ariaRowIndex(0)).toBe(2);
  });
});
