import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { keyOf, writtenKeysOf } from '../../src/compare/machine-keys.ts';
import { followNames, matchMachines, type Rename } from '../../src/compare/matching.ts';
import { takePlan } from '../../src/compare/taken-plan.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { machineAtLine } from '../../src/remediation/line-ranges.ts';
import { PLAN_STEPS } from '../../src/remediation/plan.ts';
import { countPlanned, type Plan } from '../../src/remediation/plan-waves.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { anyPlan, everyLine, planWith, stepsFor } from '../remediation/random-plans.ts';
import { earlierOf, fleetPairs } from './compared-fleets.ts';

const RULES = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

/** The plan in words: `wave step name`, with a mark where the fleet lacks the machine. */
function wordsOf({ waves }: Plan, fleet: Fleet): readonly string[] {
  return waves
    .flatMap(({ steps }, wave) =>
      PLAN_STEPS.flatMap((step) => {
        const found = everyLine(steps[step].machines).map((place) => {
          const line = Number(place.split(':')[1]);
          return `${wave} ${step} ${fleet.names.at(machineAtLine(fleet, 0, line) ?? fleet.size)}`;
        });
        return [...found, ...steps[step].absent.map((name) => `${wave} ${step} (${name})`)];
      }),
    )
    .sort();
}

const OLDER = drawFleet(`
  name   role
  WS-1   client
  WS-2   client
  WS-3   client
  GW     both
  RAS-1  server`);

const NEWER = drawFleet(`
  name   role
  RAS-1  server
  WS-3   client
  ws-1   client
  WS-9   client`);

const take = (plan: Plan, older: Fleet, newer: Fleet, renames: readonly Rename[] = []) =>
  takePlan(plan, earlierOf(older, RULES), newer, renames);

describe('a plan about an earlier inventory', () => {
  it('follows its machines to the lines of the newer one, and keeps the others by name', () => {
    const plan = planWith(stepsFor([2, 4], [3]), stepsFor([5]));
    expect(wordsOf(take(plan, OLDER, NEWER), NEWER)).toEqual([
      '0 password (WS-2)',
      '0 upgrade WS-3',
      '0 upgrade ws-1',
      '1 upgrade (GW)',
    ]);
  });

  it('keeps what is said about its waves, and an empty one', () => {
    const plan = planWith(stepsFor([]), stepsFor([2]));
    const said = { name: 'Bonn', from: '2026-12-01', to: null, owner: 'A. Berg', note: 'x' };
    const waves = plan.waves.map((wave) => ({ ...wave, ...said }));
    const taken = take({ groupBy: 'Site', most: 7, mostWaves: 2, waves }, OLDER, NEWER);
    expect(taken).toMatchObject({ groupBy: 'Site', most: 7, mostWaves: 2, waves: [said, said] });
    expect(wordsOf(taken, NEWER)).toEqual(['1 upgrade ws-1']);
  });

  it('finds a machine again that comes back a month later', () => {
    const plan = take(planWith(stepsFor([3], [5])), OLDER, NEWER);
    expect(wordsOf(plan, NEWER)).toEqual(['0 password (GW)', '0 upgrade (WS-2)']);
    expect(wordsOf(take(plan, NEWER, OLDER), OLDER)).toEqual(['0 password GW', '0 upgrade WS-2']);
  });

  it('keeps a machine by the same name through months without it', () => {
    const plan = take(planWith(stepsFor([3])), OLDER, NEWER);
    expect(wordsOf(take(plan, NEWER, NEWER), NEWER)).toEqual(['0 upgrade (WS-2)']);
  });

  it('keeps a row that is no machine any more by the name in the file, and finds it in newer ones', () => {
    const plan = planWith(stepsFor([2]), stepsFor([40], [41]));
    const lost = [
      { source: 0, line: 40, name: 'WS-9' },
      { source: 0, line: 41, name: 'WS-8' },
      // The plan does not have it.
      { source: 0, line: 42, name: 'WS-7' },
    ];
    const taken = takePlan(plan, earlierOf(OLDER, RULES), NEWER, [], lost);
    expect(wordsOf(taken, NEWER)).toEqual([
      '0 upgrade ws-1',
      '1 password (WS-8)',
      '1 upgrade WS-9',
    ]);
  });

  it('follows what was renamed before the next month', () => {
    const renames = [{ from: 'ws-2', to: 'ws-9', at: '2026-11-29T12:00:00Z' }];
    const plan = take(planWith(stepsFor([3])), OLDER, NEWER);
    expect(followNames(NEWER, renames)('WS-2')).toBe(3);
    expect(followNames(NEWER, [])('WS-2')).toBeNull();
    const next = drawFleet('name  role\nWS-9  client\nWS-2  client');
    expect(wordsOf(take(plan, NEWER, next, renames), next)).toEqual(['0 upgrade WS-9']);
  });

  it('is moved by host names in a month without domains, and back by them in a month with them', () => {
    const withDomains = drawFleet('name  role\nBONN\\WS-1  client\nBONN\\WS-2  client');
    const without = drawFleet('name  role\nRAS-1  server\nWS-1  client');
    const month = take(planWith(stepsFor([2], [3])), withDomains, without);
    expect(wordsOf(month, without)).toEqual(['0 password (BONN\\WS-2)', '0 upgrade WS-1']);
    expect(wordsOf(take(month, without, withDomains), withDomains)).toEqual([
      '0 password BONN\\WS-2',
      '0 upgrade BONN\\WS-1',
    ]);
  });

  it('of another fleet is kept by name alone', () => {
    const other = drawFleet('name  role\nX  client\nY  server');
    expect(wordsOf(take(planWith(stepsFor([2, 3])), OLDER, other), other)).toEqual([
      '0 upgrade (WS-1)',
      '0 upgrade (WS-2)',
    ]);
  });

  it('loses no machine and no step, whichever two fleets there are', () => {
    fc.assert(
      fc.property(
        fleetPairs.chain(([older, newer]) =>
          fc.tuple(fc.constant(older), fc.constant(newer), anyPlan(older.size)),
        ),
        ([older, newer, plan]) => {
          const taken = take(plan, older, newer);
          expect(countPlanned(taken)).toBe(countPlanned(plan));
          const { laterOf } = matchMachines(writtenKeysOf(older), writtenKeysOf(newer), []);
          const slow = plan.waves.flatMap(({ steps }, wave) =>
            PLAN_STEPS.flatMap((step) =>
              everyLine(steps[step].machines).map((place) => {
                const machine = machineAtLine(older, 0, Number(place.split(':')[1])) ?? -1;
                const now = laterOf[machine] ?? -1;
                const name = `(${writtenKeysOf(older).at(machine)})`;
                return `${wave} ${step} ${now < 0 ? name : newer.names.at(now)}`;
              }),
            ),
          );
          expect(wordsOf(taken, newer)).toEqual(slow.sort());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same after a month in which nothing changed', () => {
    fc.assert(
      fc.property(
        fleetPairs.chain(([fleet]) => fc.tuple(fc.constant(fleet), anyPlan(fleet.size))),
        ([fleet, plan]) => {
          expect(take(plan, fleet, fleet)).toEqual(plan);
        },
      ),
    );
  });
});

describe('the machine of a name', () => {
  it('is found in any case of letters', () => {
    expect(followNames(NEWER, [])('WS-1')).toBe(2);
    expect(followNames(NEWER, [])(keyOf('RAS-1'))).toBe(0);
    expect(followNames(NEWER, [])('WS-7')).toBeNull();
  });
});
