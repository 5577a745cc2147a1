import { describe, expect, it } from 'vitest';
import { rowsAsTsv, tsvCell } from '../../../src/ui/grid/use-copy-rows.ts';

describe('a cell for the clipboard', () => {
  it.each([
    ['MUC-WS01040', 'MUC-WS01040'],
    ['', ''],
    ['two\twords', '"two\twords"'],
    ['two\nlines', '"two\nlines"'],
    ['7" screen', '"7"" screen"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['-ws', "'-ws"],
    ['-12', '-12'],
    ['+1.5', '+1.5'],
    ['=a\tb', '"\'=a\tb"'],
    [' =1', "' =1"],
    ['\u200e=1', "'\u200e=1"],
    ['-1.234,56', '-1.234,56'],
  ])('%j becomes %j', (text, cell) => {
    expect(tsvCell(text)).toBe(cell);
  });
});

describe('rows for the clipboard', () => {
  it('are lines with the cells in column order', () => {
    const columns = [
      { accessorFn: (row: { a: string; b: string }) => row.b },
      { accessorFn: (row: { a: string; b: string }) => row.a },
    ];
    const rows = [
      { a: '1', b: 'x' },
      { a: '2', b: 'y' },
    ];
    expect(rowsAsTsv(rows, columns)).toBe('x\t1\r\ny\t2\r\n');
  });

  it('are an empty text if there are none', () => {
    expect(rowsAsTsv([], [{ accessorFn: () => 'x' }])).toBe('');
  });
});
