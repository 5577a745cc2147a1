import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RankHeap } from '../../src/remediation/rank-heap.ts';

it('takes the smallest numbers in ascending order, whatever comes and goes', () => {
  const turns = fc.array(
    fc.record({ ranks: fc.array(fc.nat({ max: 99 })), most: fc.nat({ max: 12 }) }),
  );
  fc.assert(
    fc.property(turns, (drawn) => {
      const heap = new RankHeap();
      let kept: number[] = [];
      for (const { ranks, most } of drawn) {
        for (const rank of ranks) heap.push(rank);
        kept = [...kept, ...ranks].sort((one, other) => one - other);
        expect(heap.popMany(most)).toEqual(kept.splice(0, most));
        expect(heap.size).toBe(kept.length);
      }
    }),
  );
});
