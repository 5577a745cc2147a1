import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameCollator, rankTexts } from '../../../src/pairing/texts/collation.ts';
import { packed } from '../../fixtures/packed.ts';

/** The ranks that a collator gives, found by comparison only. */
function slowRanks(texts: readonly string[], collator: Intl.Collator): readonly number[] {
  const distinct: string[] = [];
  for (const text of [...texts].sort(collator.compare)) {
    const last = distinct.at(-1);
    if (last === undefined || collator.compare(last, text) !== 0) distinct.push(text);
  }
  return texts.map((text) => distinct.findIndex((other) => collator.compare(other, text) === 0));
}

function expectRanks(texts: readonly string[], locale: string) {
  const collator = nameCollator(locale);
  const slow = slowRanks(texts, collator);
  const byRank = [...texts.keys()].sort((a, b) => (slow[a] ?? 0) - (slow[b] ?? 0) || a - b);
  for (const each of [texts, packed(texts)]) {
    const { ranks, distinct, order } = rankTexts(each, collator);
    expect([...ranks]).toEqual(slow);
    expect(distinct).toBe(new Set(slow).size);
    expect([...order]).toEqual(byRank);
  }
}

const piece = fc.oneof(
  fc.constantFrom('WS', 'ws', 'RAS-', 'ras_', 'Süd', 'SUED', 'straße', 'STRASSE', 'æ', 'ae', 'œ'),
  fc.constantFrom('0', '007', '7', '10', '9', '123456789012345678901234567890', '.', '-', ' ', '§'),
  fc.constantFrom(
    'é',
    'e\u0301',
    'Ł',
    'ł',
    'ø',
    'č',
    '日',
    '\t',
    '\u0000',
    '🙂',
    'ǆ',
    'ĳ',
    'ŉ',
    '',
  ),
);
const mixed = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const printable = fc.string({ maxLength: 6 });
const latin = fc.string({
  unit: fc.integer({ min: 0, max: 0x17f }).map((code) => String.fromCharCode(code)),
  maxLength: 4,
});
const texts = fc.array(fc.oneof(mixed, printable, latin), { maxLength: 30 });

describe('the order of names', () => {
  it.each(['en', 'de', 'de-AT', 'en-US'])('is that of the collator in %s', (locale) => {
    fc.assert(
      fc.property(texts, (names) => expectRanks(names, locale)),
      { numRuns: 150 },
    );
  });

  it('is that of the collator for ASCII names', () => {
    const digits = fc.constantFrom('0', '007', '7', '10', 'A', 'a', '-');
    const name = fc.array(fc.oneof(digits, printable), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 30 }), (names) =>
        expectRanks(
          names.map((pieces) => pieces.join('')),
          'en',
        ),
      ),
      { numRuns: 150 },
    );
  });

  it.each(['da', 'cs', 'sv', 'de-u-co-phonebk'])(
    'is that of the collator in %s, where letters have two characters or sort differently',
    (locale) => {
      const words = fc.constantFrom(
        'aa',
        'Aa',
        'ab',
        'z',
        'å',
        'ä',
        'ch',
        'ci',
        'c',
        'h',
        'ad',
        'ö',
        'oe',
        'of',
      );
      fc.assert(
        fc.property(fc.array(words, { maxLength: 12 }), (names) => expectRanks(names, locale)),
        { numRuns: 60 },
      );
    },
  );

  it('is that of the collator for many names with long common prefixes', () => {
    const name = fc
      .tuple(fc.constantFrom('WS-BERLIN-', 'WS-BERLIN', 'ws-köln-', 'RAS'), fc.nat(400))
      .map(([site, number]) => `${site}${number}`);
    fc.assert(
      fc.property(fc.array(name, { minLength: 100, maxLength: 300 }), (names) =>
        expectRanks(names, 'de'),
      ),
      { numRuns: 15 },
    );
  });

  it('is that of the collator for thousands of names that have no key', () => {
    const names = Array.from({ length: 2300 }, (_, at) => `сервер-${(at * 37) % 1500}`);
    const { ranks, distinct } = rankTexts(names, nameCollator('de'));
    expect([...ranks]).toEqual(names.map((_, at) => (at * 37) % 1500));
    expect(distinct).toBe(1500);
  });

  it('puts WS9 before WS10 and treats ws09 as WS9', () => {
    const { ranks } = rankTexts(['WS10', 'WS9', 'ws09'], nameCollator('en'));
    expect([...ranks]).toEqual([1, 0, 0]);
  });

  it.each(['en', 'de'])('is that of the collator for every letter and spelling in %s', (locale) => {
    const letters = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code));
    const spellings = [
      'ae',
      'oe',
      'ss',
      's',
      'a',
      'o',
      'sz',
      'sr',
      'af',
      'ad',
      'e\u0301',
      '\u017f',
    ];
    const names = [...letters, ...spellings];
    expectRanks(names, locale);
    expectRanks(
      names.map((name) => `x${name}m`),
      locale,
    );
    expectRanks(['e\u0301', 'é', 'E', 'f', 'd'], locale);
  });

  it('falls back to comparison for numbers with more digits than a key can store', () => {
    expectRanks([`A${'9'.repeat(220)}`, `A1${'0'.repeat(220)}`, 'A2'], 'de');
  });
});
