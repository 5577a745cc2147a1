import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import { flaggedOf, type VerdictWord } from '../article/verdict.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { once } from '../pairing/kept.ts';
import { flaggedIfRaised, tallyOfServer, worseIfRaised } from '../pairing/machine-tallies.ts';
import type { MissingRanking } from '../pairing/missing-counts.ts';
import { clientsOf, serversOf } from '../pairing/neighbours.ts';
import { countBelow, derive, keep, upTo } from '../pairing/runs.ts';
import { isPairing, judgePairing, type PairingSpace } from '../pairing/space.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { type ClientNeeds, needOf, placeOfClient } from '../remediation/client-needs.ts';
import { decisionAt, UNDECIDED_CLIENT } from '../remediation/decided-clients.ts';
import { firstClients } from '../remediation/first-clients.ts';
import type { AuditState } from './audit-state.ts';
import { columnsOf } from './columns.ts';
import {
  extrasOf,
  factCells,
  machineReference,
  placeOfFact,
  plainViews,
  viewsOfEnd,
} from './fact-view.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { LastingList, ListTable, TablePart } from './list-table.ts';
import { inOrder, type LazyColumn, WAITED_FOR } from './listing.ts';
import { plannableCells } from './planned-step.ts';
import { clientProse, FIRST_SERVERS, fileTexts, waitTexts } from './prose-cells.ts';
import type { ClientRow, MachineRow, MissingFactTableRow, ServerRow } from './rows.ts';

/**
 * One client as the table shows it.
 * @throws RangeError if the machine is not a client.
 */
export function clientRow(
  state: Pick<AuditState, 'needs' | 'decided' | 'planned'>,
  machine: number,
  plannable = plannableCells(state),
): ClientRow {
  const { needs, decided } = state;
  const { space } = needs;
  const place = placeOfClient(needs, machine);
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
    decision: decided === null || place === null ? UNDECIDED_CLIENT : decisionAt(decided, place),
    ...plannable(machine),
    servers: servers.count,
    firstServers: servers.first.map((server) => fleet.names.at(server) ?? ''),
    extras: extrasOf(fleet, machine),
  };
}

/** The columns of the clients, apart from what was decided and planned. */
function clientColumns(needs: ClientNeeds): readonly LazyColumn[] {
  const { space } = needs;
  const machines = space.clients;
  const { groupOf, groups } = needs;
  const counted = (...verdicts: readonly VerdictWord[]) => {
    const counts = verdicts.map((verdict) => groups.counts[verdict]);
    const ofGroup = (group: number) => counts.reduce((sum, count) => sum + (count[group] ?? 0), 0);
    return numbers(() => new Float64Array(derive(groupOf, ofGroup)));
  };
  return listColumns('clients', space.index, machines, {
    action: () => ({ kind: 'codes', of: needs.actions, among: ACTIONS }),
    waitsFor: numbers(() => new Float64Array(needs.waitsFor)),
    flagged: counted('exposed', 'at-risk'),
    exposed: counted('exposed'),
    atRisk: counted('at-risk'),
    undecided: counted('undecided'),
    servers: numbers(() =>
      Float64Array.from(machines, (machine) => serversOf(space, machine, 0).count),
    ),
  });
}

/** The clients that need something in their order, then the others. */
function orderOfClients({ actions }: ClientNeeds, remediation: Uint32Array): Uint32Array {
  const none = ACTIONS.indexOf('none');
  return join(
    remediation,
    keep(upTo(actions.length), (place) => actions[place] === none),
  );
}

/**
 * All clients, in the order of the remediation list. Clients that need nothing follow in inventory order.
 * @param remediation returns the clients that need something, as indices into `space.clients`, in order.
 */
export function clientList(needs: ClientNeeds, remediation: () => Uint32Array): LastingList {
  const machines = needs.space.clients;
  return {
    firstOrder: {
      size: machines.length,
      all: once(() => orderOfClients(needs, remediation())),
      firstOf: (places, length) => firstClients(needs, places, length),
    },
    machines,
    end: 'client',
    parts: [
      { columns: () => clientColumns(needs), prose: (messages) => clientProse(needs, messages) },
    ],
  };
}

