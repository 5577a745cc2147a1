import { describe, expect, it } from 'vitest';
import {
  isFlagColumn,
  withoutPasswords,
  withSecrets,
} from '../../../src/inventory/columns/without-passwords.ts';
import type { Field } from '../../../src/inventory/inventory.ts';
import { tableOf } from '../raw-table-of.ts';
import { cellsOf, chosen, found, irregular, machinesWith } from './reduced-tables.ts';

describe('a column with a § inside other text', () => {
  const REMARKS = ['Ge§heim', 'eins', 'zwei', 'eins'];
  const CLOSED: readonly Field[] = [
    'name',
    'role',
    'servicePack',
    'encryption',
    'sectionSign',
    'product',
    'architecture',
    'strength',
    'lastSeen',
    'address',
  ];

  it('is hidden under any heading, without certainty', () => {
    const table = machinesWith('Bemerkung', REMARKS);
    expect(withSecrets(table, [found(0, 'name'), found(1, null)])).toEqual([
      found(0, 'name'),
      { column: 1, field: 'secret', reason: 'values', certain: false },
    ]);
    expect(cellsOf(withoutPasswords(table, []).columns[1])).toEqual(['', '', '', '']);
  });

  it('is hidden for a single § if it has no field', () => {
    const remarks = Array.from({ length: 20 }, (_, row) => `Raum ${row}`);
    const table = machinesWith('Bemerkung', [...remarks, 'Ge§heim']);
    const { columns } = withoutPasswords(table, [found(1, null)]);
    expect(columns.map(isFlagColumn)).toEqual([false, true]);
  });

  it.each([[['siehe § 12 BDSG', 'eins']], [['§ 4a Abs. 2', '§']], [['kein §', 'ja']]])(
    'stays visible if the § is not part of a password: %j',
    (cells) => {
      const table = machinesWith('Bemerkung', cells);
      expect(withoutPasswords(table, [found(1, null)])).toBe(table);
    },
  );

  it.each(CLOSED)('hides only that cell if it is read as %s', (field) => {
    const { columns } = withoutPasswords(machinesWith('X', REMARKS), [found(1, field)]);
    expect(cellsOf(columns[1])[0]).toBe('hidden 1');
    expect(columns.some(isFlagColumn)).toBe(false);
  });

  it('hides only that cell if its heading asks for §, even without a field', () => {
    const table = machinesWith('Kennwort enthält §', ['ja', 'Ge§heim', 'nein']);
    const { columns } = withoutPasswords(table, [found(1, null)]);
    expect(cellsOf(columns[1])).toEqual(['ja', 'hidden 1', 'nein']);
  });

  it.each(['group', 'domain', 'peers'] as const)(
    'is hidden if it is read as %s and at least one text in five has such a §',
    (field) => {
      const groups = ['Ge§heim', 'Bonn', 'Ulm', 'Köln', 'Jena', 'Hof'];
      const hidden = machinesWith('X', groups.slice(0, 5));
      expect(withSecrets(hidden, [found(1, field)])).toMatchObject([{ field: 'secret' }]);
      const shown = machinesWith('X', groups);
      expect(withSecrets(shown, [found(1, field)])).toEqual([found(1, field)]);
    },
  );

  it.each([
    ['row-too-long', false],
    ['empty-cell-too-many', false],
    ['row-too-short', false],
    ['stray-quote', true],
  ] as const)('is hidden for a § in a row that is %s: %s', (kind, isHidden) => {
    const rows = REMARKS.map((cell, row) => [`A${row}`, cell]);
    const table = tableOf(['Name', 'Bemerkung'], rows, [irregular(kind, 0)]);
    const { columns } = withoutPasswords(table, [found(1, null)]);
    expect(columns.some(isFlagColumn)).toBe(isHidden);
    expect(columns[1]?.texts).not.toContain('Ge§heim');
  });

  it.each([';', ',', '\t', '|'])(
    'is hidden, whatever it is read as, if such a cell is a row with the delimiter %j',
    (delimiter) => {
      const row = ['A1', 'Client', 'Ge§heim', 'eins'].join(delimiter);
      const table = machinesWith('X', [row, 'A2']);
      expect(withSecrets(table, [found(1, 'name')])).toEqual([
        { column: 1, field: 'secret', reason: 'values', certain: false },
      ]);
      const plain = machinesWith('X', [row.replace('§', ''), 'A2']);
      expect(withSecrets(plain, [found(1, 'name')])).toEqual([found(1, 'name')]);
    },
  );
});

