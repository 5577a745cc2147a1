import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findTerms,
  joinColumns,
  MOST_TERMS,
  parseSearch,
} from '../../../src/pairing/texts/search.ts';
import { foldForSearch, indexTexts } from '../../../src/pairing/texts/text-index.ts';

describe('a search', () => {
  it.each([
    ['words', 'SP4  Bonn\tras', ['sp4', 'bonn', 'ras']],
    ['a phrase', '"not recorded" sp4', ['not recorded', 'sp4']],
    ['German quotation marks', '„nicht erfasst“ Köln', ['nicht erfasst', 'köln']],
    ['a phrase that is not closed yet', 'sp4 "not rec', ['sp4', 'not rec']],
    ['a phrase with further blanks', '" not \t recorded "', ['not recorded']],
    ['quotation marks within a word', 'a"b c"d', ['a', 'b c', 'd']],
    ['a word twice', 'ras RAS', ['ras']],
    ['a word within another', 'sp sp4', ['sp4']],
    ['an accent of two characters', 'Ko\u0308ln', ['köln']],
    ['nothing but blanks', ' \t ', []],
    ['nothing but quotation marks', '"" „', []],
  ])('consists of %s', (_, text, terms) => {
    expect(parseSearch(text)).toEqual({ terms, left: 0 });
  });

  it(`looks for the first ${MOST_TERMS} words and counts the others`, () => {
    const words = Array.from({ length: 9 }, (_, at) => `w${at}`);
    expect(parseSearch(words.join(' '))).toEqual({ terms: words.slice(0, MOST_TERMS), left: 3 });
  });

  it('of ten thousand characters is cut like any other', () => {
    expect(parseSearch('x'.repeat(10_000)).terms).toEqual(['x'.repeat(10_000)]);
    expect(parseSearch('"'.repeat(10_000)).terms).toEqual([]);
    const { terms, left } = parseSearch(Array.from({ length: 2000 }, (_, at) => at).join(' '));
    expect(terms.length + left).toBeGreaterThan(1900);
  });
});

const cell = fc.constantFrom('', 'Bonn', 'Köln', 'b', 'SP4', 'SP5', 'not recorded', 'a\nb');
const column = fc.array(cell, { minLength: 1, maxLength: 5 });

describe('searched columns', () => {
  it('find the terms that one of the cells of a row contains, joined or not', () => {
    const drawn = fc.record({
      columns: fc.array(column, { maxLength: 4 }),
      rows: fc.array(fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), { maxLength: 12 }),
      terms: fc.uniqueArray(fc.constantFrom('b', 'o', 'sp', 'sp4', 'köln', 'd s', 'x'), {
        maxLength: MOST_TERMS,
      }),
    });
    fc.assert(
      fc.property(drawn, ({ columns, rows, terms }) => {
        const coded = columns.map((texts, at) => ({
          texts,
          codes: Uint32Array.from(rows, (row) => (row[at] ?? 0) % texts.length),
        }));
        const expected = rows.map((_, row) => {
          const cells = coded.map(({ codes, texts }) =>
            foldForSearch(texts[codes[row] ?? 0] ?? ''),
          );
          return terms.reduce(
            (set, term, bit) =>
              cells.some((each) => each.includes(term)) ? set | (1 << bit) : set,
            0,
          );
        });
        for (const some of [coded, joinColumns(coded)]) {
          const searched = some.map(({ codes, texts }) => ({
            codes,
            index: () => indexTexts(texts),
          }));
          expect([...findTerms(rows.length, searched, terms)]).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep what was found before', () => {
    const before = Uint8Array.of(2, 0);
    const column = { codes: null, index: () => indexTexts(['a', 'a']) };
    expect([...findTerms(2, [column], ['a'], before)]).toEqual([3, 1]);
    expect([...before]).toEqual([2, 0]);
  });

  it('of few texts become one column, and those of many stay', () => {
    const few = { codes: Uint32Array.of(0, 1), texts: ['a', 'b'] };
    const many = { codes: Uint32Array.of(0, 1), texts: Array.from({ length: 60_000 }, String) };
    expect(joinColumns([many, few, few])).toEqual([
      many,
      { codes: Uint32Array.of(0, 1), texts: ['a\na', 'b\nb'] },
    ]);
    expect(joinColumns([])).toEqual([]);
  });
});
