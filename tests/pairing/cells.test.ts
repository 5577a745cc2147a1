import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Cells,
  type Counted,
  countByCell,
  findCells,
  partByMarks,
} from '../../src/pairing/cells.ts';
import { runsByKey } from '../../src/pairing/runs.ts';

const BLOCKS = 4;
const CLASSES = 3;

/** Machines of a fleet: whether each is on the side, its block, its class, and whether it is counted and marked. */
const sides = fc.array(
  fc.record({
    isOnSide: fc.boolean(),
    block: fc.nat(BLOCKS - 1),
    machineClass: fc.nat(CLASSES - 1),
    isCounted: fc.boolean(),
    isMarked: fc.boolean(),
  }),
  { maxLength: 30 },
);

type Drawn = typeof sides extends fc.Arbitrary<infer T> ? T : never;

function cellsOf(fleet: Drawn) {
  const machines = Uint32Array.from(
    [...fleet.keys()].filter((machine) => fleet[machine]?.isOnSide),
  );
  const blocks = Uint32Array.from(machines, (machine) => fleet[machine]?.block ?? 0);
  const classes = Uint8Array.from(fleet, ({ machineClass }) => machineClass);
  return { machines, cells: findCells(machines, runsByKey(blocks, BLOCKS), classes, CLASSES) };
}

describe('the cells of a side', () => {
  it('contain the machines of one block and one class, block by block', () => {
    fc.assert(
      fc.property(sides, (fleet) => {
        const { machines, cells } = cellsOf(fleet);
        const wanted = new Set<string>();
        for (const machine of machines) {
          const { block = 0, machineClass } = fleet[machine] ?? {};
          const cell = cells.cellOf[machine] ?? -1;
          expect(cell).toBeGreaterThanOrEqual(cells.starts[block] ?? Number.NaN);
          expect(cell).toBeLessThan(cells.starts[block + 1] ?? Number.NaN);
          expect(cells.classOf[cell]).toBe(machineClass);
          wanted.add(`${block} ${machineClass}`);
        }
        expect(cells.classOf.length).toBe(wanted.size);
        expect(cells.starts[BLOCKS]).toBe(wanted.size);
      }),
    );
  });

  it('count a subset of their machines, and split it by marks', () => {
    fc.assert(
      fc.property(sides, (fleet) => {
        const { machines, cells } = cellsOf(fleet);
        const chosen = machines.filter((machine) => fleet[machine]?.isCounted);
        const marks = Uint8Array.from(fleet, ({ isMarked }) => (isMarked ? 1 : 0));
        const whole = countByCell(cells, chosen);
        const { marked, others } = partByMarks(cells, chosen, whole, marks);
        const isMarked = (machine: number) => marks[machine] === 1;
        expectCounts(whole, cells, [...chosen]);
        expectCounts(marked, cells, [...chosen].filter(isMarked));
        expectCounts(
          others,
          cells,
          [...chosen].filter((machine) => !isMarked(machine)),
        );
      }),
    );
  });
});

function expectCounts(counted: Counted, { cellOf, classOf }: Cells, machines: readonly number[]) {
  expect(counted.size).toBe(machines.length);
  for (const cell of classOf.keys()) {
    const held = machines.filter((machine) => cellOf[machine] === cell);
    expect(counted.counts[cell]).toBe(held.length);
  }
  for (const machine of cellOf.keys()) {
    expect(counted.holds(machine)).toBe(machines.includes(machine));
  }
}
