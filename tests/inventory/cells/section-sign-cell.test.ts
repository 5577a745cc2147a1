import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { readSectionSign } from '../../../src/inventory/cells/section-sign-cell.ts';

describe('readSectionSign', () => {
  it.each([
    'yes',
    'Y',
    'ja',
    'j',
    'true',
    'TRUE',
    'wahr',
    'WAHR',
    '1',
    '-1',
    'x',
    'X',
    '✓',
    'vorhanden',
    '§',
    'contains §',
    'with §',
    'mit §',
    'enthält §',
    'enthaelt §',
    '§ vorhanden',
    '§ ja',
    'Kennwort enthält §',
    'section sign',
    'mit Paragraphzeichen',
    'enthält ein §',
    'Ja (§-Zeichen)',
  ])('reads %j as yes', (text) => {
    expect(readSectionSign(text)).toEqual(known('yes'));
  });

  it.each([
    'no',
    'n',
    'nein',
    'false',
    'falsch',
    'FALSCH',
    '0',
    'no §',
    'kein §',
    'Kein §',
    'ohne §',
    'without §',
    '§ nein',
    '§: no',
    'enthält kein §',
    'does not contain §',
    'nicht vorhanden',
    'kein Paragraphzeichen',
    'Kennwort ohne §',
    'kein § enthalten',
    'nein, kein §',
  ])('reads %j as no', (text) => {
    expect(readSectionSign(text)).toEqual(known('no'));
  });

  it.each([
    'Umlaut',
    'ä',
    '¶',
    'ß',
    'Sonderzeichen',
    'maybe',
    'yes?',
    'Zeichen',
    'geändert',
    'ja/nein',
    'nein §x',
    '$',
    'none',
    'a1',
    'x1',
    'j1y1',
  ])('does not guess %j', (text) => {
    expect(readSectionSign(text)).toEqual(unreadable(text));
  });

  it.each(['', '-', '?', 'unbekannt', 'k.A.', 'n/v', 'unknown'])(
    'takes %j for not recorded',
    (text) => {
      expect(readSectionSign(text)).toEqual(MISSING);
    },
  );
});
