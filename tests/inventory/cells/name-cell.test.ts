import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arePlainInOneCase,
  isPlainName,
  readName,
} from '../../../src/inventory/cells/name-cell.ts';

describe('readName', () => {
  it.each([
    ['BONN01', 'BONN01', 'bonn01'],
    [' BONN01 ', 'BONN01', 'bonn01'],
    ['\\\\BONN01', '\\\\BONN01', 'bonn01'],
    ['BONN01$', 'BONN01$', 'bonn01'],
    ['CORP\\BONN01', 'CORP\\BONN01', 'corp\\bonn01'],
    ['bonn01.corp.example', 'bonn01.corp.example', 'bonn01.corp.example'],
    ['bonn01.corp.example.', 'bonn01.corp.example.', 'bonn01.corp.example'],
    ['KÖLN-07', 'KÖLN-07', 'köln-07'],
    ['KO\u0308LN-07', 'KO\u0308LN-07', 'köln-07'],
    ["'=WS1", '=WS1', '=ws1'],
    ["'WS1", 'WS1', 'ws1'],
    ['\u200EWS1', 'WS1', 'ws1'],
    ['\u202AWS1\u202C', 'WS1', 'ws1'],
    ['WS\u00AD1', 'WS1', 'ws1'],
    ['WS‑1', 'WS-1', 'ws-1'],
    ['ＷＳ－１', 'WS-1', 'ws-1'],
    ['\u2007WS1\u3000', 'WS1', 'ws1'],
    ['12345', '12345', '12345'],
    ['__proto__', '__proto__', '__proto__'],
  ])('reads %j', (text, shown, identity) => {
    expect(readName(text)).toEqual({ shown, identity });
  });

  it.each([
    '',
    '  ',
    '-',
    '?',
    'n/a',
    'unbekannt',
    '\\\\',
    '$',
    '...',
    '\\N',
    '"N',
    '#REF!',
    'N.N.',
    '\u200E',
    '########',
  ])('finds no name in %j', (text) => {
    expect(readName(text)).toBeNull();
  });
});

describe('isPlainName', () => {
  it.each(['BONN01', 'ws-9', '4711', '1-a', 'Aa1'])('accepts %j', (text) => {
    expect(isPlainName(text)).toBe(true);
    expect(readName(text)).toEqual({ shown: text, identity: text.toLowerCase() });
  });

  it.each(['', 'BONN', '-1', 'bonn01.corp', 'BÖNN01', 'BONN 01', 'BONN01$', 'a\u06601'])(
    'rejects %j',
    (text) => {
      expect(isPlainName(text)).toBe(false);
    },
  );

  it.each([
    [['BONN01', 'BONN02'], true],
    [['bonn01', '4711', 'ws-9'], true],
    [['BONN01', 'bonn02'], false],
    [['Bonn01'], false],
    [['BONN01', 'BONN'], false],
    [['BONN01', '-2'], false],
  ])('finds %j in one case: %s', (texts, expected) => {
    expect(arePlainInOneCase(texts)).toBe(expected);
  });

  it('gives different names in one case different identities', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-B][A-B0-1-]{0,3}[0-1]$/));
    fc.assert(
      fc.property(names, fc.boolean(), (texts, isLower) => {
        const written = isLower ? texts.map((text) => text.toLowerCase()) : texts;
        expect(arePlainInOneCase(written)).toBe(true);
        const identities = new Set(written.map((text) => readName(text)?.identity));
        expect(identities.size).toBe(written.length);
      }),
    );
  });
});
