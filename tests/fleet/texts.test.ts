import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blanksIn, consistOf, linesOf, mayContain, PackedTexts } from '../../src/fleet/texts.ts';
import { packed } from '../fixtures/packed.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
  fc.constantFrom('', '\uFEFF', '\uFEFFa', '\0', 'ä', '§', '€', '😀', 'a\nb'),
);
const texts = fc.array(text, { maxLength: 40 });
/** So many that they are read in several ranges. */
const manyTexts = fc
  .tuple(texts, fc.integer({ min: 0, max: 700 }))
  .map(([some, more]) => [...some, ...Array.from({ length: more }, (_, at) => `WS${at}`)]);

describe('packed texts', () => {
  it('are the texts that were packed, in every way of reading them', () => {
    fc.assert(
      fc.property(manyTexts, (list) => {
        const all = packed(list);
        expect(all.length).toBe(list.length);
        expect([...all]).toEqual(list);
        expect(list.map((_, index) => all.at(index))).toEqual(list);
        expect([all.at(-1), all.at(list.length)]).toEqual([undefined, undefined]);
        expect(all.map((each, index) => `${index}${each}`)).toEqual(
          list.map((each, index) => `${index}${each}`),
        );
        expect(all.filter(({ length }) => length > 2)).toEqual(
          list.filter(({ length }) => length > 2),
        );
      }),
    );
  });

  it('answer as a list of strings does', () => {
    fc.assert(
      fc.property(manyTexts, text, fc.integer({ min: 0, max: 5 }), (list, wanted, longest) => {
        const all = packed(list);
        expect(all.includes(wanted)).toBe(list.includes(wanted));
        expect(all.indexOf(wanted)).toBe(list.indexOf(wanted));
        expect(all.some((each) => each === wanted)).toBe(list.some((each) => each === wanted));
        const isShort = ({ length }: string) => length <= longest;
        expect(all.every(isShort)).toBe(list.every(isShort));
      }),
    );
  });

  it('are known to be blank', () => {
    const lists = fc.array(fc.oneof(text, fc.constantFrom(' ', '\t\n', '\u00A0')));
    fc.assert(
      fc.property(lists, (list) => {
        const blank = list.map((each) => Number(/^\s*$/.test(each)));
        expect([...blanksIn(packed(list))]).toEqual(blank);
        expect([...blanksIn(list)]).toEqual(blank);
      }),
    );
  });

  it('are read back from lines', () => {
    fc.assert(
      fc.property(manyTexts, (all) => {
        const list = all.map((each) => each.replaceAll('\n', ' '));
        const lines = linesOf(packed(list));
        expect(lines).toEqual(linesOf(list));
        expect(PackedTexts.ofLines(lines, list.length)).toEqual(packed(list));
      }),
    );
  });

  it('are picked by their numbers', () => {
    fc.assert(
      fc.property(manyTexts, fc.array(fc.nat(), { maxLength: 30 }), (list, numbers) => {
        const indices = list.length === 0 ? [] : numbers.map((number) => number % list.length);
        const picked = packed(list).pick(Uint32Array.from(indices));
        expect([...picked]).toEqual(indices.map((index) => list[index]));
      }),
    );
  });

  it('know which characters they contain, as far as these are ASCII', () => {
    fc.assert(
      fc.property(texts, text, (list, characters) => {
        const all = packed(list);
        const isAscii = !/[^\0-\x7f]/.test(list.join(''));
        expect(all.isAscii).toBe(isAscii);
        const occurs = [...characters].some((each) => list.join('').includes(each));
        expect(mayContain(list, characters)).toBe(true);
        if (occurs) expect(mayContain(all, characters)).toBe(true);
        else if (isAscii || !/[^\0-\x7f]/.test(characters)) {
          expect(mayContain(all, characters)).toBe(false);
        }
      }),
    );
  });

  it('know whether they consist of some ASCII characters only', () => {
    const few = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '\x7f', 'ä'), maxLength: 4 });
    const lists = fc.array(few, { maxLength: 12 });
    const ascii = fc.constantFrom('', 'a', 'ab1', 'ab1-', 'ab1-\x7f');
    fc.assert(
      fc.property(fc.oneof(texts, lists), ascii, (list, characters) => {
        const others = [...list.join('')].filter((each) => !characters.includes(each));
        expect(consistOf(packed(list), characters)).toBe(others.length === 0);
        expect(consistOf(list, characters)).toBe(false);
      }),
    );
  });

  it('contain no half of a character', () => {
    expect(packed(['\uFFFD', '😀']).indexOf('\uD83D')).toBe(-1);
  });
});
