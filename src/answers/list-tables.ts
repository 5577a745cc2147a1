import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import { flaggedOf } from '../article/verdict.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { PROBLEM_KINDS, type ProblemList } from '../fleet/problem.ts';
import { problemValue } from '../locale/cell-texts.ts';
import type { Messages } from '../locale/en.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { once } from '../pairing/kept.ts';
import { flaggedIfRaised, tallyOfServer, worseIfRaised } from '../pairing/machine-tallies.ts';
import type { MissingRanking } from '../pairing/missing-counts.ts';
import { clientsOf, serversOf } from '../pairing/neighbours.ts';
import { countBelow, derive, keep, upTo } from '../pairing/runs.ts';
import { isPairing, judgePairing, type PairingSpace } from '../pairing/space.ts';
import type { CodedTexts } from '../pairing/texts/search.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { type ClientNeeds, flaggedAt, needOf, placeOfClient } from '../remediation/client-needs.ts';
import { decisionAt, UNDECIDED_CLIENT } from '../remediation/decided-clients.ts';
import { firstClients } from '../remediation/first-clients.ts';
import type { AuditState } from './audit-state.ts';
import { columnsOf } from './columns.ts';
import { decisionColumns } from './decision-columns.ts';
import {
  extrasOf,
  factCells,
  machineReference,
  placeOfFact,
  plainViews,
  viewsOfEnd,
} from './fact-view.ts';
import { listColumns, NO_NUMBER, numbers } from './list-columns.ts';
import { type FirstOrder, inOrder, type LazyColumn, WAITED_FOR } from './listing.ts';
import { plannableCells, plannedColumn } from './planned-step.ts';
import { clientProse, FIRST_SERVERS, fileTexts, waitTexts } from './prose-cells.ts';
import type {
  ClientRow,
  MachineRow,
  MissingFactTableRow,
  ProblemRow,
  ServerRow,
  TableRow,
} from './rows.ts';

