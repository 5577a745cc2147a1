import { describe, expect, it } from 'vitest';
import { columnsOfField, isSecondHeading } from '../../../src/inventory/columns/second-columns.ts';
import { tableOf } from '../raw-table-of.ts';
import { found } from './reduced-tables.ts';

describe('a heading', () => {
  it.each([
    ['ServicePackMajorVersion', 'servicePack', true],
    ['SP major', 'servicePack', true],
    ['CSDVersion', 'servicePack', false],
    ['operatingSystemVersion', 'product', true],
    ['edition', 'product', true],
    ['SP major', 'product', false],
    ['operating system', 'product', false],
    ['version', 'role', false],
  ] as const)('%j supplements another column of %s: %s', (heading, field, isSecond) =>
    expect(isSecondHeading(heading, field)).toBe(isSecond),
  );
});

describe('the columns of a field', () => {
  const table = tableOf(['Version', 'OS', 'Edition', 'Windows', 'SP'], []);

  it('are those with a heading of their own, then those that supplement them', () => {
    const mapping = [0, 1, 2, 3].map((column) => found(column, 'product'));
    expect(columnsOfField(table, [...mapping, found(4, 'servicePack')], 'product')).toEqual([
      1, 3, 0, 2,
    ]);
  });

  it('are in the order of the table, whatever the order of the mapping', () => {
    const mapping = [3, 1, 0].map((column) => found(column, 'group'));
    expect(columnsOfField(table, mapping, 'group')).toEqual([0, 1, 3]);
  });

  it('are only columns that the table has', () => {
    const mapping = [4, 5, 9].map((column) => found(column, 'servicePack'));
    expect(columnsOfField(table, mapping, 'servicePack')).toEqual([4]);
    expect(columnsOfField(table, mapping, 'role')).toEqual([]);
  });
});
