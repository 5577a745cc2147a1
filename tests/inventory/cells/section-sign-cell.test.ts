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
    'oui',
    'Sí',
    'sì',
    'igen',
    'tak',
    'yes, asked on 3 Aug 2001',
    'ja, laut Meier',
    'Ja (gefragt am 03.08.2001)',
    'yes - confirmed by phone',
    'yes; see ticket 4711',
    '\u200Eyes\u200F',
    "'yes",
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
    'non',
    'nem',
    'não',
    '\u200Eno',
    "'no",
    'ｎｏ',
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
    ...[
      'no?',
      'yes?',
      'ja?',
      'x?',
      'wahrscheinlich nein',
      'nein (laut Benutzer)',
      'no, asked 4 Aug',
    ],
    ...['2001-08-03', '3 Aug 2001', 'see ticket 4711', 'no password', 'kein Kennwort', 'Error 53'],
    ...['yes, but not sure', 'ja, vielleicht', 'yes, until May', 'ja, laut Meier?', 'yes, removed'],
    ...[
      '"',
      'dito',
      's. o.',
      'ñ',
      'º',
      'õ',
      'nº',
      '№',
      'n, n',
      '0.0',
      'no…',
      'no...',
      '(no',
      'ne',
      'nie',
    ],
    ...['\\no', 'no*', '¿no', 'no‽', '☐ no', '1.0', 'nо', 'none?', 'n̶o̶', 'no\u0338'],
  ])('does not guess %j', (text) => {
    expect(readSectionSign(text)).toEqual(unreadable(text));
  });

  it.each(['', '-', '?', 'unbekannt', 'k.A.', 'n/v', 'unknown'])(
    'reads %j as not recorded',
    (text) => {
      expect(readSectionSign(text)).toEqual(MISSING);
    },
  );
});

describe('a remark after an answer', () => {
  it.each([
    'yes, asked on 3 Aug',
    'yes, 3 Aug',
    'yes , told by Bob',
    'yes - checked by phone',
    'yes (asked)',
    'ja; laut Meier',
    'yes, "asked" by Bob',
    'enthält §, geprüft',
  ])('may give the source of a yes: %j', (text) => {
    expect(readSectionSign(text)).toEqual(known('yes'));
  });

  it.each([
    'yes, perhaps',
    'yes,',
    'yes, asked?',
    'yes, asked but not sure',
    'ja, laut Meier bis 1999',
    'yes, until 3 Aug',
    'y, asked on 3 Aug',
    'x, asked',
    'no, asked on 3 Aug',
    'nein, laut Meier',
    ', asked yes',
    'perhaps, asked',
  ])('leaves %j unreadable', (text) => {
    expect(readSectionSign(text)).toEqual(unreadable(text));
  });
});

describe('under a heading that asks for passwords without §', () => {
  it.each([
    ['yes', 'no'],
    ['nein', 'yes'],
    ['0', 'yes'],
    ['x', 'no'],
  ] as const)('%j says %s', (text, value) => {
    expect(readSectionSign(text, 'lacks')).toEqual(known(value));
  });

  it.each(['kein §', '§', 'yes, asked'])('%j stays unreadable', (text) => {
    expect(readSectionSign(text, 'lacks')).toEqual(unreadable(text));
  });
});

it.each(['yes', 'no', '§', 'kein §'])(
  'under a heading that asks something else about §, %j stays unreadable',
  (text) => {
    expect(readSectionSign(text, 'other')).toEqual(unreadable(text));
    expect(readSectionSign('', 'other')).toEqual(MISSING);
  },
);
