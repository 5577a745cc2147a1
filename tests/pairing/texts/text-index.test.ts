import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, indexTexts } from '../../../src/pairing/texts/text-index.ts';

describe('a text index', () => {
  it('marks the texts that contain a part, as a look at each would', () => {
    const part = fc.constantFrom('a', 'B', 'ab', '\n', 'ä', 'a\u0308', 'İ', 'ß', '');
    const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), text, (texts, needle) => {
        const folded = foldText(needle);
        const expected = texts.map((each) => (foldText(each).includes(folded) ? 1 : 0));
        expect([...indexTexts(texts).containing(needle)]).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['case', 'RAS-Köln', 'ras-KÖLN'],
    ['the way an umlaut is composed', 'Ko\u0308ln', 'köln'],
  ])('does not mind %s', (_, text, needle) => {
    expect([...indexTexts([text, 'other']).containing(needle)]).toEqual([1, 0]);
  });

  it('takes signs of patterns as they are', () => {
    expect([...indexTexts(['a.b', 'axb', 'a\\b']).containing('a.b')]).toEqual([1, 0, 0]);
  });
});
