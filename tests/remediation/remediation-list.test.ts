import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { remediationList } from '../../src/remediation/remediation-list.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { readCsvExport, textOfExport } from './read-export.ts';
import { fastNeeds } from './slow-needs.ts';

const EVERY: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };
const fleet = drawFleet(`
  name    role    sp   enc       §    architecture  site    client
  =WS     client  SP4  required  yes  -             Köln    a;b
  WS-2    client  SP3  required  -    x86           -       -
  WS-3    client  SP1  required  yes  mips          Wien    -
  WS-4    client  -    required  -    -             Wien    -
  WS-5    client  SP4  optional  yes  -             Wien    -
  WS-6    client  SP6  required  yes  -             Wien    -
  RAS-1   server  SP5  optional  -    -             Köln    -
  RAS-2   server  SP4  required  -    -             Köln    -
`);

const FIXED = [
  'client',
  'service_pack',
  'encryption',
  'section_sign_in_password',
  'action',
  'target',
  'exposed_pairings',
  'at_risk_pairings',
  'undecided_pairings',
  'missing_facts',
  'workaround',
  'waits_for',
  'line',
];
const SP6A = 'SP5 or later, SP6a recommended';
const CHANGE = 'change the password to one without §';

function withSources(sources: readonly string[]): Fleet {
  return { ...fleet, sources };
}

describe('the remediation list', () => {
  it('has one complete row for each client that needs something, in order', () => {
    const { headings, rows } = readCsvExport(remediationList(fastNeeds(fleet, EVERY), ';'), ';');
    expect(headings).toEqual([...FIXED, 'site', 'inventory.client']);
    expect(rows).toEqual([
      [
        "'=WS",
        'SP4',
        'required',
        'yes',
        'upgrade',
        SP6A,
        '1',
        '0',
        '0',
        '',
        CHANGE,
        '0',
        '2',
        'Köln',
        'a;b',
      ],
      [
        'WS-2',
        'SP3',
        'required',
        'unknown',
        'upgrade',
        SP6A,
        '0',
        '1',
        '0',
        'client.section_sign_in_password',
        CHANGE,
        '0',
        '3',
        '',
        '',
      ],
      [
        'WS-3',
        'SP1',
        'required',
        'yes',
        'change-password',
        'password without §',
        '1',
        '0',
        '0',
        '',
        `SP5 was never released for MIPS: ${CHANGE}`,
        '0',
        '4',
        'Wien',
        '',
      ],
      [
        'WS-4',
        'unknown',
        'required',
        'unknown',
        'verify',
        '',
        '0',
        '0',
        '1',
        'client.section_sign_in_password client.service_pack',
        '',
        '0',
        '5',
        'Wien',
        '',
      ],
      [
        'WS-5',
        'SP4',
        'optional',
        'yes',
        'upgrade-first',
        SP6A,
        '0',
        '0',
        '0',
        '',
        CHANGE,
        '0',
        '6',
        'Wien',
        '',
      ],
    ]);
  });

  it('knows its number of rows in advance', () => {
    expect(remediationList(fastNeeds(fleet, EVERY), ',').rows).toBe(5);
  });

  it('estimates its size to within 10 %', () => {
    const list = remediationList(fastNeeds(fleet, EVERY), ',');
    const bytes = new TextEncoder().encode(textOfExport(list)).length;
    expect(Math.abs(list.estimatedBytes - bytes) / bytes).toBeLessThan(0.1);
  });

  it('contains the rules that apply', () => {
    const rules: PairingRules = {
      scope: { kind: 'group', column: 0, emptyMeans: 'everyone' },
      assumptions: { ...NO_ASSUMPTIONS, servicePack: 'SP4' },
    };
    const { headings, rows } = readCsvExport(remediationList(fastNeeds(fleet, rules), ','), ',');
    expect(headings.slice(-2)).toEqual(['assumptions', 'pairing_scope']);
    for (const row of rows) {
      expect(row.slice(-2)).toEqual(['service_pack=SP4', 'group empty=everyone column=site']);
    }
  });

  it('marks what the person entered', () => {
    const column = fleet.facts.servicePack;
    const cells = column.cells.map((cell) =>
      cell.text === 'SP3' ? { ...cell, origin: 'entered' as const } : cell,
    );
    const { sectionSign } = fleet.facts;
    const signs = sectionSign.cells.map((cell) =>
      cell.text === '' ? { ...cell, origin: 'settled' as const } : cell,
    );
    const facts = {
      ...fleet.facts,
      servicePack: { ...column, cells },
      sectionSign: { ...sectionSign, cells: signs },
    };
    const mended = { ...fleet, facts };
    const { headings, rows } = readCsvExport(remediationList(fastNeeds(mended, EVERY), ','), ',');
    expect(headings.at(-1)).toBe('entered_by_person');
    expect(rows.map((row) => row.at(-1))).toEqual([
      '',
      'service_pack section_sign_in_password(settled)',
      '',
      'section_sign_in_password(settled)',
      '',
    ]);
  });

  it('names the file next to the line if the inventory has several files', () => {
    const several = withSources(['köln.csv', 'wien.csv']);
    const { rows } = readCsvExport(remediationList(fastNeeds(several, EVERY), ','), ',');
    expect(rows[0]?.[12]).toBe('köln.csv:2');
    const second = { ...several, rowSources: new Uint16Array(fleet.size).fill(1) };
    const ofSecond = readCsvExport(remediationList(fastNeeds(second, EVERY), ','), ',').rows;
    expect(ofSecond[0]?.[12]).toBe('wien.csv:2');
  });

  it('says that a password is due today if a pairing is at risk', () => {
    const mips = drawFleet(`
      name  role    sp    enc       §  architecture
      MIPS  client  SP1   required  -  mips
      RAS   server  SP6a  required  -  -
    `);
    const { rows } = readCsvExport(remediationList(fastNeeds(mips, EVERY), ','), ',');
    expect(rows.map((row) => row.slice(4, 8))).toEqual([
      ['change-password', 'password without §', '0', '1'],
    ]);
  });

  it('says how many clients an upgrade waits for, and which ring a password change breaks', () => {
    const gateways = drawFleet(`
      name  role    sp    enc       §
      HUB   both    SP4   required  yes
      HUB2  both    SP4   required  yes
      C1    client  SP4   required  -
      RAS   server  SP6a  required  -
    `);
    const { rows } = readCsvExport(remediationList(fastNeeds(gateways, EVERY), ','), ',');
    expect(rows.map((row) => [row[0], row[4], row[10], row[11]])).toEqual([
      ['C1', 'upgrade', CHANGE, '0'],
      ['HUB', 'upgrade', CHANGE, '2'],
      [
        'HUB2',
        'change-password',
        `ring of machines that are client and server and wait for each other: ${CHANGE}`,
        '0',
      ],
    ]);
  });

  it('is only a heading if no client needs anything', () => {
    const list = remediationList(fastNeeds(drawFleet('name  role'), EVERY), ',');
    expect(list.rows).toBe(0);
    expect(textOfExport(list)).toBe(`\uFEFF${FIXED.join(',')}\r\n`);
  });
});
