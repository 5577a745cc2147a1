import type { Assumptions } from '../article/assumptions.ts';
import { conditionsOf, mayRefuseToConnect } from '../article/conditions.ts';
import { flaggedOf, verdictOf } from '../article/verdict.ts';
import { cellOf } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { valueOr } from '../fleet/reading.ts';
import { rowAtOrBehind } from '../inventory/raw-table.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import { clientsOf, serversOf } from '../pairing/neighbours.ts';
import type { Pairing } from '../pairing/query.ts';
import { type ClientNeeds, needOf } from '../remediation/client-needs.ts';
import { historyOf } from '../remediation/decisions.ts';
import type { AuditState } from './audit-state.ts';
import { correctionOf } from './corrections.ts';
import type { CellReference, MachineReason, PairingReason, SourceRow } from './explanations.ts';
import { machineReference, placeOfFact } from './fact-view.ts';
import { clientRow, serverRow } from './list-tables.ts';
import { pairingRow } from './pairing-table.ts';
import { plannedStep } from './planned-step.ts';
import { cellsOfRow } from './source-preview.ts';
import type { ReadSource } from './source-reader.ts';

/** Which end of a pairing a machine is treated as. Encryption has a separate assumption for each. */
type End = 'client' | 'server';

function assumptionFor(fact: FactName, end: End, assumptions: Assumptions): string | null {
  switch (fact) {
    case 'servicePack':
      return assumptions.servicePack;
    case 'encryption':
      return end === 'client' ? assumptions.clientEncryption : assumptions.serverEncryption;
    case 'sectionSign':
      return assumptions.sectionSign;
    default:
      return null;
  }
}

/** The cell that a fact of a machine was read from, and the value assumed for it if it is missing. */
function referToCell(state: AuditState, machine: number, fact: FactName, end: End): CellReference {
  const { rules, index } = state.space;
  const { fleet } = index;
  const { reading, origin, claims, carriedFrom } = cellOf<string | number>(
    fleet.facts[fact],
    machine,
  );
  const place = placeOfFact(fleet, machine, fact);
  return {
    machine: machineReference(fleet, machine),
    ...place,
    reading,
    assumed: reading.kind === 'missing' ? assumptionFor(fact, end, rules.assumptions) : null,
    origin,
    correction: correctionOf(state, machine, fact, place),
    ...(claims && { claims }),
    // The heading of a carried cell is that of the older file.
    ...(carriedFrom && { carriedFrom, heading: fleet.facts[fact].headings[place.source] ?? null }),
  };
}

/**
 * One row of a source, cell by cell.
 * @throws RangeError if no data row starts on the line.
 */
export function rowOfSource(
  sources: readonly ReadSource[],
  source: number,
  line: number,
): SourceRow {
  const read = sources[source];
  const row = read === undefined ? -1 : rowAtOrBehind(read.table, line);
  if (read?.table.rowLines[row] !== line) throw new RangeError(`no row on line ${line}`);
  const { table } = read;
  return {
    fileName: read.input.name,
    line,
    cells: cellsOfRow(table, row).map((text, column) => ({
      heading: table.columns[column]?.heading ?? '',
      text,
    })),
  };
}

/** Partner names that a machine's reason lists. */
const MOST_NAMES = 200;

function machineryOf({ space }: ClientNeeds, machine: number) {
  const { facts } = space.index.fleet;
  return {
    architecture: valueOr(cellOf(facts.architecture, machine).reading, null),
    strength: valueOr(cellOf(facts.strength, machine).reading, null),
  };
}

/**
 * Why a pairing has its verdict: the conditions, the cells behind them, and the remedy.
 * @throws RangeError if the client is not a client, or the server not a server.
 */
export function explainPairing(state: AuditState, pairing: Pairing): PairingReason {
  const { needs, space } = state;
  const row = pairingRow(space, pairing, 'pairings');
  const client = {
    servicePack: row.clientServicePack.reading,
    encryption: row.clientEncryption.reading,
    sectionSign: row.sectionSign.reading,
  };
  const server = {
    servicePack: row.serverServicePack.reading,
    encryption: row.serverEncryption.reading,
  };
  const conditions = conditionsOf(client, server);
  const verdict = verdictOf(conditions);
  const ofClient = (fact: FactName) => referToCell(state, pairing.client, fact, 'client');
  const ofServer = (fact: FactName) => referToCell(state, pairing.server, fact, 'server');
  const { action, passwordReason, waitsFor, counts } = needOf(needs, pairing.client);
  return {
    client: row.client,
    server: row.server,
    verdict: verdict.kind,
    conditions,
    ruledOutBy: verdict.kind === 'not-exposed' ? verdict.ruledOutBy : [],
    missing: row.missing,
    forcedBy: row.forcedBy,
    mayRefuseToConnect: mayRefuseToConnect(client.encryption, server.encryption),
    cells: {
      serverSp5: [ofServer('servicePack')],
      clientSp4: [ofClient('servicePack')],
      sectionSign: [ofClient('sectionSign')],
      forcedEncryption: [ofServer('encryption'), ofClient('encryption')],
    },
    action,
    passwordReason,
    waitsFor,
    clears: flaggedOf(counts),
    ...machineryOf(needs, pairing.client),
  };
}

const SHOWN_FACTS: readonly FactName[] = [
  'role',
  'product',
  'servicePack',
  'encryption',
  'sectionSign',
  'architecture',
  'strength',
  'lastSeen',
];

/**
 * What a machine is in its pairings, and where the file says so.
 * @throws RangeError if the machine does not exist.
 */
export function explainMachine(state: AuditState, machine: number): MachineReason {
  const { needs, space, decided } = state;
  const { fleet } = space.index;
  const client = isClient(space, machine) ? clientRow(state, machine) : null;
  const server = isServer(space, machine) ? serverRow(state, machine) : null;
  const end = client === null && server !== null ? 'server' : 'client';
  const cells = SHOWN_FACTS.map((fact) => referToCell(state, machine, fact, end));
  const namesOf = (machines: readonly number[]) =>
    machines.map((each) => fleet.names.at(each) ?? '');
  const source = fleet.rowSources[machine] ?? 0;
  const line = fleet.rowLines[machine] ?? 0;
  return {
    machine: machineReference(fleet, machine),
    client,
    server,
    cells: cells.filter(
      ({ heading, text, carriedFrom }) => heading !== null || text !== '' || carriedFrom,
    ),
    serverNames: namesOf(serversOf(space, machine, MOST_NAMES).first),
    clientNames: namesOf(clientsOf(space, machine, MOST_NAMES).first),
    ...machineryOf(needs, machine),
    source,
    fileName: fleet.sources[source] ?? '',
    line,
    decisions: historyOf(decided?.decisions ?? [], { source, line }),
    planned: plannedStep(state, machine),
  };
}
