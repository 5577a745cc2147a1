import { describe, expect, it } from 'vitest';
import { cellOf, rowOfFact, textOf } from '../../../src/fleet/fleet.ts';
import type { FactName } from '../../../src/fleet/machine.ts';
import type { Problem } from '../../../src/fleet/problem.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import {
  type CellChoices,
  type Dispute,
  type Inventory,
  NO_CELL_CHOICES,
} from '../../../src/inventory/inventory.ts';
import type { Irregularity } from '../../../src/inventory/raw-table.ts';
import { drawTable, sourceOf, tableOf } from '../raw-table-of.ts';

function read(drawing: string, choices: Partial<CellChoices> = {}): Inventory {
  return assembleInventory([sourceOf(drawTable(drawing))], { ...NO_CELL_CHOICES, ...choices });
}

function problemsOf({ problems }: Inventory): readonly Problem[] {
  return Array.from({ length: problems.size }, (_, index) => problems.at(index));
}

function disputesOf({ disputes }: Inventory): readonly Dispute[] {
  return Array.from({ length: disputes.size }, (_, index) => disputes.at(index));
}

function kindsOf(inventory: Inventory): readonly string[] {
  return problemsOf(inventory).map(({ kind, line }) => `${line ?? '-'} ${kind}`);
}

function readingOf({ fleet }: Inventory, fact: FactName, machine: number): unknown {
  return cellOf<unknown>(fleet.facts[fact], machine).reading;
}

function expectSumToHold({ fleet, merged, rejected, dataRows, rejectedRows }: Inventory): void {
  expect(fleet.size + merged + rejected).toBe(dataRows);
  expect(rejectedRows).toHaveLength(rejected);
}

const SMALL = `
  Rechnername | Rolle  | Service Pack | Verschlüsselung | Kennwort enthält § | Standort
  BONN01      | Client | SP4          | optional        | ja                 | Bonn
  KOELN01     | Server | SP6a         | erforderlich    |                    | Köln`;

