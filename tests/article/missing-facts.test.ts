import { describe, expect, it } from 'vitest';
import { type ClientFacts, conditionsOf, type ServerFacts } from '../../src/article/conditions.ts';
import { missingFacts, PAIRING_FACTS, type PairingFact } from '../../src/article/missing-facts.ts';
import { verdictOf } from '../../src/article/verdict.ts';
import type { Encryption, SectionSign } from '../../src/fleet/machine.ts';
import { known, MISSING, type Reading, unreadable } from '../../src/fleet/reading.ts';
import type { ServicePack } from '../../src/fleet/service-pack.ts';

/** Each fact of a pairing as true, false or unknown for its condition. */
type States = { readonly [F in PairingFact]: boolean | null };

function readingOf<T>(state: boolean | null, whenTrue: T, whenFalse: T): Reading<T> {
  if (state === null) return MISSING;
  return known(state ? whenTrue : whenFalse);
}

function factsOf(states: States): { client: ClientFacts; server: ServerFacts } {
  const encryption = (fact: PairingFact) =>
    readingOf<Encryption>(states[fact], 'required', 'optional');
  return {
    client: {
      servicePack: readingOf<ServicePack>(states['client.service_pack'], 'SP3', 'SP6'),
      encryption: encryption('client.encryption'),
      sectionSign: readingOf<SectionSign>(states['client.section_sign_in_password'], 'yes', 'no'),
    },
    server: {
      servicePack: readingOf<ServicePack>(states['server.service_pack'], 'SP5', 'none'),
      encryption: encryption('server.encryption'),
    },
  };
}

function missingIn(states: States): readonly PairingFact[] {
  const { client, server } = factsOf(states);
  return missingFacts(client, server, conditionsOf(client, server));
}

/** All ways to assign one of these states to each fact. */
function waysToSet(
  states: States,
  facts: readonly PairingFact[],
  values: readonly (boolean | null)[],
): readonly States[] {
  return facts.reduce<readonly States[]>(
    (ways, fact) => ways.flatMap((way) => values.map((value) => ({ ...way, [fact]: value }))),
    [states],
  );
}

const NOTHING_KNOWN: States = {
  'client.encryption': null,
  'client.section_sign_in_password': null,
  'client.service_pack': null,
  'server.encryption': null,
  'server.service_pack': null,
};
const ALL_STATES = waysToSet(NOTHING_KNOWN, PAIRING_FACTS, [true, false, null]);

function isExposed(states: States): boolean {
  const { client, server } = factsOf(states);
  return verdictOf(conditionsOf(client, server)).kind === 'exposed';
}

/** Whether the verdict depends on this fact for some values of the other unknown facts. */
function matters(states: States, fact: PairingFact): boolean {
  const others = PAIRING_FACTS.filter((other) => other !== fact && states[other] === null);
  return waysToSet(states, others, [true, false]).some(
    (way) => isExposed({ ...way, [fact]: true }) !== isExposed({ ...way, [fact]: false }),
  );
}

describe('missing facts', () => {
  it('are, in all 3^5 states, the unknown facts on which exposure depends', () => {
    expect(ALL_STATES).toHaveLength(243);
    for (const states of ALL_STATES) {
      const expected = PAIRING_FACTS.filter(
        (fact) => states[fact] === null && matters(states, fact),
      );
      expect({ states, missing: missingIn(states) }).toEqual({ states, missing: expected });
    }
  });

  it('include unreadable facts', () => {
    const { client, server } = factsOf({ ...NOTHING_KNOWN, 'server.service_pack': true });
    const facts = { ...client, servicePack: unreadable('SP7') };
    expect(missingFacts(facts, server, conditionsOf(facts, server))).toEqual([
      'client.encryption',
      'client.section_sign_in_password',
      'client.service_pack',
      'server.encryption',
    ]);
  });

  it('leave out an encryption that no longer matters', () => {
    const states = { ...NOTHING_KNOWN, 'server.encryption': true, 'server.service_pack': true };
    expect(missingIn(states)).toEqual(['client.section_sign_in_password', 'client.service_pack']);
  });
});
