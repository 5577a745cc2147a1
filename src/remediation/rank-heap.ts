/** A set of different numbers from which the smallest are taken. */
export class RankHeap {
  readonly #ranks: number[] = [];

  get size(): number {
    return this.#ranks.length;
  }

  push(rank: number): void {
    const ranks = this.#ranks;
    let at = ranks.length;
    ranks.push(rank);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = ranks[parent] ?? 0;
      if (above <= rank) break;
      ranks[at] = above;
      at = parent;
    }
    ranks[at] = rank;
  }

  /** Takes the smallest numbers, at most `most` of them, in ascending order. */
  popMany(most: number): readonly number[] {
    if (most >= this.#ranks.length) {
      return this.#ranks.splice(0).sort((one, other) => one - other);
    }
    return Array.from({ length: most }, () => this.#pop());
  }

  #pop(): number {
    const ranks = this.#ranks;
    const first = ranks[0] ?? 0;
    const last = ranks.pop() ?? 0;
    if (ranks.length === 0) return first;
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= ranks.length) break;
      const right = left + 1;
      const isRight = right < ranks.length && (ranks[right] ?? 0) < (ranks[left] ?? 0);
      const child = isRight ? right : left;
      const below = ranks[child] ?? 0;
      if (below >= last) break;
      ranks[at] = below;
      at = child;
    }
    ranks[at] = last;
    return first;
  }
}