/** A table whose rows are not pairings: its rows by number, and the columns they sort and filter by. */
export interface ListTable {
  /** Rows that sort as equal keep this order. */
  readonly firstOrder: FirstOrder;
  /** The machine of each row; null if rows are not machines. */
  readonly machines: Uint32Array | null;
  /** The end of a pairing as which the rows show their facts; null if they show them as recorded. */
  readonly end: 'client' | 'server' | null;
  /** Callers keep the columns, because each is built once. */
  columns(): readonly LazyColumn[];
  /** What the cells show that are neither names, facts, code words nor texts as written. */
  prose(messages: Messages): readonly CodedTexts[];
  row(row: number): TableRow;
  /** Identifies a row after a recount, if rows are neither machines nor problems. */
  readonly keyOf?: (row: number) => string;
  /** The row of a machine, or -1 if the table has none. */
  rowOfMachine(machine: number): number;
}

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
export function clientColumns(needs: ClientNeeds): readonly LazyColumn[] {
  const { space, counts } = needs;
  const machines = space.clients;
  return listColumns('clients', space.index, machines, {
    action: () => ({ kind: 'codes', of: needs.actions, among: ACTIONS }),
    waitsFor: numbers(() => new Float64Array(needs.waitsFor)),
    flagged: numbers(() => Float64Array.from(machines, (_, place) => flaggedAt(needs, place))),
    exposed: numbers(() => new Float64Array(counts.exposed)),
    atRisk: numbers(() => new Float64Array(counts['at-risk'])),
    undecided: numbers(() => new Float64Array(counts.undecided)),
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
 * All clients and what each needs, in the order of the remediation list. Clients that need nothing follow
 * in inventory order.
 * @param remediation returns the clients that need something, as indices into `space.clients`, in order.
 * @param ownColumns returns the columns apart from decisions and the plan; see `clientColumns`.
 */
export function clientTable(
  state: Pick<AuditState, 'needs' | 'decided' | 'planned'>,
  remediation: () => Uint32Array,
  ownColumns: () => readonly LazyColumn[],
): ListTable {
  const { needs, decided } = state;
  const machines = needs.space.clients;
  const plannable = plannableCells(state);
  return {
    firstOrder: {
      size: machines.length,
      all: once(() => orderOfClients(needs, remediation())),
      firstOf: (places, length) => firstClients(needs, places, length),
    },
    machines,
    end: 'client',
    columns: () => [
      ...ownColumns(),
      ...decisionColumns(decided, machines.length),
      plannedColumn(state, machines),
    ],
    prose: (messages) => clientProse(needs, messages),
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
export function serverColumns(space: PairingSpace): readonly LazyColumn[] {
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

/**
 * All servers, in inventory order.
 * @param ownColumns returns the columns apart from the plan; see `serverColumns`.
 */
export function serverTable(
  state: Pick<AuditState, 'needs' | 'planned'>,
  ownColumns: () => readonly LazyColumn[],
): ListTable {
  const { space } = state.needs;
  const machines = space.servers;
  const plannable = plannableCells(state);
  return {
    firstOrder: inOrder(upTo(machines.length)),
    machines,
    end: 'server',
    columns: () => [...ownColumns(), plannedColumn(state, machines)],
    prose: ({ tables }) => [
      waitTexts(
        derive(machines, (machine) => worseIfRaised(space, machine)),
        tables,
      ),
    ],
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

const EFFECTS = ['rejected', 'unreadable', 'apart', 'merged', 'noted'] as const;

/** All problems, in the order in which the reader found them. */
export function problemTable(index: FleetIndex, problems: ProblemList): ListTable {
  const { fleet } = index;
  const rows = upTo(problems.size);
  const every = <T>(part: (row: number) => T) => Array.from(rows, part);
  const fileNameOf = (row: number) => fleet.sources[problems.at(row).source] ?? '';
  const machineNameOf = (row: number) => {
    const { machine } = problems.at(row);
    return machine === null ? '' : (fleet.names.at(machine) ?? '');
  };
  return {
    firstOrder: inOrder(rows),
    machines: null,
    end: null,
    prose: ({ tables, problems: words }) => [
      ...fileTexts(fleet, (row) => problems.at(row).source, rows.length),
      {
        codes: rows,
        texts: every((row) => {
          const problem = problems.at(row);
          const cells = [machineNameOf(row), problem.column ?? '', problemValue(problem, tables)];
          return [...cells, words.sentence(problem)].join('\n');
        }),
      },
    ],
    columns: () =>
      listColumns('problems', index, null, {
        kind: () => ({
          kind: 'words',
          of: every((row) => problems.at(row).kind),
          among: Object.keys(PROBLEM_KINDS),
        }),
        effect: () => ({
          kind: 'words',
          of: every((row) => PROBLEM_KINDS[problems.at(row).kind]),
          among: EFFECTS,
        }),
        column: () => ({ kind: 'texts', of: every((row) => problems.at(row).column ?? '') }),
        value: () => ({ kind: 'texts', of: every((row) => problems.at(row).value) }),
        file: () => ({ kind: 'texts', of: every(fileNameOf) }),
        machine: () => ({ kind: 'texts', of: every(machineNameOf) }),
        line: numbers(() => Float64Array.from(rows, (row) => problems.at(row).line ?? NO_NUMBER)),
      }),
    row: (row): ProblemRow => {
      const problem = problems.at(row);
      return {
        table: 'problems',
        problem,
        fileName: fileNameOf(row),
        machine: problem.machine === null ? null : machineReference(fleet, problem.machine),
      };
    },
    rowOfMachine: (machine) => rows.findIndex((row) => problems.at(row).machine === machine),
  };
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
    prose: () => [],
    columns: () =>
      listColumns('missing-facts', index, machines, {
        fact: () => ({ kind: 'words', of: Array.from(rows, factAt), among: PAIRING_FACTS }),
        pairings: numbers(() => pairings),
        alone: numbers(() => alone),
      }),
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
