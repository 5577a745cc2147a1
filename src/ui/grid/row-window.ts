import type { RowRange } from './row-ranges.ts';
import {
  clampPosition,
  type RowPosition,
  rowsInView,
  type ScrollSpace,
  TOP,
} from './scroll-position.ts';

/** Neighbouring rows of one source, as they were last answered. */
export interface HeldRows<Row> {
  /** Key and number of rows of the source that answered. */
  readonly key: string;
  readonly count: number;
  /** Index of the first of `rows`. */
  readonly start: number;
  readonly rows: readonly Row[];
}

/**
 * The window over the rows. `position` is where the person is; `shown` is what is drawn: the same, or the last place whose
 * rows are at hand, until those of the new place arrive. So nothing ever goes blank.
 */
export interface RowWindow<Row> {
  readonly key: string;
  readonly space: ScrollSpace;
  readonly position: RowPosition;
  readonly shown: RowPosition;
  readonly held: HeldRows<Row> | null;
  /** The rows of the place could not be had. */
  readonly failed: boolean;
}

/** Rows to draw, and how many px of them are above the view. */
export interface DrawnRows<Row> {
  readonly start: number;
  readonly rows: readonly Row[];
  readonly hiddenPx: number;
}

/** Fewest rows to hold beyond the view on either side; a whole view where that is more. */
const LEAST_SPARE = 16;
/** Rows drawn beyond the view on either side, so that a small move needs no new rows in the page. */
const DRAWN_SPARE = 3;

/** A window on nothing. */
export function emptyWindow<Row>(rowHeight: number): RowWindow<Row> {
  const space = { rowCount: 0, rowHeight, viewHeight: 0 };
  return { key: '', space, position: TOP, shown: TOP, held: null, failed: false };
}

/** The window after its heights changed. */
export function resized<Row>(
  window: RowWindow<Row>,
  rowHeight: number,
  viewHeight: number,
): RowWindow<Row> {
  const { space } = window;
  if (space.rowHeight === rowHeight && space.viewHeight === viewHeight) return window;
  return placed({ ...window, space: { ...space, rowHeight, viewHeight } }, window.position);
}

/** The window turned to another source: its rows are still those of the old one until new ones arrive. */
export function turnedTo<Row>(
  window: RowWindow<Row>,
  source: { readonly key: string; readonly count: number },
  fromTop: boolean,
): RowWindow<Row> {
  const { key, count } = source;
  const space = { ...window.space, rowCount: count };
  const held = count === 0 ? { key, count, start: 0, rows: [] } : window.held;
  const turned = { ...window, key, space, held, failed: false };
  return placed(turned, fromTop ? TOP : window.position);
}

/** The window at another position. */
export function placed<Row>(window: RowWindow<Row>, position: RowPosition): RowWindow<Row> {
  const at = clampPosition(window.space, position);
  const moved = { ...window, position: at };
  return isAtHand(moved, at) ? { ...moved, shown: at } : moved;
}

/** The window with the rows that were asked for at `askedAt`: shown even if the person is further by now. */
export function filled<Row>(
  window: RowWindow<Row>,
  held: HeldRows<Row>,
  askedAt: RowPosition,
): RowWindow<Row> {
  const moved = { ...window, held: withKnownRows(held, window.held), failed: false };
  const shown = isAtHand(moved, window.position) ? window.position : askedAt;
  return { ...moved, shown: clampPosition(window.space, shown) };
}

/** Held rows in which those that were held before are the same objects, so that none of them is drawn again. */
function withKnownRows<Row>(held: HeldRows<Row>, before: HeldRows<Row> | null): HeldRows<Row> {
  if (before === null || before.key !== held.key) return held;
  return { ...held, rows: held.rows.map((row, at) => heldRow(before, held.start + at) ?? row) };
}

/** True where the person is at the very top. */
export function isAtTop<Row>({ position }: RowWindow<Row>): boolean {
  return position.row === 0 && position.offset === 0;
}

/** Rows to ask for next, or null while enough are held around the position. */
export function wantedRows<Row>(window: RowWindow<Row>): RowRange | null {
  const { space, held } = window;
  if (space.viewHeight <= 0 || space.rowCount === 0) return null;
  const view = rowsInView(space, window.position);
  const spare = Math.max(LEAST_SPARE, view.end - view.start);
  if (held !== null && held.key === window.key && hasSpare(held, view, spare / 2)) return null;
  return {
    start: Math.max(0, view.start - spare),
    end: Math.min(space.rowCount, view.end + spare),
  };
}

/** What to draw now. */
export function drawnRows<Row>(window: RowWindow<Row>): DrawnRows<Row> {
  const { held, shown, space } = window;
  if (held === null) return { start: 0, rows: [], hiddenPx: 0 };
  const view = rowsInView({ ...space, rowCount: held.count }, shown);
  const start = Math.max(held.start, view.start - DRAWN_SPARE);
  const end = Math.max(start, view.end + DRAWN_SPARE);
  const rows = held.rows.slice(start - held.start, end - held.start);
  return { start, rows, hiddenPx: (shown.row - start) * space.rowHeight + shown.offset };
}

/** Rows that are in view as drawn, or null when there are none. */
export function rowsSeen<Row>({ held, shown, space }: RowWindow<Row>): RowRange | null {
  if (held === null || held.rows.length === 0) return null;
  return rowsInView({ ...space, rowCount: held.count }, shown);
}

/** A row that is held, by its index. */
export function heldRow<Row>(held: HeldRows<Row> | null, index: number): Row | undefined {
  return held === null ? undefined : held.rows[index - held.start];
}

function isAtHand<Row>(window: RowWindow<Row>, position: RowPosition): boolean {
  const { held } = window;
  if (held === null || held.key !== window.key) return false;
  return hasSpare(held, rowsInView(window.space, position), 0);
}

function hasSpare<Row>(held: HeldRows<Row>, view: RowRange, spare: number): boolean {
  const end = held.start + held.rows.length;
  const above = held.start === 0 || view.start - held.start >= spare;
  const below = end >= held.count || end - view.end >= spare;
  return above && below && held.start <= view.start && end >= view.end;
}

/** Holds a window over rows outside React, so that every wheel tick sees what the one before it did. */
export interface RowWindowStore<Row> {
  get(): RowWindow<Row>;
  change(step: (window: RowWindow<Row>) => RowWindow<Row>): void;
  /** Calls `listener` after each change; returns how to stop it. */
  subscribe(listener: () => void): () => void;
}

/** Makes a store that begins with a window. */
export function createRowWindowStore<Row>(first: RowWindow<Row>): RowWindowStore<Row> {
  const listeners = new Set<() => void>();
  let window = first;
  return {
    get: () => window,
    change(step) {
      const next = step(window);
      if (next === window) return;
      window = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
