import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import { serversOf } from '../pairing/neighbours.ts';
import { keep } from '../pairing/runs.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import {
  actionAt,
  type ClientNeeds,
  flaggedAt,
  needOf,
  placeOfClient,
} from '../remediation/client-needs.ts';
import { clientViews, extrasOf, machineReference } from './fact-view.ts';
import { factListColumn, numberListColumn, wordListColumn } from './list-columns.ts';
import { type ListTable, machineColumns } from './list-table.ts';
import type { ClientRow } from './table-messages.ts';

/** Server names shown in a row; the reason lists them all. */
const FIRST_SERVERS = 3;

/** One client as the table shows it. Throws a RangeError for a machine that is no client. */
export function clientRow(needs: ClientNeeds, machine: number): ClientRow {
  const { space } = needs;
  const { fleet } = space.index;
  const { action, passwordReason, waitsFor, counts, missing } = needOf(needs, machine);
  const servers = serversOf(space, machine, FIRST_SERVERS);
  return {
    table: 'clients',
    client: machineReference(fleet, machine),
    ...clientViews(fleet, machine, space.rules.assumptions),
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
  const { facts } = space.index.fleet;
  const isNeedy = new Uint8Array(machines.length);
  for (const place of remediation) isNeedy[place] = 1;
  const places = machines.map((_, place) => place);
  const rest = keep(places, (place) => isNeedy[place] !== 1);
  const flagged = Float64Array.from(machines, (_, place) => flaggedAt(needs, place));
  return {
    firstOrder: join(remediation, rest),
    columns: () => [
      ...machineColumns('client', space.index, machines),
      factListColumn('servicePack', facts.servicePack, SERVICE_PACKS, machines),
      factListColumn('encryption', facts.encryption, ENCRYPTIONS, machines),
      factListColumn('sectionSign', facts.sectionSign, SECTION_SIGNS, machines),
      wordListColumn(
        'action',
        Array.from(machines, (_, place) => actionAt(needs, place)),
        ACTIONS,
      ),
      numberListColumn('waitsFor', Float64Array.from(needs.waitsFor)),
      numberListColumn('flagged', flagged),
      numberListColumn('exposed', Float64Array.from(counts.exposed)),
      numberListColumn('atRisk', Float64Array.from(counts['at-risk'])),
      numberListColumn('undecided', Float64Array.from(counts.undecided)),
      numberListColumn(
        'servers',
        Float64Array.from(machines, (machine) => serversOf(space, machine, 0).count),
      ),
    ],
    row: (place) => clientRow(needs, machines[place] ?? -1),
    rowOfMachine: (machine) => placeOfClient(needs, machine) ?? -1,
  };
}

function join(first: Uint32Array, second: Uint32Array): Uint32Array {
  const joined = new Uint32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
