import { describe, expect, it } from 'vitest';
import type { FoundHeading } from '../../../src/inventory/table/heading-row.ts';
import {
  isHashRemark,
  MOST_COLUMNS,
  meanLength,
  rowsAbove,
  tableWidth,
} from '../../../src/inventory/table/table-shape.ts';

const rowsOf = (...lines: readonly string[]) =>
  lines.map((line, index) => ({ line: index + 1, cells: line.split(';') }));

const headingOf = (cells: string, line = 1): FoundHeading => ({
  line,
  cells: cells.split(';'),
  reason: 'known-headings',
});

describe('isHashRemark', () => {
  it.each([
    ['Name;Role', ['A;client', '#B;client', 'C;client'], true],
    ['#Name;Role', ['A;client', '#B;client', 'C;client'], true],
    ['#;Name', ['1;A', '#2;B', '3;C'], false],
    ['Nr;Name', ['#1;A', '#2;B', '3;C'], false],
    [' # ;Name', ['#1;A', '2;B', '3;C'], false],
    ['Nr;Name', ['#1;A', '2;B'], true],
    ['Nr;Name', ['#1;A', '2;B', '# old', '#', '# x;'], true],
    ['Nr;Name', ['#1;A', '#2;B', '3', '4', '5;'], false],
    ['Nr;Name', [';A', '#1;B', ';C'], false],
  ])('below %s with rows %j is %j', (headings, rows, expected) => {
    expect(isHashRemark(headingOf(headings), rowsOf(...rows))).toBe(expected);
  });
});

describe('tableWidth', () => {
  it.each([
    [3, ['a;b;c', 'a;b;c'], 3],
    [3, ['a;b;c;d', 'a;b;c;d', 'a;b;c'], 4],
    [3, ['a;b;c;d;e', 'a;b;c'], 3],
    [3, ['a;b', 'a;b'], 3],
    [3, [], 3],
    [3, ['a;b;c;d'], 3],
    [3, ['a;b;c;d', 'a;b;c;d'], 4],
    [0, ['a;b;c'], 3],
    [3, ['a;b;c;d', 'a;b;c;d', 'a;b', 'a;b;c'], 3],
    [3, ['a;b;c;d', 'a;b;c;d', '', ';;'], 4],
    [MOST_COLUMNS + 1, [], MOST_COLUMNS],
    [2, [';'.repeat(MOST_COLUMNS).replaceAll(';', 'x;'), 'x;'.repeat(MOST_COLUMNS)], MOST_COLUMNS],
  ])('under %i headings of rows %j is %i', (headings, rows, expected) => {
    expect(tableWidth(headings, rowsOf(...rows))).toBe(expected);
  });
});

describe('rowsAbove', () => {
  const rows = rowsOf('a;b;c', 'title;;', '# x;y;z', '---;---;---', 'a;b', 'Name;Role;SP', 'd;e;f');

  it('returns the rows above that are full and as wide as the headings', () => {
    expect(rowsAbove(headingOf('Name;Role;SP', 6), rows, ';').map(({ line }) => line)).toEqual([1]);
  });

  it('returns rows that another delimiter cuts equally, but no title of that kind', () => {
    const other = rowsOf(
      'List, as of 1999, by hand',
      'a,b,c,d',
      'e,f,g,h',
      'Name;Role;SP',
      'i;j;k',
    );
    const lines = rowsAbove(headingOf('Name;Role;SP', 4), other, ';').map(({ line }) => line);
    expect(lines).toEqual([2, 3]);
  });

  it('returns no single row of another delimiter, and none that this delimiter cuts', () => {
    const lines = ['a,b,c', 'd|e', 'f|g', 'h,i,j;k', 'l;m;;', ' ;n;;o', 'Name;Role;SP;Site'];
    const heading = headingOf('Name;Role;SP;Site', 7);
    expect(rowsAbove(heading, rowsOf(...lines), ';')).toEqual([]);
  });

  it('returns none above a single heading, and a row above two', () => {
    expect(rowsAbove(headingOf('Name', 2), rowsOf('a', 'Name'), ';')).toEqual([]);
    const two = rowsAbove(headingOf('Name;Role', 2), rowsOf('a;b', 'Name;Role'), ';');
    expect(two.map(({ line }) => line)).toEqual([1]);
  });

  it('returns none if the user chose the headings', () => {
    const chosen = { ...headingOf('Name;Role;SP', 6), reason: 'chosen' } as const;
    expect(rowsAbove(chosen, rows, ';')).toEqual([]);
  });
});

describe('meanLength', () => {
  it('counts the delimiters and line ends too', () => {
    expect(meanLength(rowsOf('ab;c', 'abcd;e'), 1)).toBe(6);
    expect(meanLength(rowsOf('ab;c'), 2)).toBe(6);
    expect(meanLength([], 1)).toBe(0);
  });
});
