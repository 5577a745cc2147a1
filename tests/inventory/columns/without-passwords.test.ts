import { describe, expect, it } from 'vitest';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import { tableOf } from '../raw-table-of.ts';
import { cellsOf, chosen, found, irregular, machinesWith } from './reduced-tables.ts';

const HEADINGS = ['Name', 'Rolle', 'Kennwort', 'Bemerkung'];

describe('withoutPasswords', () => {
  const table = tableOf(HEADINGS, [
    ['A1', 'Client', 'ge§heim', 'eins'],
    ['A2', 'Client', 'secret', 'zwei'],
    ['A3', 'Client', '', 'drei'],
    ['A4', 'Client', '****', 'vier'],
  ]);

  it('keeps of each password only whether it contains §', () => {
    const clean = withoutPasswords(table, suggestColumns(table));
    expect(cellsOf(clean.columns[2])).toEqual(['yes', 'no', '', '']);
    expect(JSON.stringify(clean)).not.toMatch(/heim|secret/);
  });

  it('leaves a word open if it would say different things as a flag and as a password', () => {
    const mixed = tableOf(
      ['Name', 'Passwort'],
      ['ja', 'Geheim1', 'nein', 'kein §', '§', 'x', 'Ge§im'].map((text, row) => [`A${row}`, text]),
    );
    const clean = withoutPasswords(mixed, suggestColumns(mixed));
    expect(cellsOf(clean.columns[1])).toEqual(['', 'no', 'no', '', 'yes', '', 'yes']);
  });

  it('keeps words that repeat under a heading that asks for §: they are answers, not passwords', () => {
    const rows = ['igen', 'nem', 'igen', 'nem', 'nem', 'igen'].map((text, row) => [
      `A${row}`,
      text,
    ]);
    const hungarian = tableOf(['Name', 'Kennwort enthält §'], rows);
    const clean = withoutPasswords(hungarian, suggestColumns(hungarian));
    expect(cellsOf(clean.columns[1])).toEqual(['igen', 'nem', 'igen', 'nem', 'nem', 'igen']);
  });

  it('hides a word among flags that may be a password', () => {
    const rows = ['ja', 'nein', 'ja', 'Geheim1'].map((text, row) => [`A${row}`, text]);
    const stray = tableOf(['Name', 'Kennwort enthält §'], rows);
    const clean = withoutPasswords(stray, suggestColumns(stray));
    expect(cellsOf(clean.columns[1])).toEqual(['ja', 'nein', 'ja', 'hidden 1']);
    expect(withoutPasswords(clean, suggestColumns(stray))).toBe(clean);
  });

  it('reads a column under a heading that asks for § as passwords if the user says so', () => {
    const rows = ['ja', 'nein', 'ja', 'Ge§im', 'Geheim1'].map((text, row) => [`A${row}`, text]);
    const said = tableOf(['Name', 'Kennwort enthält §'], rows);
    const mapping = suggestColumns(said).map((match) =>
      match.column === 1 ? { ...match, field: 'password' as const } : match,
    );
    expect(cellsOf(withoutPasswords(said, mapping).columns[1])).toEqual([
      '',
      'no',
      '',
      'yes',
      'no',
    ]);
  });

  it('keeps a column "Section" unchanged: it may be a department', () => {
    const rows = ['Einkauf', 'Lager', 'Einkauf'].map((text, row) => [`A${row}`, text]);
    const departments = tableOf(['Name', 'Section'], rows);
    expect(withoutPasswords(departments, suggestColumns(departments))).toBe(departments);
  });

  it('leaves every other column unchanged', () => {
    const clean = withoutPasswords(table, suggestColumns(table));
    expect(clean.columns[3]).toBe(table.columns[3]);
  });

  it('returns a reduced table unchanged: its "no" is not a password', () => {
    const mapping = suggestColumns(table);
    const clean = withoutPasswords(table, mapping);
    expect(suggestColumns(clean)).toEqual(mapping);
    expect(withoutPasswords(clean, mapping)).toBe(clean);
  });

  it('returns a table without passwords unchanged', () => {
    const plain = tableOf(['Name', 'Rolle'], [['A1', 'Client']]);
    expect(withoutPasswords(plain, suggestColumns(plain))).toBe(plain);
  });

  it('reduces a column that its heading and texts give away, even if the mapping does not', () => {
    const clean = withoutPasswords(table, []);
    expect(JSON.stringify(clean)).not.toMatch(/heim|secret/);
  });

  it('reduces a column with any heading if the user calls it passwords', () => {
    const hidden = tableOf(
      ['Name', 'X'],
      [
        ['A1', 'ge§heim'],
        ['A2', 'secret'],
      ],
    );
    const clean = withoutPasswords(hidden, [
      { column: 1, field: 'password', reason: 'chosen', certain: true },
    ]);
    expect(cellsOf(clean.columns[1])).toEqual(['yes', 'no']);
  });

  it('reads flags as flags even if the user calls them passwords', () => {
    const flagged = tableOf(
      ['Name', 'X'],
      [
        ['A1', 'ja'],
        ['A2', 'kein §'],
        ['A3', '?'],
      ],
    );
    const clean = withoutPasswords(flagged, [
      { column: 1, field: 'password', reason: 'chosen', certain: true },
    ]);
    expect(cellsOf(clean.columns[1])).toEqual(['yes', 'no', '']);
  });

  it('empties the cells that a delimiter inside a password pushed to the right, and trusts no missing § in its first part', () => {
    const cut = tableOf(
      HEADINGS,
      [
        ['A1', 'Client', 'ge', 'he§im'],
        ['A2', 'Client', 'ge§', 'heim2'],
        ['A3', 'Client', 'secret', 'bleibt'],
      ],
      [
        { kind: 'row-too-long', row: 0, line: 2, text: 'rest1' },
        { kind: 'row-too-long', row: 1, line: 3, text: 'rest2' },
      ],
    );
    const clean = withoutPasswords(cut, suggestColumns(cut));
    expect(cellsOf(clean.columns[2])).toEqual(['', 'yes', 'no']);
    expect(cellsOf(clean.columns[3])).toEqual(['', '', 'bleibt']);
    expect(JSON.stringify(clean)).not.toMatch(/heim|he§im|rest1|rest2/);
  });

  it('empties the cells after the last heading, and in the same rows those back to the password', () => {
    const cut = tableOf(
      ['Name', 'Kennwort', 'Bemerkung', '', ''],
      [
        ['A1', 'ge', 'heim', 'eins', ''],
        ['A2', 'a', 'bc1', 'de2', 'zwei'],
        ['A3', 'secret', 'drei', '', ' '],
      ],
    );
    const clean = withoutPasswords(cut, suggestColumns(cut));
    expect(clean.columns.map(cellsOf)).toEqual([
      ['A1', 'A2', 'A3'],
      ['', '', 'no'],
      ['', '', 'drei'],
      ['', '', ''],
      ['', '', ' '],
    ]);
  });

  it('keeps the cells beside passwords in a table without headings', () => {
    const bare = tableOf(['', '', ''], [['A1', 'ge§heim', 'SP3']]);
    const clean = withoutPasswords(bare, [
      { column: 1, field: 'password', reason: 'chosen', certain: true },
    ]);
    expect(clean.columns.map(cellsOf)).toEqual([['A1'], ['yes'], ['SP3']]);
  });
});

