import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HASH_START, hashOn } from '../../../src/inventory/hash-slots.ts';
import { TextDictionary, unitsOf } from '../../../src/inventory/table/table-builder.ts';

/** The slow twin, which uses a map from text to code. */
function codesByMap(texts: readonly string[]) {
  const codeOf = new Map<string, number>();
  const codes = texts.map((text) => {
    const code = codeOf.get(text) ?? codeOf.size;
    codeOf.set(text, code);
    return code;
  });
  return { codes, texts: [...codeOf.keys()] };
}

function codesOf(texts: readonly string[]) {
  const dictionary = new TextDictionary('', unitsOf(''));
  return { codes: texts.map((text) => dictionary.codeOf(text)), texts: dictionary.texts };
}

describe('TextDictionary', () => {
  it('assigns one code to each distinct text, in order of appearance', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 3 })), (texts) => {
        expect(codesOf(texts)).toEqual(codesByMap(texts));
      }),
    );
  });

  it('keeps its codes while it grows', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `NT4-${index % 15_000}`);
    expect(codesOf(texts)).toEqual(codesByMap(texts));
  });

  it('treats names of object properties as ordinary texts', () => {
    const texts = ['__proto__', 'constructor', 'toString', '__proto__', ''];
    expect(codesOf(texts)).toEqual(codesByMap(texts));
  });

  it('distinguishes texts with the same hash', () => {
    const source = 'abbaab';
    const dictionary = new TextDictionary(source, unitsOf(source));
    expect(dictionary.codeOfPart(0, 2, 7)).toBe(0);
    expect(dictionary.codeOfPart(2, 4, 7)).toBe(1);
    expect(dictionary.codeOfPart(4, 6, 7)).toBe(0);
    expect(dictionary.texts).toEqual(['ab', 'ba']);
  });

  it('finds a part of the source by the hash of its characters', () => {
    const source = 'A;SP4;B';
    const dictionary = new TextDictionary(source, unitsOf(source));
    const code = dictionary.codeOf('SP4');
    const hash = Array.from('SP4').reduce(
      (before, character) => hashOn(before, character.charCodeAt(0)),
      HASH_START,
    );
    expect(dictionary.codeOfPart(2, 5, hash)).toBe(code);
  });
});
