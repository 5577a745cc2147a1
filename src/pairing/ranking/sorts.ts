import { FORCED_BY } from '../../article/conditions.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { PairSearch } from '../census.ts';
import type { PairingColumnWith } from '../columns.ts';
import {
  CLIENT_KINDS,
  FORCED_BY_TABLE,
  judgementIndex,
  SERVER_KINDS,
  VERDICT_TABLE,
} from '../kinds.ts';
import type { SortKey } from '../query.ts';
import { TERM_SETS } from '../texts/search.ts';
import { directed } from './order.ts';
import { makePairTable, type PairTable } from './pair-table.ts';

/** The sort of a machine that has no partner in the view. */
export const NO_SORT = 0xffff;

/**
 * The trait of a machine, which is all that a view can tell about it: its kind, and the set of terms that
 * the search finds in it.
 */
export function traitOf(kind: number, set: number): number {
  return kind * TERM_SETS + set;
}

const CLIENT_TRAITS = traitOf(CLIENT_KINDS, 0);
const SERVER_TRAITS = traitOf(SERVER_KINDS, 0);

/** What decides which pairs a view has, and in which order. */
interface PairChoice {
  /** 1 for each judgement that passes the filter. */
  readonly passing: Uint8Array;
  readonly search: PairSearch;
  /** The sort keys that are columns of the pairing itself. */
  readonly sort: readonly SortKey[];
}

/** The sort of each trait, and the view's table. */
interface Sorts {
  readonly ofClients: Uint16Array;
  readonly ofServers: Uint16Array;
  readonly table: PairTable;
}

function judgementOfTraits(client: number, server: number): number {
  return judgementIndex(Math.floor(client / TERM_SETS), Math.floor(server / TERM_SETS));
}

/** Whether the terms found at either end and in the judgement are all that are wanted. */
function isFound(
  { wanted, judgements }: PairSearch,
  client: number,
  server: number,
  judgement: number,
): boolean {
  const found = ((client | server) % TERM_SETS) | (judgements[judgement] ?? 0);
  return (found & wanted) === wanted;
}

/** How each column of the pairing itself sorts: its value by judgement, and the number of known values. */
const PAIR_SORTS: {
  readonly [C in PairingColumnWith<{ readonly of: 'pairing'; readonly sorts: true }>]: {
    readonly values: ArrayLike<number>;
    readonly known: number;
  };
} = {
  verdict: { values: VERDICT_TABLE, known: VERDICTS.length },
  // Pairings for which it is unknown which end forces encryption come last.
  forcedBy: { values: FORCED_BY_TABLE, known: FORCED_BY.indexOf('unknown') },
};

function isPairSort(column: string): column is keyof typeof PAIR_SORTS {
  return Object.hasOwn(PAIR_SORTS, column);
}

/**
 * The value of a sort key of pairings, smallest first.
 * @throws RangeError for a column of one end.
 */
function sortValue({ column, descending }: SortKey, judgement: number): number {
  if (!isPairSort(column)) throw new RangeError(`${column} is of one machine`);
  const { values, known } = PAIR_SORTS[column];
  return directed(values[judgement] ?? 0, known, descending);
}

/** Above every value of a sort key. */
const VALUES = 8;

/**
 * The number of pairings with each value of a sort key of pairings, from their number by `judgementIndex`.
 * @throws RangeError for a column of one end.
 */
export function sumByValue(key: SortKey, judgements: Float64Array): Float64Array {
  const sums = new Float64Array(VALUES);
  judgements.forEach((pairings, judgement) => {
    const value = sortValue(key, judgement);
    sums[value] = (sums[value] ?? 0) + pairings;
  });
  return sums;
}

/** What becomes of a pair by its judgement, if the search finds it: 0 if it does not pass, else its order. */
function outcomesOf({ passing, sort }: PairChoice): Uint16Array {
  return Uint16Array.from(passing, (passes, judgement) =>
    passes === 1
      ? sort.reduce((outcome, key) => outcome * VALUES + sortValue(key, judgement), 1)
      : 0,
  );
}

/**
 * Groups traits that have the same signature, that is, the same outcome with every trait of the other end.
 * Traits without a partner are in no group. Picks one representative per group.
 */
function groupAlike(
  traits: readonly number[],
  traitCount: number,
  others: readonly number[],
  outcome: (trait: number, other: number) => number,
) {
  const sortOfTrait = new Uint16Array(traitCount).fill(NO_SORT);
  const sortOfSignature = new Map<string, number>();
  const representatives: number[] = [];
  const outcomes = new Uint16Array(others.length);
  for (const trait of traits) {
    let hasPartner = false;
    for (let at = 0; at < outcomes.length; at += 1) {
      outcomes[at] = outcome(trait, others[at] ?? 0);
      if (outcomes[at] !== 0) hasPartner = true;
    }
    if (!hasPartner) continue;
    const signature = String.fromCharCode(...outcomes);
    const sort = sortOfSignature.get(signature) ?? representatives.length;
    if (sort === representatives.length) representatives.push(trait);
    sortOfSignature.set(signature, sort);
    sortOfTrait[trait] = sort;
  }
  return { sortOfTrait, representatives };
}

/** Finds the sorts of a view from the traits that occur at each end. */
export function findSorts(
  choice: PairChoice,
  clientTraits: readonly number[],
  serverTraits: readonly number[],
): Sorts {
  const outcomes = outcomesOf(choice);
  const outcome = (client: number, server: number) => {
    const judgement = judgementOfTraits(client, server);
    return isFound(choice.search, client, server, judgement) ? (outcomes[judgement] ?? 0) : 0;
  };
  const clients = groupAlike(clientTraits, CLIENT_TRAITS, serverTraits, outcome);
  const servers = groupAlike(serverTraits, SERVER_TRAITS, clientTraits, (server, client) =>
    outcome(client, server),
  );
  const tabulate = (value: (client: number, server: number) => number) =>
    Uint8Array.from(
      clients.representatives.flatMap((client) =>
        servers.representatives.map((server) => value(client, server)),
      ),
    );
  return {
    ofClients: clients.sortOfTrait,
    ofServers: servers.sortOfTrait,
    table: makePairTable(
      [clients.representatives.length, servers.representatives.length],
      tabulate((client, server) => (outcome(client, server) === 0 ? 0 : 1)),
      choice.sort.map((key) =>
        tabulate((client, server) => sortValue(key, judgementOfTraits(client, server))),
      ),
    ),
  };
}
