import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { freePlan, type PlanLimits, suggestPlan } from '../../src/remediation/plan.ts';
import { fleetOf, type MachineSketch } from '../fixtures/fleets.ts';
import { RANDOM_HEADINGS } from '../fixtures/random-fleets.ts';
import {
  drawer,
  EVERY,
  fleetsThatWait,
  readyOf,
  rulesOfFleets,
  verdictsOf,
  worsened,
} from './advised-fleets.ts';
import { check, flaggedIn, fleetAfter, type Item, itemsOf, wavesOf } from './plans-in-words.ts';
import { fastNeeds } from './slow-needs.ts';

const NO_LIMITS: PlanLimits = { most: null, waves: null, groupOf: null };

function suggest(fleet: Fleet, rules: PairingRules, limits: PlanLimits): readonly Item[] {
  const items = suggestPlan(fastNeeds(fleet, rules), limits);
  if (items === null) throw new Error('too many waves');
  return itemsOf(items);
}

/** The slow planner: each wave is all that a fresh audit of the changed inventory says can be done now. */
function slowPlan(machines: readonly MachineSketch[], rules: PairingRules): readonly Item[] {
  const items: Item[] = [];
  for (let wave = 0; ; wave += 1) {
    const ready = readyOf(fastNeeds(fleetAfter(machines, items), rules));
    if (ready.length === 0) return items;
    for (const { machine, action } of ready) {
      items.push({ machine, step: action === 'change-password' ? 'password' : 'upgrade', wave });
    }
  }
}

const byWaveAndMachine = (one: Item, other: Item) =>
  one.wave - other.wave || one.machine - other.machine;

const drawn = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), {
  minLength: 7,
  maxLength: 30,
});

interface DrawnLimits {
  readonly most: number | null;
  readonly waves: number | null;
  readonly column: number | null;
}

/** Limits: at most some machines or waves, and groups by an extra column or by none. */
const limits: fc.Arbitrary<DrawnLimits> = fc.record({
  most: fc.constantFrom(null, null, 1, 2, 3),
  waves: fc.constantFrom(null, null, null, 1, 2, 3, 5),
  column: fc.constantFrom(null, 0, 1),
});

function limitsOf({ most, waves, column }: DrawnLimits, fleet: Fleet): PlanLimits {
  const codes = column === null ? null : (fleet.extras[column]?.codes ?? null);
  return { most, waves, groupOf: codes === null ? null : (machine) => codes[machine] ?? 0 };
}

/** The suggested steps; null if they need more waves. */
function suggestIfFits(fleet: Fleet, rules: PairingRules, drawn: DrawnLimits) {
  const items = suggestPlan(fastNeeds(fleet, rules), limitsOf(drawn, fleet));
  return items === null ? null : itemsOf(items);
}

