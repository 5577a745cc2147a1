import { FORCED_BY } from '../../article/conditions.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { PairingColumnWith } from '../columns.ts';
import {
  CLIENT_KINDS,
  FORCED_BY_TABLE,
  judgementIndex,
  SERVER_KINDS,
  VERDICT_TABLE,
} from '../kinds.ts';
import type { SortKey } from '../query.ts';
import { directed } from './order.ts';
import { makePairTable, type PairTable } from './pair-table.ts';

/** The sort of a machine that has no partner in the view. */
export const NO_SORT = 0xff;

/**
 * The trait of a machine, which is all that a view can tell about it: its kind, and whether the search
 * finds it.
 */
export function traitOf(kind: number, isFound: boolean): number {
  return kind * 2 + (isFound ? 1 : 0);
}

const CLIENT_TRAITS = CLIENT_KINDS * 2;
const SERVER_TRAITS = SERVER_KINDS * 2;

/** What decides which pairs a view has, and in which order. */
interface PairChoice {
  /** 1 for each judgement that passes the filter. */
  readonly passing: Uint8Array;
  /** Whether the search must find one of the two ends. */
  readonly isSearch: boolean;
  /** The sort keys that are columns of the pairing itself. */
  readonly sort: readonly SortKey[];
}

/** The sort of each trait, and the view's table. */
interface Sorts {
  readonly ofClients: Uint8Array;
  readonly ofServers: Uint8Array;
  readonly table: PairTable;
}

function judgementOfTraits(client: number, server: number): number {
  return judgementIndex(client >> 1, server >> 1);
}

function isAllowed(choice: PairChoice, client: number, server: number): boolean {
  const isFound = !choice.isSearch || ((client | server) & 1) === 1;
  return isFound && choice.passing[judgementOfTraits(client, server)] === 1;
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
function sortValue({ column, descending }: SortKey, client: number, server: number): number {
  if (!isPairSort(column)) throw new RangeError(`${column} is of one machine`);
  const { values, known } = PAIR_SORTS[column];
  return directed(values[judgementOfTraits(client, server)] ?? 0, known, descending);
}

/**
 * Groups traits that have the same signature, that is, the same outcome with every trait of the other end.
 * Picks one representative per group.
 */
function groupAlike(
  traits: readonly number[],
  traitCount: number,
  signatureOf: (trait: number) => string,
  nobody: string,
) {
  const sortOfTrait = new Uint8Array(traitCount).fill(NO_SORT);
  const sortOfSignature = new Map<string, number>();
  const representatives: number[] = [];
  for (const trait of traits) {
    const signature = signatureOf(trait);
    if (signature === nobody) continue;
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
  const outcome = (client: number, server: number) =>
    isAllowed(choice, client, server)
      ? choice.sort.map((key) => sortValue(key, client, server)).join()
      : '-';
  const nobody = (others: readonly number[]) => others.map(() => '-').join();
  const clients = groupAlike(
    clientTraits,
    CLIENT_TRAITS,
    (client) => serverTraits.map((server) => outcome(client, server)).join(),
    nobody(serverTraits),
  );
  const servers = groupAlike(
    serverTraits,
    SERVER_TRAITS,
    (server) => clientTraits.map((client) => outcome(client, server)).join(),
    nobody(clientTraits),
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
      tabulate((client, server) => (isAllowed(choice, client, server) ? 1 : 0)),
      choice.sort.map((key) => tabulate((client, server) => sortValue(key, client, server))),
    ),
  };
}
