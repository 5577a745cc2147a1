import { serversOf } from '../pairing/neighbours.ts';
import { keep } from '../pairing/runs.ts';
import { isPairing, judgePairing, type PairingSpace } from '../pairing/space.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import {
  actionAt,
  type ClientNeeds,
  flaggedAt,
  needOf,
  placeOfClient,
} from '../remediation/client-needs.ts';
import { extrasOf, factCells, machineReference, viewsOfEnd } from './fact-view.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import { type ListColumn, WAITED_FOR } from './listing.ts';
import type { ClientRow } from './table-messages.ts';

/** Server names shown in a row; the reason lists them all. */
const FIRST_SERVERS = 3;

/** One client as the table shows it. Throws a RangeError for a machine that is no client. */
export function clientRow(needs: ClientNeeds, machine: number): ClientRow {
  const { space } = needs;
  const { fleet } = space.index;
  const { action, passwordReason, waitsFor, counts, missing } = needOf(needs, machine);
  const servers = serversOf(space, machine, FIRST_SERVERS);
  const views = viewsOfEnd(fleet, machine, 'client', space.rules.assumptions);
  return {
    ...factCells('clients', () => views),
    table: 'clients',
    client: machineReference(fleet, machine),
    action,
    passwordReason,
    waitsFor,
    counts,
    missing,
    servers: servers.count,
    firstServers: servers.first.map((server) => fleet.names[server] ?? ''),
    extras: extrasOf(fleet, machine),
  };
}

/**
 * The table of all clients with what each needs, in the order of the remediation list; clients that
 * need nothing follow in inventory order.
 * @param remediation places of the clients that need something, in their order.
 */
export function clientTable(needs: ClientNeeds, remediation: Uint32Array): ListTable {
  const { space, counts } = needs;
  const machines = space.clients;
  const isNeedy = new Uint8Array(machines.length);
  for (const place of remediation) isNeedy[place] = 1;
  const places = machines.map((_, place) => place);
  const rest = keep(places, (place) => isNeedy[place] !== 1);
  return {
    firstOrder: join(remediation, rest),
    columns: () =>
      listColumns('clients', space.index, machines, {
        action: () => ({
          kind: 'words',
          of: Array.from(machines, (_, place) => actionAt(needs, place)),
          among: ACTIONS,
        }),
        waitsFor: numbers(Float64Array.from(needs.waitsFor)),
        flagged: numbers(Float64Array.from(machines, (_, place) => flaggedAt(needs, place))),
        exposed: numbers(Float64Array.from(counts.exposed)),
        atRisk: numbers(Float64Array.from(counts['at-risk'])),
        undecided: numbers(Float64Array.from(counts.undecided)),
        servers: numbers(
          Float64Array.from(machines, (machine) => serversOf(space, machine, 0).count),
        ),
      }),
    row: (place) => clientRow(needs, machines[place] ?? -1),
    rowOfMachine: (machine) => placeOfClient(needs, machine) ?? -1,
  };
}

/**
 * Whether each client (`yes`, `no`) is one that a server waits for: raising the server would give their
 * pairing a worse verdict.
 */
export function waitedForColumn(space: PairingSpace, server: number): ListColumn {
  const codes = space.clients.map((client) => {
    const pairing = { client, server };
    return isPairing(space, pairing) && judgePairing(space, pairing).worseIfRaised ? 1 : 0;
  });
  const texts = ['no', 'yes'];
  const ranks = Uint32Array.of(0, 1);
  return { id: WAITED_FOR, texts, codes, ranks: () => ranks, isChoice: false, isSearched: false };
}

function join(first: Uint32Array, second: Uint32Array): Uint32Array {
  const joined = new Uint32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
