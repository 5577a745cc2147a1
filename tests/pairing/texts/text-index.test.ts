import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForSearch, indexTexts } from '../../../src/pairing/texts/text-index.ts';

describe('a text index', () => {
  it.each([
    ['Latin-1 only', ['a', 'B', 'ab', '\n', 'ä', 'Ä', 'ß', 'Þ', '']],
    ['any script', ['a', 'B', 'ab', '\n', 'ä', 'a\u0308', 'İ', 'ß', '']],
  ])('marks the texts of %s that contain a needle, like a check of each text', (_, parts) => {
    const text = fc.array(fc.constantFrom(...parts), { maxLength: 6 }).map((some) => some.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, needle) => {
        const folded = foldForSearch(needle);
        const expected = texts.map((each) => (foldForSearch(each).includes(folded) ? 1 : 0));
        expect([...indexTexts(texts).containing(needle)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['case', 'RAS-Köln', 'ras-KÖLN'],
    ['the composition of umlauts', 'Ko\u0308ln', 'köln'],
  ])('ignores %s', (_, text, needle) => {
    expect([...indexTexts([text, 'other']).containing(needle)]).toEqual([1, 0]);
  });

  it('takes pattern characters literally', () => {
    expect([...indexTexts(['a.b', 'axb', 'a\\b']).containing('a.b')]).toEqual([1, 0, 0]);
  });
});
