/** An end of a pairing as an index, so that code written for one end works for the other. */
export const CLIENT = 0;
export const SERVER = 1;
export type End = typeof CLIENT | typeof SERVER;

export function otherEnd(end: End): End {
  return end === CLIENT ? SERVER : CLIENT;
}

/**
 * Which sorts of client may be paired with which sorts of server in a view, or in a part of it. Machines
 * are of one sort if the view's filter, and its sorting by verdict or forcing end, cannot tell them apart.
 * There is often one sort, rarely ten.
 */
export interface PairTable {
  readonly id: number;
  /** Number of sorts at each end. */
  readonly sorts: readonly [number, number];
  /**
   * From each end: 1 if the pair is allowed. `allowed[CLIENT]` is indexed by `clientSort * serverSorts +
   * serverSort`, `allowed[SERVER]` the other way round.
   */
  readonly allowed: readonly [Uint8Array, Uint8Array];
  /** Splits the table by the values of a sort key of pairings: one narrower table for each value. */
  readonly narrowed: (key: number) => readonly NarrowedTable[];
}

/** A table narrowed to the pairings with one value of a sort key. */
export interface NarrowedTable {
  readonly value: number;
  readonly table: PairTable;
}

/** The sort keys of pairings: `keys[k][clientSort * serverSorts + serverSort]`, smallest first. */
type PairKeys = readonly Uint8Array[];

/** Creates the table of a whole view. */
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
