import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { ComparedWith } from '../../src/compare/changes.ts';
import {
  bytesOfEarlier,
  fleetOfEarlier,
  keysOfEarlier,
  lostScopeColumns,
  scopeIn,
} from '../../src/compare/earlier-audit.ts';
import { factCodesOf } from '../../src/compare/fact-codes.ts';
import { comparedFrom, storedComparison } from '../../src/compare/stored-comparison.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import type { PairingRules, PairingScope } from '../../src/pairing/query.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { packed } from '../fixtures/packed.ts';
import { randomRules } from '../pairing/random-queries.ts';
import { earlierOf, fleetPairs, noteAbout } from './compared-fleets.ts';

const RULES: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };

/** Machines with long names, an address, an asset tag, a site and a text that no comparison needs. */
function largeFleet(size: number) {
  const machines = Array.from({ length: size }, (_, index) => ({
    name: `DE-WS-${index}`,
    facts: { role: 'client', servicePack: index % 2 === 0 ? 'SP4' : 'SP6a', sectionSign: 'yes' },
    extras: [
      `10.0.${index >> 8}.${index & 255}`,
      `A${index}`,
      `Site ${index % 40}`,
      `S${index % 7}`,
    ],
  }));
  return fleetOf(machines, ['address', 'asset tag', 'site', 'floor']);
}

describe('an earlier audit', () => {
  it('takes at most 40 bytes for each machine', () => {
    const fleet = largeFleet(5000);
    expect(bytesOfEarlier(earlierOf(fleet, RULES)) / fleet.size).toBeLessThanOrEqual(40);
  });

  it('keeps the facts, keys and lines of every machine', () => {
    fc.assert(
      fc.property(fleetPairs, ([fleet]) => {
        const earlier = earlierOf(fleet, RULES);
        const keys = keysOfEarlier(earlier);
        const again = fleetOfEarlier(earlier, keys);
        expect([...keys]).toEqual(fleet.names);
        expect(factCodesOf(again)).toEqual(factCodesOf(fleet));
        expect(again.rowLines).toEqual(fleet.rowLines);
      }),
    );
  });

  it('has the same keys, whether the names are packed or not', () => {
    const part = fc.constantFrom('WS-1', 'ä', '😀', '\uFEFF', '\0', '\r', '\n', ' ', '\\', '');
    const names = fc.array(fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')));
    fc.assert(
      fc.property(names, fc.constantFrom('domain', 'floor'), (list, heading) => {
        const machines = list.map((name) => ({ name, facts: {}, extras: ['Corp'] }));
        const fleet = fleetOf(machines, [heading]);
        const { keys } = earlierOf({ ...fleet, names: packed(list) }, RULES);
        expect(keys).toEqual(earlierOf({ ...fleet, names: list }, RULES).keys);
      }),
    );
  });

  it('names machines with their domain, in the spelling of the file', () => {
    const fleet = drawFleet(`
      name           role    domain
      WS-1           client  Corp
      LAB\\WS-1      client  Corp
      ws-2.corp.com  client  Corp
      WS-3           client  -`);
    expect([...keysOfEarlier(earlierOf(fleet, RULES))]).toEqual([
      'Corp\\WS-1',
      'LAB\\WS-1',
      'ws-2.corp.com',
      'WS-3',
    ]);
  });
});

/** A comparison with an audit of a fleet. */
function comparedWith(fleet: Fleet, rules: PairingRules = RULES): ComparedWith {
  const rename = { from: 'ws-1', to: 'ws-2', at: '2026-11-29T12:00:00.000Z' };
  const notTaken = {
    kind: 'entered',
    fact: 'servicePack',
    was: '?',
    text: 'SP4',
    fileName: 'fleet.csv',
    line: 7,
    name: 'ws-1',
    because: 'other-text',
    is: 'SP5',
    said: { at: '', by: 'Ada', reason: 'asked' },
  } as const;
  const earlier = earlierOf(fleet, rules);
  return {
    earlier,
    renames: [rename],
    carried: ['sectionSign'],
    notTaken: [notTaken],
    decisionsLeft: [noteAbout(9, 10)],
    lostScope: ['Site'],
  };
}

const readBack = (value: unknown) => soundOrNull(() => comparedFrom(value));

describe('a stored comparison', () => {
  it('is the same after it was read back', () => {
    fc.assert(
      fc.property(fleetPairs, randomRules(), ([fleet], rules) => {
        const compared = comparedWith(fleet, rules);
        const stored = JSON.parse(JSON.stringify(storedComparison(compared)));
        expect(readBack(stored)).toEqual(compared);
        expect(readBack(structuredClone(compared))).toEqual(compared);
      }),
    );
  });

  it('of the first pages that compared has no decisions that were left, and no lost column', () => {
    const { decisionsLeft: _, lostScope: __, ...first } = comparedWith(largeFleet(3));
    expect(readBack(first)).toMatchObject({ decisionsLeft: [], lostScope: [] });
  });

  it('is refused when any part of it is missing or damaged', () => {
    const compared = comparedWith(largeFleet(3));
    const typed = [Uint8Array, Uint16Array, Uint32Array, Float64Array].map((type) => type.of(9));
    const damages = [undefined, null, -1, 'x', [-1], [[]], {}, 1.5, ...typed];
    for (const whole of [storedComparison(compared), compared]) {
      expect(readBack(whole)).not.toBeNull();
      for (const damage of damages) {
        for (const part of Object.keys(whole)) {
          const isOptional = damage === undefined && /^(decisionsLeft|lostScope)$/.test(part);
          if (!isOptional) {
            expect([part, readBack({ ...whole, [part]: damage })]).toEqual([part, null]);
          }
        }
        for (const part of Object.keys(whole.earlier)) {
          const earlier = { ...whole.earlier, [part]: damage };
          expect([part, readBack({ ...whole, earlier })]).toEqual([part, null]);
        }
      }
    }
  });

  it('is read without an exception from any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readBack(value)).toBeNull();
      }),
    );
  });
});

