import type { Codes } from '../../fleet/codes.ts';
import type { Layout } from './layout.ts';
import type { End } from './pair-table.ts';
import { planSort, wholeOf } from './part.ts';
import { NOWHERE } from './side.ts';
import { allows, makeWeigher, twinOf } from './weights.ts';

/**
 * How many pairings of a layout the machines with each code make. Visits each machine of the end once, never a
 * pairing.
 * @param codes the code of each machine of the fleet.
 * @param size the number of codes.
 */
export function sumPartners(layout: Layout, end: End, codes: Codes, size: number): Float64Array {
  const sorted = planSort(layout);
  const { partners } = makeWeigher(sorted).weigh(wholeOf(sorted), end);
  const { order, blockAt, sortAt, sorts } = layout.sides[end];
  const sums = new Float64Array(size);
  const isOwn = (position: number) => {
    const twin = twinOf(layout, end, position);
    return twin !== NOWHERE && allows(layout, layout.table, end, position, twin);
  };
  for (let position = 0; position < order.length; position += 1) {
    const cell = (blockAt[position] ?? 0) * sorts + (sortAt[position] ?? 0);
    const machine = order[position] ?? 0;
    const isOwnPartner = layout.selfMeetings[machine] === 1 && isOwn(position);
    const code = codes[machine] ?? 0;
    sums[code] = (sums[code] ?? 0) + (partners[cell] ?? 0) - Number(isOwnPartner);
  }
  return sums;
}
