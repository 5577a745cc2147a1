import { describe, expect, it } from 'vitest';
import { findHeading } from '../../../src/inventory/table/heading-row.ts';

const KNOWN = ['Host', 'Role', 'Service Pack', 'Server'];
const looksLikeHeading = (cell: string) => KNOWN.includes(cell.replace(/^#\s*/, ''));

function find(...lines: readonly string[]) {
  const rows = lines.map((line, index) => ({ line: index + 1, cells: line.split(';') }));
  return findHeading(rows, looksLikeHeading);
}

describe('findHeading', () => {
  it.each([
    ['the first row with a known heading', ['Host;x;y', 'A;client;SP4'], 1],
    ['the row below titles', ['Server', 'Server;;', 'Host;Role;x', 'A;client;SP4'], 3],
    ['the row below a remark', ['# Host; Role', 'Host;Role;x', 'A;b;c'], 2],
    ['a row after # with clearly more known headings', ['#Host;Role;Service Pack', 'A;b;c'], 1],
    ['a lower row only if it has clearly more known headings', ['Host;x;y', 'A;Role;Server'], 1],
  ])('takes %s', (_, lines, line) => {
    expect(find(...lines)).toMatchObject({ line, reason: 'known-headings' });
  });

  it('takes the first full row if no heading is known', () => {
    expect(find('Report', '', 'Name;Kind;Level', '----;----;-----', 'A;b;c')).toMatchObject({
      line: 3,
      reason: 'first-full-row',
    });
  });

  it('takes the first row of a single column', () => {
    expect(find('Name', 'A', 'B')).toMatchObject({ line: 1, reason: 'first-row' });
  });

  it('takes no row if the cells of the first full row reappear below it', () => {
    expect(find('A;client;SP4', 'B;client;SP4', 'C;server;SP6')).toEqual({
      line: 0,
      cells: [],
      reason: 'no-heading-row',
    });
  });

  it('does not read a repeated heading row as data', () => {
    expect(find('Name;Kind;Level', 'A;b;c', 'Name;Kind;Level', 'B;b;d')).toMatchObject({
      line: 1,
      reason: 'first-full-row',
    });
  });

  it('finds nothing among blank rows, remarks and rulers', () => {
    expect(find(';;', '# by hand', '---;---', '')).toBeNull();
  });
});
