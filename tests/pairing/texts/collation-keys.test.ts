import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/pairing/kept.ts';
import { nameCollator } from '../../../src/pairing/texts/collation.ts';
import { buildSortKeys } from '../../../src/pairing/texts/collation-keys.ts';

function plainOnes(texts: readonly string[], locale: string): readonly (string | undefined)[] {
  return [...finish(buildSortKeys(texts, nameCollator(locale))).plain].map((index) => texts[index]);
}

describe('sort keys', () => {
  it('exist for names of Latin letters, digits and punctuation', () => {
    const names = ['WS-1', 'ras_köln.corp', 'STRAßE 7', '$x'];
    expect(plainOnes(names, 'de')).toEqual(names);
  });

  it('exist for every printable character of ASCII, and for letters up to ž', () => {
    const ascii = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
    const letters = ['ß', 'æ', 'Œ', 'ž'];
    expect(plainOnes([...ascii, ...letters], 'en')).toEqual([...ascii, ...letters]);
  });

  it('exist for numbers of up to 200 digits, leading zeros aside', () => {
    const fits = ['9'.repeat(200), `00${'9'.repeat(200)}`];
    expect(plainOnes([...fits, '9'.repeat(201)], 'en')).toEqual(fits);
  });

  it('do not exist for other scripts, control characters and combining marks', () => {
    expect(plainOnes(['日本', 'a\tb', 'e\u0301', 'ok'], 'en')).toEqual(['ok']);
  });

  it.each(['da', 'cs', 'de-u-co-phonebk'])('do not exist in %s', (locale) => {
    expect(plainOnes(['WS-1', 'WS-2'], locale)).toEqual([]);
  });

  it('of equal names have equal bytes', () => {
    const { bytes, starts } = finish(buildSortKeys(['Süd-007', 'sud-7'], nameCollator('de')));
    const keyOf = (index: number) => [...bytes.subarray(starts[index], starts[index + 1])];
    expect(keyOf(0)).toEqual(keyOf(1));
    expect(keyOf(0).length).toBeGreaterThan(0);
  });
});
