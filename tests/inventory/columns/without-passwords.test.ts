import { describe, expect, it } from 'vitest';
import { sampleValues } from '../../../src/inventory/columns/column-samples.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import {
  hideAsUnderFoundHeadings,
  isFlagColumn,
  withoutPasswords,
} from '../../../src/inventory/columns/without-passwords.ts';
import { columnOf, tableOf } from '../raw-table-of.ts';

const HEADINGS = ['Name', 'Rolle', 'Kennwort', 'Bemerkung'];

function cellsOf(column: { texts: readonly string[]; codes: Uint32Array } | undefined): string[] {
  return [...(column?.codes ?? [])].map((code) => column?.texts[code] ?? '');
}

describe('withoutPasswords', () => {
  const table = tableOf(HEADINGS, [
    ['A1', 'Client', 'ge§heim', 'eins'],
    ['A2', 'Client', 'secret', 'zwei'],
    ['A3', 'Client', '', 'drei'],
    ['A4', 'Client', '****', 'vier'],
  ]);

  it('leaves of each password whether it contains §', () => {
    const clean = withoutPasswords(table, suggestColumns(table));
    expect(cellsOf(clean.columns[2])).toEqual(['yes', 'no', '', '']);
    expect(JSON.stringify(clean)).not.toMatch(/heim|secret/);
  });

  it('takes a word that may be a flag or a password for neither where the two say different things', () => {
    const mixed = tableOf(
      ['Name', 'Passwort'],
      ['ja', 'Geheim1', 'nein', 'kein §', '§', 'x', 'Ge§im'].map((text, row) => [`A${row}`, text]),
    );
    const clean = withoutPasswords(mixed, suggestColumns(mixed));
    expect(cellsOf(clean.columns[1])).toEqual(['', 'no', 'no', '', 'yes', '', 'yes']);
  });

  it('takes words that repeat under a heading that asks for § for words of somebody, not for passwords', () => {
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

  it('reads what stands under a heading that asks for § as passwords where the column is said to hold them', () => {
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

  it('carries a column "Section" as written: it may be a department', () => {
    const rows = ['Einkauf', 'Lager', 'Einkauf'].map((text, row) => [`A${row}`, text]);
    const departments = tableOf(['Name', 'Section'], rows);
    expect(withoutPasswords(departments, suggestColumns(departments))).toBe(departments);
  });

  it('leaves every other column as it is', () => {
    const clean = withoutPasswords(table, suggestColumns(table));
    expect(clean.columns[3]).toBe(table.columns[3]);
  });

  it('gives a table back that was reduced already, its "no" being no password', () => {
    const mapping = suggestColumns(table);
    const clean = withoutPasswords(table, mapping);
    expect(suggestColumns(clean)).toEqual(mapping);
    expect(withoutPasswords(clean, mapping)).toBe(clean);
  });

  it('gives a table without passwords back as it is', () => {
    const plain = tableOf(['Name', 'Rolle'], [['A1', 'Client']]);
    expect(withoutPasswords(plain, suggestColumns(plain))).toBe(plain);
  });

  it('reduces a column that the person mapped to something else, because its heading and texts tell', () => {
    const clean = withoutPasswords(table, []);
    expect(JSON.stringify(clean)).not.toMatch(/heim|secret/);
  });

  it('reduces a column of any heading that the person calls passwords', () => {
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

  it('reads flags as flags where somebody calls them passwords', () => {
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

  it('empties what a delimiter inside a password pushed to the right, and does not trust its first part', () => {
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

  it('empties what stands behind the last heading, and before it in the same rows', () => {
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

  it('keeps what stands beside passwords in a table without headings', () => {
    const bare = tableOf(['', '', ''], [['A1', 'ge§heim', 'SP3']]);
    const clean = withoutPasswords(bare, [
      { column: 1, field: 'password', reason: 'chosen', certain: true },
    ]);
    expect(clean.columns.map(cellsOf)).toEqual([['A1'], ['yes'], ['SP3']]);
  });
});

describe('under another heading row than the one that was found', () => {
  const given = tableOf(
    ['Name', 'Rolle', 'SP', 'Kennwort'],
    [
      ['A1', 'Client', 'SP4', 'secret'],
      ['A2', 'Client', 'heim1', ''],
      ['A3', 'Client', 'SP5', ''],
    ],
    [{ kind: 'row-too-short', row: 1, line: 3, text: '' }],
  );
  const found = { given, reduced: withoutPasswords(given, suggestColumns(given)) };
  const moved = { ...tableOf(['A2', 'heim1'], [['A2', 'heim1']]), rowLines: Uint32Array.of(3) };

  it('a row of the wrong width shows no more than under the found one', () => {
    const hidden = hideAsUnderFoundHeadings(moved, found, [2]);
    expect(hidden.columns.map(cellsOf)).toEqual([['A2'], ['']]);
    expect(hidden.columns.map(({ heading }) => heading)).toEqual(['A2', 'heim1']);
  });

  it('a heading of such a row is hidden too', () => {
    const { columns } = hideAsUnderFoundHeadings(moved, found, [3]);
    expect(columns.map(({ heading }) => heading)).toEqual(['A2', '•••']);
  });

  it('all rows stay where most are of the wrong width: the found row is not the right one', () => {
    const irregularities = [0, 1].map(
      (row) => ({ kind: 'row-too-short', row, line: row + 2, text: '' }) as const,
    );
    const wrong = { ...found, given: { ...given, irregularities } };
    expect(hideAsUnderFoundHeadings(moved, wrong, [3])).toBe(moved);
  });

  it('all rows stay where nothing is hidden', () =>
    expect(hideAsUnderFoundHeadings(moved, { given, reduced: given }, [3])).toBe(moved));
});

describe('sampleValues', () => {
  it('gives distinct cells in which something is recorded', () => {
    const column = columnOf('SP', ['SP4', '', 'SP4', '-', 'SP5', 'SP6', 'SP3']);
    expect(sampleValues(column, 'servicePack', 3)).toEqual(['SP4', 'SP5', 'SP6']);
  });

  it('never gives a password, whatever the column is taken for', () => {
    const column = columnOf('Kennwort', ['geheim', 'secret']);
    expect(sampleValues(column, 'password', 3)).toEqual(['•••']);
    expect(sampleValues(column, 'secret', 3)).toEqual(['•••']);
    const reduced = withoutPasswords(tableOf(['Kennwort'], [['geheim']]), []).columns[0];
    expect(reduced !== undefined && isFlagColumn(reduced)).toBe(true);
    expect(reduced === undefined ? [] : sampleValues(reduced, null, 3)).toEqual(['•••']);
  });
});

describe('rows that another delimiter would cut', () => {
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
