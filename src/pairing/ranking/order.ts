import { FACT_WORDS, rankCells, type WordFact } from '../../fleet/fact-words.ts';
import type { FactName } from '../../fleet/machine.ts';
import { blanksIn } from '../../fleet/texts.ts';
import {
  type ClassStates,
  type FleetClasses,
  statesOfClientClass,
  statesOfServerClass,
} from '../classes.ts';
import {
  PAIRING_COLUMNS,
  type PairingColumn,
  type PairingColumnWith,
  type PairingExtra,
  parseExtraColumn,
  subjectOf,
} from '../columns.ts';
import type { FleetIndex } from '../fleet-index.ts';
import type { SortKey } from '../query.ts';
import { derive, sortByKey } from '../runs.ts';
import type { Ranks } from '../texts/collation.ts';

/** What sorting machines needs. */
interface SortGround extends FleetClasses {
  readonly index: FleetIndex;
}

/**
 * Sort keys of machines: small integers, ascending in the wanted direction. Machines without a value come
 * last.
 */
interface SortingKeys {
  readonly keyOf: KeyOf;
  readonly limit: number;
  /** Sorts machines that are in inventory order, if that is faster than by their keys. */
  readonly sort?: (machines: Uint32Array) => Uint32Array;
}

/** The sort key of a machine. */
export type KeyOf = (machine: number) => number;

/** Reverses the ranks 0 to `known - 1` if descending. Higher ranks stay last. */
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

/** Those of some entries that are among others, in their order. */
function keepAmong(entries: Uint32Array, others: Uint32Array): Uint32Array {
  if (others.length === entries.length) return entries;
  const isAmong = new Uint8Array(entries.length);
  for (let at = 0; at < others.length; at += 1) isAmong[others[at] ?? 0] = 1;
  // One more: the entry after the last one kept is written, but not counted.
  const kept = new Uint32Array(others.length + 1);
  let count = 0;
  // Without a condition: which entries are kept is random, and a wrong guess costs more than writing them.
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] ?? 0;
    kept[count] = entry;
    count += isAmong[entry] ?? 0;
  }
  return kept.subarray(0, others.length);
}

/** The reverse of an ascending order. Entries of equal rank keep their order. */
function reversed(order: Uint32Array, ranks: Uint32Array): Uint32Array {
  const turned = new Uint32Array(order.length);
  const rankAt = (place: number) => ranks[order[place] ?? 0] ?? 0;
  let written = 0;
  for (let end = order.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && rankAt(start - 1) === rankAt(end - 1)) start -= 1;
    for (let place = start; place < end; place += 1) {
      turned[written] = order[place] ?? 0;
      written += 1;
    }
    end = start;
  }
  return turned;
}

function keysOfNames({ ranks, distinct, order }: Ranks, descending: boolean): SortingKeys {
  return {
    keyOf: (machine) => directed(ranks[machine] ?? 0, distinct, descending),
    limit: distinct + 1,
    sort(machines) {
      const ascending = keepAmong(order, machines);
      return descending ? reversed(ascending, ranks) : ascending;
    },
  };
}

function keysOfExtra(ground: SortGround, index: number, descending: boolean): SortingKeys {
  const { ranks, distinct } = ground.index.extraRanks(index);
  const column = ground.index.fleet.extras[index];
  const isBlank = blanksIn(column?.texts ?? []);
  const codes = column?.codes ?? new Uint32Array();
  const keys = ranks.map((rank, code) =>
    isBlank[code] === 1 ? distinct : directed(rank, distinct, descending),
  );
  return { keyOf: (machine) => keys[codes[machine] ?? 0] ?? 0, limit: distinct + 1 };
}

/** Facts that an assumption can replace. They sort by the value that the conditions see. */
const STATES: { readonly [F in WordFact]?: (states: ClassStates) => number } = {
  servicePack: (states) => states.servicePack,
  encryption: (states) => states.encryption,
  sectionSign: (states) => states.sectionSign,
};

function keysOfFact(
  ground: SortGround,
  of: 'client' | 'server',
  fact: FactName,
  descending: boolean,
): SortingKeys {
  const state = fact === 'lastSeen' ? undefined : STATES[fact];
  if (fact !== 'lastSeen' && state !== undefined) {
    const known = FACT_WORDS[fact].length;
    return of === 'client'
      ? keysOfStates(ground.clientClass, (c) => state(statesOfClientClass(c)), known, descending)
      : keysOfStates(ground.serverClass, (c) => state(statesOfServerClass(c)), known, descending);
  }
  const { cells, codes } = ground.index.fleet.facts[fact];
  const { ranks, known } = rankCells(fact, cells);
  const keys = ranks.map((rank) => directed(rank, known, descending));
  return { keyOf: (machine) => keys[codes[machine] ?? 0] ?? 0, limit: known + 1 };
}

/** A column of one end. `findSorts` handles the columns of the pairing itself. */
type EndColumn =
  | PairingColumnWith<{ readonly of: 'client' | 'server'; readonly sorts: true }>
  | PairingExtra;

function isOfEnd(column: PairingColumn): column is EndColumn {
  return subjectOf(column) !== 'pairing';
}

function isExtra(column: EndColumn): column is PairingExtra {
  return parseExtraColumn(column) !== null;
}

/** @throws RangeError for a column of the pairing itself. */
function sortingKeys(ground: SortGround, { column, descending }: SortKey): SortingKeys {
  if (!isOfEnd(column)) throw new RangeError(`${column} is of no machine`);
  if (isExtra(column)) {
    return keysOfExtra(ground, parseExtraColumn(column)?.index ?? -1, descending);
  }
  const entry = PAIRING_COLUMNS[column];
  switch (entry.holds) {
    case 'name':
      return keysOfNames(ground.index.nameRanks(), descending);
    case 'fact':
      return keysOfFact(ground, entry.of, entry.fact, descending);
  }
}

/** The machines of one side in order, and the sort keys they were sorted by. */
export interface SortedSide {
  readonly order: Uint32Array;
  readonly keysOf: readonly KeyOf[];
}

/**
 * Sorts machines by the keys of their side.
 * @param machines in inventory order, which ties keep.
 */
export function sortMachines(
  ground: SortGround,
  machines: Uint32Array,
  sort: readonly SortKey[],
): SortedSide {
  const sortings = sort.map((key) => sortingKeys(ground, key));
  const last = sortings.at(-1);
  const order = sortings.reduceRight((sorted, sorting) => {
    if (sorting === last && sorting.sort !== undefined) return sorting.sort(sorted);
    return sortByKey(sorted, derive(sorted, sorting.keyOf), sorting.limit);
  }, machines);
  return { order, keysOf: sortings.map(({ keyOf }) => keyOf) };
}
