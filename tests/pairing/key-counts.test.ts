import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countKeys } from '../../src/pairing/key-counts.ts';

function slowCounts(keys: readonly number[]): readonly (readonly [number, number])[] {
  const distinct = [...new Set(keys)].sort((a, b) => a - b);
  return distinct.map((key) => [key, keys.filter((other) => other === key).length]);
}

describe('counting keys', () => {
  it.each([
    ['few possible keys, by a table', 20],
    ['many possible keys, by sorting', 4_000_000_000],
  ])('counts %s', (_, limit) => {
    const keys = fc.array(fc.oneof(fc.nat(3), fc.nat(limit - 1)), { maxLength: 40 });
    fc.assert(
      fc.property(keys, (list) => {
        const found = countKeys(Uint32Array.from(list), limit);
        const pairs = [...found.keys].map((key, at) => [key, found.counts[at]]);
        expect(pairs).toEqual(slowCounts(list));
      }),
    );
  });
});
