import { describe, expect, it } from 'vitest';
import { rowsShiftedLeft } from '../../../src/inventory/columns/shifted-rows.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import { tableOf } from '../raw-table-of.ts';

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
    ['an empty password', ['A4', 'Client', 'Dach', 'SP4'], []],
  ])('is shifted by %s', (_, row, strangeIn) => {
    expect(rowsShiftedLeft(tableWith(row), 3)).toEqual([{ row: 3, strangeIn }]);
  });

  it.each([
    ['the service pack', ['A4', 'Client', 'Dach', 'so§mmer']],
    ['all but its role', ['A4', 'Client']],
  ])('is not shifted if it only leaves out %s', (_, row) => {
    expect(rowsShiftedLeft(tableWith(row), 3)).toEqual([]);
  });

  it('reveals no password, and does not claim that it has no §', () => {
    const table = tableWith(['A4', 'Client', 'so§mmer', 'SP4']);
    const clean = withoutPasswords(table, suggestColumns(table));
    expect(JSON.stringify(clean)).not.toContain('mmer');
    const [name, role, room, flag] = clean.columns.map(
      ({ texts, codes }) => texts[codes[3] ?? -1] ?? '',
    );
    expect([name, role, room, flag]).toEqual(['A4', 'Client', '', '']);
  });
});