/**
 * All clients and what each needs.
 * @param list see `clientList`.
 * @param parts what was decided and planned about them.
 */
export function clientTable(
  state: Pick<AuditState, 'needs' | 'decided' | 'planned'>,
  list: LastingList,
  parts: readonly TablePart[],
): ListTable {
  const { needs } = state;
  const { machines } = list;
  const plannable = plannableCells(state);
  return {
    ...list,
    parts: [...list.parts, ...parts],
    row: (place) => clientRow(state, machines[place] ?? -1, plannable),
    rowOfMachine: (machine) => placeOfClient(needs, machine) ?? -1,
  };
}

/**
 * A column that says whether a server has to wait for each client (`yes`, `no`): raising the server would
 * give their pairing a worse verdict.
 */
export function waitedForColumn(space: PairingSpace, server: number): LazyColumn {
  const ranks = Uint32Array.of(0, 1);
  const column = once(() => {
    const codes = derive(space.clients, (client) => {
      const pairing = { client, server };
      return isPairing(space, pairing) && judgePairing(space, pairing).worseIfRaised ? 1 : 0;
    });
    return { id: WAITED_FOR, texts: ['no', 'yes'], codes, ranks: () => ranks };
  });
  return { id: WAITED_FOR, isWritten: false, column };
}

