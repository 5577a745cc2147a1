import { describe, expect, it } from 'vitest';
import { likelyColumns } from '../../../src/inventory/columns/likely-columns.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import type { Field } from '../../../src/inventory/inventory.ts';
import { tableOf } from '../raw-table-of.ts';

/** The headings of the columns that may hold a field. */
function likely(field: Field, headings: string, ...rows: readonly string[]): readonly string[] {
  const given = tableOf(
    headings.split(';'),
    rows.map((row) => row.split(';')),
  );
  const mapping = suggestColumns(given).map((match) =>
    match.field === field ? { ...match, field: null } : match,
  );
  const table = withoutPasswords(given, mapping);
  return likelyColumns(table, mapping, field).map((column) => headings.split(';')[column] ?? '');
}

describe('the columns that may hold a field', () => {
  it.each<[Field, string]>([
    ['role', 'Einsatz'],
    ['servicePack', 'Stand'],
    ['encryption', 'Leitung'],
    ['sectionSign', 'Zeichen'],
  ])('are those whose values read as one: %s', (field, expected) => {
    const found = likely(
      field,
      'Host name;Einsatz;Stand;Leitung;Zeichen;Notiz',
      'A;client;SP3;required;ja;aus Bonn',
      'B;Server;SP5;optional;nein;aus Ulm',
      'C;Client;SP6a;none;ja;aus Wien',
    );
    expect(found[0]).toBe(expected);
  });

  it('may hold codes for roles that no reader knows', () => {
    const rows = ['A;K;1', 'B;K;2', 'C;S;3', 'D;S;4'];
    expect(likely('role', 'Host name;Art;Nummer', ...rows)).toEqual(['Art']);
  });

  it('are no codes for roles if they say yes and no', () => {
    const rows = ['A;ja;x', 'B;ja;x', 'C;nein;x', 'D;nein;x'];
    expect(likely('role', 'Host name;Leitung;Notiz', ...rows)).toEqual([]);
  });

  it('come in the order of how well their values read', () => {
    const rows = ['A;K;client', 'B;K;Klient', 'C;S;server', 'D;S;Bridge'];
    expect(likely('role', 'Host name;Art;Einsatz', ...rows)).toEqual(['Einsatz', 'Art']);
  });

  it('may hold names if their texts are all different and look like host names', () => {
    const rows = ['WS-1;client;x y', 'WS-2;client;z', 'RAS-1;server;z'];
    expect(likely('name', 'Kiste;Role;Notiz', ...rows)).toEqual(['Kiste']);
  });

  it('are at most three', () => {
    const rows = ['A;ja;ja;ja;ja', 'B;nein;nein;nein;nein'];
    expect(likely('sectionSign', 'Host name;a;b;c;d', ...rows)).toHaveLength(3);
  });

  it('are never columns of passwords, or columns that are read as something else', () => {
    const rows = ['A;ab§c;client', 'B;;server', 'C;xy1;client'];
    expect(likely('sectionSign', 'Host name;Password;Role', ...rows)).toEqual([]);
  });
});