describe('assembleInventory', () => {
  it('makes a machine of each row, with every fact and where it was read', () => {
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

  it('carries along every column but name, service pack, encryption and §', () => {
    const { fleet } = read(SMALL);
    expect(fleet.extras.map(({ heading, meaning }) => [heading, meaning])).toEqual([
      ['Rolle', null],
      ['Standort', 'group'],
    ]);
    expect(fleet.extras.map((extra) => textOf(extra, 1))).toEqual(['Server', 'Köln']);
  });

  it('knows a fact without a column from one that was left empty', () => {
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

  it('keeps machines apart whose role or product nobody can read, or that are outside the article', () => {
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

  it('names line, column and text of a cell that is not understood', () => {
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

  it('lists each unknown text once with its rows, most rows first, spellings together', () => {
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

  it('asks nobody what the cells of a machine outside the article mean', () => {
    const { unknownValues } = read(`
      Name | Rolle  | SP   | OS
      A1   | Client | slink | Debian Linux`);
    expect(unknownValues).toEqual([]);
  });

  it('reads yes under a heading that says required, and not under a plain one', () => {
    expect(
      readingOf(read('Name | Rolle | Verschlüsselung erzwungen\nA | Client | ja'), 'encryption', 0),
    ).toEqual(known('required'));
    expect(
      readingOf(read('Name | Rolle | Verschlüsselung\nA | Client | ja'), 'encryption', 0),
    ).toEqual(unreadable('ja'));
  });

  it('knows no machine by the name of an object property', () => {
    const { fleet } = read(`
      Name        | Rolle  | __proto__
      __proto__   | Client | x
      constructor | Server | y`);
    expect(fleet.names).toEqual(['__proto__', 'constructor']);
    expect(fleet.extras.map(({ heading }) => heading)).toContain('__proto__');
  });
});

describe('facts from several columns', () => {
  it('takes product and service pack from one text', () => {
    const inventory = read(`
      Name | Rolle  | Betriebssystem
      A1   | Client | Windows NT 4.0 Server SP4
      A2   | Client | Windows NT 4.0
      A3   | Client | cpe:/o:microsoft:windows_nt:4.0:sp6a`);
    expect(readingOf(inventory, 'product', 0)).toEqual(known('nt-4-server'));
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP4'));
    expect(readingOf(inventory, 'servicePack', 1)).toEqual(MISSING);
    expect(readingOf(inventory, 'servicePack', 2)).toEqual(known('SP6a'));
    expect(inventory.fleet.facts.servicePack.headings).toEqual(['Betriebssystem']);
  });

  it('fills an empty service pack from the product text and says under which heading it stood', () => {
    const inventory = read(`
      Name | Rolle  | SP  | OS
      A1   | Client | SP4 | Windows NT 4.0
      A2   | Client |     | Windows NT 4.0 SP3
      A3   | Client | SP4 | Windows NT 4.0 SP3`);
    expect(cellOf(inventory.fleet.facts.servicePack, 1)).toMatchObject({
      reading: known('SP3'),
      heading: 'OS',
    });
    expect(readingOf(inventory, 'servicePack', 2)).toEqual(known('SP4'));
    expect(problemsOf(inventory)).toMatchObject([
      {
        kind: 'columns-disagree',
        line: 4,
        column: 'SP',
        details: ['servicePack', 'SP4', 'OS', 'Windows NT 4.0 SP3'],
      },
    ]);
  });

  it('lets CSDVersion win over its number and reports the conflict (KB Q293322)', () => {
    const inventory = read(`
      Name | Rolle  | ServicePackMajorVersion | CSDVersion
      A1   | Client | 1                       | Service Pack 6, RC 1.3
      A2   | Client | 6                       | Service Pack 6a
      A3   | Client | 0                       |`);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP6'));
    expect(readingOf(inventory, 'servicePack', 2)).toEqual(known('none'));
    expect(kindsOf(inventory)).toEqual(['2 columns-disagree']);
  });

  it("reads Active Directory's product and version together", () => {
    const inventory = read(`
      cn | role   | operatingSystem | operatingSystemVersion
      A1 | client | Windows NT      | 4.0
      A2 | client | Windows NT      | 3.51
      A3 | client | Windows NT Server | 4.0.1381`);
    expect(readingOf(inventory, 'product', 0)).toEqual(known('nt-4'));
    expect(readingOf(inventory, 'product', 1)).toEqual(known('outside-the-article'));
    expect(readingOf(inventory, 'product', 2)).toEqual(known('nt-4-server'));
  });

  it('does not read the service pack of Windows 2000 as that of NT 4.0', () => {
    const inventory = read(`
      Name | Rolle  | SP
      A1   | Client | Windows 2000 SP4`);
    expect(readingOf(inventory, 'product', 0)).toEqual(known('outside-the-article'));
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(unreadable('Windows 2000 SP4'));
  });

  it('reads an ambiguous date by the rest of its column', () => {
    const inventory = read(`
      Name | Rolle  | Last seen
      A1   | Client | 03/04/1999
      A2   | Client | 03/31/1999`);
    expect(readingOf(inventory, 'lastSeen', 0)).toEqual(known(Date.UTC(1999, 2, 4)));
  });
});

describe('rows of one machine', () => {
  it('are merged where they agree, and fill what the first leaves open', () => {
    const inventory = read(`
      Name        | Rolle  | SP  | Verschlüsselung | Standort
      BONN01      | Client | SP4 |                 | Bonn
      BONN02      | Server | SP5 | erforderlich    | Bonn
      \\\\bonn01  |        | SP4 | optional        |`);
    expect(inventory.fleet.names).toEqual(['BONN01', 'BONN02']);
    expect(inventory.merged).toBe(1);
    expect(readingOf(inventory, 'encryption', 0)).toEqual(known('optional'));
    expect(rowOfFact(inventory.fleet, 'encryption', 0)).toEqual({ source: 0, line: 4 });
    expect(rowOfFact(inventory.fleet, 'servicePack', 0)).toEqual({ source: 0, line: 2 });
    expect(problemsOf(inventory)).toMatchObject([
      { kind: 'duplicate-merged', line: 4, details: ['2', ''], machine: 0 },
    ]);
    expectSumToHold(inventory);
  });

  it('name the columns that differ, and collect their peers', () => {
    const inventory = read(`
      Name | Rolle  | Standort | Zielserver
      A1   | Client | Bonn     | VPN1
      A1   | Client | Köln     | VPN2
      A1   | Client |          | vpn1`);
    expect(problemsOf(inventory).map(({ details }) => details)).toEqual([
      ['2', 'Standort'],
      ['2', ''],
    ]);
    expect(inventory.fleet.extras.map((extra) => textOf(extra, 0))).toEqual([
      'Client',
      'Bonn',
      'VPN1;VPN2',
    ]);
  });

  it('take the closer of SP6 and SP6a, and an edition before none', () => {
    const inventory = read(`
      Name | Rolle  | SP   | OS
      A1   | Client | SP6  | Windows NT 4.0
      A1   | Client | SP6a | NT 4.0 Server`);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP6a'));
    expect(readingOf(inventory, 'product', 0)).toEqual(known('nt-4-server'));
    expect(disputesOf(inventory)).toEqual([]);
  });

  const DISPUTED = `
    Name | Rolle  | SP
    A1   | Client | SP4
    B1   | Server | SP5
    A1   | Client | SP6`;

  it('make a fact unreadable on which they disagree', () => {
    const inventory = read(DISPUTED);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(
      unreadable('line 2 says SP4, line 4 says SP6'),
    );
    expect(cellOf(inventory.fleet.facts.servicePack, 0).origin).toBe('disputed');
    expect(disputesOf(inventory)).toEqual([
      {
        machine: 0,
        fact: 'servicePack',
        claims: [
          { source: 0, line: 2, text: 'SP4' },
          { source: 0, line: 4, text: 'SP6' },
        ],
      },
    ]);
    expect(problemsOf(inventory)).toMatchObject([
      { kind: 'facts-disputed', line: 2, details: ['servicePack', '2', 'SP4', '4', 'SP6'] },
      { kind: 'duplicate-merged', line: 4 },
    ]);
  });

  it('disagree where one says something that nobody understands', () => {
    const inventory = read(`
      Name | Rolle  | SP
      A1   | Client | SP4
      A1   | Client | aktuell`);
    expect(inventory.disputes.size).toBe(1);
  });

  it('are settled by the line that the person picks', () => {
    const inventory = read(DISPUTED, {
      settlements: [{ source: 0, line: 2, fact: 'servicePack', takeSource: 0, takeLine: 4 }],
    });
    expect(cellOf(inventory.fleet.facts.servicePack, 0)).toMatchObject({
      reading: known('SP6'),
      origin: 'settled',
    });
    expect(rowOfFact(inventory.fleet, 'servicePack', 0)).toEqual({ source: 0, line: 4 });
    expect(disputesOf(inventory)).toEqual([]);
  });

  it('stay disputed where the picked line is of another machine or does not exist', () => {
    for (const takeLine of [3, 99]) {
      const inventory = read(DISPUTED, {
        settlements: [{ source: 0, line: 2, fact: 'servicePack', takeSource: 0, takeLine }],
      });
      expect(inventory.disputes.size).toBe(1);
    }
  });

  it('are settled by what the person types on one of them', () => {
    const inventory = read(DISPUTED, {
      entries: [{ source: 0, line: 2, fact: 'servicePack', text: 'SP5' }],
    });
    expect(cellOf(inventory.fleet.facts.servicePack, 0)).toEqual({
      text: 'SP5',
      reading: known('SP5'),
      origin: 'entered',
    });
    expect(disputesOf(inventory)).toEqual([]);
  });

  it('are decided by the newest where all are dated', () => {
    const inventory = read(`
      Name | Rolle  | SP  | Zuletzt gesehen
      A1   | Client | SP4 | 31.12.1998
      A1   | Client | SP6 | 31.12.1999
      A1   | Client | SP3 | 31.12.1997`);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP6'));
    expect(readingOf(inventory, 'lastSeen', 0)).toEqual(known(Date.UTC(1999, 11, 31)));
    expect(rowOfFact(inventory.fleet, 'servicePack', 0).line).toBe(3);
    expect(problemsOf(inventory)[0]).toMatchObject({
      kind: 'newest-row-counts',
      details: ['servicePack', '3', 'SP6', '2', 'SP4', '4', 'SP3'],
    });
  });

  it('stay disputed where one is not dated, or the newest disagree', () => {
    const undated = read(`
      Name | Rolle  | SP  | Zuletzt gesehen
      A1   | Client | SP4 | 31.12.1998
      A1   | Client | SP6 |`);
    const sameDay = read(`
      Name | Rolle  | SP  | Zuletzt gesehen
      A1   | Client | SP4 | 31.12.1998
      A1   | Client | SP6 | 31.12.1998`);
    expect([undated.disputes.size, sameDay.disputes.size]).toEqual([1, 1]);
  });

  it('are told apart by their domain, in a column or in the name', () => {
    const inventory = read(`
      Name              | Domain | Rolle
      A1                | CORP   | Client
      A1                | LAB    | Client
      LAB\\A1           |        | Client
      a1.corp.example   |        | Client
      A1.CORP.EXAMPLE.  |        | Client`);
    expect(inventory.fleet.size).toBe(3);
    expect(inventory.merged).toBe(2);
  });

  it('are reported where one names its domain and the other does not', () => {
    const inventory = read(`
      Name     | Rolle
      A1       | Client
      CORP\\A1 | Client`);
    expect(inventory.fleet.size).toBe(2);
    expect(problemsOf(inventory)).toMatchObject([
      { kind: 'name-also-qualified', line: 2, details: ['CORP\\A1', '3'] },
    ]);
  });
});

describe('what the person says', () => {
  const UNKNOWN = `
    Name | Rolle  | Verschlüsselung
    A1   | Client | geschützt
    A2   | Client | Geschützt
    A3   | Client | offen`;

  it('gives a text its meaning wherever it stands', () => {
    const inventory = read(UNKNOWN, {
      values: [{ fact: 'encryption', text: 'geschützt', value: 'required' }],
    });
    expect(
      [0, 1].map((machine) => cellOf(inventory.fleet.facts.encryption, machine)),
    ).toMatchObject([
      { text: 'geschützt', reading: known('required'), origin: 'value-map' },
      { text: 'Geschützt', reading: known('required'), origin: 'value-map' },
    ]);
    expect(inventory.unknownValues.map(({ text }) => text)).toEqual(['offen']);
    expect(kindsOf(inventory)).toEqual(['4 value-unreadable']);
  });

  it('can leave a text missing', () => {
    const inventory = read(UNKNOWN, {
      values: [{ fact: 'encryption', text: 'offen', value: null }],
    });
    expect(readingOf(inventory, 'encryption', 2)).toEqual(MISSING);
  });

  it('changes nothing where it is no value of the fact', () => {
    const inventory = read(UNKNOWN, {
      values: [{ fact: 'encryption', text: 'offen', value: 'SP4' }],
    });
    expect(readingOf(inventory, 'encryption', 2)).toEqual(unreadable('offen'));
  });

  it('replaces a cell, also where the file has no such column', () => {
    const inventory = read(UNKNOWN, {
      entries: [
        { source: 0, line: 2, fact: 'encryption', text: 'required' },
        { source: 0, line: 3, fact: 'servicePack', text: 'SP6a' },
        { source: 0, line: 3, fact: 'product', text: 'outside-the-article' },
        { source: 0, line: 99, fact: 'servicePack', text: 'SP6a' },
        { source: 7, line: 2, fact: 'servicePack', text: 'SP6a' },
      ],
    });
    expect(cellOf(inventory.fleet.facts.encryption, 0).origin).toBe('entered');
    expect(readingOf(inventory, 'servicePack', 1)).toEqual(known('SP6a'));
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(MISSING);
    expect(readingOf(inventory, 'product', 1)).toEqual(known('outside-the-article'));
  });

  it('lets the last of several entries for a cell count', () => {
    const inventory = read(UNKNOWN, {
      entries: [
        { source: 0, line: 2, fact: 'servicePack', text: 'SP4' },
        { source: 0, line: 2, fact: 'servicePack', text: 'SP5' },
      ],
    });
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP5'));
  });

  it('makes a machine of a rejected row by naming it, or merges it into the machine of that name', () => {
    const nameless = `
      Name | Rolle  | SP
           | Client | SP4
      A1   | Server |`;
    const named = read(nameless, { entries: [{ source: 0, line: 2, fact: 'name', text: 'B1' }] });
    expect(named.fleet.names).toEqual(['B1', 'A1']);
    expect(named.rejected).toBe(0);
    const merged = read(nameless, { entries: [{ source: 0, line: 2, fact: 'name', text: 'a1' }] });
    expect(merged.fleet.names).toEqual(['a1']);
    expect(merged.merged).toBe(1);
    expectSumToHold(named);
    expectSumToHold(merged);
  });

  it('takes a machine out by emptying its name', () => {
    const inventory = read(UNKNOWN, { entries: [{ source: 0, line: 2, fact: 'name', text: '' }] });
    expect(inventory.fleet.names).toEqual(['A2', 'A3']);
    expectSumToHold(inventory);
  });
});

describe('several files', () => {
  const clients = sourceOf(
    drawTable(`
      Rechnername | Rolle  | SP  | Abteilung | Notiz
      A1          | Client | SP4 | Vertrieb  | eins`),
    'clients.csv',
  );
  const servers = sourceOf(
    drawTable(`
      host | role   | Service pack | encryption required | notiz
      B1   | server | SP6a         | yes                 | zwei
      a1   | client | SP5          | no                  |`),
    'servers.csv',
  );
  const inventory = assembleInventory([clients, servers], NO_CELL_CHOICES);

  it('make one inventory in which each line names its file', () => {
    expect(inventory.fleet.sources).toEqual(['clients.csv', 'servers.csv']);
    expect(inventory.fleet.names).toEqual(['A1', 'B1']);
    expect([...inventory.fleet.rowSources]).toEqual([0, 1]);
    expect(readingOf(inventory, 'encryption', 0)).toEqual(known('optional'));
    expect(rowOfFact(inventory.fleet, 'encryption', 0)).toEqual({ source: 1, line: 3 });
    expect(inventory.fleet.facts.encryption.headings).toEqual([null, 'encryption required']);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(
      unreadable('line 2 says SP4, line servers.csv:3 says SP5'),
    );
    expectSumToHold(inventory);
  });

  it('join columns of one field and of one heading', () => {
    expect(inventory.fleet.extras.map(({ heading }) => heading)).toEqual([
      'Rolle',
      'Abteilung',
      'Notiz',
    ]);
    expect(inventory.fleet.extras.map((extra) => textOf(extra, 1))).toEqual(['server', '', 'zwei']);
  });

  it('are settled across files', () => {
    const settled = assembleInventory([clients, servers], {
      ...NO_CELL_CHOICES,
      settlements: [{ source: 0, line: 2, fact: 'servicePack', takeSource: 1, takeLine: 3 }],
    });
    expect(readingOf(settled, 'servicePack', 0)).toEqual(known('SP5'));
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

  it('give the § and a notice that names the column', () => {
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

  it('are in nothing that is given back', () => {
    expect(JSON.stringify([inventory, problemsOf(inventory)])).not.toContain('heim');
  });
});

describe('what the table could not account for', () => {
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

  it('becomes problems in file order, after those of the whole file', () => {
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

  it('loses no column of a repeated heading', () => {
    expect(inventory.fleet.extras.map((extra) => textOf(extra, 0))).toEqual([
      'Client',
      'eins',
      'zwei',
    ]);
  });
});
