import { describe, expect, it } from 'vitest';
import { countLetters } from '../../../src/inventory/text/letter-bytes.ts';

/** Bytes of a text whose characters are all below U+0100: written as what Windows-1252 shows for them. */
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('countLetters', () => {
  it.each([
    ['München in Windows-1252', 'M\u00fcnchen', 1, 0],
    ['München in CP850', 'M\u0081nchen', 0, 1],
    ['ÄRZTE in CP850', '\u008eRZTE', 0, 1],
    ['Straße in Windows-1252', 'Stra\u00dfe', 1, 0],
    ['Straße in CP850', 'Stra\u00e1e', 0, 1],
    ['Café in Windows-1252', 'Caf\u00e9', 1, 0],
    ['don’t in Windows-1252', 'don\u0092t', 1, 0],
    ['quotation marks around words', '\u0084Server\u0093, \u0084Client\u0094', 0, 0],
    ['a dash between words', 'K\u0096B, Service\u00a0Pack, a\u0085b', 0, 0],
    ['lines drawn in CP850', '\u00c4\u00c4\u00c4\u00b3', 0, 0],
  ])('counts the letters of %s', (_, text, windows1252, cp850) => {
    expect(countLetters(bytes(text))).toEqual({ windows1252, cp850, hasSectionSign: false });
  });

  it.each(['\u00a7', '\u00f5'])('tells of a byte that may be §: %j', (sign) => {
    expect(countLetters(bytes(`;${sign};`)).hasSectionSign).toBe(true);
  });
});
