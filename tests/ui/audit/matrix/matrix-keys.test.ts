import { describe, expect, it } from 'vitest';
import { nextPlace, tabStop } from '../../../../src/ui/audit/matrix/matrix-keys.ts';

const PLACES = [
  { row: 0, column: 1, shade: 0.2 },
  { row: 0, column: 4, shade: 1 },
  { row: 3, column: 1, shade: 0 },
  { row: 3, column: 9, shade: 0 },
];

describe('the keys of the matrix', () => {
  it.each([
    ['ArrowRight', { row: 0, column: 1 }, { row: 0, column: 4 }],
    ['ArrowLeft', { row: 0, column: 4 }, { row: 0, column: 1 }],
    ['ArrowDown', { row: 0, column: 1 }, { row: 3, column: 1 }],
    ['ArrowUp', { row: 3, column: 1 }, { row: 0, column: 1 }],
    ['End', { row: 3, column: 1 }, { row: 3, column: 9 }],
    ['Home', { row: 3, column: 9 }, { row: 3, column: 1 }],
  ])('%s skips the cells without pairings', (key, from, to) => {
    expect(nextPlace(PLACES, from, key)).toEqual(to);
  });

  it.each([
    ['ArrowDown', { row: 0, column: 4 }],
    ['ArrowLeft', { row: 0, column: 1 }],
    ['Home', { row: 0, column: 1 }],
    ['constructor', { row: 0, column: 1 }],
  ])('%s stays if there is nothing further', (key, from) => {
    expect(nextPlace(PLACES, from, key)).toBeNull();
  });

  it('start at the cell with the most flagged pairings', () => {
    expect(tabStop(PLACES, null)).toMatchObject({ row: 0, column: 4 });
  });

  it('return to the last position as long as it has pairings', () => {
    expect(tabStop(PLACES, { row: 3, column: 9 })).toMatchObject({ row: 3, column: 9 });
    expect(tabStop(PLACES, { row: 5, column: 5 })).toMatchObject({ row: 0, column: 4 });
  });

  it('have no tab stop without pairings', () => {
    expect(tabStop([], null)).toBeNull();
  });
});
