import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubled, FREE, firstSlots, moreSlots } from '../../src/inventory/hash-slots.ts';

describe('slots', () => {
  it('are free at first', () => {
    expect(new Set(firstSlots())).toEqual(new Set([FREE]));
  });

  it('contain each entry once, in the first slot from its hash on that was free', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -80, max: 80 }), { maxLength: 100 }), (hashes) => {
        const slots = moreSlots(64, Int32Array.from(hashes), hashes.length);
        const taken = new Set<number>();
        for (const [entry, hash] of hashes.entries()) {
          let slot = hash & 255;
          while (taken.has(slot)) slot = (slot + 1) & 255;
          taken.add(slot);
          expect(slots[slot]).toBe(entry);
        }
        expect(slots.filter((entry) => entry !== FREE)).toHaveLength(hashes.length);
      }),
    );
  });
});

describe('doubled', () => {
  it('keeps the numbers and adds room for as many', () => {
    expect(doubled(Int32Array.of(1, -2), Int32Array)).toEqual(Int32Array.of(1, -2, 0, 0));
    expect(doubled(Uint32Array.of(3), Uint32Array)).toEqual(Uint32Array.of(3, 0));
  });
});
