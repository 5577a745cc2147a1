import { describe, expect, it } from 'vitest';
import {
  irregularRows,
  rowsShiftedLeft,
  SoundTexts,
} from '../../../src/inventory/columns/shifted-rows.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import { textAt } from '../../../src/inventory/raw-table.ts';
import { columnOf, tableOf } from '../raw-table-of.ts';
import { irregular } from './reduced-tables.ts';

const HEADINGS = ['Name', 'Rolle', 'Raum', 'Kennwort', 'Service Pack'];
const SOUND = [
  ['A1', 'Client', 'Keller', 'ge§heim', 'SP3'],
  ['A2', 'Client', 'Dach', 'secret', 'SP4'],
  ['A3', 'Server', '', 'winter', 'SP5'],
];

function tableWith(row: readonly string[]) {
  const irregularity = { kind: 'row-too-short', row: 3, line: 5, text: '' } as const;
  return tableOf(HEADINGS, [...SOUND, row], [irregularity]);
}

describe('a row that is too short beside passwords', () => {
  it.each([
    ['a missing delimiter before the room', ['A4', 'Client', 'so§mmer', 'SP4'], [2]],
    ['two missing delimiters', ['A4', 'so§mmer', 'SP4'], [1, 2]],
    ['two missing delimiters, before blank cells', ['A4', 'so§mmer', 'SP4', ' ', ' '], [1, 2]],
    ['an empty password', ['A4', 'Client', 'Dach', 'SP4'], []],
  ])('is shifted by %s', (_, row, strangeIn) => {
    expect(rowsShiftedLeft(tableWith(row), 3)).toEqual([{ row: 3, strangeIn }]);
  });

  it.each([
    ['the service pack', ['A4', 'Client', 'Dach', 'so§mmer']],
    ['all but its role', ['A4', 'Client']],
    ['blank cells', ['A4', 'Client', ' ', ' ', ' ']],
    ['its password', ['A4', 'Client', 'Dach', '']],
  ])('is not shifted if it only leaves out %s', (_, row) => {
    expect(rowsShiftedLeft(tableWith(row), 3)).toEqual([]);
  });

  it('is shifted if its password cell holds a text of any later column within reach', () => {
    const headings = ['Name', 'Kennwort', 'SP', 'Ort'];
    const rows = [
      ['A1', 'ge§heim', ' ', 'Bonn'],
      ['A2', 'secret', '', 'Ulm'],
    ];
    const shiftedWith = (...row: readonly string[]) =>
      rowsShiftedLeft(tableOf(headings, [...rows, row], [irregular('row-too-short', 2)]), 1);
    expect(shiftedWith('A3', 'Ulm')).toEqual([{ row: 2, strangeIn: [] }]);
    expect(shiftedWith('A3', 'Ulm', 'SP4')).toEqual([]);
    expect(shiftedWith('A3', ' ')).toEqual([]);
    expect(shiftedWith('A3', '')).toEqual([]);
  });

  it('is not shifted beside a column that the table does not have', () =>
    expect(rowsShiftedLeft(tableWith(['A4', 'SP4']), 9)).toEqual([]));

  it('reveals no password, and does not claim that it has no §', () => {
    const table = tableWith(['A4', 'Client', 'so§mmer', 'SP4']);
    const clean = withoutPasswords(table, suggestColumns(table));
    expect(JSON.stringify(clean)).not.toContain('mmer');
    const [name, role, room, flag] = clean.columns.map((column) => textAt(column, 3));
    expect([name, role, room, flag]).toEqual(['A4', 'Client', '', '']);
  });
});

describe('irregular rows', () => {
  it('are the data rows with one of the wanted defects', () => {
    const table = tableOf(
      ['Name'],
      [['A1'], ['A2'], ['A3']],
      [
        { kind: 'row-too-long', row: null, line: 1, text: 'x' },
        irregular('row-too-short', 0),
        irregular('stray-quote', 1),
        irregular('row-too-long', 2),
      ],
    );
    expect(irregularRows(table, 'row-too-long', 'row-too-short')).toEqual([0, 2]);
    expect(irregularRows(table, 'row-too-long')).toEqual([2]);
  });
});

describe('a text in a short row', () => {
  const column = columnOf('Ort', ['Bonn', 'Ulm', 'Bonn', ' ', '']);
  const sound = new SoundTexts([1, 2, 3, 4]);

  it.each([
    [0, false],
    [1, true],
    [2, false],
    [3, false],
    [4, false],
  ])('is strange if no well-formed row has it: row %i, %s', (row, isStrange) =>
    expect(sound.isStrange(column, row)).toBe(isStrange),
  );
});
