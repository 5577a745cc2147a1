import { describe, expect, it } from 'vitest';
import { cellOf, textOf } from '../../../src/fleet/fleet.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import type { Irregularity } from '../../../src/inventory/raw-table.ts';
import { sourceOf, tableOf } from '../raw-table-of.ts';
import { expectSumToHold, kindsOf, problemsOf, read, readingOf, SMALL } from './drawn-inventory.ts';

describe('assembleInventory', () => {
  it('makes a machine of each row, with every fact and its origin', () => {
    const inventory = read(SMALL);
    expect(inventory.fleet.names).toEqual(['BONN01', 'KOELN01']);
    expect([...inventory.fleet.rowLines]).toEqual([2, 3]);
    expect(readingOf(inventory, 'role', 0)).toEqual(known('client'));
    expect(readingOf(inventory, 'servicePack', 1)).toEqual(known('SP6a'));
    expect(readingOf(inventory, 'encryption', 1)).toEqual(known('required'));
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(known('yes'));
    expect(readingOf(inventory, 'sectionSign', 1)).toEqual(MISSING);
    expect(inventory.fleet.facts.encryption.headings).toEqual(['Verschlüsselung']);
    expect(kindsOf(inventory)).toEqual([]);
    expectSumToHold(inventory);
  });

  it('keeps every column but name, service pack, encryption and §', () => {
    const { fleet } = read(SMALL);
    expect(fleet.extras.map(({ heading, meaning }) => [heading, meaning])).toEqual([
      ['Rolle', 'fact'],
      ['Standort', 'group'],
    ]);
    expect(fleet.extras.map((extra) => textOf(extra, 1))).toEqual(['Server', 'Köln']);
  });

  it('distinguishes a fact without a column from an empty cell', () => {
    const inventory = read(`
      Name | Rolle  | SP
      A1   | Client |`);
    expect(cellOf(inventory.fleet.facts.servicePack, 0).origin).toBe('file');
    expect(cellOf(inventory.fleet.facts.encryption, 0)).toEqual({
      text: '',
      reading: MISSING,
      origin: 'absent',
    });
    expect(inventory.fleet.facts.encryption.headings).toEqual([null]);
  });

  it('rejects rows without a name, totals and repeated headings, each with its reason', () => {
    const inventory = read(`
      Name           | Rolle  | SP
      A1             | Client | SP4
                     | Client | SP4
      unbekannt      | Client | SP4
      Name           | Rolle  | SP
      Summe: 3       |        |
      Total          | Server | SP5`);
    expect(kindsOf(inventory)).toEqual([
      '3 name-missing',
      '4 name-missing',
      '5 heading-row-repeated',
      '6 footer-row',
    ]);
    expect(inventory.fleet.names).toEqual(['A1', 'Total']);
    expect(inventory.rejectedRows.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'name-missing'],
      [2, 'name-missing'],
      [3, 'heading-row-repeated'],
      [4, 'footer-row'],
    ]);
    expectSumToHold(inventory);
  });

  it('reports machines with a missing or unreadable role or product, or outside the article', () => {
    const inventory = read(`
      Name | Rolle       | Betriebssystem
      A1   | Client      | Windows NT 4.0
      A2   |             | Windows NT 4.0
      A3   | Dateiserver | Windows NT 4.0
      A4   | Client      | Windows 2000
      A5   | Client      | Oracle 8
      A6   | Client      |`);
    expect(kindsOf(inventory)).toEqual([
      '3 role-missing',
      '4 role-unreadable',
      '5 outside-the-article',
      '6 product-unreadable',
    ]);
    expect(problemsOf(inventory)[1]).toMatchObject({
      column: 'Rolle',
      value: 'Dateiserver',
      machine: 2,
    });
    expect(inventory.fleet.size).toBe(6);
  });

  it('reports line, column and text of a cell that is not understood', () => {
    const inventory = read(`
      Name | Rolle  | SP  | Verschlüsselung
      A1   | Client | SP7 | geschützt`);
    expect(problemsOf(inventory)).toEqual([
      {
        kind: 'value-unreadable',
        source: 0,
        line: 2,
        column: 'SP',
        value: 'SP7',
        details: ['servicePack'],
        machine: 0,
      },
      {
        kind: 'value-unreadable',
        source: 0,
        line: 2,
        column: 'Verschlüsselung',
        value: 'geschützt',
        details: ['encryption'],
        machine: 0,
      },
    ]);
  });

  it('lists each unknown text once with its row count, most frequent first, spellings grouped', () => {
    const { unknownValues } = read(`
      Name | Rolle  | Verschlüsselung
      A1   | Client | ja
      A2   | Client | geschützt
      A3   | Client | GESCHÜTZT
      A4   | Client | Geschuetzt`);
    expect(unknownValues).toEqual([
      { fact: 'encryption', heading: 'Verschlüsselung', text: 'geschützt', rows: 3 },
      { fact: 'encryption', heading: 'Verschlüsselung', text: 'ja', rows: 1 },
    ]);
  });

  it('lists no unknown texts of machines outside the article', () => {
    const { unknownValues } = read(`
      Name | Rolle  | SP   | OS
      A1   | Client | slink | Debian Linux`);
    expect(unknownValues).toEqual([]);
  });

  it('reads yes under a heading that asks whether encryption is required, but not under a plain one', () => {
    expect(
      readingOf(read('Name | Rolle | Verschlüsselung erzwungen\nA | Client | ja'), 'encryption', 0),
    ).toEqual(known('required'));
    expect(
      readingOf(read('Name | Rolle | Verschlüsselung\nA | Client | ja'), 'encryption', 0),
    ).toEqual(unreadable('ja'));
  });

  it('accepts names of object properties as machines and headings', () => {
    const { fleet } = read(`
      Name        | Rolle  | __proto__
      __proto__   | Client | x
      constructor | Server | y`);
    expect(fleet.names).toEqual(['__proto__', 'constructor']);
    expect(fleet.extras.map(({ heading }) => heading)).toContain('__proto__');
  });
});