describe('a suggested plan', () => {
  it('without limits has the waves of the slow planner', () => {
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, (machines, rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const items = suggest(fleet, rules, NO_LIMITS);
        expect([...items].sort(byWaveAndMachine)).toEqual(
          [...slowPlan(machines, rules)].sort(byWaveAndMachine),
        );
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('makes no pairing worse in any order within a wave, and leaves nothing flagged', () => {
    fc.assert(
      fc.property(
        fleetsThatWait,
        rulesOfFleets,
        limits,
        drawn,
        (machines, rules, drawnLimits, numbers) => {
          const draw = drawer(numbers);
          const fleet = fleetOf(machines, RANDOM_HEADINGS);
          const items = suggestIfFits(fleet, rules, drawnLimits);
          if (items === null) return;
          const done: Item[] = [];
          let verdicts = verdictsOf(fleet, rules);
          for (let wave = 0; wave < wavesOf(items); wave += 1) {
            const open = items.filter((item) => item.wave === wave);
            while (open.length > 0) {
              done.push(...open.splice(Math.floor(draw() * open.length), 1));
              const now = verdictsOf(fleetAfter(machines, done), rules);
              expect(worsened(verdicts, now)).toEqual([]);
              verdicts = now;
            }
          }
          expect(done).toHaveLength(items.length);
          const last = fleetAfter(machines, done);
          expect(flaggedIn(last, rules)).toBe(0);
          expect(readyOf(fastNeeds(last, rules))).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  }, 120_000);

  it('keeps to the limits, has no empty wave, and breaches no gate', () => {
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, limits, (machines, rules, drawnLimits) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const { most, waves } = drawnLimits;
        const items = suggestIfFits(fleet, rules, drawnLimits);
        const least = wavesOf(slowPlan(machines, rules));
        if (items === null) {
          // Nothing but both limits together, or one wave for those who wait for others, is too little.
          expect(waves).not.toBeNull();
          if (most === null) expect(waves).toBeLessThan(least);
          return;
        }
        expect(wavesOf(items)).toBeGreaterThanOrEqual(least);
        expect(wavesOf(items)).toBeLessThanOrEqual(waves ?? wavesOf(items));
        expect(new Set(items.map(({ machine }) => machine)).size).toBe(items.length);
        expect(items.map(({ wave }) => wave)).toEqual(
          items.map(({ wave }) => wave).sort((one, other) => one - other),
        );
        for (let wave = 0; wave < wavesOf(items); wave += 1) {
          const own = items.filter((item) => item.wave === wave);
          expect(own.length).toBeGreaterThan(0);
          expect(own.length).toBeLessThanOrEqual(most ?? own.length);
        }
        const { breaches } = check(fleet, rules, items, wavesOf(items));
        expect([...breaches].filter((pairings) => pairings > 0)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is refused before anything is planned if the waves have no room for everybody', () => {
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, (machines, rules) => {
        const needs = fastNeeds(fleetOf(machines, RANDOM_HEADINGS), rules);
        const free = freePlan(needs);
        const due = free?.items.machines.length ?? 0;
        fc.pre(due > 1);
        let planned = 0;
        const under = (planLimits: PlanLimits) =>
          suggestPlan(needs, planLimits, () => {
            planned += 1;
            return free;
          });
        expect(under({ ...NO_LIMITS, most: 1, waves: due - 1 })).toBeNull();
        expect(planned).toBe(0);
        expect(under({ ...NO_LIMITS, most: 1, waves: due })?.machines).toHaveLength(due);
        expect(planned).toBe(1);
      }),
    );
  });

  it('splits a group only if more of it are ready than a wave may hold, and mixes none without need', () => {
    fc.assert(
      fc.property(fleetsThatWait, rulesOfFleets, limits, (machines, rules, drawnLimits) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const { most, waves } = drawnLimits;
        const { groupOf } = limitsOf(drawnLimits, fleet);
        const items = suggestIfFits(fleet, rules, drawnLimits);
        if (items === null || groupOf === null || (most !== null && waves !== null)) return;
        for (let wave = 0; wave < wavesOf(items); wave += 1) {
          const before = items.filter((item) => item.wave < wave);
          const own = items.filter((item) => item.wave === wave);
          const groups = new Set(own.map(({ machine }) => groupOf(machine)));
          if (most === null && waves === null) expect(groups.size).toBe(1);
          const ready = readyOf(fastNeeds(fleetAfter(machines, before), rules));
          for (const group of groups) {
            const ofGroup = ready.filter(({ machine }) => groupOf(machine) === group);
            const taken = own.filter(({ machine }) => groupOf(machine) === group);
            if (taken.length === ofGroup.length) continue;
            expect(most).not.toBeNull();
            expect(ofGroup.length).toBeGreaterThan(most ?? 0);
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  const machine = (name: string, role: string, more: Readonly<Record<string, string>> = {}) => ({
    name,
    facts: { role, servicePack: 'SP4', encryption: 'required', sectionSign: 'yes', ...more },
  });
  const namesOf = (fleet: Fleet, items: readonly Item[]) =>
    items.map(({ machine: each, step, wave }) => `${wave} ${fleet.names.at(each)} ${step}`);

  it('breaks a ring of three by one password', () => {
    const fleet = fleetOf(
      ['A', 'B', 'C'].map((name) => machine(name, 'both')),
      [],
    );
    expect(
      suggest(fleet, EVERY, NO_LIMITS)
        .map(({ step }) => step)
        .sort(),
    ).toEqual(['password', 'password', 'upgrade']);
  });

  it('takes one machine at a time if it may: those that clear most first', () => {
    const servers = ['S1', 'S2'].map((name) => machine(name, 'server', { servicePack: 'SP6a' }));
    const fleet = fleetOf(
      [machine('B', 'client', { encryption: 'required' }), machine('GW', 'both'), ...servers],
      [],
    );
    const items = suggest(fleet, EVERY, { ...NO_LIMITS, most: 1 });
    expect(namesOf(fleet, items)).toEqual(['0 B upgrade', '1 GW upgrade']);
  });

  /** Clients of sites, all of which wait for nobody. */
  const ofSites = (sizes: Readonly<Record<string, number>>) => {
    const clients = Object.entries(sizes).flatMap(([site, size]) =>
      Array.from({ length: size }, (_, each) => ({
        ...machine(`${site}${each}`, 'client'),
        extras: [site],
      })),
    );
    return fleetOf([machine('RAS', 'server', { servicePack: 'SP6a' }), ...clients], ['Site']);
  };
  const sitesByWave = (fleet: Fleet, planLimits: Omit<DrawnLimits, 'column'>) => {
    const items = suggest(fleet, EVERY, limitsOf({ ...planLimits, column: 0 }, fleet));
    return Array.from({ length: wavesOf(items) }, (_, wave) => {
      const sites = items.flatMap(({ machine: each, wave: at }) =>
        at === wave ? (fleet.names.at(each)?.slice(0, 1) ?? '') : [],
      );
      return [...new Set(sites)].sort().map((site) => {
        return `${site}${sites.filter((one) => one === site).length}`;
      });
    });
  };

  it('packs whole sites into waves', () => {
    const fleet = ofSites({ A: 5, B: 4, C: 3, D: 2, E: 1 });
    expect(sitesByWave(fleet, { most: null, waves: null })).toEqual([
      ['A5'],
      ['B4'],
      ['C3'],
      ['D2'],
      ['E1'],
    ]);
    expect(sitesByWave(fleet, { most: 7, waves: null })).toEqual([
      ['A5', 'D2'],
      ['B4', 'C3'],
      ['E1'],
    ]);
    // A alone is larger than a wave.
    expect(sitesByWave(fleet, { most: 4, waves: null })).toEqual([
      ['A4'],
      ['B4'],
      ['A1', 'C3'],
      ['D2', 'E1'],
    ]);
    expect(sitesByWave(fleet, { most: null, waves: 3 })).toEqual([
      ['A5'],
      ['B4', 'E1'],
      ['C3', 'D2'],
    ]);
    expect(sitesByWave(fleet, { most: null, waves: 2 })).toEqual([
      ['A5', 'C3'],
      ['B4', 'D2', 'E1'],
    ]);
    expect(sitesByWave(fleet, { most: 8, waves: 2 })).toEqual([
      ['A5', 'C3'],
      ['B4', 'D2', 'E1'],
    ]);
  });

  it('makes its waves about equal although one machine has to come last', () => {
    const clients = Array.from({ length: 9 }, (_, each) => machine(`C${each}`, 'client'));
    const servers = [machine('RAS', 'server', { servicePack: 'SP6a' })];
    const fleet = fleetOf([...servers, ...clients, machine('GW', 'both')], []);
    const sizes = (waves: number) => {
      const items = suggest(fleet, EVERY, { most: null, waves, groupOf: null });
      return Array.from(
        { length: wavesOf(items) },
        (_, at) => items.filter(({ wave }) => wave === at).length,
      );
    };
    expect(sizes(2)).toEqual([9, 1]);
    expect(sizes(3)).toEqual([5, 4, 1]);
    expect(sizes(4)).toEqual([3, 3, 3, 1]);
  });

  it('leaves for later those for whom nobody waits', () => {
    // GW waits for C0 and C1 only, because the others have no § in their passwords and are not due before SP5.
    const waited = ['C0', 'C1'].map((name) => ({ ...machine(name, 'client'), extras: ['X'] }));
    const others = Array.from({ length: 6 }, (_, each) => ({
      ...machine(`D${each}`, 'client'),
      extras: ['Y'],
    }));
    const gateway = { ...machine('GW', 'both'), extras: ['X'] };
    const servers = ['X', 'Y'].map((site) => ({
      ...machine(`RAS-${site}`, 'server', { servicePack: 'SP6a' }),
      extras: [site],
    }));
    const fleet = fleetOf([...servers, ...waited, ...others, gateway], ['Site']);
    const rules: PairingRules = {
      ...EVERY,
      scope: { kind: 'group', column: 0, emptyMeans: 'alone' },
    };
    const items = suggest(fleet, rules, { most: null, waves: 2, groupOf: null });
    const sizes = [0, 1].map((at) => items.filter(({ wave }) => wave === at).length);
    expect(sizes).toEqual([5, 4]);
  });

  it('is empty if nobody needs anything', () => {
    const fleet = fleetOf([machine('A', 'client', { servicePack: 'SP6a' })], []);
    expect(suggest(fleet, EVERY, NO_LIMITS)).toEqual([]);
  });
});
