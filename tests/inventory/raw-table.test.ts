import { describe, expect, it } from 'vitest';
import { isNothing, rowAtOrBehind, textAt } from '../../src/inventory/raw-table.ts';
import { columnOf, tableOf } from './raw-table-of.ts';

describe('a column', () => {
  it('has the cell of each row as written', () => {
    const column = columnOf('SP', ['SP4', ' SP5', 'SP4']);
    expect([0, 1, 2].map((row) => textAt(column, row))).toEqual(['SP4', ' SP5', 'SP4']);
  });

  it('has an empty cell in a row beyond its end', () => {
    expect(textAt(columnOf('SP', ['SP4']), 1)).toBe('');
  });

  it.each([
    [true, '', ['', ' ']],
    [true, ' ', []],
    [false, 'SP', ['']],
    [false, '', ['', 'x']],
  ])('is empty: %s, with the heading %j and the cells %j', (expected, heading, cells) => {
    expect(isNothing(columnOf(heading, cells))).toBe(expected);
  });
});

describe('a table', () => {
  const table = { ...tableOf(['Name'], [['A'], ['B'], ['C']]), rowLines: Uint32Array.of(2, 5, 6) };

  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
    [7, 3],
  ])('has, at line %i or after it, row %i', (line, row) => {
    expect(rowAtOrBehind(table, line)).toBe(row);
  });
});