function join(first: Uint32Array, second: Uint32Array): Uint32Array {
  const joined = new Uint32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

/** One server as the table shows it. */
export function serverRow(
  state: Pick<AuditState, 'needs' | 'planned'>,
  machine: number,
  plannable = plannableCells(state),
): ServerRow {
  const { space } = state.needs;
  const { fleet } = space.index;
  const views = viewsOfEnd(fleet, machine, 'server', space.rules.assumptions);
  return {
    ...factCells('servers', () => views),
    table: 'servers',
    server: machineReference(fleet, machine),
    counts: tallyOfServer(space, machine),
    clients: clientsOf(space, machine, 0).count,
    exposedIfRaised: flaggedIfRaised(space, machine),
    waitsFor: worseIfRaised(space, machine),
    ...plannable(machine),
    extras: extrasOf(fleet, machine),
  };
}

/** The columns of the servers, apart from the plan. */
function serverColumns(space: PairingSpace): readonly LazyColumn[] {
  const machines = space.servers;
  const every = (value: (machine: number) => number) =>
    numbers(() => Float64Array.from(machines, value));
  const tallies = once(() => Array.from(machines, (machine) => tallyOfServer(space, machine)));
  const counted = (value: (tally: ReturnType<typeof tallyOfServer>) => number) =>
    numbers(() => Float64Array.from(tallies(), value));
  return listColumns('servers', space.index, machines, {
    flagged: counted(flaggedOf),
    hasFlagged: () => ({
      kind: 'words',
      of: tallies().map((tally) => (flaggedOf(tally) > 0 ? 'yes' : 'no')),
      among: ['yes', 'no'],
    }),
    exposed: counted((tally) => tally.exposed),
    atRisk: counted((tally) => tally['at-risk']),
    undecided: counted((tally) => tally.undecided),
    clients: every((machine) => clientsOf(space, machine, 0).count),
    exposedIfRaised: every((machine) => flaggedIfRaised(space, machine)),
    waitsFor: every((machine) => worseIfRaised(space, machine)),
  });
}

/** All servers, in inventory order. */
export function serverList(space: PairingSpace): LastingList {
  const machines = space.servers;
  return {
    firstOrder: inOrder(upTo(machines.length)),
    machines,
    end: 'server',
    parts: [
      {
        columns: () => serverColumns(space),
        prose: ({ tables }) => [
          waitTexts(
            derive(machines, (machine) => worseIfRaised(space, machine)),
            tables,
          ),
        ],
      },
    ],
  };
}

/**
 * All servers and what raising each would do.
 * @param list see `serverList`.
 * @param parts what was planned about them.
 */
export function serverTable(
  state: Pick<AuditState, 'needs' | 'planned'>,
  list: LastingList,
  parts: readonly TablePart[],
): ListTable {
  const { machines } = list;
  const plannable = plannableCells(state);
  return {
    ...list,
    parts: [...list.parts, ...parts],
    row: (place) => serverRow(state, machines[place] ?? -1, plannable),
    rowOfMachine(machine) {
      const place = countBelow(machines, machine);
      return machines[place] === machine ? place : -1;
    },
  };
}

/** All machines, in inventory order. */
export function machineTable(space: PairingSpace): ListTable {
  const { fleet } = space.index;
  const machines = upTo(fleet.size);
  const isPaired = (machine: number) => isClient(space, machine) || isServer(space, machine);
  return {
    firstOrder: inOrder(machines),
    machines,
    end: null,
    parts: [
      {
        prose: () => fileTexts(fleet, (machine) => fleet.rowSources[machine] ?? 0, machines.length),
        columns: () =>
          listColumns('inventory', space.index, machines, {
            paired: () => ({
              kind: 'words',
              of: Array.from(machines, (machine) => (isPaired(machine) ? 'yes' : 'no')),
              among: ['yes', 'no'],
            }),
            line: numbers(() => new Float64Array(fleet.rowLines)),
          }),
      },
    ],
    row: (machine): MachineRow => ({
      ...factCells('inventory', () => plainViews(fleet, machine)),
      table: 'inventory',
      machine: machineReference(fleet, machine),
      paired: isPaired(machine),
      places: placesOf(fleet, machine),
      fileName: fleet.sources[fleet.rowSources[machine] ?? 0] ?? '',
      line: fleet.rowLines[machine] ?? 0,
      extras: extrasOf(fleet, machine),
    }),
    rowOfMachine: (machine) => machine,
  };
}

/** The cell of each fact of a row, for editing it. */
function placesOf(fleet: Fleet, machine: number): MachineRow['places'] {
  const places = columnsOf('inventory').flatMap(([id, entry]) =>
    entry.holds === 'fact' ? [[id, placeOfFact(fleet, machine, entry.fact)] as const] : [],
  );
  // The loop covers every fact column of the table.
  return Object.fromEntries(places) as unknown as MachineRow['places'];
}

const FACT_OF: { readonly [F in PairingFact]: FactName } = {
  'client.encryption': 'encryption',
  'client.section_sign_in_password': 'sectionSign',
  'client.service_pack': 'servicePack',
  'server.encryption': 'encryption',
  'server.service_pack': 'servicePack',
};

/** All missing facts, those that would decide the most pairings first. */
export function missingFactsTable(index: FleetIndex, ranking: MissingRanking): ListTable {
  const { machines, facts, pairings, alone, size } = ranking;
  const { names } = index.fleet;
  const factAt = (row: number) => PAIRING_FACTS[facts[row] ?? 0] ?? PAIRING_FACTS[0];
  const rows = upTo(size);
  return {
    firstOrder: inOrder(rows),
    machines,
    end: null,
    parts: [
      {
        prose: () => [],
        columns: () =>
          listColumns('missing-facts', index, machines, {
            fact: () => ({ kind: 'words', of: Array.from(rows, factAt), among: PAIRING_FACTS }),
            pairings: numbers(() => pairings),
            alone: numbers(() => alone),
          }),
      },
    ],
    row(row): MissingFactTableRow {
      const machine = machines[row] ?? 0;
      return {
        table: 'missing-facts',
        machine,
        name: names.at(machine) ?? '',
        fact: factAt(row),
        place: placeOfFact(index.fleet, machine, FACT_OF[factAt(row)]),
        pairings: pairings[row] ?? 0,
        alone: alone[row] ?? 0,
      };
    },
    rowOfMachine: (machine) => machines.indexOf(machine),
  };
}
