import { ENCRYPTIONS, SECTION_SIGNS } from '../../fleet/machine.ts';
import { SERVICE_PACKS } from '../../fleet/service-pack.ts';
import { type FleetClasses, statesOfClientClass, statesOfServerClass } from '../classes.ts';
import type { FleetIndex } from '../fleet-index.ts';
import type { PairingColumn, SortKey } from '../query.ts';
import { derive } from '../runs.ts';
import type { Ranks } from '../texts/collation.ts';

/** Which end of a pairing a column speaks of. */
export type Subject = 'client' | 'server' | 'pairing';

export function subjectOf(column: PairingColumn): Subject {
  if (column === 'verdict' || column === 'forcedBy') return 'pairing';
  return column.startsWith('server') ? 'server' : 'client';
}

/** The extra column that a column of the table shows, by index in `Fleet.extras`; null for a column of its own. */
export function extraOf(column: PairingColumn): number | null {
  const number = /^(?:client|server)Extra:(\d+)$/.exec(column)?.[1];
  return number === undefined ? null : Number(number);
}

/** What machines are sorted by. */
export interface SortGround extends FleetClasses {
  readonly index: FleetIndex;
}

/** Sorting keys of machines: small integers, ascending in the wanted direction, nothing recorded last. */
interface SortingKeys {
  readonly keyOf: (machine: number) => number;
  readonly limit: number;
}

/** Turns ranks 0 to `known - 1` round where descending; whatever is beyond them stays last. */
export function directed(rank: number, known: number, descending: boolean): number {
  if (rank >= known) return known;
  return descending ? known - 1 - rank : rank;
}

function keysOfStates(
  classes: Uint8Array,
  stateOf: (machineClass: number) => number,
  known: number,
  descending: boolean,
): SortingKeys {
  const keys = Uint8Array.from({ length: 256 }, (_, machineClass) =>
    directed(stateOf(machineClass), known, descending),
  );
  return { keyOf: (machine) => keys[classes[machine] ?? 0] ?? 0, limit: known + 1 };
}

function keysOfNames({ ranks, distinct }: Ranks, descending: boolean): SortingKeys {
  return {
    keyOf: (machine) => directed(ranks[machine] ?? 0, distinct, descending),
    limit: distinct + 1,
  };
}

function keysOfExtra(ground: SortGround, index: number, descending: boolean): SortingKeys {
  const { ranks, distinct } = ground.index.extraRanks(index);
  const column = ground.index.fleet.extras[index];
  const texts = column?.texts ?? [];
  const codes = column?.codes ?? new Uint32Array();
  const keys = ranks.map((rank, code) =>
    texts[code]?.trim() === '' ? distinct : directed(rank, distinct, descending),
  );
  return { keyOf: (machine) => keys[codes[machine] ?? 0] ?? 0, limit: distinct + 1 };
}

function sortingKeys(ground: SortGround, { column, descending }: SortKey): SortingKeys {
  const extra = extraOf(column);
  if (extra !== null) return keysOfExtra(ground, extra, descending);
  const ofClients = (state: (clientClass: number) => number, known: number) =>
    keysOfStates(ground.clientClass, state, known, descending);
  const ofServers = (state: (serverClass: number) => number, known: number) =>
    keysOfStates(ground.serverClass, state, known, descending);
  switch (column) {
    case 'clientServicePack':
      return ofClients((c) => statesOfClientClass(c).servicePack, SERVICE_PACKS.length);
    case 'clientEncryption':
      return ofClients((c) => statesOfClientClass(c).encryption, ENCRYPTIONS.length);
    case 'sectionSign':
      return ofClients((c) => statesOfClientClass(c).sectionSign, SECTION_SIGNS.length);
    case 'serverServicePack':
      return ofServers((c) => statesOfServerClass(c).servicePack, SERVICE_PACKS.length);
    case 'serverEncryption':
      return ofServers((c) => statesOfServerClass(c).encryption, ENCRYPTIONS.length);
    default:
      return keysOfNames(ground.index.nameRanks(), descending);
  }
}

/** The machines of one side in order, with the sorting keys that made it, each aligned with `order`. */
export interface SortedSide {
  readonly order: Uint32Array;
  readonly keys: readonly Uint32Array[];
}

/** Sorts machines, given in inventory order, by keys of their side; ties keep inventory order. */
export function sortMachines(
  ground: SortGround,
  machines: Uint32Array,
  sort: readonly SortKey[],
): SortedSide {
  const sortings = sort.map((key) => sortingKeys(ground, key));
  const order = sortings.reduceRight((sorted, sorting) => countingSort(sorted, sorting), machines);
  return { order, keys: sortings.map(({ keyOf }) => derive(order, keyOf)) };
}

function countingSort(machines: Uint32Array, { keyOf, limit }: SortingKeys): Uint32Array {
  const next = new Uint32Array(limit + 1);
  const keys = derive(machines, keyOf);
  for (let place = 0; place < keys.length; place += 1) {
    const after = (keys[place] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let key = 0; key < limit; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(machines.length);
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    const target = next[key] ?? 0;
    sorted[target] = machines[place] ?? 0;
    next[key] = target + 1;
  }
  return sorted;
}