describe('the scope of today for an earlier audit', () => {
  const site = { heading: 'Site', meaning: 'group' } as const;
  const standort = { heading: 'Standort', meaning: 'group' } as const;
  const floor = { heading: 'Floor', meaning: null } as const;
  const peers = { heading: 'Servers', meaning: 'peers' } as const;
  const group = (column: number) => ({ kind: 'group', column, emptyMeans: 'alone' }) as const;

  it.each<[string, PairingScope, PairingScope | null]>([
    ['every machine', { kind: 'every' }, { kind: 'every' }],
    ['a column with the same heading', group(1), group(0)],
    ['a column with the same meaning', group(0), group(1)],
    ['a column that is not there', group(2), null],
    ['listed servers that are not there', { kind: 'peers', otherwise: { kind: 'every' } }, null],
  ])('is found for %s', (_, scope, found) => {
    const today = [site, floor, { heading: 'Room', meaning: null }, peers];
    expect(scopeIn(scope, today, [{ ...floor, heading: 'floor ' }, standort])).toEqual(found);
  });

  it.each<[string, PairingScope, readonly string[]]>([
    ['no column', { kind: 'every' }, []],
    ['a column that is there', group(0), []],
    ['a column that is not there', group(1), ['Floor']],
    ['listed servers', { kind: 'peers', otherwise: group(0) }, ['Servers']],
    ['listed servers and a column', { kind: 'peers', otherwise: group(1) }, ['Servers', 'Floor']],
  ])('lacks what is named, for %s', (_, scope, lost) => {
    const [from, to] = [[site, floor, peers], [standort]];
    expect(lostScopeColumns(scope, from, to)).toEqual(lost);
    expect(scopeIn(scope, from, to) === null).toBe(lost.length > 0);
  });

  it('keeps the group of clients that list no server', () => {
    const scope = { kind: 'peers', otherwise: group(0) } as const;
    const there = scopeIn(scope, [site, peers], [peers, site]);
    expect(there).toEqual({ kind: 'peers', otherwise: group(1) });
    expect(scopeIn(scope, [site, peers], [peers])).toBeNull();
  });
});