describe('passwords', () => {
  const table = tableOf(
    ['Name', 'Rolle', 'Kennwort'],
    [
      ['A1', 'Client', 'ge§heim1'],
      ['A2', 'Client', 'geheim2'],
      ['A3', 'Client', ''],
      ['', 'Client', 'geheim4'],
      ['A1', 'Client', 'geheim5'],
    ],
  );
  const inventory = assembleInventory([sourceOf(table)], NO_CELL_CHOICES);

  it('yield the § fact and a notice with the column', () => {
    expect(cellOf(inventory.fleet.facts.sectionSign, 1)).toEqual({
      text: 'no',
      reading: known('no'),
      origin: 'password',
    });
    expect(readingOf(inventory, 'sectionSign', 2)).toEqual(MISSING);
    expect(problemsOf(inventory)[0]).toMatchObject({
      kind: 'password-column',
      line: null,
      column: 'Kennwort',
    });
  });

  it('are nowhere in the result', () => {
    expect(JSON.stringify([inventory, problemsOf(inventory)])).not.toContain('heim');
  });
});

describe('an irregularity of the table', () => {
  const irregularities: readonly Irregularity[] = [
    { kind: 'row-too-short', row: 0, line: 2, text: '' },
    { kind: 'row-too-long', row: 1, line: 3, text: 'x|y' },
    { kind: 'repeated-heading-row', row: 2, line: 4, text: '' },
    { kind: 'repeated-heading-row', row: null, line: 5, text: '' },
    { kind: 'unclosed-quote', row: null, line: 99, text: '"abc' },
  ];
  const table = tableOf(
    ['Name', 'Rolle', 'Notiz', 'Notiz'],
    [
      ['A1', 'Client', 'eins', 'zwei'],
      ['A2', 'Client'],
      ['Rechner', 'Rolle'],
    ],
    irregularities,
  );
  const inventory = assembleInventory([sourceOf(table)], NO_CELL_CHOICES);

  it('becomes a problem, in file order after those of the whole file', () => {
    expect(kindsOf(inventory)).toEqual([
      '- heading-repeated',
      '2 row-too-short',
      '3 row-too-long',
      '4 heading-row-repeated',
      '5 heading-row-skipped',
      '99 unclosed-quote',
    ]);
    expect(problemsOf(inventory)[2]).toMatchObject({ value: 'x|y', machine: 1 });
    expectSumToHold(inventory);
  });

  it('such as a repeated heading loses no column', () => {
    expect(inventory.fleet.extras.map((extra) => textOf(extra, 0))).toEqual([
      'Client',
      'eins',
      'zwei',
    ]);
  });
});
