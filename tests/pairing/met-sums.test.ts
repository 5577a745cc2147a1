import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MetSums } from '../../src/pairing/met-sums.ts';
import { buildRuns, runAt } from '../../src/pairing/runs.ts';

const BLOCKS = 4;
const KINDS = 3;
const OWN_KINDS = 2;

it('sums a value over all members of the blocks that a block meets, and again after a change', () => {
  const counts = fc.array(fc.nat({ max: 5 }), {
    minLength: BLOCKS * KINDS,
    maxLength: BLOCKS * KINDS,
  });
  const blocks = fc.array(fc.uniqueArray(fc.nat({ max: BLOCKS - 1 })), {
    minLength: 1,
    maxLength: 5,
  });
  const values = fc.array(fc.integer({ min: -1, max: 1 }), {
    minLength: OWN_KINDS * KINDS,
    maxLength: OWN_KINDS * KINDS,
  });
  fc.assert(
    fc.property(blocks, counts, counts, values, (rows, before, after, drawn) => {
      const met = buildRuns(rows.length, (row, add) => {
        for (const block of rows[row] ?? []) add(block);
      });
      const now = Uint32Array.from(before);
      const worthOf = (own: number, kind: number) => drawn[own * KINDS + kind] ?? 0;
      const sums = new MetSums({ met, counts: now, kinds: KINDS }, OWN_KINDS, worthOf);
      const expectSlow = () => {
        for (const block of rows.keys()) {
          for (let own = 0; own < OWN_KINDS; own += 1) {
            let slow = 0;
            for (const other of runAt(met, block)) {
              for (let kind = 0; kind < KINDS; kind += 1) {
                slow += worthOf(own, kind) * (now[other * KINDS + kind] ?? 0);
              }
            }
            expect(sums.of(block, own)).toBe(slow);
            expect(sums.of(block, own)).toBe(slow);
          }
        }
      };
      expectSlow();
      now.set(after);
      sums.forget();
      expectSlow();
    }),
  );
});
