import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areMereWordsOdd,
  flagOfPassword,
  isFlagText,
  isMereWord,
} from '../../../src/inventory/cells/password-cell.ts';

const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff })
  .map((point) => String.fromCodePoint(point));

describe('flagOfPassword', () => {
  it.each([
    ['geheim§1', 'yes'],
    ['§', 'yes'],
    ['Â§', 'yes'],
    ['{rot}§7', 'yes'],
    ['$1$ab§', 'yes'],
    ['secret', 'no'],
    ['müßig', 'no'],
    ['Winter7', 'no'],
    ['$ommer!99', 'no'],
    ['12345', 'no'],
    ['nein', 'no'],
    ['kein §', 'yes'],
  ])('derives from the password %j: %s', (password, flag) => {
    expect(flagOfPassword(password)).toBe(flag);
  });

  it.each(['', '-', 'n/a', 'unbekannt', '\\N', 'NaN', '#REF!', '#DIV/0!', 'N.N.', '"', '¶', '!!!'])(
    'derives nothing from the missing text %j',
    (password) => {
      expect(flagOfPassword(password)).toBeNull();
    },
  );

  it.each([
    ...['********', '••••', 'xxxxxxxx', '########', 'XXXXXX', 'a***z', '.....', 'xxx-xxx', '0000'],
    ...['<hidden>', '[redacted]', '(verborgen)', '{pw}', '%PW%', '$PW', '=B7', '[xx]'],
    ...['8846f7eaee8fb117ad06bdd830b7586c', '8846f7eaee8fb117', '$1$abc', '{SSHA}ab', '$2b$10$ab'],
  ])('derives nothing from the mask %j', (password) => {
    expect(flagOfPassword(password)).toBeNull();
  });

  it.each([
    ...['siehe Tresor', 'sieheTresor', 'dito', 'Dito.', 's. o.', 'wie oben', 'same', 'geheim'],
    ...['Smartcard', 'KeePass', 'unverändert', 'default', 'Standard', 'ja', 'yes', 'x', 'none'],
    ...['2001-08-03', '03.08.2001', 'meier@corp.example', '\\\\srv\\pw', 'pass word', 'ok'],
    ...['yes?', 'no?', 'no way', 'Not recorded here', 'LongerThanNt4Takes'],
  ])('derives nothing from the remark %j', (password) => {
    expect(flagOfPassword(password)).toBeNull();
  });

  it.each([
    ...['Sommerº1', 'Sommerõ1', 'Sommer┬º1', 'Sommer\uFFFD1', 'Sommerï¿½1', 'Sommer?1', 'Sommer¤1'],
    ...['Sommer&sect;1', 'Sommer%A7', 'Sommer\\xA7', 'Sommer\\u00a7', 'Sommer=A7', 'Sommer&#167;'],
    ...['Sommer\u00151', 'Sommerő1', 'Sommerñ1', 'Sommer⌡1', 'Sommerз1', 'Sommer¬ß1', 'Sommerｧ1'],
  ])('derives nothing from %j, in which § may have been misread', (password) => {
    expect(flagOfPassword(password)).toBeNull();
  });

  it('derives no "no" from a text with a character other than ASCII and Western European letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: anyCharacter, minLength: 1 }),
        fc.stringMatching(/^[a-zA-Z0-9]{3,9}$/),
        (strange, plain) => {
          fc.pre(/[^\x20-\x7e\u00b0-\u00ff]/.test(strange.trim()) && !strange.includes('§'));
          fc.pre(!/^[\s\p{Cf}\p{Mn}\p{Zs}\u2010-\u2015\u2212]+$/u.test(strange));
          expect(flagOfPassword(`${plain}${strange}${plain}`)).toBeNull();
        },
      ),
    );
  });
});

describe('isFlagText', () => {
  it('tells flags from passwords', () => {
    expect(['ja', 'nein', '', '?', 'kein §'].every(isFlagText)).toBe(true);
    expect(isFlagText('geheim')).toBe(false);
  });
});

describe('a mere word', () => {
  it.each(['Sommer', 'Umzug', 'AD-Konto', ' "Müller" '])('is %j', (text) =>
    expect(isMereWord(text)).toBe(true),
  );
  it.each(['Winter7', 'zwei Worte', 'Umzug §', ''])('is not %j', (text) =>
    expect(isMereWord(text)).toBe(false),
  );

  it.each([
    ['among more passwords with digits or signs', ['Winter7', 'Sommer1', 'umzug'], true],
    ['whatever else is in the column', ['', '****', '-', '?', 'Winter7', 'Ab3cd', 'umzug'], true],
    ['among passwords with §', ['Ab §', 'umzug', 'Winter7'], true],
  ] as const)('is odd %s', (_, texts, isOdd) => expect(areMereWordsOdd(texts)).toBe(isOdd));

  it.each([
    ['if it is half of them', ['Winter7', 'sommer']],
    ['among mere words', ['sommer', 'Winter7', 'herbst']],
    ['if only one other text is a password', ['', '-', '****', 'Winter7', 'sommer']],
    ['alone', ['sommer']],
  ] as const)('is not odd %s', (_, texts) => expect(areMereWordsOdd(texts)).toBe(false));
});

describe('the length of a password', () => {
  it.each([
    ['ab', null],
    ['ab7', 'no'],
    ['Winter7Winter7', 'no'],
    ['Winter7Winter78', null],
    ['Winter7\t', 'no'],
    ['Win\tter7', null],
  ] as const)('matters: from %j follows %j', (text, flag) =>
    expect(flagOfPassword(text)).toBe(flag),
  );
});