describe('a password', () => {
  it.each([
    [
      ['Winter7', 'vielleicht'],
      ['no', ''],
    ],
    [
      ['Winter7', 'pruefen'],
      ['no', ''],
    ],
    [
      ['Winter7', 'vielleicht §'],
      ['no', 'yes'],
    ],
    [
      ['Winter7', 'Ab12cd', 'Herbst9', 'Umzug'],
      ['no', 'no', 'no', ''],
    ],
    [
      ['sommer', 'herbst', 'Winter7'],
      ['no', 'no', 'no'],
    ],
    [
      ['Winter7', 'Ab12cd', 'Umzug §'],
      ['no', 'no', 'yes'],
    ],
  ])('among %j is left open if it may be a doubt or a remark: %j', (passwords, flags) => {
    const clean = withoutPasswords(machinesWith('Kennwort', passwords), []);
    expect(cellsOf(clean.columns[1])).toEqual(flags);
  });

  it('for something else leaves nothing', () => {
    const table = machinesWith('BIOS-Kennwort', ['ge§heim', 'ja', 'Winter7']);
    const { columns } = withoutPasswords(table, []);
    expect(columns[1]).toMatchObject({ heading: 'BIOS-Kennwort', hides: 'secret' });
    expect(cellsOf(columns[1])).toEqual(['', '', '']);
    expect([...(columns[1]?.texts ?? ['missing'])].join('')).toBe('');
  });

  it('leaves nothing under any heading if the user calls the column a secret', () => {
    const table = machinesWith('X', ['ge§heim', 'ja', 'Winter7']);
    const { columns } = withoutPasswords(table, [chosen(1, 'secret')]);
    expect(columns[1]).toMatchObject({ hides: 'secret' });
    expect(cellsOf(columns[1])).toEqual(['', '', '']);
  });

  it.each(['PW: Winter7', 'Ge§heim'])('is hidden in the place of a heading: %j', (heading) => {
    const { columns } = withoutPasswords(machinesWith(heading, ['eins', 'zwei']), []);
    expect(columns.map((column) => column.heading)).toEqual(['Name', '•••']);
  });

  it('is removed from the excerpt of a broken row even if the table shows no passwords', () => {
    const rows = [['A1', 'Client']];
    const broken = tableOf(['Name', 'Rolle'], rows, [
      irregular('row-too-long', 0, 'PW: Winter7'),
      irregular('stray-quote', 0, '"old'),
    ]);
    expect(withoutPasswords(broken, []).irregularities).toEqual([
      irregular('row-too-long', 0),
      irregular('stray-quote', 0),
    ]);
    const harmless = tableOf(['Name', 'Rolle'], rows, [irregular('row-too-long', 0, 'Bonn')]);
    expect(withoutPasswords(harmless, [])).toBe(harmless);
  });

  it('is hidden word by word if the user says that a column asks for §', () => {
    const table = machinesWith('X', ['ja', 'Geheim1', 'nein', 'Geheim1', 'Winter7']);
    const { columns } = withoutPasswords(table, [chosen(0, 'name'), chosen(1, 'sectionSign')]);
    expect(cellsOf(columns[0])).toEqual(['A0', 'A1', 'A2', 'A3', 'A4']);
    expect(cellsOf(columns[1])).toEqual(['ja', 'hidden 1', 'nein', 'hidden 1', 'hidden 2']);
  });
});

