import { type Assumptions, assumeForClient, assumeForServer } from '../article/assumptions.ts';
import type { ClientFacts, ServerFacts } from '../article/conditions.ts';
import type { FactColumn, Fleet } from '../fleet/fleet.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { known, MISSING, type Reading } from '../fleet/reading.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';

/**
 * What Q251382 asks of a machine takes few values, so machines fall into few classes. A class is
 * what is recorded (or assumed): service pack, encryption and, for a client, § in the password; the
 * last value of each is "unknown", missing or unreadable. Machines of one class are alike to the
 * article.
 */
export const SERVICE_PACK_STATES = SERVICE_PACKS.length + 1;
const ENCRYPTION_STATES = ENCRYPTIONS.length + 1;
const SECTION_SIGN_STATES = SECTION_SIGNS.length + 1;
export const CLIENT_CLASSES = SERVICE_PACK_STATES * ENCRYPTION_STATES * SECTION_SIGN_STATES;
export const SERVER_CLASSES = SERVICE_PACK_STATES * ENCRYPTION_STATES;

/** States of the facts of a class; each is an index in the fact's values, or their number for unknown. */
export interface ClassStates {
  readonly servicePack: number;
  readonly encryption: number;
  readonly sectionSign: number;
}

/** The states of a class of client. */
export function statesOfClientClass(clientClass: number): ClassStates {
  const pair = Math.floor(clientClass / SECTION_SIGN_STATES);
  return { ...statesOfServerClass(pair), sectionSign: clientClass % SECTION_SIGN_STATES };
}

/** The states of a class of server; § is not asked of servers and stands as unknown. */
export function statesOfServerClass(serverClass: number): ClassStates {
  return {
    servicePack: Math.floor(serverClass / ENCRYPTION_STATES),
    encryption: serverClass % ENCRYPTION_STATES,
    sectionSign: SECTION_SIGNS.length,
  };
}

function readingOf<T>(values: readonly T[], state: number): Reading<T> {
  const value = values[state];
  return value === undefined ? MISSING : known(value);
}

/** The facts that a client of a class has, unknown ones as missing. */
export function factsOfClientClass(clientClass: number): ClientFacts {
  const states = statesOfClientClass(clientClass);
  return {
    servicePack: readingOf(SERVICE_PACKS, states.servicePack),
    encryption: readingOf(ENCRYPTIONS, states.encryption),
    sectionSign: readingOf(SECTION_SIGNS, states.sectionSign),
  };
}

/** The facts that a server of a class has, unknown ones as missing. */
export function factsOfServerClass(serverClass: number): ServerFacts {
  const states = statesOfServerClass(serverClass);
  return {
    servicePack: readingOf(SERVICE_PACKS, states.servicePack),
    encryption: readingOf(ENCRYPTIONS, states.encryption),
  };
}

/** Who takes part. */
export interface FleetSides {
  /** Machine indices, ascending. */
  readonly clients: Uint32Array;
  readonly servers: Uint32Array;
  /** For each machine of the fleet; see `isClient`, `isServer`. */
  readonly sides: Uint8Array;
}

/** The classes of each machine of the fleet; of meaning only on the sides that it is on. */
export interface FleetClasses {
  readonly clientClass: Uint8Array;
  readonly serverClass: Uint8Array;
}

function statesOfCells<T>(
  column: FactColumn<T>,
  values: readonly T[],
  assume: (reading: Reading<T>) => Reading<T>,
): Uint8Array {
  return Uint8Array.from(column.cells, (cell) => {
    const reading = assume(cell.reading);
    return reading.kind === 'known' ? values.indexOf(reading.value) : values.length;
  });
}

const PLAYS_CLIENT = 1;
const PLAYS_SERVER = 2;

/** True for a machine that is paired with servers. */
export function isClient({ sides }: Pick<FleetSides, 'sides'>, machine: number): boolean {
  return ((sides[machine] ?? 0) & PLAYS_CLIENT) !== 0;
}

/** True for a machine that is paired with clients. */
export function isServer({ sides }: Pick<FleetSides, 'sides'>, machine: number): boolean {
  return ((sides[machine] ?? 0) & PLAYS_SERVER) !== 0;
}

