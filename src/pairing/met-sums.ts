import { type Runs, runAt } from './runs.ts';

/** What is summed: members of blocks, counted by kind, over the blocks that a block of the other side meets. */
export interface MetMembers {
  /** For each block of one side, the blocks of the other side that it meets. */
  readonly met: Runs;
  /** Members of the other side: `block * kinds + kind`. May change; see `forget`. */
  readonly counts: ArrayLike<number>;
  /** Number of kinds on the other side. */
  readonly kinds: number;
}

/**
 * For a block and a kind of one side, the sum of a value over all members of the other side that the block meets. A
 * member's value depends on the two kinds only, so the sum is the same for all machines of the block and kind. A
 * machine that meets itself is included. Sums are kept until `forget`.
 */
export class MetSums {
  readonly #members: MetMembers;
  readonly #ownKinds: number;
  /** By own kind: the kinds of the other side whose value is not 0, and these values. */
  readonly #values: readonly (readonly (readonly [kind: number, value: number])[])[];
  readonly #sums = new Map<number, number>();

  /** @param value of a member of `kind` for a machine of `own` kind. */
  constructor(members: MetMembers, ownKinds: number, value: (own: number, kind: number) => number) {
    this.#members = members;
    this.#ownKinds = ownKinds;
    this.#values = Array.from({ length: ownKinds }, (_, own) =>
      Array.from({ length: members.kinds }, (__, kind) => [kind, value(own, kind)] as const).filter(
        ([, each]) => each !== 0,
      ),
    );
  }

  /** The counts have changed. */
  forget(): void {
    // Clearing an empty map is not free, and a million machines are cleared one by one.
    if (this.#sums.size > 0) this.#sums.clear();
  }

  /** The sum for the machines of a block and kind. */
  of(block: number, own: number): number {
    const key = block * this.#ownKinds + own;
    const kept = this.#sums.get(key);
    if (kept !== undefined) return kept;
    const { met, counts, kinds } = this.#members;
    let sum = 0;
    for (const [kind, value] of this.#values[own] ?? []) {
      for (const other of runAt(met, block)) sum += value * (counts[other * kinds + kind] ?? 0);
    }
    this.#sums.set(key, sum);
    return sum;
  }
}
