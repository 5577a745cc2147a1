import type { Fleet } from '../../src/fleet/fleet.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { Pairing, PairingQuery, PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';
import { shownTexts, slowView } from './slow-view.ts';

/** The language by which the tests sort names. */
export const LOCALE = 'de';

/** Answers a query with the engine and with the slow twin. */
export function bothViews(fleet: Fleet, rules: PairingRules, query: PairingQuery) {
  const slow = slowView(fleet, slowPairings(fleet, rules, slowPeers(fleet)), query, LOCALE);
  const view = openView(
    buildPairingSpace(indexFleet(fleet, LOCALE), rules),
    query,
    shownTexts(fleet),
  );
  return { slow, rows: slow.map(pairOf), view };
}

/** Only the two machines of a pairing. */
export function pairOf({ client, server }: Pairing): Pairing {
  return { client, server };
}
