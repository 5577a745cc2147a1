import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { describePlan, planRows } from '../../src/remediation/audit-plan.ts';
import { withWords } from '../../src/remediation/plan-edits.ts';
import { NO_STEPS, type Plan } from '../../src/remediation/plan-waves.ts';
import { createPlanner, statesOfPlan } from '../../src/remediation/planned-fleet.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { EVERY } from './advised-fleets.ts';
import { planWith, stepsFor } from './random-plans.ts';
import { fastNeeds } from './slow-needs.ts';

const FLEET = drawFleet(`
  name    role    sp    enc       §    architecture  strength
  RAS-1   server  SP6a  required  -    x86           128-bit
  WS-1    client  SP4   required  yes  x86           128-bit
  GW      both    SP4   required  yes  x86           40-bit
  MIPS-1  client  SP1   required  yes  mips          40-bit
  DONE-1  client  SP6a  required  yes  x86           -`);

/** The plan as the complete audit has it. */
function written(plan: Plan, fleet: Fleet = FLEET) {
  const needs = fastNeeds(fleet, EVERY);
  const whole = createPlanner(needs, () => null)(plan);
  const planned = {
    plan,
    decided: null,
    fleet: () => whole,
    states: () => statesOfPlan(whole, null),
  };
  const rows = planRows(planned, fleet);
  return {
    plan: describePlan(planned, fleet),
    steps: Array.from({ length: rows.count }, (_, row) => JSON.parse(rows.rowAt(row))),
  };
}

describe('the plan in the complete audit', () => {
  const plan = withWords(planWith(stepsFor([4, 6], [5]), stepsFor([3, 20], [], ['WS-9'])), 0, {
    name: 'Bonn',
    from: '2026-12-01',
    owner: 'A. Berg',
  });

  it('has its limits and its waves, with what they leave and what the files lack', () => {
    expect(written({ ...plan, groupBy: 'Site', most: 2 }).plan).toEqual({
      groupBy: 'Site',
      mostInAWave: 2,
      mostWaves: null,
      flaggedBefore: 3,
      waves: [
        {
          wave: 1,
          name: 'Bonn',
          from: '2026-12-01',
          to: null,
          owner: 'A. Berg',
          note: '',
          flaggedAfter: 2,
        },
        {
          wave: 2,
          name: '',
          from: null,
          to: null,
          owner: '',
          note: '',
          flaggedAfter: 0,
          notInTheFiles: ['WS-9'],
          linesWithoutMachine: [{ lines: [20, 21] }],
        },
      ],
    });
  });

  it('has a row for each step, with what speaks against it', () => {
    const step = { clears: 1, wouldWorsen: 0, wouldWorsenNow: 0, state: 'planned' };
    const { steps } = written(plan);
    expect(steps).toEqual([
      {
        ...step,
        wave: 1,
        machine: 'GW',
        step: 'upgrade',
        wouldWorsen: 2,
        wouldWorsenNow: 2,
        line: 4,
      },
      { ...step, wave: 1, machine: 'MIPS-1', step: 'password', line: 5 },
      { ...step, wave: 1, machine: 'DONE-1', step: 'upgrade', state: 'seen', clears: 0, line: 6 },
      {
        ...step,
        wave: 2,
        machine: 'WS-1',
        step: 'upgrade',
        clears: 2,
        preflight: '128-bit',
        line: 3,
      },
    ]);
  });

  it('names the file of a step if there are several', () => {
    const rowSources = Uint16Array.of(0, 0, 0, 1, 1);
    const { steps } = written(planWith(stepsFor([4])), {
      ...FLEET,
      sources: ['a.csv', 'b.csv'],
      rowSources,
    });
    expect(steps).toMatchObject([{ machine: 'GW', file: 'a.csv' }]);
    const inSecond = [{ source: 1, lines: Uint32Array.of(5, 6) }];
    const ofSecond = planWith({ ...NO_STEPS, upgrade: { machines: inSecond, absent: [] } });
    expect(
      written(ofSecond, { ...FLEET, sources: ['a.csv', 'b.csv'], rowSources }).steps,
    ).toMatchObject([{ machine: 'MIPS-1', file: 'b.csv', line: 5 }]);
  });
});
