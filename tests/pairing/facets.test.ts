import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { CHOICES } from '../../src/pairing/choices.ts';
import { CHOICE_COLUMNS, type ChoiceColumn } from '../../src/pairing/columns.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingFilter, PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import { fleetOf } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { bothViews, LOCALE } from './both-views.ts';
import { randomFilters, randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';
import { slowlyPasses } from './slow-view.ts';

/** The filter with one column set to a single choice, whatever it was before. */
function choosing(filter: PairingFilter, column: ChoiceColumn, value: string): PairingFilter {
  return { ...filter, [column]: [value] };
}

/** The filter with one value of an extra column of one end, whatever values were chosen before. */
function choosingText(
  filter: PairingFilter,
  of: 'client' | 'server',
  column: number,
  text: string,
): PairingFilter {
  const key = of === 'client' ? 'clientExtras' : 'serverExtras';
  const others = (filter[key] ?? []).filter((one) => one.column !== column || 'text' in one);
  return { ...filter, [key]: [...others, { column, values: [text] }] };
}

/** Counts the pairings that a filter leaves, one by one. */
function slowCounter(fleet: Fleet, rules: PairingRules): (filter: PairingFilter) => number {
  const pairings = slowPairings(fleet, rules, slowPeers(fleet));
  return (filter) => pairings.filter((pairing) => slowlyPasses(fleet, filter, pairing)).length;
}

describe('the texts of an extra column', () => {
  it('count what each would leave given all other filters', () => {
    fc.assert(
      fc.property(randomFleets(11), randomRules(), randomFilters, (fleet, rules, filter) => {
        const { view } = bothViews(fleet, rules, { filter, sort: [] });
        const countLeft = slowCounter(fleet, rules);
        for (const of of ['client', 'server'] as const) {
          for (const [column, { texts }] of fleet.extras.entries()) {
            const slow = texts.map((text) => countLeft(choosingText(filter, of, column, text)));
            expect([of, column, ...view.countTexts(of, column)]).toEqual([of, column, ...slow]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('count the same in a sorted view', () => {
    const sort = [
      { column: 'verdict', descending: true },
      { column: 'server', descending: true },
    ] as const;
    fc.assert(
      fc.property(randomFleets(11), randomRules(), randomFilters, (fleet, rules, filter) => {
        const sorted = bothViews(fleet, rules, { filter, sort }).view;
        const { view } = bothViews(fleet, rules, { filter, sort: [] });
        for (const of of ['client', 'server'] as const) {
          expect(sorted.countTexts(of, 0)).toEqual(view.countTexts(of, 0));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('facets', () => {
  it('count what each choice would leave given all other filters', () => {
    fc.assert(
      fc.property(randomFleets(9), randomRules(), randomFilters, (fleet, rules, filter) => {
        const { view } = bothViews(fleet, rules, { filter, sort: [] });
        const countLeft = slowCounter(fleet, rules);
        for (const { column, choices } of view.facets()) {
          for (const { value, count } of choices) {
            const left = countLeft(choosing(filter, column, value));
            expect(`${column} ${value} ${count}`).toBe(`${column} ${value} ${left}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are right when any two columns are filtered', () => {
    const packs = ['SP4', 'SP6', ''];
    const encryptions = ['required', 'none', ''];
    const machines = packs.flatMap((servicePack) =>
      encryptions.flatMap((encryption, at) => [
        {
          name: `WS-${servicePack}-${encryption}`,
          facts: {
            role: 'client',
            servicePack,
            encryption,
            sectionSign: ['yes', '', 'no'][at] ?? '',
          },
        },
        {
          name: `RAS-${servicePack}-${encryption}`,
          facts: { role: at === 1 ? 'both' : 'server', servicePack, encryption },
        },
      ]),
    );
    const fleet = fleetOf(machines);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const pairings = slowPairings(fleet, rules, slowPeers(fleet));
    const chosen: PairingFilter = {
      clientServicePack: ['SP4'],
      serverServicePack: ['SP6', 'unknown'],
      forcedBy: ['both', 'client'],
      sectionSign: ['yes'],
      clientEncryption: ['required'],
      serverEncryption: ['none', 'required'],
      verdict: ['exposed', 'undecided'],
      missing: ['server.service_pack'],
    };
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    for (const one of CHOICE_COLUMNS) {
      for (const other of CHOICE_COLUMNS) {
        const filter = { [one]: chosen[one], [other]: chosen[other] };
        const counts = openView(space, { filter, sort: [] })
          .facets()
          .flatMap(({ column, choices }) =>
            choices.map(({ value, count }) => `${column} ${value} ${count}`),
          );
        const slow = CHOICE_COLUMNS.flatMap((column) => {
          const { [column]: _, ...others } = filter;
          const left = pairings.filter((pairing) => slowlyPasses(fleet, others, pairing));
          return CHOICES[column].map((value) => {
            const narrowed = choosing({}, column, value);
            const count = left.filter((pairing) => slowlyPasses(fleet, narrowed, pairing)).length;
            return `${column} ${value} ${count}`;
          });
        });
        expect(counts).toEqual(slow);
      }
    }
  });

  it('offer all choices of all columns, in order', () => {
    fc.assert(
      fc.property(randomFleets(3), randomRules(), (fleet, rules) => {
        const { view } = bothViews(fleet, rules, { filter: {}, sort: [] });
        const offered = view
          .facets()
          .map(({ column, choices }) => [column, choices.map(({ value }) => value)]);
        expect(Object.fromEntries(offered)).toEqual(CHOICES);
      }),
      { numRuns: 3 },
    );
  });
});
