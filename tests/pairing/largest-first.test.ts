import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestFirst } from '../../src/pairing/largest-first.ts';

describe('largestFirst', () => {
  it('puts the largest first and keeps the order of equal ones', () => {
    expect([...largestFirst(Float64Array.of(3, 9, 0, 9, 3))]).toEqual([1, 3, 0, 4, 2]);
  });

  it('agrees with a stable sort of all numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.nat(2 ** 40))), (numbers) => {
        const sorted = [...numbers.keys()].sort(
          (one, other) => (numbers[other] ?? 0) - (numbers[one] ?? 0),
        );
        expect([...largestFirst(Float64Array.from(numbers))]).toEqual(sorted);
      }),
    );
  });
});
