import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MachineLines } from '../../src/remediation/line-ranges.ts';
import { doMeet, withMachines, withoutMachines } from '../../src/remediation/line-sets.ts';
import { everyLine, linesOf } from './random-plans.ts';

/** Lines of up to three files; a file may be named more than once. */
const someMachines = fc
  .array(fc.tuple(fc.nat({ max: 2 }), fc.array(fc.nat({ max: 24 }), { maxLength: 16 })), {
    maxLength: 4,
  })
  .map((drawn): readonly MachineLines[] =>
    drawn.flatMap(([source, lines]) => linesOf(lines, source)),
  );

/** Whether each file comes once, in order, with ranges that neither touch nor overlap. */
function isPlain(machines: readonly MachineLines[]): boolean {
  const isAscending = (numbers: readonly number[]) =>
    numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));
  return (
    isAscending(machines.map(({ source }) => source)) &&
    machines.every(({ lines }) => lines.length > 0 && isAscending([...lines]))
  );
}

describe('sets of machines', () => {
  it('are joined and taken from each other like sets of lines', () => {
    fc.assert(
      fc.property(someMachines, someMachines, (one, other) => {
        const [first, second] = [new Set(everyLine(one)), new Set(everyLine(other))];
        const joined = withMachines(one, other);
        expect(new Set(everyLine(joined))).toEqual(new Set([...first, ...second]));
        expect(isPlain(joined)).toBe(true);
        const left = withoutMachines(one, other);
        expect(new Set(everyLine(left))).toEqual(
          new Set([...first].filter((line) => !second.has(line))),
        );
        expect(isPlain(left)).toBe(true);
        expect(doMeet(one, other)).toBe([...first].some((line) => second.has(line)));
      }),
      { numRuns: 500 },
    );
  });
});
