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
    ['the first row that knows a heading', ['Host;x;y', 'A;client;SP4'], 1],
    ['the row below titles', ['Server', 'Server;;', 'Host;Role;x', 'A;client;SP4'], 3],
    ['no remark', ['# Host; Role', 'Host;Role;x', 'A;b;c'], 2],
    ['a row behind # that knows clearly more', ['#Host;Role;Service Pack', 'A;b;c'], 1],
    ['a row below others only where it knows clearly more', ['Host;x;y', 'A;Role;Server'], 1],
  ])('takes %s', (_, lines, line) => {
    expect(find(...lines)).toMatchObject({ line, reason: 'known-headings' });
  });

  it('takes the first full row where no heading is known', () => {
    expect(find('Report', '', 'Name;Kind;Level', '----;----;-----', 'A;b;c')).toMatchObject({
      line: 3,
      reason: 'first-full-row',
    });
  });

  it('takes the first row where there is one column', () => {
    expect(find('Name', 'A', 'B')).toMatchObject({ line: 1, reason: 'first-row' });
  });

  it('takes none where the cells of the first full row stand again below it', () => {
    expect(find('A;client;SP4', 'B;client;SP4', 'C;server;SP6')).toEqual({
      line: 0,
      cells: [],
      reason: 'no-heading-row',
    });
  });

  it('does not take a heading row for data because it is repeated', () => {
    expect(find('Name;Kind;Level', 'A;b;c', 'Name;Kind;Level', 'B;b;d')).toMatchObject({
      line: 1,
      reason: 'first-full-row',
    });
  });

  it('finds nothing among blank rows, remarks and rulers', () => {
    expect(find(';;', '# by hand', '---;---', '')).toBeNull();
  });
});