/**
 * Which sides each machine is on. A machine without a readable role is on none, nor is one outside
 * the article; a product that is not recorded is taken as NT 4.0.
 */
function sidesOfMachines(fleet: Fleet): Uint8Array {
  const { role, product } = fleet.facts;
  const sidesOfRole = Uint8Array.from(role.cells, ({ reading }) => {
    if (reading.kind !== 'known') return 0;
    const isBoth = reading.value === 'both';
    const asClient = isBoth || reading.value === 'client' ? PLAYS_CLIENT : 0;
    return asClient + (isBoth || reading.value === 'server' ? PLAYS_SERVER : 0);
  });
  const isApart = Uint8Array.from(product.cells, ({ reading }) => {
    if (reading.kind === 'known') return reading.value === 'outside-the-article' ? 1 : 0;
    return reading.kind === 'unreadable' ? 1 : 0;
  });
  const sides = new Uint8Array(fleet.size);
  for (let machine = 0; machine < fleet.size; machine += 1) {
    if (isApart[product.codes[machine] ?? 0] === 1) continue;
    sides[machine] = sidesOfRole[role.codes[machine] ?? 0] ?? 0;
  }
  return sides;
}

function machinesOn(sides: Uint8Array, side: number): Uint32Array {
  const machines = new Uint32Array(sides.length);
  let count = 0;
  for (let machine = 0; machine < sides.length; machine += 1) {
    if (((sides[machine] ?? 0) & side) === 0) continue;
    machines[count] = machine;
    count += 1;
  }
  return machines.slice(0, count);
}

function statesUnder(fleet: Fleet, assumptions: Assumptions) {
  const asClient = (facts: Partial<ClientFacts>) =>
    assumeForClient(
      { servicePack: MISSING, encryption: MISSING, sectionSign: MISSING, ...facts },
      assumptions,
    );
  const { servicePack, encryption, sectionSign } = fleet.facts;
  return {
    servicePack: statesOfCells(
      servicePack,
      SERVICE_PACKS,
      (reading) => asClient({ servicePack: reading }).servicePack,
    ),
    clientEncryption: statesOfCells(
      encryption,
      ENCRYPTIONS,
      (reading) => asClient({ encryption: reading }).encryption,
    ),
    serverEncryption: statesOfCells(
      encryption,
      ENCRYPTIONS,
      (reading) =>
        assumeForServer({ servicePack: MISSING, encryption: reading }, assumptions).encryption,
    ),
    sectionSign: statesOfCells(
      sectionSign,
      SECTION_SIGNS,
      (reading) => asClient({ sectionSign: reading }).sectionSign,
    ),
  };
}

/** Sorts the machines of a fleet into clients and servers. */
export function findSides(fleet: Fleet): FleetSides {
  const sides = sidesOfMachines(fleet);
  return {
    clients: machinesOn(sides, PLAYS_CLIENT),
    servers: machinesOn(sides, PLAYS_SERVER),
    sides,
  };
}

/** Gives each machine of a fleet its class, as client and as server, under the assumptions. */
export function classifyFleet(fleet: Fleet, assumptions: Assumptions): FleetClasses {
  const { servicePack, encryption, sectionSign } = fleet.facts;
  const states = statesUnder(fleet, assumptions);
  const clientClass = new Uint8Array(fleet.size);
  const serverClass = new Uint8Array(fleet.size);
  for (let machine = 0; machine < fleet.size; machine += 1) {
    const base = (states.servicePack[servicePack.codes[machine] ?? 0] ?? 0) * ENCRYPTION_STATES;
    const cell = encryption.codes[machine] ?? 0;
    const sign = states.sectionSign[sectionSign.codes[machine] ?? 0] ?? 0;
    const client = base + (states.clientEncryption[cell] ?? 0);
    clientClass[machine] = client * SECTION_SIGN_STATES + sign;
    serverClass[machine] = base + (states.serverEncryption[cell] ?? 0);
  }
  return { clientClass, serverClass };
}
