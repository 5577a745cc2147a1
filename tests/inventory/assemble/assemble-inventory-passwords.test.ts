import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/fleet/fleet.ts';
import { known, MISSING } from '../../../src/fleet/reading.ts';
import { problemsOf, read, readingOf } from './drawn-inventory.ts';

describe('words under a heading that asks for §', () => {
  it.each(['oui', 'yes?', '3 Aug 2001', 'laut Meier', '#REF!', 'Geheim1', '1999-01-01'])(
    'are never a "no", even if most cells are such words: %j',
    (word) => {
      const inventory = read(`
        Name | Rolle  | Kennwort enthält §
        A1   | Client | ${word}
        A2   | Client | ${word} 2
        A3   | Client | ja`);
      expect(readingOf(inventory, 'sectionSign', 0)).not.toEqual(known('no'));
      expect(readingOf(inventory, 'sectionSign', 1)).not.toEqual(known('no'));
      expect(readingOf(inventory, 'sectionSign', 2)).toEqual(known('yes'));
    },
  );
});

describe('a mere word among passwords', () => {
  const signOf = (word: string, ...others: readonly string[]) => {
    const rows = [word, ...others].map((password, row) => `A${row} | Client | ${password}`);
    return readingOf(read(`Name | Rolle | VPN-Kennwort\n${rows.join('\n')}`), 'sectionSign', 0);
  };

  it.each(['Umzug', 'Urlaub', 'AD-Konto', 'n.b.', 'keins', 'verliehen', '#4711'])(
    'may be a remark if the others have digits or signs: %j',
    (word) => {
      expect(signOf(word, 'Winter7', 'xy§z1234')).toEqual(MISSING);
    },
  );

  it('is a password if most are mere words', () => {
    expect(signOf('Sommer', 'Herbst', 'Winter7')).toEqual(known('no'));
  });
});

describe('a § column beside passwords', () => {
  it.each([
    ['ja', 'Winter7', 'yes'],
    ['nein', 'Win§er7', 'yes'],
    ['nein', 'Winter7', 'no'],
    ['', 'Winter7', 'no'],
    ['', 'Win§er7', 'yes'],
    ['oui', 'Win§er7', 'yes'],
    ['nein', '', 'no'],
  ] as const)('says %j, the password %j: %s', (flag, password, value) => {
    const inventory = read(`
      Name | Rolle  | VPN-Kennwort | Kennwort enthält §
      A1   | Client | ${password}  | ${flag}
      A2   | Client | Sommer       | ja`);
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(known(value));
  });

  it('makes the fact unreadable if it expresses doubt, whatever the password is', () => {
    const inventory = read(`
      Name | Rolle  | VPN-Kennwort | Kennwort enthält §
      A1   | Client | Winter7      | yes?`);
    expect(readingOf(inventory, 'sectionSign', 0)).toMatchObject({ kind: 'unreadable' });
  });

  it.each([
    ['ja', 'Winter7', ['sectionSign', 'ja', 'Kennwort', 'no']],
    ['nein', 'Win§er7', ['sectionSign', 'yes', 'Kennwort enthält §', 'nein']],
  ])('is reported if the two disagree: %j, %j', (flag, password, details) => {
    const inventory = read(`
      Name | Rolle  | Kennwort    | Kennwort enthält §
      A1   | Client | ${password} | ${flag}`);
    const disagreement = problemsOf(inventory).find(({ kind }) => kind === 'columns-disagree');
    expect(disagreement?.details).toEqual(details);
  });
});

describe('several passwords of one machine', () => {
  it.each([
    ['Winter7', 'Win§er7', known('yes')],
    ['Win§er7', 'Winter7', known('yes')],
    ['Win§er7', '', known('yes')],
    ['', 'Win§er7', known('yes')],
    ['Winter7', 'Sommer1', known('no')],
    ['Winter7', '', MISSING],
    ['', 'Sommer1', MISSING],
    ['', '', MISSING],
  ])('in two columns, %j and %j', (first, second, reading) => {
    const inventory = read(`
      Name | Rolle  | Kennwort | VPN-Kennwort
      A1   | Client | ${first} | ${second}
      A2   | Client | abc1     | def2`);
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(reading);
    expect(readingOf(inventory, 'sectionSign', 1)).toEqual(known('no'));
  });

  it('give the heading of the column with the §', () => {
    const inventory = read(`
      Name | Rolle  | Kennwort | VPN-Kennwort
      A1   | Client | Winter7  | Win§er7`);
    expect(cellOf(inventory.fleet.facts.sectionSign, 0).heading).toBe('VPN-Kennwort');
  });

  it.each([
    ['Winter7', 'Win§er7', known('yes')],
    ['Win§er7', 'Winter7', known('yes')],
    ['Win§er7', '', known('yes')],
    ['Winter7', 'Sommer1', known('no')],
    ['Winter7', '', MISSING],
    ['', 'Winter7', MISSING],
  ])('in the rows of two users, whichever is newer: %j and %j', (first, second, reading) => {
    const inventory = read(`
      Name | Rolle  | Benutzer | Kennwort  | Last seen
      A1   | Client | Anna     | ${first}  | 2001-01-01
      A1   | Client | Bert     | ${second} | 2001-02-01
      A2   | Client | Carl     | abc1      | 2001-02-01`);
    expect(readingOf(inventory, 'sectionSign', 0)).toEqual(reading);
  });
});
