import { type Assumptions, assumeForClient, assumeForServer } from '../article/assumptions.ts';
import type { ClientFacts, ServerFacts } from '../article/conditions.ts';
import type { FactColumn, Fleet } from '../fleet/fleet.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { known, MISSING, type Reading } from '../fleet/reading.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';

/**
 * Q251382 asks about few facts, and each has few values. So machines fall into few classes: service pack,
 * encryption and, for a client, § in the password, each as recorded or assumed. The last value of each fact
 * is "unknown": missing or unreadable. The article cannot tell machines of one class apart.
 */
export const SERVICE_PACK_STATES = SERVICE_PACKS.length + 1;
const ENCRYPTION_STATES = ENCRYPTIONS.length + 1;
const SECTION_SIGN_STATES = SECTION_SIGNS.length + 1;
export const CLIENT_CLASSES = SERVICE_PACK_STATES * ENCRYPTION_STATES * SECTION_SIGN_STATES;
export const SERVER_CLASSES = SERVICE_PACK_STATES * ENCRYPTION_STATES;

/**
 * The facts of a class as numbers: an index in the fact's list of values, or the length of that list for
 * "unknown".
 */
export interface ClassStates {
  readonly servicePack: number;
  readonly encryption: number;
  readonly sectionSign: number;
}

/** The facts of a client class, as numbers. */
export function statesOfClientClass(clientClass: number): ClassStates {
  const pair = Math.floor(clientClass / SECTION_SIGN_STATES);
  return { ...statesOfServerClass(pair), sectionSign: clientClass % SECTION_SIGN_STATES };
}

/** The facts of a server class, as numbers. The article does not ask about § for servers, so it is unknown. */
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

/** The facts of a client class; unknown ones are missing. */
export function factsOfClientClass(clientClass: number): ClientFacts {
  const states = statesOfClientClass(clientClass);
  return {
    servicePack: readingOf(SERVICE_PACKS, states.servicePack),
    encryption: readingOf(ENCRYPTIONS, states.encryption),
    sectionSign: readingOf(SECTION_SIGNS, states.sectionSign),
  };
}

/** The facts of a server class; unknown ones are missing. */
export function factsOfServerClass(serverClass: number): ServerFacts {
  const states = statesOfServerClass(serverClass);
  return {
    servicePack: readingOf(SERVICE_PACKS, states.servicePack),
    encryption: readingOf(ENCRYPTIONS, states.encryption),
  };
}

/** The clients and servers of a fleet. */
export interface FleetSides {
  /** Machine indices, ascending. */
  readonly clients: Uint32Array;
  readonly servers: Uint32Array;
  /** Bit mask for each machine of the fleet; see `isClient` and `isServer`. */
  readonly sides: Uint8Array;
}

/** The classes of each machine of the fleet. Meaningless for a side that the machine is not on. */
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

const CLIENT_BIT = 1;
const SERVER_BIT = 2;

/** Whether a machine is paired with servers. */
export function isClient({ sides }: Pick<FleetSides, 'sides'>, machine: number): boolean {
  return ((sides[machine] ?? 0) & CLIENT_BIT) !== 0;
}

/** Whether a machine is paired with clients. */
export function isServer({ sides }: Pick<FleetSides, 'sides'>, machine: number): boolean {
  return ((sides[machine] ?? 0) & SERVER_BIT) !== 0;
}

/**
 * The sides of each machine. A machine without a readable role is on no side, nor is one outside the
 * article. A product that is not recorded counts as NT 4.0.
 */
function sidesOfMachines(fleet: Fleet): Uint8Array {
  const { role, product } = fleet.facts;
  const sidesOfRole = Uint8Array.from(role.cells, ({ reading }) => {
    if (reading.kind !== 'known') return 0;
    const isBoth = reading.value === 'both';
    const asClient = isBoth || reading.value === 'client' ? CLIENT_BIT : 0;
    return asClient + (isBoth || reading.value === 'server' ? SERVER_BIT : 0);
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
  // They are counted first: fresh memory for all machines of a large fleet takes longer than a second pass.
  let count = 0;
  for (let machine = 0; machine < sides.length; machine += 1) {
    if (((sides[machine] ?? 0) & side) !== 0) count += 1;
  }
  const machines = new Uint32Array(count);
  let place = 0;
  for (let machine = 0; machine < sides.length; machine += 1) {
    if (((sides[machine] ?? 0) & side) === 0) continue;
    machines[place] = machine;
    place += 1;
  }
  return machines;
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

/** Divides the machines of a fleet into clients and servers. */
export function findSides(fleet: Fleet): FleetSides {
  const sides = sidesOfMachines(fleet);
  return {
    clients: machinesOn(sides, CLIENT_BIT),
    servers: machinesOn(sides, SERVER_BIT),
    sides,
  };
}

/** Finds the client class and server class of each machine under the assumptions. */
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
