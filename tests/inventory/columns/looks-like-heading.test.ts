import { describe, expect, it } from 'vitest';
import { looksLikeHeading } from '../../../src/inventory/columns/looks-like-heading.ts';

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
