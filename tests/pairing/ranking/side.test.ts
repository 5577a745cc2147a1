import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../src/pairing/cells.ts';
import {
  bucketsOf,
  countMembers,
  makeSide,
  membersOf,
  NOWHERE,
} from '../../../src/pairing/ranking/side.ts';
import { NO_SORT } from '../../../src/pairing/ranking/sorts.ts';
import { buildRuns } from '../../../src/pairing/runs.ts';

const MEETS = buildRuns(3, () => []);

/** Machines of a fleet of `size` in some order, with what decides whether each is in the view. */
const ENDS = fc.integer({ min: 1, max: 9 }).chain((size) => {
  const perMachine = (most: number) => fc.array(fc.nat(most), { minLength: size, maxLength: size });
  return fc.record({
    order: fc.shuffledSubarray(Array.from({ length: size }, (_, machine) => machine)),
    key: perMachine(2),
    blockOf: perMachine(2),
    classOf: perMachine(1),
    found: fc.option(perMachine(1)),
    isIncluded: fc.option(perMachine(1)),
    /** The sorts of the four looks; 3 stands for none. */
    sortOf: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
  });
});

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;

function sideOf({ order, key, blockOf, classOf, found, isIncluded, sortOf }: Drawn<typeof ENDS>) {
  const sorts = new Uint16Array(lookOf(2, 0)).fill(NO_SORT);
  sortOf.forEach((sort, index) => {
    sorts[lookOf(index >> 1, index & 1)] = sort === 3 ? NO_SORT : sort;
  });
  const isIn = (machine: number) =>
    isIncluded?.[machine] !== 0 &&
    sortOf[(classOf[machine] ?? 0) * 2 + (found?.[machine] ?? 0)] !== 3;
  return makeSide(
    {
      order: Uint32Array.from(order),
      keysOf: [(machine) => key[machine] ?? 0],
    },
    { blockOf: Uint32Array.from(blockOf), blocks: 3, meets: MEETS },
    {
      classOf: Uint8Array.from(classOf),
      found: found === null ? null : Uint8Array.from(found),
      sortOf: sorts,
      isIncluded: isIncluded === null ? null : Uint8Array.from(isIncluded),
      count: order.filter(isIn).length,
    },
    3,
  );
}

describe('one end of a view', () => {
  it('has the machines with a sort that are included, in their order', () => {
    fc.assert(
      fc.property(ENDS, (end) => {
        const side = sideOf(end);
        const sortOf = (machine: number) => {
          const look = (end.classOf[machine] ?? 0) * 2 + (end.found?.[machine] ?? 0);
          return end.sortOf[look] ?? 3;
        };
        const picked = end.order.filter(
          (machine) => sortOf(machine) !== 3 && end.isIncluded?.[machine] !== 0,
        );
        expect([...side.order]).toEqual(picked);
        expect([...side.sortAt]).toEqual(picked.map(sortOf));
        expect(picked.map((machine) => side.keysOf[0]?.(machine))).toEqual(
          picked.map((machine) => end.key[machine]),
        );
        expect([...side.blockAt]).toEqual(picked.map((machine) => end.blockOf[machine]));
        expect(side).toMatchObject({ sorts: 3, blocks: 3, meets: MEETS });
        end.key.forEach((_, machine) => {
          const position = picked.indexOf(machine);
          expect(side.positionOf(machine)).toBe(position < 0 ? NOWHERE : position);
        });
        for (let block = 0; block < 3; block += 1) {
          const members = [...side.blockAt.keys()].filter((at) => side.blockAt[at] === block);
          expect([...membersOf(side, block)]).toEqual(members);
          expect(countMembers(side, block)).toBe(members.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the picks of a side', () => {
  it('are the same, however far they are asked for at a time', () => {
    fc.assert(
      fc.property(ENDS, fc.array(fc.nat(9)), (end, asked) => {
        const [whole, side] = [sideOf(end), sideOf(end)];
        for (const to of asked.map((wish) => Math.min(wish, side.size))) {
          const { order, sortAt, blockAt } = side.upTo(to);
          expect([...order.subarray(0, to)]).toEqual([...whole.order.subarray(0, to)]);
          expect([...sortAt.subarray(0, to)]).toEqual([...whole.sortAt.subarray(0, to)]);
          expect([...blockAt.subarray(0, to)]).toEqual([...whole.blockAt.subarray(0, to)]);
        }
        expect([side.order, side.sortAt, side.blockAt]).toEqual([
          whole.order,
          whole.sortAt,
          whole.blockAt,
        ]);
        expect(side.order).toHaveLength(side.size);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the buckets of a side', () => {
  /** The buckets of positions with these sort keys, which are sorted. */
  function buckets(depth: number, ...keys: readonly (readonly number[])[]) {
    const order = (keys[0] ?? []).map((_, machine) => machine);
    const end = { order, key: order, blockOf: order, classOf: order.map(() => 0) };
    const side = sideOf({ ...end, found: null, isIncluded: null, sortOf: [0, 0, 0, 0] });
    const found = bucketsOf(
      { ...side, keysOf: keys.map((key) => (machine) => key[machine] ?? 0) },
      depth,
    );
    return found === null ? null : [[...found.bucketAt], [...found.starts]];
  }

  it.each([
    [
      1,
      [[5, 5, 7]],
      [
        [0, 0, 1],
        [0, 2, 3],
      ],
    ],
    [
      1,
      [
        [5, 7, 7],
        [1, 1, 2],
      ],
      [
        [0, 1, 1],
        [0, 1, 3],
      ],
    ],
    [
      2,
      [
        [5, 7, 7],
        [1, 1, 2],
      ],
      null,
    ],
    [
      2,
      [
        [5, 5, 7],
        [1, 1, 1],
      ],
      [
        [0, 0, 1],
        [0, 2, 3],
      ],
    ],
    [
      0,
      [[5, 6, 7]],
      [
        [0, 0, 0],
        [0, 3],
      ],
    ],
    [1, [[5]], null],
    [1, [[]], null],
  ])('are positions with equal values in the first %i keys of %j', (depth, keys, wanted) => {
    expect(buckets(depth, ...keys)).toEqual(wanted);
  });
});
