import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { flaggedOf } from '../../src/article/verdict.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { isClient } from '../../src/pairing/classes.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { needOf } from '../../src/remediation/client-needs.ts';
import { decideClients } from '../../src/remediation/decided-clients.ts';
import { groundsOf } from '../../src/remediation/decision-grounds.ts';
import { withDecision } from '../../src/remediation/decisions.ts';
import { PLAN_STEPS } from '../../src/remediation/plan.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import {
  countDue,
  countNotPlanned,
  createPlanner,
  isToInstall,
  NO_ITEM,
  PLAN_STATES,
  type PlannedFleet,
  statesOfPlan,
} from '../../src/remediation/planned-fleet.ts';
import { PREFLIGHTS } from '../../src/remediation/preflight.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { RANDOM_HEADINGS } from '../fixtures/random-fleets.ts';
import { DUE, EVERY, fleetsThatWait, rulesOfFleets } from './advised-fleets.ts';
import { anyPlan, everyLine, planWith, stepsFor } from './random-plans.ts';
import { fastNeeds } from './slow-needs.ts';

const nobody = () => null;

function planned(fleet: Fleet, plan: Plan, rules: PairingRules = EVERY, follow = nobody) {
  const needs = fastNeeds(fleet, rules);
  return { needs, whole: createPlanner(needs, follow)(plan) };
}

/** The items in words. */
function itemsOf({ items }: PlannedFleet, { names }: Fleet): readonly string[] {
  return Array.from(items.machines, (machine, item) => {
    const step = PLAN_STEPS[items.steps[item] ?? 0];
    return `${items.waves[item]} ${names.at(machine)} ${step}`;
  });
}

const fleetsWithPlan = fleetsThatWait.chain((machines) =>
  fc.tuple(fc.constant(machines), anyPlan(machines.length)),
);