describe('a table that was reduced before', () => {
  it.each([[[]], [[found(2, 'password')]]])('stays unchanged under the mapping %j', (mapping) => {
    const table = tableOf(
      ['Name', 'Rolle', 'Kennwort', 'Ort'],
      [
        ['A1', 'Client', 'ge§', 'heim'],
        ['A2', '', '', ''],
        ['A3', 'Client', 'Winter7', 'Bonn'],
      ],
      [irregular('row-too-long', 0, 'rest'), irregular('row-too-short', 1)],
    );
    const clean = withoutPasswords(table, mapping);
    expect(clean.columns.map(cellsOf)).toEqual([
      ['A1', 'A2', 'A3'],
      ['Client', '', 'Client'],
      ['yes', '', 'no'],
      ['', '', 'Bonn'],
    ]);
    expect(withoutPasswords(clean, mapping)).toBe(clean);
  });

  it('is reduced further if the user calls another column passwords', () => {
    const table = tableOf(['Name', 'Kennwort', 'X'], [['A1', 'ge§heim', 'Winter7']]);
    const clean = withoutPasswords(withoutPasswords(table, []), [chosen(2, 'password')]);
    expect(clean.columns.map(cellsOf)).toEqual([['A1'], ['yes'], ['no']]);
  });
});

describe('a row of the wrong width', () => {
  const headings = ['Name', 'Kennwort', 'Ort', 'Etage'];
  const rows = [
    ['A1', 'ge§', 'Bonn', ''],
    ['A2', 'Winter7', 'Bonn', ''],
    ['A3', 'Winter7', 'Ulm', ''],
    ['A4', 'Winter7', 'Bonn', ''],
  ];

  it('loses the cells after its password; other rows keep the same texts', () => {
    const table = tableOf(headings, rows, [irregular('row-too-long', 0, 'rest')]);
    const { columns } = withoutPasswords(table, []);
    expect(cellsOf(columns[2])).toEqual(['', 'Bonn', 'Ulm', 'Bonn']);
    expect(columns[3]).toBe(table.columns[3]);
  });

  it('removes a text that is in no other row', () => {
    const table = tableOf(headings, rows, [irregular('empty-cell-too-many', 2)]);
    const { columns } = withoutPasswords(table, []);
    expect(cellsOf(columns[2])).toEqual(['Bonn', 'Bonn', '', 'Bonn']);
    expect(columns[2]?.texts).not.toContain('Ulm');
  });
});

describe('rows that use another delimiter', () => {
  it.each(['Kennwort', 'PWD1', 'Credentials'])(
    'are emptied below a heading that may name a password: %j',
    (heading) => {
      const rows = ['A1,Client,Zq7kanarie#,x', 'A2,Client,Vogel42!,y'].map((line) => [line]);
      const table = tableOf(
        ['Name', 'Rolle', heading, 'Ort'],
        rows,
        rows.map((_, row) => ({ kind: 'row-too-short', row, line: row + 2, text: '' })),
      );
      const { columns } = withoutPasswords(table, suggestColumns(table));
      expect(columns.flatMap(({ texts }) => [...texts]).join()).not.toMatch(/kanarie|Vogel/);
    },
  );
});