describe('a column whose cells look like passwords', () => {
  const PASSWORDS = ['Winter7', 'so!mmer3', 'aB3xY9', 'Hund&Katz'];
  const SUSPECTED = { column: 1, field: 'secret', reason: 'values', certain: false };

  it('is hidden under a heading without a meaning, without certainty', () => {
    const table = machinesWith('Feld 7', PASSWORDS);
    expect(withSecrets(table, [found(1, null)])).toEqual([SUSPECTED]);
    expect(cellsOf(withoutPasswords(table, []).columns[1])).toEqual(['', '', '', '']);
  });

  it.each(['role', 'servicePack', 'encryption', 'strength'] as const)(
    'is hidden if it is read as %s and no cell is understood',
    (field) =>
      expect(withSecrets(machinesWith('X', PASSWORDS), [found(1, field)])).toEqual([SUSPECTED]),
  );

  it.each([
    ['role', 'Client'],
    ['servicePack', 'SP4'],
    ['encryption', 'required'],
    ['strength', '128-bit'],
  ] as const)('stays visible if it is read as %s and a cell is understood: %s', (field, cell) =>
    expect(withSecrets(machinesWith('X', [...PASSWORDS, cell]), [found(1, field)])).toEqual([
      found(1, field),
    ]),
  );

  it.each([
    'name',
    'sectionSign',
    'product',
    'peers',
    'group',
    'domain',
    'architecture',
    'lastSeen',
    'address',
  ] as const)('stays visible if it is read as %s', (field) =>
    expect(withSecrets(machinesWith('X', PASSWORDS), [found(1, field)])).toEqual([found(1, field)]),
  );

  it('is hidden word by word if its heading asks for §', () => {
    const table = machinesWith('Kennwort enthält §', ['ja', ...PASSWORDS]);
    expect(withSecrets(table, [found(1, null)])).toEqual([found(1, null)]);
    expect(cellsOf(withoutPasswords(table, []).columns[1])).toEqual([
      'ja',
      'hidden 1',
      'hidden 2',
      'hidden 3',
      'hidden 4',
    ]);
  });

  it('is hidden if a delimiter splits each password, unless it has a field', () => {
    const table = tableOf(
      ['Name', 'Feld 7', 'Ort', ''],
      [
        ['A1', 'Win', 'ter7#', 'Bonn'],
        ['A2', 'so!m', 'mer3', 'Bonn'],
        ['A3', 'aB3x', 'Y9', 'Wien'],
      ],
    );
    expect(withSecrets(table, [found(1, null)])).toEqual([SUSPECTED]);
    expect(withSecrets(table, [found(1, 'role')])).toEqual([found(1, 'role')]);
  });
});

describe('the choice of the user for a column', () => {
  it('is followed if the heading leaves a doubt', () => {
    const table = machinesWith('Zugangsdaten', ['Winter7', 'so!mmer3']);
    expect(withSecrets(table, [chosen(1, null)])).toEqual([chosen(1, null)]);
    expect(withoutPasswords(table, [chosen(1, null)])).toBe(table);
  });

  it('reveals no passwords if the heading leaves no doubt', () => {
    const table = machinesWith('Kennwort', ['Winter7', 'ge§heim']);
    expect(withSecrets(table, [chosen(1, null)])).toEqual([chosen(1, null)]);
    expect(cellsOf(withoutPasswords(table, [chosen(1, null)]).columns[1])).toEqual(['no', 'yes']);
  });

  it.each(['heading', 'words-of-heading', 'values', 'remembered'] as const)(
    'is not a mapping found by the program: %s',
    (reason) => {
      const table = machinesWith('Zugangsdaten', ['Winter7', 'so!mmer3']);
      const match = { column: 1, field: null, reason, certain: true };
      expect(withSecrets(table, [match])).toEqual([
        { column: 1, field: 'secret', reason: 'heading', certain: false },
      ]);
      expect(cellsOf(withoutPasswords(table, [match]).columns[1])).toEqual(['', '']);
    },
  );

  it('is not needed for a column of secrets, which stays as it was found', () => {
    const table = machinesWith('Notiz', ['Winter7', 'so!mmer3']);
    const match = { column: 1, field: 'secret', reason: 'values', certain: false } as const;
    expect(withSecrets(table, [match])[0]).toBe(match);
  });

  it('may concern columns that the table does not have', () => {
    const table = machinesWith('Kennwort', ['Winter7']);
    expect(withSecrets(table, [found(7, 'role')])).toEqual([found(7, 'role')]);
  });

  it.each([true, false])('decides whether a reduced column is certain: %s', (certain) => {
    const table = machinesWith('Kennwort', ['Winter7']);
    const reduced = withoutPasswords(table, []);
    expect(withSecrets(reduced, [{ ...found(1, null), certain }])).toEqual([
      { column: 1, field: 'password', reason: 'heading', certain },
    ]);
  });
});
