import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { actionAt, type ClientNeeds, needOf } from '../../src/remediation/client-needs.ts';
import { drawFleet, fleetOf, machineCalled } from '../fixtures/fleets.ts';
import { RANDOM_HEADINGS } from '../fixtures/random-fleets.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { slowPairings } from '../pairing/slow-twin.ts';
import {
  applyTo,
  DUE,
  drawer,
  EVERY,
  fleetsThatWait,
  readyOf,
  rulesOfFleets,
  verdictsOf,
  worsened,
} from './advised-fleets.ts';
import { actionBeforeGates, fastNeeds, isWorseIfRaised } from './slow-needs.ts';

/** How many random fleets to follow to the end. Set `ADVICE_RUNS=10000` for a long run. */
const RUNS = Number(process.env.ADVICE_RUNS ?? 200);

describe('following the advice', () => {
  it('in any order never gives a pairing a worse verdict, and leaves nothing flagged', () => {
    const numbers = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
      minLength: 7,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, numbers, (start, rules, drawn) => {
        const draw = drawer(drawn);
        const machines = [...start];
        let fleet = fleetOf(machines, RANDOM_HEADINGS);
        let verdicts = verdictsOf(fleet, rules);
        let needs = fastNeeds(fleet, rules);
        for (let round = 0; readyOf(needs).length > 0; round += 1) {
          expect(round).toBeLessThanOrEqual(2 * machines.length);
          const ready = [...readyOf(needs)];
          while (ready.length > 0) {
            const [next] = ready.splice(Math.floor(draw() * ready.length), 1);
            const machine = machines[next?.machine ?? -1];
            if (next === undefined || machine === undefined) throw new Error('nobody is ready');
            const servicePack = ['SP5', 'SP6', 'SP6a'][Math.floor(draw() * 3)] ?? 'SP5';
            machines[next.machine] = applyTo(machine, next.action, servicePack);
            fleet = fleetOf(machines, RANDOM_HEADINGS);
            const after = verdictsOf(fleet, rules);
            expect(worsened(verdicts, after)).toEqual([]);
            verdicts = after;
          }
          needs = fastNeeds(fleet, rules);
        }
        const flagged = [...verdicts.values()].filter(({ verdict }) =>
          ['exposed', 'at-risk'].includes(verdict),
        );
        expect(flagged).toEqual([]);
        for (const machine of needs.space.clients) {
          expect(['verify', 'none']).toContain(needOf(needs, machine).action);
        }
      }),
      { numRuns: RUNS },
    );
  }, 600_000);
});

/** The machines that each machine to upgrade would have to wait for, by two loops. */
function slowWaits(needs: ClientNeeds, fleet: Fleet, rules: PairingRules) {
  const worse = slowPairings(fleet, rules, slowPeers(fleet)).filter(isWorseIfRaised);
  const waits = new Map<number, ReadonlySet<number>>();
  needs.space.clients.forEach((machine, place) => {
    if (!['upgrade', 'upgrade-first'].includes(actionBeforeGates(needs, place))) return;
    const clients = worse.filter(({ server }) => server === machine).map(({ client }) => client);
    waits.set(machine, new Set(clients));
  });
  return waits;
}

/** The machines that a machine waits for, directly or indirectly. */
function reachedFrom(
  machine: number,
  waits: ReadonlyMap<number, ReadonlySet<number>>,
): ReadonlySet<number> {
  const reached = new Set<number>();
  const open = [machine];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const next of waits.get(one) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      open.push(next);
    }
  }
  return reached;
}

