import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import {
  collectMachines,
  containsMachine,
  countMachines,
  countWithoutMachine,
  forEachMachine,
  machineAtLine,
  machinesFrom,
  storedMachines,
} from '../../src/remediation/line-ranges.ts';
import { fleetOf } from '../fixtures/fleets.ts';

/** A fleet from up to three files, with gaps between its lines, and whether each machine is chosen. */
const chosenMachines = fc
  .array(
    fc.record({ source: fc.nat({ max: 2 }), skip: fc.nat({ max: 2 }), chosen: fc.boolean() }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    const rows = drawn.toSorted((one, other) => one.source - other.source);
    let line = 1;
    const rowLines = rows.map(({ skip }) => {
      line += 1 + skip;
      return line;
    });
    const fleet: Fleet = {
      ...fleetOf(rows.map((_, index) => ({ name: `M${index}`, facts: {} }))),
      sources: ['a.csv', 'b.csv', 'c.csv'],
      rowSources: Uint16Array.from(rows, ({ source }) => source),
      rowLines: Uint32Array.from(rowLines),
    };
    const machines = rows.flatMap(({ chosen }, machine) => (chosen ? machine : []));
    return { fleet, machines };
  });

describe('machines as ranges of lines', () => {
  it('are the machines that were collected', () => {
    fc.assert(
      fc.property(chosenMachines, ({ fleet, machines }) => {
        const collecting = collectMachines(fleet);
        for (const machine of machines) collecting.add(machine);
        const collected = collecting.found();
        const met: number[] = [];
        forEachMachine(fleet, collected, (machine) => met.push(machine));
        expect(met).toEqual(machines);
        expect(countMachines(collected)).toBe(machines.length);
        for (let machine = 0; machine < fleet.size; machine += 1) {
          const place = {
            source: fleet.rowSources[machine] ?? -1,
            line: fleet.rowLines[machine] ?? -1,
          };
          expect(containsMachine(collected, place)).toBe(machines.includes(machine));
          expect(machineAtLine(fleet, place.source, place.line)).toBe(machine);
        }
        const gone = {
          ...fleet,
          rowLines: fleet.rowLines.map((line, machine) => (machine === machines[0] ? 999 : line)),
        };
        if (machines[0] === fleet.size - 1) {
          expect(countWithoutMachine(gone, [collected, collected])).toBe(1);
        }
        expect(countWithoutMachine(fleet, [collected])).toBe(0);
        if (collected.length > 0) {
          const stored = JSON.parse(JSON.stringify(storedMachines(collected)));
          expect(machinesFrom(stored)).toEqual(collected);
          expect(machinesFrom(structuredClone(collected))).toEqual(collected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are two numbers for any number of machines on adjacent lines', () => {
    const size = 100_000;
    const fleet = {
      ...fleetOf([]),
      size,
      rowSources: new Uint16Array(size),
      rowLines: Uint32Array.from({ length: size }, (_, row) => row + 2),
    };
    const collecting = collectMachines(fleet);
    for (let machine = 0; machine < size; machine += 1) collecting.add(machine);
    expect(collecting.found()).toEqual([{ source: 0, lines: Uint32Array.of(2, size + 2) }]);
  });

  it.each([
    ['no list', {}],
    ['an empty list', []],
    ['no machines', [{ source: 0, lines: [] }]],
    ['an open range', [{ source: 0, lines: [2] }]],
    ['a range that runs backwards', [{ source: 0, lines: [9, 2] }]],
    ['an empty range', [{ source: 0, lines: [2, 2] }]],
    ['overlapping ranges', [{ source: 0, lines: [2, 9, 5, 12] }]],
    ['a line 0', [{ source: 0, lines: [0, 2] }]],
    ['half a line', [{ source: 0, lines: [2, 2.5] }]],
    ['a line beyond 32 bits', [{ source: 0, lines: [2, 2 ** 32] }]],
    ['a typed range that runs backwards', [{ source: 0, lines: Uint32Array.of(9, 2) }]],
    ['an open typed range', [{ source: 0, lines: Uint32Array.of(2) }]],
    ['half a line, typed', [{ source: 0, lines: Float64Array.of(2, 2.5) }]],
    ['a line as text', [{ source: 0, lines: ['2', '3'] }]],
    ['a source below 0', [{ source: -1, lines: [2, 3] }]],
    ['no source', [{ lines: [2, 3] }]],
    ['nothing', [null]],
  ])('are not read from %s', (_, value) => {
    expect(soundOrNull(() => machinesFrom(value))).toBeNull();
  });
});
