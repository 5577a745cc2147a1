import { describe, expect, it } from 'vitest';
import { and, or, type Trilean, trilean } from '../../src/article/trilean.ts';

/** Kleene's truth tables as in OVAL. */
const TABLE: readonly (readonly [Trilean, Trilean, Trilean, Trilean])[] = [
  ['true', 'true', 'true', 'true'],
  ['true', 'false', 'false', 'true'],
  ['true', 'unknown', 'unknown', 'true'],
  ['false', 'true', 'false', 'true'],
  ['false', 'false', 'false', 'false'],
  ['false', 'unknown', 'false', 'unknown'],
  ['unknown', 'true', 'unknown', 'true'],
  ['unknown', 'false', 'false', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
];

describe('three-valued logic', () => {
  it.each(TABLE)('%s with %s: AND is %s, OR is %s', (left, right, both, either) => {
    expect(and(left, right)).toBe(both);
    expect(or(left, right)).toBe(either);
  });

  it('accepts any number of operands, even none', () => {
    expect(and()).toBe('true');
    expect(or()).toBe('false');
    expect(and('true', 'unknown', 'true', 'false')).toBe('false');
    expect(or('false', 'unknown', 'false')).toBe('unknown');
  });

  it('converts a boolean', () => {
    expect([trilean(true), trilean(false)]).toEqual(['true', 'false']);
  });
});
