import { describe, expect, it } from 'vitest';
import { cellOf, rowOfFact, textOf } from '../../../src/fleet/fleet.ts';
import { known, unreadable } from '../../../src/fleet/reading.ts';
import { disputesOf, expectSumToHold, problemsOf, read, readingOf } from './drawn-inventory.ts';

describe('rows of the same machine', () => {
  it('are merged if they agree, and fill the gaps of the first', () => {
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

  it('report the columns that differ, and combine their peers', () => {
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

  it('prefer SP6a to SP6, and an edition to none', () => {
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

  it('make a fact unreadable if they disagree about it', () => {
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

  it('disagree if the text of one is not understood', () => {
    const inventory = read(`
      Name | Rolle  | SP
      A1   | Client | SP4
      A1   | Client | aktuell`);
    expect(inventory.disputes.size).toBe(1);
  });

  it('are settled by the line that the user picks', () => {
    const inventory = read(DISPUTED, {
      settlements: [{ source: 0, line: 2, fact: 'servicePack', takeSource: 0, takeLine: 4 }],
    });
    expect(cellOf(inventory.fleet.facts.servicePack, 0)).toMatchObject({
      reading: known('SP6'),
      origin: 'settled',
      claims: [{ line: '2', text: 'SP4' }],
    });
    expect(rowOfFact(inventory.fleet, 'servicePack', 0)).toEqual({ source: 0, line: 4 });
    expect(disputesOf(inventory)).toEqual([]);
  });

  it('stay disputed if the picked line belongs to another machine or does not exist', () => {
    for (const takeLine of [3, 99]) {
      const inventory = read(DISPUTED, {
        settlements: [{ source: 0, line: 2, fact: 'servicePack', takeSource: 0, takeLine }],
      });
      expect(inventory.disputes.size).toBe(1);
    }
  });

  it('are settled by what the user enters for one of them', () => {
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

  it('are decided by the newest if all are dated', () => {
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

  it('stay disputed if one is not dated, or the newest disagree', () => {
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

  it('are distinguished by their domain, in a column or in the name', () => {
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

  it('are reported if one names its domain and the other does not', () => {
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
