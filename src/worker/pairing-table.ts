import { isClient, isServer } from '../pairing/classes.ts';
import { Recent } from '../pairing/kept.ts';
import type { Pairing, PairingQuery } from '../pairing/query.ts';
import { judgePairing, type PairingSpace } from '../pairing/space.ts';
import { openView, type PairingView } from '../pairing/view.ts';
import { clientViews, extrasOf, machineReference, serverViews } from './fact-view.ts';
import type { PairingRow } from './table-messages.ts';

/** Views kept open: the tables of the page ask for the same few again and again. */
const KEPT_VIEWS = 4;

/**
 * Opens views on a space and keeps the last few, by their query. Blanks at the ends of the text sought
 * do not count, as in the lists.
 */
export function keepViews(space: PairingSpace): (query: PairingQuery) => PairingView {
  const kept = new Recent<PairingView>(KEPT_VIEWS, () => 1);
  return ({ filter, sort }) => {
    const search = filter.search?.trim();
    const query = { filter: search === undefined ? filter : { ...filter, search }, sort };
    return kept.take(JSON.stringify(query), () => openView(space, query));
  };
}

/** One pairing as the table shows it. Throws a RangeError where one of the two is not of its side. */
export function pairingRow(
  space: PairingSpace,
  pairing: Pairing,
  table: PairingRow['table'],
): PairingRow {
  const { client, server } = pairing;
  if (!isClient(space, client) || !isServer(space, server)) {
    throw new RangeError(`no pairing of ${client} with ${server}`);
  }
  const { fleet } = space.index;
  const { assumptions } = space.rules;
  const ofClient = clientViews(fleet, client, assumptions);
  const ofServer = serverViews(fleet, server, assumptions);
  const { verdict, forcedBy, missing } = judgePairing(space, pairing);
  return {
    table,
    client: machineReference(fleet, client),
    server: machineReference(fleet, server),
    clientServicePack: ofClient.servicePack,
    clientEncryption: ofClient.encryption,
    sectionSign: ofClient.sectionSign,
    serverServicePack: ofServer.servicePack,
    serverEncryption: ofServer.encryption,
    forcedBy,
    verdict,
    missing,
    clientExtras: extrasOf(fleet, client),
    serverExtras: extrasOf(fleet, server),
  };
}
