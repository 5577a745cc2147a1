import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countByCell, findCells, selectMachines } from '../../src/pairing/cells.ts';
import { runsByKey } from '../../src/pairing/runs.ts';
import { TERM_SETS } from '../../src/pairing/texts/search.ts';

const BLOCKS = 4;
const CLASSES = 3;

/** Machines of a fleet: whether each is on the side, its block, its class, its terms, and whether it is counted. */
const sides = fc.array(
  fc.record({
    isOnSide: fc.boolean(),
    block: fc.nat(BLOCKS - 1),
    machineClass: fc.nat(CLASSES - 1),
    isCounted: fc.boolean(),
    set: fc.nat(TERM_SETS - 1),
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
  const cells = findCells(machines, runsByKey(blocks, BLOCKS), classes, CLASSES);
  return { machines, cells, classes };
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

  it('count a subset of their machines by cell and set of terms', () => {
    fc.assert(
      fc.property(sides, fc.boolean(), (fleet, isSearch) => {
        const { machines, cells, classes } = cellsOf(fleet);
        const chosen = machines.filter((machine) => fleet[machine]?.isCounted);
        const found = isSearch ? Uint8Array.from(fleet, ({ set }) => set) : null;
        const { size, sets, sizes, counts, setOf } = countByCell(
          cells,
          selectMachines(chosen, classes, CLASSES, found),
        );
        expect(size).toBe(chosen.length);
        const setOfMachine = (machine: number) => found?.[machine] ?? 0;
        for (const cell of cells.classOf.keys()) {
          for (const [place, set] of sets.entries()) {
            const held = chosen.filter(
              (machine) => cells.cellOf[machine] === cell && setOfMachine(machine) === set,
            );
            expect(counts[cell * sets.length + place]).toBe(held.length);
          }
        }
        expect([...sizes]).toEqual(
          Array.from(sets, (set) => [...chosen].filter((one) => setOfMachine(one) === set).length),
        );
        for (const machine of fleet.keys()) {
          expect(setOf(machine)).toBe(chosen.includes(machine) ? setOfMachine(machine) : null);
        }
      }),
    );
  });
});
