import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/inventory/cells/cell-text.ts';
import { isMissingText, MISSING_WORDS } from '../../../src/inventory/cells/missing-text.ts';

/** Texts of any characters around an ASCII digit, the marks among them that fold into the character before. */
const textsWithDigit = fc
  .tuple(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...'0123456789'),
    fc.string({
      unit: fc.constantFrom('\u0301', '\u0338', '\u20E3', '"', "'", '.', ' ', '\u200B'),
    }),
  )
  .map((parts) => parts.join(''));

describe('a missing text', () => {
  it.each([...MISSING_WORDS])('is %s, in any case and in brackets', (word) => {
    expect(isMissingText(word)).toBe(true);
    expect(isMissingText(` (${word.toUpperCase()}). `)).toBe(true);
  });

  it.each(['', ' ', '-', '–', '???', '**', '(-)'])('is the mark %j', (mark) => {
    expect(isMissingText(mark)).toBe(true);
  });

  it.each(['none', 'keine', 'SP4', '0', '-1', 'n/a 2', '10.0.0.1'])('is not %j', (text) => {
    expect(isMissingText(text)).toBe(false);
  });

  it('has no digit in any spelling', () => {
    expect([...MISSING_WORDS].filter((word) => /\d/.test(word))).toEqual([]);
  });

  it('cannot come from a text with a digit, which folding keeps', () => {
    fc.assert(
      fc.property(textsWithDigit, (text) => {
        expect(foldText(text)).toMatch(/[0-9]/);
      }),
    );
  });
});
