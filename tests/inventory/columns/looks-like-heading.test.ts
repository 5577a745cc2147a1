import { describe, expect, it } from 'vitest';
import {
  looksLikeHeading,
  looksLikeValue,
  sureFieldOf,
} from '../../../src/inventory/columns/looks-like-heading.ts';

describe('looksLikeHeading', () => {
  it.each([
    'Hostname',
    'Rechnername',
    'name',
    'Rolle',
    'PPTP role',
    'SP',
    'CSDVersion',
    'Service Pack',
    'Verschlüsselung erzwungen',
    'Kennwort enthält §',
    'Kennwort',
    'Betriebssystem',
    'Version',
    'Standort',
    'IP-Adresse',
    '\uFEFFHostname',
    'Installed service pack',
    'Passwort mit § im Feld',
  ])('accepts %j', (cell) => {
    expect(looksLikeHeading(cell)).toBe(true);
  });

  it.each([
    '',
    ' ',
    'client',
    'server',
    'gateway',
    'SP4',
    'Service Pack 4',
    'required',
    'ja',
    'BONN01',
    'Windows NT 4.0 Server',
    'Inventarliste Filiale 7, Stand 12.03.1999',
    'toString',
    'x'.repeat(10_000),
  ])('rejects %j', (cell) => {
    expect(looksLikeHeading(cell)).toBe(false);
  });
});

describe('a cell of the length of free text', () => {
  it('is not a heading, a value or a field', () => {
    expect(looksLikeHeading('Hostname'.padEnd(80))).toBe(true);
    expect(looksLikeHeading('Hostname'.padEnd(81))).toBe(false);
    expect(looksLikeValue('yes '.repeat(250))).toBe(true);
    expect(looksLikeValue('yes '.repeat(251))).toBe(false);
    expect(sureFieldOf('Hostname'.padEnd(1001, '.'))).toBeNull();
    expect(sureFieldOf('Hostname'.padEnd(1001))).toBe('name');
  });
});

describe('sureFieldOf', () => {
  it.each([
    ['Hostname', 'name'],
    ['CSD-Version', 'servicePack'],
    ['OS version', 'product'],
    ['Gateway', null],
    ['Bemerkung', null],
    ['', null],
  ] as const)('of %j is %s', (heading, field) => expect(sureFieldOf(heading)).toBe(field));
});
