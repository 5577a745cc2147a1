import { describe, expect, it } from 'vitest';
import { looksLikeFooter, readName } from '../../../src/inventory/cells/name-cell.ts';

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
    ['12345', '12345', '12345'],
    ['__proto__', '__proto__', '__proto__'],
  ])('reads %j', (text, shown, identity) => {
    expect(readName(text)).toEqual({ shown, identity });
  });

  it.each(['', '  ', '-', '?', 'n/a', 'unbekannt', '\\\\', '$', '...'])(
    'finds no name in %j',
    (text) => {
      expect(readName(text)).toBeNull();
    },
  );
});

describe('looksLikeFooter', () => {
  it.each([
    'Total',
    'Total: 300',
    'Summe',
    'Gesamt: 1.200 Rechner',
    '*** Ende der Liste ***',
    'Page 1 of 3',
    'Seite 1 von 3',
    'Stand: 12.03.1999',
    '(300 rows affected)',
    '300 Zeilen',
    '----------',
    '=====',
    'The command completed successfully.',
  ])('knows %j', (text) => {
    expect(looksLikeFooter(text)).toBe(true);
  });

  it.each(['TOTAL-PC', 'SUMME01', 'BONN01', '300', 'STANDORT1', 'ENDEAVOUR', ''])(
    'lets %j be a machine',
    (text) => {
      expect(looksLikeFooter(text)).toBe(false);
    },
  );
});
