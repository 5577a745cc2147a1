import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysOfNext, NO_KEYS, type RowKeys } from '../../../src/ui/grid/row-keys.ts';

function keysOf({ start, end, base }: RowKeys): number[] {
  return Array.from({ length: end - start }, (_, place) => start + place - base);
}

describe('the keys of drawn rows', () => {
  it('stay with their rows while the rows scroll', () => {
    const before = keysOfNext(NO_KEYS, 0, 24);
    const after = keysOfNext(before, 3, 27);
    expect(keysOf(after).slice(0, 21)).toEqual(keysOf(before).slice(3));
  });

  it('are reused by the rows after a jump', () => {
    const before = keysOfNext(NO_KEYS, 10, 34);
    const after = keysOfNext(before, 2_894_272_664, 2_894_272_688);
    expect(keysOf(after)).toEqual(keysOf(before));
  });

  it('are a subset of the old ones after a jump to fewer rows', () => {
    const before = keysOfNext(keysOfNext(NO_KEYS, 0, 24), 500, 524);
    expect(keysOf(keysOfNext(before, 0, 3))).toEqual([0, 1, 2]);
  });

  it('never change while a row stays, and are whole numbers at any distance', () => {
    const range = fc.tuple(
      fc.integer({ min: 0, max: 3_000_000_000 }),
      fc.integer({ max: 60, min: 1 }),
    );
    fc.assert(
      fc.property(fc.array(range, { minLength: 2, maxLength: 20 }), (ranges) => {
        let keys = NO_KEYS;
        for (const [start, length] of ranges) {
          const next = keysOfNext(keys, start, start + length);
          const stays = start < keys.end && start + length > keys.start;
          if (stays) expect(next.base).toBe(keys.base);
          else expect(next.start - next.base).toBe(keys.start - keys.base);
          keys = next;
        }
      }),
    );
  });
});
