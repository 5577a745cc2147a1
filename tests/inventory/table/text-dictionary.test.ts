import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDictionary } from '../../../src/inventory/table/text-dictionary.ts';
import { hashOfText, unitsOf } from '../../../src/inventory/table/text-units.ts';

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
  return { codes: texts.map((text) => dictionary.codeOf(text)), texts: [...dictionary.texts()] };
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
    expect(dictionary.texts()).toEqual(['ab', 'ba']);
  });

  it('finds a part of the source by the hash of its characters', () => {
    const source = 'A;SP4;B';
    const dictionary = new TextDictionary(source, unitsOf(source));
    const code = dictionary.codeOf('SP4');
    expect(dictionary.codeOfPart(2, 5, hashOfText('SP4'))).toBe(code);
  });

  it('assigns the same codes to cells that are looked up and to cells that are appended', () => {
    const cells = fc.array(fc.stringMatching(/^[ab§€\n]{0,9}$/), { maxLength: 60 });
    fc.assert(
      fc.property(cells, cells, fc.boolean(), (first, rest, isComplete) => {
        const texts = [...new Set(first), ...rest];
        const source = texts.join(';');
        const units = unitsOf(source);
        const dictionary = new TextDictionary(source, units);
        let at = 0;
        texts.forEach((text, index) => {
          const end = at + text.length;
          if (index < new Set(first).size) dictionary.codeOf(text);
          else dictionary.append(at, end, hashOfText(text));
          at = end + 1;
        });
        const settled = dictionary.settle(isComplete);
        const expected = codesByMap(texts);
        expect([...(settled ?? texts.keys())]).toEqual(expected.codes);
        expect(dictionary.texts()).toEqual(expected.texts);
        if (isComplete && settled === null) return;
        const further = [...texts, 'another'];
        expect(further.map((text) => dictionary.codeOf(text))).toEqual(codesByMap(further).codes);
      }),
    );
  });
});
