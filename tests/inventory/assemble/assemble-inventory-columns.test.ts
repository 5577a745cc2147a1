import { describe, expect, it } from 'vitest';
import { cellOf, textOf } from '../../../src/fleet/fleet.ts';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { kindsOf, problemsOf, read, readingOf } from './drawn-inventory.ts';

describe('facts from several columns', () => {
  it('read product and service pack from one text', () => {
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

  it('fill an empty service pack from the product text and name its heading', () => {
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

  it('prefer CSDVersion to the major version and report the conflict (KB Q293322)', () => {
    const inventory = read(`
      Name | Rolle  | ServicePackMajorVersion | CSDVersion
      A1   | Client | 1                       | Service Pack 6, RC 1.3
      A2   | Client | 6                       | Service Pack 6a
      A3   | Client | 0                       |`);
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(known('SP6'));
    expect(readingOf(inventory, 'servicePack', 2)).toEqual(known('none'));
    expect(kindsOf(inventory)).toEqual(['2 columns-disagree']);
  });

  it("combine Active Directory's product and version", () => {
    const inventory = read(`
      cn | role   | operatingSystem | operatingSystemVersion
      A1 | client | Windows NT      | 4.0
      A2 | client | Windows NT      | 3.51
      A3 | client | Windows NT Server | 4.0.1381`);
    expect(readingOf(inventory, 'product', 0)).toEqual(known('nt-4'));
    expect(readingOf(inventory, 'product', 1)).toEqual(known('outside-the-article'));
    expect(readingOf(inventory, 'product', 2)).toEqual(known('nt-4-server'));
  });

  it('do not include the service pack of Windows 2000', () => {
    const inventory = read(`
      Name | Rolle  | SP
      A1   | Client | Windows 2000 SP4`);
    expect(readingOf(inventory, 'product', 0)).toEqual(known('outside-the-article'));
    expect(readingOf(inventory, 'servicePack', 0)).toEqual(unreadable('Windows 2000 SP4'));
  });

  it('resolve an ambiguous date by the rest of its column', () => {
    const inventory = read(`
      Name | Rolle  | Last seen
      A1   | Client | 03/04/1999
      A2   | Client | 03/31/1999`);
    expect(readingOf(inventory, 'lastSeen', 0)).toEqual(known(Date.UTC(1999, 2, 4)));
  });

  it('contain groups and peers without invisible characters and look-alikes', () => {
    const { fleet } = read(`
      Name | Rolle  | Standort        | Zielserver
      A1   | Client | Bonn${'\u200E'} | RAS${'\u2011'}1
      A2   | Client | KA              | 'RAS-1
      A3   | Client | N.N.            | n/a`);
    const [, site, peers] = fleet.extras;
    expect([0, 1, 2].map((machine) => site && textOf(site, machine))).toEqual(['Bonn', 'KA', '']);
    expect([0, 1, 2].map((machine) => peers && textOf(peers, machine))).toEqual([
      'RAS-1',
      'RAS-1',
      '',
    ]);
  });
});
