import { describe, expect, it } from 'vitest';
import { looksLikeHeading as isKnown } from '../../../src/inventory/columns/looks-like-heading.ts';
import { findHeading, withSecondRow } from '../../../src/inventory/table/heading-row.ts';

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
    ['a row with as many headings as values', ['Host;SP4;y', 'A;b;c'], 1],
    ['a row that is half full', ['Host;Role; ;', 'Server;a;b;c', 'd;e;f;g'], 1],
    ['an emptier row if no other has known headings', ['Host;;;;', 'a;b;c;d;e', 'f;g;h;i;j'], 1],
    ['a full row before an emptier one', ['Host;x;y;z;a;b;c', 'Host;Role;Service Pack;;;;'], 1],
    ['a row with fewer known headings than one after #', ['#Host;Role;x', 'Server;b;c'], 2],
  ])('takes %s', (_, lines, line) => {
    expect(find(...lines)).toMatchObject({ line, reason: 'known-headings' });
  });

  it('takes the first full row if no heading is known', () => {
    expect(find('Report', '', 'Name;Kind;Level', '----;----;-----', 'A;b;c')).toMatchObject({
      line: 3,
      reason: 'first-full-row',
    });
  });

  it.each([
    ['it is alone with a known heading after #', ['#Host;x;y', 'A;b;c'], 2],
    ['it is not full enough', ['Name;Kind;;;', 'Name;Kind;c;d;e', 'A;f;g;h;i', 'B;j;k;l;m'], 2],
    ['three fifths of it are filled', ['Name;Kind;Level; ;', 'A;b;c; ;', 'B;d;e; ;'], 1],
  ])('takes the first full row, and no row above it, if %s', (_, lines, line) => {
    expect(find(...lines)).toMatchObject({ line, reason: 'first-full-row' });
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

describe('withSecondRow', () => {
  /** The headings after a look at the rows beside the heading row, and the lines that they take. */
  function headings(headingLine: number, ...rows: readonly (readonly [number, string])[]) {
    const cut = rows.map(([line, text]) => ({ line, cells: text.split(';') }));
    const cells = cut.find(({ line }) => line === headingLine)?.cells ?? [];
    const heading = { line: headingLine, cells, reason: 'known-headings' } as const;
    const { upperLine, ...found } = withSecondRow(heading, cut, isKnown);
    return [found.cells.join(';'), upperLine ?? null, found.line];
  }

  const UPPER = 'Hostname; Service ;PPTP';

  it.each([
    ['both words', UPPER, ';Pack; role ', 'Hostname;Service Pack;PPTP role'],
    [
      'the lower one if it is known',
      'Hostname;Service;Left;x',
      ';Pack;Role;y',
      'Hostname;Service Pack;Role;x y',
    ],
    ['the upper one alone', 'Hostname;Service;Role', ';Pack; ', 'Hostname;Service Pack;Role'],
    ['a wider lower row', 'Hostname;Service', ';Pack;Role', 'Hostname;Service Pack;Role'],
    ['a wider upper row', `${UPPER};x`, ';Pack;role', 'Hostname;Service Pack;PPTP role;x'],
  ])('joins two heading rows: %s', (_, upper, lower, wanted) => {
    const isAlone = lower.split(';').filter((cell) => cell.trim() !== '').length < 2;
    const joined = isAlone ? [upper, null, 1] : [wanted, 1, 2];
    expect(headings(1, [1, upper], [2, lower])).toEqual(joined);
    if (!isAlone) expect(headings(2, [1, upper], [2, lower])).toEqual(joined);
  });

  it.each([
    ['has a number', ';Pack 4;role'],
    ['has a value', ';client;Pack'],
    ['says nothing more', ';x;y'],
    ['is no neighbour', null],
  ])('joins no row that %s', (_, lower) => {
    const below = lower === null ? ([3, ';Pack;role'] as const) : ([2, lower] as const);
    expect(headings(1, [1, UPPER], below)).toEqual([UPPER, null, 1]);
  });

  it('joins no rows of a single column, and none without a heading row', () => {
    expect(headings(1, [1, 'Service'], [2, 'Pack'])).toEqual(['Service', null, 1]);
    expect(headings(0, [1, UPPER], [2, ';Pack;role'])).toEqual(['', null, 0]);
  });
});
