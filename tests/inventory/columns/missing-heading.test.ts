import { describe, expect, it } from 'vitest';
import { isCertain } from '../../../src/inventory/columns/mapping-judgement.ts';
import {
  lacksHeading,
  rowsBeyondHeadings,
} from '../../../src/inventory/columns/missing-heading.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { tableOf } from '../raw-table-of.ts';

const SHIFTED = tableOf(
  ['Name', 'Role', 'Service Pack', ''],
  [
    ['1', 'WS1', 'client', 'SP3'],
    ['2', 'WS2', 'server', 'SP5'],
  ],
);

describe('rowsBeyondHeadings', () => {
  it('returns the rows with text in any column after the last heading', () => {
    const rows = [
      ['WS1', 'client', '', ''],
      ['WS2', 'client', 'x', ''],
      ['WS3', 'client', '', 'y'],
      ['WS4', 'client', 'x', 'y'],
    ];
    expect(rowsBeyondHeadings(tableOf(['Name', 'Role', '', ' '], rows))).toEqual([1, 2, 3]);
  });

  it('leaves out rows with only white space there', () => {
    const rows = [' ', '\t', '\u00A0', 'x'].map((cell) => ['WS', cell]);
    expect(rowsBeyondHeadings(tableOf(['Name', ''], rows))).toEqual([3]);
  });

  it.each([
    ['whose last column has a heading', ['', 'Name']],
    ['without any heading', ['', ' ']],
  ])('returns no row of a table %s', (_, headings) => {
    expect(rowsBeyondHeadings(tableOf(headings, [['1', 'WS1']]))).toEqual([]);
  });
});

describe('lacksHeading', () => {
  it('is true if most rows go on after the last heading', () => {
    expect(lacksHeading(SHIFTED)).toBe(true);
  });

  it.each([
    ['a trailing delimiter', ['Name', 'Role', ''], ['WS1', 'client', '']],
    ['a column without a heading in front', ['', 'Name', 'Role'], ['1', 'WS1', 'client']],
    ['no heading at all', ['', ''], ['WS1', 'client']],
  ])('is false for %s', (_, headings, row) => {
    expect(lacksHeading(tableOf(headings, [row]))).toBe(false);
  });

  it('is false for a remark in one row of three', () => {
    const rows = ['', '', 'new'].map((remark, row) => [`WS${row}`, 'client', remark]);
    expect(lacksHeading(tableOf(['Name', 'Role', ''], rows))).toBe(false);
  });

  it('is false for a remark in one row of two', () => {
    const rows = ['', 'new'].map((remark, row) => [`WS${row}`, 'client', remark]);
    expect(lacksHeading(tableOf(['Name', 'Role', ''], rows))).toBe(false);
  });

  it('leaves no column certain', () => {
    const mapping = suggestColumns(SHIFTED);
    expect(mapping.some(({ field }) => field === 'servicePack')).toBe(true);
    expect(isCertain(mapping)).toBe(false);
  });
});
