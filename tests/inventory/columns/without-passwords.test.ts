import { describe, expect, it } from 'vitest';
import { sampleValues } from '../../../src/inventory/columns/hidden-lines.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import {
  hideAsUnderFoundHeadings,
  isFlagColumn,
  withoutPasswords,
  withSecrets,
} from '../../../src/inventory/columns/without-passwords.ts';
import type { ColumnMatch, Field } from '../../../src/inventory/inventory.ts';
import type { Irregularity, RawColumn } from '../../../src/inventory/raw-table.ts';
import { columnOf, tableOf } from '../raw-table-of.ts';

const HEADINGS = ['Name', 'Rolle', 'Kennwort', 'Bemerkung'];

/** The cells of a column. Throws for a code without a text. */
function cellsOf(column: RawColumn | undefined): string[] {
  if (column === undefined) throw new Error('There is no such column.');
  return Array.from(column.codes, (code) => {
    const text = column.texts[code];
    if (text === undefined) throw new Error(`Code ${code} has no text.`);
    return text;
  });
}

/** A field chosen by the user. */
function chosen(column: number, field: Field | null): ColumnMatch {
  return { column, field, reason: 'chosen', certain: true };
}

/** A field found by its heading with certainty. */
function found(column: number, field: Field | null): ColumnMatch {
  return { column, field, reason: 'heading', certain: true };
}

/** An irregular row; `text` is what did not fit into its columns. */
function irregular(kind: Irregularity['kind'], row: number, text = ''): Irregularity {
  return { kind, row, line: row + 2, text };
}

/** A table of machine names and one more column. */
function machinesWith(heading: string, cells: readonly string[]) {
  return tableOf(
    ['Name', heading],
    cells.map((cell, row) => [`A${row}`, cell]),
  );
}

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
    expect(columns[1]?.texts.join('')).toBe('');
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

