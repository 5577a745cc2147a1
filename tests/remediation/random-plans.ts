import fc from 'fast-check';
import type { MachineLines } from '../../src/remediation/line-ranges.ts';
import { EMPTY_PLAN } from '../../src/remediation/plan-edits.ts';
import { NEW_WAVE, type Plan, type PlanSteps } from '../../src/remediation/plan-waves.ts';

/** Lines of one file as a plan or a decision names them. */
export function linesOf(lines: Iterable<number>, source = 0): readonly MachineLines[] {
  const bounds: number[] = [];
  for (const line of [...new Set(lines)].sort((one, other) => one - other)) {
    if (bounds.at(-1) === line) bounds[bounds.length - 1] = line + 1;
    else bounds.push(line, line + 1);
  }
  return bounds.length === 0 ? [] : [{ source, lines: Uint32Array.from(bounds) }];
}

/** Every line of some machines, as `source:line`. */
export function everyLine(machines: readonly MachineLines[]): readonly string[] {
  return machines.flatMap(({ source, lines }) =>
    Array.from({ length: lines.length / 2 }, (_, range) => {
      const [start = 0, end = 0] = lines.subarray(2 * range);
      return Array.from({ length: end - start }, (__, at) => `${source}:${start + at}`);
    }).flat(),
  );
}

/** Steps for the machines on some lines. */
export function stepsFor(
  upgrade: Iterable<number>,
  password: Iterable<number> = [],
  absent: readonly string[] = [],
): PlanSteps {
  return {
    upgrade: { machines: linesOf(upgrade), absent },
    password: { machines: linesOf(password), absent: [] },
  };
}

/** A plan whose waves have these steps. */
export function planWith(...waves: readonly PlanSteps[]): Plan {
  return { ...EMPTY_PLAN, waves: waves.map((steps) => ({ ...NEW_WAVE, steps })) };
}

/** Any plan for the machines of a drawn fleet of a size, which are on the lines from 2: also an unwise one. */
export function anyPlan(machines: number): fc.Arbitrary<Plan> {
  const placed = fc.record({ wave: fc.nat({ max: 4 }), isPassword: fc.boolean() });
  return fc.array(fc.option(placed), { minLength: machines, maxLength: machines }).map((drawn) =>
    planWith(
      ...[0, 1, 2, 3].map((wave) => {
        const linesWith = (isPassword: boolean) =>
          drawn.flatMap((one, machine) =>
            one?.wave === wave && one.isPassword === isPassword ? machine + 2 : [],
          );
        return stepsFor(linesWith(false), linesWith(true));
      }),
    ),
  );
}
