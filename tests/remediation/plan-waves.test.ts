import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import { MOST_WAVES } from '../../src/remediation/plan.ts';
import { planAbout, planFrom, storedPlan } from '../../src/remediation/plan-waves.ts';
import { anyPlan, everyLine, planWith, stepsFor } from './random-plans.ts';

const readBack = (value: unknown) => soundOrNull(() => planFrom(value));

describe('a stored plan', () => {
  it('is read back as it was, from JSON and as typed arrays', () => {
    const words = fc.record({
      name: fc.string(),
      from: fc.constantFrom(null, '2026-12-01'),
      to: fc.constantFrom(null, '2026-12-31'),
      owner: fc.string(),
      note: fc.string(),
    });
    fc.assert(
      fc.property(anyPlan(8), words, fc.constantFrom(null, 'Site'), (drawn, said, groupBy) => {
        const waves = drawn.waves.map((wave) => ({ ...wave, ...said }));
        const plan = { groupBy, most: 3, mostWaves: 4, waves };
        expect(readBack(JSON.parse(JSON.stringify(storedPlan(plan))))).toEqual(plan);
        expect(readBack(plan)).toEqual(plan);
      }),
    );
  });

  it('of an older file has no limit of waves', () => {
    const { mostWaves: _, ...stored } = storedPlan(planWith(stepsFor([2])));
    expect(readBack(stored)).toEqual(planWith(stepsFor([2])));
  });

  it('is refused, never half read, if anything in it is not what it should be', () => {
    const stored = storedPlan(planWith(stepsFor([2, 3], [5], ['WS-9'])));
    const [wave] = stored.waves;
    if (wave === undefined) throw new Error('no wave');
    expect(readBack(stored)).not.toBeNull();
    const full = { ...stored, waves: Array.from({ length: MOST_WAVES }, () => wave) };
    expect(readBack(full)?.waves).toHaveLength(MOST_WAVES);
    const inWave = (part: object) => ({ ...stored, waves: [{ ...wave, ...part }] });
    const steps = (upgrade: unknown) => inWave({ steps: { ...wave.steps, upgrade } });
    const bad: readonly unknown[] = [
      null,
      [],
      { ...stored, waves: {} },
      { ...stored, most: 0 },
      { ...stored, most: -1 },
      { ...stored, groupBy: 7 },
      { ...full, waves: [...full.waves, wave] },
      inWave({ from: '2026-02-30' }),
      inWave({ from: 20261201 }),
      inWave({ name: null }),
      inWave({ steps: {} }),
      steps({ machines: [{ source: 0, lines: [3, 2] }], absent: [] }),
      steps({ machines: [{ source: 0, lines: [2] }], absent: [] }),
      steps({ machines: [{ source: 0, lines: [2, 1e12] }], absent: [] }),
      steps({ machines: [{ source: -1, lines: [2, 3] }], absent: [] }),
      steps({ machines: [], absent: [1] }),
      steps({ machines: [] }),
    ];
    expect(bad.filter((value) => readBack(value) !== null)).toEqual([]);
  });

  it('is refused without an error, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => readBack(value) === null));
  });

  it('joins the lines of a file that it names twice', () => {
    const stored = storedPlan(planWith(stepsFor([2, 4])));
    const twice = stored.waves.map(({ steps, ...words }) => {
      const { machines, absent } = steps.upgrade;
      const upgrade = { machines: [...machines, { source: 0, lines: [3, 5] }], absent };
      return { ...words, steps: { ...steps, upgrade } };
    });
    const read = readBack({ ...stored, waves: twice });
    expect(read?.waves[0]?.steps.upgrade.machines).toEqual([
      { source: 0, lines: Uint32Array.of(2, 5) },
    ]);
  });

  it('can be limited to some of its machines', () => {
    const plan = planWith(stepsFor([2, 3], [5]), stepsFor([4]));
    const limited = planAbout(plan, (machines) => machines.filter(({ lines }) => lines[0] !== 5));
    expect(limited.waves.map(({ steps }) => everyLine(steps.password.machines))).toEqual([[], []]);
    expect(limited.waves.map(({ steps }) => everyLine(steps.upgrade.machines))).toEqual([
      ['0:2', '0:3'],
      ['0:4'],
    ]);
  });
});
