import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { ACTIONS } from '../../src/remediation/client-action.ts';
import { needOf } from '../../src/remediation/client-needs.ts';
import { firstClients } from '../../src/remediation/first-clients.ts';
import { orderRemediation } from '../../src/remediation/remediation-order.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomRules } from '../pairing/random-queries.ts';
import { fastNeeds, fleetsOfAllArchitectures, LOCALE } from './slow-needs.ts';

function orderedMachines(fleet: Fleet, rules: PairingRules): readonly number[] {
  const needs = fastNeeds(fleet, rules);
  return Array.from(orderRemediation(needs), (place) => needs.space.clients[place] ?? -1);
}

/** The order, by one comparison function. */
function slowOrder(fleet: Fleet, rules: PairingRules): readonly number[] {
  const collator = new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' });
  const needs = fastNeeds(fleet, rules);
  return [...needs.space.clients]
    .map((machine) => needOf(needs, machine))
    .filter(({ action }) => action !== 'none')
    .sort(
      (one, other) =>
        ACTIONS.indexOf(one.action) - ACTIONS.indexOf(other.action) ||
        Number(one.waitsFor > 0) - Number(other.waitsFor > 0) ||
        other.counts.exposed - one.counts.exposed ||
        other.counts['at-risk'] - one.counts['at-risk'] ||
        collator.compare(fleet.names.at(one.machine) ?? '', fleet.names.at(other.machine) ?? '') ||
        one.machine - other.machine,
    )
    .map(({ machine }) => machine);
}

describe('the order of the remediation list', () => {
  it('is the same as in the slow twin, under every scope and assumption', () => {
    fc.assert(
      fc.property(fleetsOfAllArchitectures(24), randomRules(), (fleet, rules) => {
        expect(orderedMachines(fleet, rules)).toEqual(slowOrder(fleet, rules));
      }),
      { numRuns: 500 },
    );
  });

  it('begins with the clients that are found without it, among any of the clients', () => {
    const lengths = fc.nat({ max: 30 });
    fc.assert(
      fc.property(
        fleetsOfAllArchitectures(24),
        randomRules(),
        fc.infiniteStream(fc.boolean()),
        lengths,
        (fleet, rules, draws, length) => {
          const needs = fastNeeds(fleet, rules);
          const every = Uint32Array.from(needs.actions, (_, place) => place);
          const some = every.filter(() => draws.next().value);
          const due = [...orderRemediation(needs)];
          const order = [...due, ...every.filter((place) => !due.includes(place))];
          const expected = order.filter((place) => some.includes(place)).slice(0, length);
          expect([...(firstClients(needs, some, length) ?? [])]).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('puts WS9 before WS10 and leaves out clients that need nothing', () => {
    const fleet = drawFleet(`
      name  role    sp   enc       §
      WS10  client  SP4  required  yes
      WS9   client  SP4  required  yes
      WS1   client  SP5  required  yes
      WS2   client  -    required  -
      RAS   server  SP5  optional  -
    `);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const names = orderedMachines(fleet, rules).map((machine) => fleet.names.at(machine));
    expect(names).toEqual(['WS9', 'WS10', 'WS2']);
  });

  it('puts ready clients before waiting ones, and exposed pairings before those at risk', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      HUB   both    SP4   required  yes
      C1    client  SP4   optional  -
      C2    client  SP4   optional  yes
      RAS1  server  SP6a  required  -
      RAS2  server  SP6a  required  -
    `);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const names = orderedMachines(fleet, rules).map((machine) => fleet.names.at(machine));
    expect(names).toEqual(['C2', 'C1', 'HUB']);
  });
});
