import { describe, expect, it } from 'vitest';
import {
  cleanText,
  foldWord,
  isTooLong,
  tokensOf,
  visibleText,
} from '../../../src/inventory/cells/cell-text.ts';
import { readEncryption } from '../../../src/inventory/cells/encryption-cell.ts';
import { readProduct } from '../../../src/inventory/cells/product-cell.ts';
import { readRole } from '../../../src/inventory/cells/role-cell.ts';
import { readSectionSign } from '../../../src/inventory/cells/section-sign-cell.ts';
import { readServicePack } from '../../../src/inventory/cells/service-pack-cell.ts';

describe('cleanText', () => {
  it.each([
    ['  BONN01 ', 'BONN01'],
    ['\u00A0BONN01\u00A0', 'BONN01'],
    ['\uFEFFBONN01', 'BONN01'],
    ['BO\u200BNN01', 'BONN01'],
    ['BONN01\u0000', 'BONN01'],
    ['"BONN01"', 'BONN01'],
    ["'BONN01'", 'BONN01'],
    ['„BONN01“', 'BONN01'],
    ['="BONN01"', 'BONN01'],
    ['=" BONN01 "', 'BONN01'],
    ['" BONN01 "', 'BONN01'],
    ["'=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ["'+49 228", '+49 228'],
    ["'-1", '-1'],
    ["'@home", '@home'],
    ["'＝1", '＝1'],
    ["O'Neill", "O'Neill"],
    ["'t Hart", "'t Hart"],
    ["'SP4", 'SP4'],
    ["'Service Pack 4", 'Service Pack 4'],
    ['´yes´', 'yes'],
    ['‹yes›', 'yes'],
    ['\u061Cyes\u2066', 'yes'],
    ['"', '"'],
    ['', ''],
  ])('turns %j into %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });
});

describe('foldWord', () => {
  it('folds all spellings of an umlaut into one', () => {
    for (const spelling of [
      'Verschlüsselung',
      'VERSCHLÜSSELUNG',
      'Verschlu\u0308sselung',
      'Verschluesselung',
    ]) {
      expect(foldWord(spelling)).toBe('verschluesselung');
    }
    expect(foldWord('Paßwort')).toBe('passwort');
  });

  it('keeps §, and folds full-width characters into plain ones', () => {
    expect(foldWord('Ｋennwort  enthält\u00A0§')).toBe('kennwort enthaelt §');
  });
});

describe('a text of more than a thousand characters', () => {
  const long = `yes ${'no '.repeat(400)}`;

  it.each([
    [long, true],
    ['x'.repeat(1000), false],
    ['x'.repeat(1001), true],
    [' '.repeat(5000), false],
    [`yes${' '.repeat(5000)}`, false],
  ])('is too long, unless the rest is white space', (text, is) => expect(isTooLong(text)).toBe(is));

  it('is folded up to there, and ends with a word that no table knows', () => {
    const folded = foldWord(long.repeat(50));
    expect(folded.length).toBeLessThan(1010);
    expect(folded).toMatch(/^yes no no .* \p{L}$/u);
  });

  it.each([readRole, readServicePack, readEncryption, readSectionSign, readProduct])(
    'says nothing: %s',
    (read) => expect(read('client SP4 yes '.repeat(100)).kind).toBe('unreadable'),
  );

  it('says nothing, even if it repeats an answer or a word for nothing', () => {
    expect(readSectionSign('yes '.repeat(400)).kind).toBe('unreadable');
    expect(readSectionSign('? '.repeat(800)).kind).toBe('unreadable');
    expect(readSectionSign(' '.repeat(8000)).kind).toBe('missing');
  });
});

describe('visibleText', () => {
  it.each([
    [' SP4 ', 'SP4'],
    ['\u00a0Köln\u00a0', 'Köln'],
    ['a\u00a0b', 'a b'],
    ['a\u200bb', 'ab'],
  ])('turns %j into %j', (text, visible) => expect(visibleText(text)).toBe(visible));
});

describe('tokensOf', () => {
  it.each([
    ['', []],
    ['nt 4.0.1381: sp6a', ['nt', '4.0.1381', ':', 'sp', '6', 'a']],
  ])('splits %j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens));
});