describe('under a heading row other than the one found', () => {
  const given = tableOf(
    ['Name', 'Rolle', 'SP', 'Kennwort'],
    [
      ['A1', 'Client', 'SP4', 'secret'],
      ['A2', 'Client', 'heim1', ''],
      ['A3', 'Client', 'SP5', ''],
    ],
    [{ kind: 'row-too-short', row: 1, line: 3, text: '' }],
  );
  const before = { given, reduced: withoutPasswords(given, suggestColumns(given)) };
  const moved = { ...tableOf(['A2', 'heim1'], [['A2', 'heim1']]), rowLines: Uint32Array.of(3) };

  it('a row of the wrong width shows no more than under the one found', () => {
    const hidden = hideAsUnderFoundHeadings(moved, before, [2]);
    expect(hidden.columns.map(cellsOf)).toEqual([['A2'], ['']]);
    expect(hidden.columns.map(({ heading }) => heading)).toEqual(['A2', 'heim1']);
  });

  it('a heading of such a row is hidden too', () => {
    const { columns } = hideAsUnderFoundHeadings(moved, before, [3]);
    expect(columns.map(({ heading }) => heading)).toEqual(['A2', '•••']);
  });

  it.each(['row-too-short', 'row-too-long', 'empty-cell-too-many'] as const)(
    'all rows stay if most are %s: then the heading row found is wrong',
    (kind) => {
      const irregularities = [irregular(kind, 0), irregular(kind, 1)];
      const wrong = { ...before, given: { ...given, irregularities } };
      expect(hideAsUnderFoundHeadings(moved, wrong, [3])).toBe(moved);
    },
  );

  it('half the rows of the wrong width are not most of them', () => {
    const half = {
      given: tableOf(
        ['Name', 'Rolle', 'SP', 'Kennwort'],
        [
          ['A1', 'Client', 'SP4', 'secret'],
          ['A2', 'Client', 'heim1', ''],
        ],
        [irregular('row-too-short', 1)],
      ),
      reduced: before.reduced,
    };
    expect(hideAsUnderFoundHeadings(moved, half, [2]).columns.map(cellsOf)).toEqual([['A2'], ['']]);
  });

  it.each([
    // Nothing pushed its cells to the right, so the cells after the password are not part of it.
    ['row-too-short', 'Bonn'],
    ['row-too-long', ''],
    ['empty-cell-too-many', ''],
  ] as const)(
    'a row that is %s shows no more than under the one found, and regular rows stay',
    (kind, place) => {
      const table = tableOf(
        ['Name', 'Kennwort', 'Ort'],
        [
          ['A1', 'Winter7', 'Bonn'],
          ['A2', 'ge§', 'Bonn'],
          ['A3', 'Winter7', 'Ulm'],
        ],
        [irregular(kind, 1)],
      );
      const reduced = withoutPasswords(table, []);
      const wider = tableOf(
        ['A1', 'B', 'C', 'D'],
        [
          ['A2', 'ge§', 'Bonn', 'yes'],
          ['A3', 'Winter7', 'Ulm', 'eins'],
        ],
      );
      const under = { ...wider, rowLines: Uint32Array.of(3, 4) };
      const { columns } = hideAsUnderFoundHeadings(under, { given: table, reduced }, [2]);
      expect(columns.map(cellsOf)).toEqual([
        ['A2', 'A3'],
        ['', 'Winter7'],
        [place, 'Ulm'],
        ['', 'eins'],
      ]);
    },
  );

  it('flags of a reduced column stay: they are not passwords', () => {
    const under = withoutPasswords(
      {
        ...tableOf(['A1', 'Kennwort'], [['A2', 'heim1§']]),
        rowLines: Uint32Array.of(3),
      },
      [],
    );
    const { columns } = hideAsUnderFoundHeadings(under, before, [2]);
    expect(columns.map(cellsOf)).toEqual([['A2'], ['yes']]);
    expect(columns.map(isFlagColumn)).toEqual([false, true]);
  });

  it('a heading stays if the row found has it, or if one of two chosen lines shows it', () => {
    const table = tableOf(
      ['Name', 'Rolle', 'SP', 'Kennwort'],
      [
        ['A1', 'Client', 'SP4', 'secret'],
        ['A2', 'Client', 'heim1', ''],
        ['A3', 'Server', 'heim2', ''],
        ['A4', 'Client', 'SP4', 'secret'],
      ],
      [irregular('row-too-short', 1), irregular('row-too-short', 2)],
    );
    const reduced = withoutPasswords(table, suggestColumns(table));
    const under = tableOf(['A2', 'Server', 'heim2', 'Kennwort'], [['A4', 'Client', 'SP4', '']]);
    const { columns } = hideAsUnderFoundHeadings(under, { given: table, reduced }, [3, 4]);
    expect(columns.map(({ heading }) => heading)).toEqual(['A2', 'Server', '•••', 'Kennwort']);
  });

  it('all rows stay if every row has the right width', () => {
    const sound = { ...before, given: { ...given, irregularities: [] } };
    expect(hideAsUnderFoundHeadings(moved, sound, [3])).toBe(moved);
  });

  it('all rows stay if nothing is hidden', () =>
    expect(hideAsUnderFoundHeadings(moved, { given, reduced: given }, [3])).toBe(moved));
});

describe('sampleValues', () => {
  it('returns distinct cells in which something is recorded', () => {
    const column = columnOf('SP', ['SP4', '', 'SP4', '-', 'SP5', 'SP6', 'SP3']);
    expect(sampleValues(column, 'servicePack', 3)).toEqual(['SP4', 'SP5', 'SP6']);
  });

  it('never returns a password, whatever the field of the column', () => {
    const column = columnOf('Kennwort', ['geheim', 'secret']);
    expect(sampleValues(column, 'password', 3)).toEqual(['•••']);
    expect(sampleValues(column, 'secret', 3)).toEqual(['•••']);
    const reduced = withoutPasswords(tableOf(['Kennwort'], [['geheim']]), []).columns[0];
    expect(reduced !== undefined && isFlagColumn(reduced)).toBe(true);
    expect(reduced === undefined ? [] : sampleValues(reduced, null, 3)).toEqual(['•••']);
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
      expect(columns.flatMap(({ texts }) => texts).join()).not.toMatch(/kanarie|Vogel/);
    },
  );
});