describe('a plan for a fleet', () => {
  it('has an item for each of its machines, by wave, and first those that have most flagged pairings', () => {
    fc.assert(
      fc.property(fleetsWithPlan, rulesOfFleets, ([machines, plan], rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const { needs, whole } = planned(fleet, plan, rules);
        const { items, itemOf } = whole;
        const lines = plan.waves.map(({ steps }) =>
          PLAN_STEPS.flatMap((step) => everyLine(steps[step].machines)).sort(),
        );
        const found = plan.waves.map((_, wave) =>
          [...items.machines].filter((__, item) => items.waves[item] === wave),
        );
        expect(found.map((each) => each.map((machine) => `0:${machine + 2}`).sort())).toEqual(
          lines,
        );
        for (const wave of found) {
          const flagged = wave.map((machine) =>
            isClient(needs.space, machine) ? flaggedOf(needOf(needs, machine).counts) : 0,
          );
          expect(flagged).toEqual(flagged.toSorted((one, other) => other - one));
        }
        const known = Array.from(itemOf, (item) =>
          item === NO_ITEM ? null : items.machines[item],
        );
        expect(known.filter((machine) => machine !== null)).toHaveLength(items.machines.length);
        expect(known.map((machine, at) => machine ?? at)).toEqual([...known.keys()]);
        const due = [...needs.space.clients].filter((machine) =>
          DUE.includes(needOf(needs, machine).action),
        );
        expect(countDue(needs)).toBe(due.length);
        expect(countNotPlanned(whole, needs)).toBe(
          due.filter((machine) => itemOf[machine] === NO_ITEM).length,
        );
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('sees a step only where the file itself states the fact', () => {
    fc.assert(
      fc.property(fleetsWithPlan, rulesOfFleets, ([machines, plan], rules) => {
        const { whole } = planned(fleetOf(machines, RANDOM_HEADINGS), plan, rules);
        const slow = Array.from(whole.items.machines, (machine, item) => {
          const { servicePack = '', sectionSign = '' } = machines[machine]?.facts ?? {};
          const isRaised = ['SP5', 'SP6', 'SP6a'].includes(servicePack);
          const isPassword = PLAN_STEPS[whole.items.steps[item] ?? 0] === 'password';
          return isRaised || (isPassword && sectionSign === 'no') ? 1 : 0;
        });
        expect([...whole.seen]).toEqual(slow);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it('counts a machine that is named twice once, in its first wave', () => {
    const fleet = drawFleet('name  role\nA  client\nB  client');
    const plan = planWith(stepsFor([2]), stepsFor([2, 3], [2]));
    expect(itemsOf(planned(fleet, plan).whole, fleet)).toEqual(['0 A upgrade', '1 B upgrade']);
  });

  const FLEET = drawFleet(`
    name    role    sp    enc       §    architecture  strength
    RAS-1   server  SP6a  required  -    x86           128-bit
    WS-1    client  SP4   required  yes  x86           128-bit
    WS-2    client  SP4   required  yes  x86           -
    MIPS-1  client  SP1   required  yes  mips          40-bit
    DONE-1  client  SP6a  required  yes  x86           -`);

  it('keeps an empty wave', () => {
    const { whole } = planned(FLEET, planWith(stepsFor([]), stepsFor([3])));
    expect([...whole.check.remaining]).toEqual([3, 3, 2]);
  });

  it('says what to look at before an upgrade that is not seen', () => {
    const { whole } = planned(FLEET, planWith(stepsFor([3, 4, 5, 6], [2])));
    const said = Array.from(whole.preflights, (code, item) => [
      FLEET.names.at(whole.items.machines[item] ?? 0),
      isToInstall(whole, item) ? PREFLIGHTS[code] : null,
    ]);
    expect(Object.fromEntries(said)).toEqual({
      'WS-1': '128-bit',
      'WS-2': 'strength-not-recorded',
      'MIPS-1': 'no-sp5',
      'DONE-1': null,
      'RAS-1': null,
    });
  });

  it('knows what is reported, and what the file shows whatever was reported', () => {
    const { needs, whole } = planned(FLEET, planWith(stepsFor([2, 3, 4, 6], [5])));
    const statesWith = (decided: Parameters<typeof statesOfPlan>[1]) =>
      Object.fromEntries(
        Array.from(statesOfPlan(whole, decided), (state, item) => [
          FLEET.names.at(whole.items.machines[item] ?? 0),
          PLAN_STATES[state],
        ]),
      );
    const before = {
      'RAS-1': 'seen',
      'WS-1': 'planned',
      'WS-2': 'planned',
      'MIPS-1': 'planned',
      'DONE-1': 'seen',
    };
    expect(statesWith(null)).toEqual(before);
    // WS-2, MIPS-1 and DONE-1.
    const on = groundsOf(needs, Uint32Array.of(1, 2, 3));
    const stamp = { at: '2026-11-29T12:00:00Z', by: '', on };
    const decisions = withDecision([], { ...stamp, kind: 'reported-done', reason: '' });
    const reported = decideClients(needs, decisions, '2026-11-29');
    const after = { ...before, 'WS-2': 'reported-done', 'MIPS-1': 'reported-done' };
    expect(statesWith(reported)).toEqual(after);
    // A report about a client that is not in the plan is passed over.
    const short = planned(FLEET, planWith(stepsFor([3]))).whole;
    expect([...statesOfPlan(short, reported)]).toEqual([PLAN_STATES.indexOf('planned')]);
    // A report opens no gate and clears nothing.
    expect([...whole.check.remaining]).toEqual([3, 0]);
    const reopened = withDecision(decisions, { ...stamp, kind: 'reopen', reason: '' });
    expect(statesWith(decideClients(needs, reopened, '2026-11-29'))).toEqual(before);
  });

  it('knows that a machine is reported that is only a server, until that is taken back', () => {
    const fleet = drawFleet(`
      name    role    sp   enc       §
      RAS-1   server  SP4  required  -
      WS-1    client  SP4  required  yes`);
    const { needs, whole } = planned(fleet, planWith(stepsFor([3]), stepsFor([2])));
    const on = groundsOf(needs, Uint32Array.of(), Uint32Array.of(0));
    expect(on.map(({ ground }) => ground)).toEqual([
      {
        action: 'none',
        verdict: 'not-exposed',
        exposed: 0,
        atRisk: 0,
        servicePack: 'SP4',
        encryption: 'required',
        sectionSign: '',
      },
    ]);
    const stamp = { at: '2026-11-29T12:00:00Z', by: '', on };
    const decisions = withDecision([], { ...stamp, kind: 'reported-done', reason: '' });
    const statesWith = (made: typeof decisions) =>
      Array.from(
        statesOfPlan(whole, decideClients(needs, made, '2026-11-29')),
        (state) => PLAN_STATES[state],
      );
    expect(statesWith(decisions)).toEqual(['planned', 'reported-done']);
    const reopened = withDecision(decisions, { ...stamp, kind: 'reopen', reason: '' });
    expect(statesWith(reopened)).toEqual(['planned', 'planned']);
  });

  it('does not take an assumption for something that the file shows', () => {
    const fleet = drawFleet('name  role  sp\nA  client  -\nB  server  SP6a');
    const assumptions = { ...NO_ASSUMPTIONS, servicePack: 'SP6a' } as const;
    const { whole } = planned(fleet, planWith(stepsFor([2])), { ...EVERY, assumptions });
    expect([...whole.seen]).toEqual([0]);
  });

  it('does not take a value of an earlier inventory for something that the file shows', () => {
    const fleet = drawFleet('name  role  sp  §\nA  client  SP4  no\nB  server  SP6a  -');
    const { sectionSign } = fleet.facts;
    const cells = sectionSign.cells.map((cell) => ({ ...cell, origin: 'carried' as const }));
    const facts = { ...fleet.facts, sectionSign: { ...sectionSign, cells } };
    const plan = planWith(stepsFor([], [2]));
    expect([...planned(fleet, plan).whole.seen]).toEqual([1]);
    expect([...planned({ ...fleet, facts }, plan).whole.seen]).toEqual([0]);
  });

  it('lists the machines that the files lack, by wave, and finds those that go by another name', () => {
    const plan = planWith(stepsFor([3, 9, 10], [20]), stepsFor([], [], ['OLD-2', 'GONE']));
    const follow = (name: string) => (name === 'OLD-2' ? FLEET.names.indexOf('WS-2') : null);
    const whole = createPlanner(fastNeeds(FLEET, EVERY), follow)(plan);
    expect(itemsOf(whole, FLEET)).toEqual(['0 WS-1 upgrade', '1 WS-2 upgrade']);
    expect(whole.absent.map(({ machines }) => everyLine(machines))).toEqual([
      ['0:9', '0:10', '0:20'],
      [],
    ]);
    expect(whole.absent.map(({ absent }) => absent)).toEqual([[], ['GONE']]);
  });

  it('of another fleet has no items at all', () => {
    const { whole } = planned(FLEET, planWith(stepsFor([100, 101]), stepsFor([], [], ['X'])));
    expect(whole.items.machines).toHaveLength(0);
    expect([...whole.check.remaining]).toEqual([3, 3, 3]);
  });

  it('is checked against the facts that hold now', () => {
    const both = drawFleet(`
      name  role    sp   enc       §
      GW    both    SP4  required  yes
      WS-1  client  SP4  required  yes`);
    const plan = planWith(stepsFor([3]), stepsFor([2]));
    expect([...planned(both, plan).whole.check.breaches]).toEqual([0, 0]);
    const unwise = planWith(stepsFor([2]), stepsFor([3]));
    const { breaches, breachesNow } = planned(both, unwise).whole.check;
    expect([...breaches]).toEqual([1, 0]);
    expect([...breachesNow]).toEqual([1, 0]);
    // The client is cleared in the file, so the gate is open.
    const later = drawFleet(`
      name  role    sp    enc       §
      GW    both    SP4   required  yes
      WS-1  client  SP6a  required  yes`);
    expect([...planned(later, unwise).whole.check.breaches]).toEqual([0, 0]);
  });
});
