/** An end of a pairing, as an index: what is written for one end holds for the other. */
export const CLIENT = 0;
export const SERVER = 1;
export type End = typeof CLIENT | typeof SERVER;

export function otherEnd(end: End): End {
  return end === CLIENT ? SERVER : CLIENT;
}

/**
 * Which sorts of client may stand with which sorts of server in a view, or in a part of it.
 * A sort is what is left of a machine when everything that makes no difference to the view's filter
 * and to its sorting by verdict or by forcing end is left away: often one, seldom ten.
 */
export interface PairTable {
  readonly id: number;
  /** Number of sorts at each end. */
  readonly sorts: readonly [number, number];
  /**
   * Seen from each end: 1 where the pair is let through. `allowed[CLIENT]` is indexed by
   * `clientSort * serverSorts + serverSort`, `allowed[SERVER]` the other way round.
   */
  readonly allowed: readonly [Uint8Array, Uint8Array];
  /** The tables that are left when each sorting key of pairings is narrowed to one of its values. */
  readonly narrowed: (key: number) => readonly NarrowedTable[];
}

/** A table narrowed to the pairings with one value of a sorting key of pairings. */
interface NarrowedTable {
  readonly value: number;
  readonly table: PairTable;
}

/** Values of the sorting keys of pairings: `keys[k][clientSort * serverSorts + serverSort]`, smallest first. */
type PairKeys = readonly Uint8Array[];

/** Makes the table of a whole view. */
export function makePairTable(
  sorts: readonly [number, number],
  allowed: Uint8Array,
  keys: PairKeys,
): PairTable {
  let tables = 0;
  const make = (clientMajor: Uint8Array): PairTable => {
    const known = new Map<number, readonly NarrowedTable[]>();
    tables += 1;
    return {
      id: tables,
      sorts,
      allowed: [clientMajor, transpose(clientMajor, sorts)],
      narrowed: (key) => {
        const found = known.get(key) ?? narrow(clientMajor, keys[key] ?? new Uint8Array(), make);
        known.set(key, found);
        return found;
      },
    };
  };
  return make(allowed);
}

function narrow(
  allowed: Uint8Array,
  key: Uint8Array,
  make: (allowed: Uint8Array) => PairTable,
): readonly NarrowedTable[] {
  const values = [...new Set(key.filter((_, pair) => allowed[pair] === 1))].sort((a, b) => a - b);
  return values.map((value) => ({
    value,
    table: make(allowed.map((isAllowed, pair) => (key[pair] === value ? isAllowed : 0))),
  }));
}

function transpose(clientMajor: Uint8Array, [clients, servers]: readonly [number, number]) {
  return Uint8Array.from(
    { length: clientMajor.length },
    (_, index) => clientMajor[(index % clients) * servers + Math.floor(index / clients)] ?? 0,
  );
}