describe('the gates', () => {
  it('are the same as in the slow twin, under every scope and assumption', () => {
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, (machines, rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const needs = fastNeeds(fleet, rules);
        const waits = slowWaits(needs, fleet, rules);
        const needsOfAll = [...needs.space.clients].map((machine) => needOf(needs, machine));
        const ring = needsOfAll.filter(({ passwordReason }) => passwordReason === 'ring');
        const left = new Map(
          [...waits].filter(([machine]) => !ring.some((each) => each.machine === machine)),
        );
        for (const { machine } of ring) expect(reachedFrom(machine, waits)).toContain(machine);
        for (const machine of left.keys()) {
          expect(reachedFrom(machine, left)).not.toContain(machine);
        }
        const due = new Set(
          needsOfAll.filter(({ action }) => DUE.includes(action)).map(({ machine }) => machine),
        );
        for (const { machine, action, waitsFor, passwordReason } of needsOfAll) {
          const own = left.get(machine) ?? new Set();
          const isStuck = own.size > 0 && ![...own].some((each) => due.has(each));
          expect(passwordReason === 'missing-facts').toBe(isStuck);
          expect(waitsFor).toBe(['upgrade', 'upgrade-first'].includes(action) ? own.size : 0);
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  const actionsOf = (fleet: Fleet, rules: PairingRules = EVERY) => {
    const needs = fastNeeds(fleet, rules);
    return Object.fromEntries(
      [...needs.space.clients].map((machine) => {
        const { action, waitsFor, passwordReason } = needOf(needs, machine);
        const more = passwordReason ?? (waitsFor > 0 ? `waits for ${waitsFor}` : 'ready');
        return [fleet.names.at(machine), `${action}, ${more}`];
      }),
    );
  };

  it('make a machine that is client and server wait for its own clients', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      HUB   both    SP4   required  yes
      RAS1  server  SP6a  optional  -
      C1    client  SP4   required  yes
      C2    client  SP4   optional  -
      C3    client  SP6a  required  yes
      C4    client  SP3   required  no
      C5    client  -     required  yes
    `);
    expect(actionsOf(fleet)).toEqual({
      HUB: 'upgrade, waits for 3',
      C1: 'upgrade, ready',
      C2: 'upgrade-first, ready',
      C3: 'none, ready',
      C4: 'none, ready',
      C5: 'verify, ready',
    });
  });

  it('change one password in a ring of two, and make the other machine wait for it', () => {
    const fleet = drawFleet(`
      name  role  sp   enc       §
      BR1   both  SP4  required  yes
      BR2   both  SP4  required  yes
    `);
    expect(Object.values(actionsOf(fleet)).sort()).toEqual([
      'change-password, ring',
      'upgrade-first, waits for 1',
    ]);
  });

  it.each([
    ['first', ['HUB', 'A', 'B', 'C']],
    ['in the middle', ['A', 'HUB', 'B', 'C']],
    ['last', ['A', 'B', 'C', 'HUB']],
  ])(
    'change the password of the machine that most of the ring waits for, listed %s',
    (_, names) => {
      const rows = names.map(
        (name) => `${name}  both  SP4  required  yes  ${name === 'HUB' ? 'A; B; C' : 'HUB'}`,
      );
      const fleet = drawFleet(['name  role  sp  enc  §  peers', ...rows].join('\n'));
      const rules = {
        scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
        assumptions: NO_ASSUMPTIONS,
      } as const;
      expect(actionsOf(fleet, rules)).toEqual({
        A: 'upgrade-first, waits for 1',
        B: 'upgrade-first, waits for 1',
        C: 'upgrade-first, waits for 1',
        HUB: 'change-password, ring',
      });
    },
  );

  it('break no ring if gateways wait for one client but not for each other', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      A     both    SP4   optional  yes
      B     both    SP4   optional  yes
      C     client  SP4   required  yes
      RAS   server  SP6a  required  -
    `);
    expect(actionsOf(fleet)).toEqual({
      A: 'upgrade, waits for 1',
      B: 'upgrade, waits for 1',
      C: 'upgrade, ready',
    });
  });

  it('break a ring of gateways that force encryption only as servers', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      A     both    SP4   -         yes
      B     both    SP4   -         yes
      RAS   server  SP6a  -         -
    `);
    const assumptions = {
      ...NO_ASSUMPTIONS,
      clientEncryption: 'optional',
      serverEncryption: 'required',
    } as const;
    expect(Object.values(actionsOf(fleet, { ...EVERY, assumptions })).sort()).toEqual([
      'change-password, ring',
      'upgrade, waits for 1',
    ]);
  });

  it('break no ring if machines wait in a chain', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §    peers
      A     both    SP4   required  yes  B
      B     both    SP4   required  yes  C
      C     both    SP4   required  yes  RAS
      RAS   server  SP6a  required  -    -
    `);
    const rules = {
      scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
      assumptions: NO_ASSUMPTIONS,
    } as const;
    expect(actionsOf(fleet, rules)).toEqual({
      A: 'upgrade-first, ready',
      B: 'upgrade-first, waits for 1',
      C: 'upgrade, waits for 1',
    });
  });

  it('change the password if an upgrade waits only for clients with missing facts', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      HUB   both    SP4   required  yes
      RAS1  server  SP6a  optional  -
      C1    client  -     required  yes
    `);
    expect(actionsOf(fleet)).toEqual({
      HUB: 'change-password, missing-facts',
      C1: 'verify, ready',
    });
  });

  it('make a machine wait for one without SP5 only until that one’s password is changed', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §    architecture
      HUB   both    SP4   required  yes  x86
      MIPS  both    SP1   required  yes  mips
      RAS1  server  SP6a  required  -    x86
    `);
    expect(actionsOf(fleet)).toEqual({
      HUB: 'upgrade, waits for 1',
      MIPS: 'change-password, no-sp5',
    });
    const needs = fastNeeds(fleet, EVERY);
    expect(actionAt(needs, needs.space.clients.indexOf(machineCalled(fleet, 'MIPS')))).toBe(
      'change-password',
    );
  });
});
