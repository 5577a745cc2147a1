import { isEqual } from '../../pairing/kept.ts';
import type { RowRange } from '../../pairing/row-ranges.ts';
import {
  clampPosition,
  type RowPosition,
  rowsInView,
  type ScrollSpace,
  TOP,
} from './scroll-position.ts';

/** A run of consecutive rows of one source, from its latest answer. */
export interface HeldRows<Row> {
  /** Key and row count of the source that answered. */
  readonly key: string;
  readonly count: number;
  /** Index of the first of `rows`. */
  readonly start: number;
  readonly rows: readonly Row[];
}

/**
 * The window over the rows. `position` is where the person has scrolled to; `shown` is the position that is drawn.
 * They differ while the rows at `position` are being fetched: until then the last position with loaded rows stays
 * on screen, so the table is never blank.
 */
export interface RowWindow<Row> {
  readonly key: string;
  readonly space: ScrollSpace;
  readonly position: RowPosition;
  readonly shown: RowPosition;
  readonly held: HeldRows<Row> | null;
  /** Whether fetching the rows at `position` failed. */
  readonly failed: boolean;
}

/** The rows to draw, and how many px of them are above the view. */
export interface DrawnRows<Row> {
  readonly start: number;
  readonly rows: readonly Row[];
  readonly hiddenPx: number;
}

/** Minimum number of rows to hold on each side of the view. A whole view is held if that is more. */
const LEAST_SPARE = 16;
/** Rows drawn beyond the view on each side, so that scrolling a little adds no elements. */
const DRAWN_SPARE = 3;

/** A window without a source. */
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

/** The window with another source. It keeps the rows of the old source until the first new ones arrive. */
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

/** The window with the rows that were requested at `askedAt`. They are shown even if the person has scrolled on. */
export function filled<Row>(
  window: RowWindow<Row>,
  held: HeldRows<Row>,
  askedAt: RowPosition,
): RowWindow<Row> {
  const moved = { ...window, held: withKnownRows(held, window.held), failed: false };
  const shown = isAtHand(moved, window.position) ? window.position : askedAt;
  return { ...moved, shown: clampPosition(window.space, shown) };
}

/**
 * `held` with the same objects for rows that were held before, so that React does not render them again. Those of
 * another source are the same as far as they are equal.
 */
function withKnownRows<Row>(held: HeldRows<Row>, before: HeldRows<Row> | null): HeldRows<Row> {
  if (before === null) return held;
  const isSame = before.key === held.key;
  const rows = held.rows.map((row, at) => {
    const known = heldRow(before, held.start + at);
    return known !== undefined && (isSame || isEqual(known, row)) ? known : row;
  });
  return { ...held, rows };
}

/** Whether the window is scrolled to the very top. */
export function isAtTop<Row>({ position }: RowWindow<Row>): boolean {
  return position.row === 0 && position.offset === 0;
}

/** The rows to request next, or null while enough are held around the position. */
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

export function drawnRows<Row>(window: RowWindow<Row>): DrawnRows<Row> {
  const { held, shown, space } = window;
  if (held === null) return { start: 0, rows: [], hiddenPx: 0 };
  const view = rowsInView({ ...space, rowCount: held.count }, shown);
  const start = Math.max(held.start, view.start - DRAWN_SPARE);
  const end = Math.max(start, view.end + DRAWN_SPARE);
  const rows = held.rows.slice(start - held.start, end - held.start);
  return { start, rows, hiddenPx: (shown.row - start) * space.rowHeight + shown.offset };
}

/** The drawn rows that are in view, or null if there are none. */
export function rowsSeen<Row>({ held, shown, space }: RowWindow<Row>): RowRange | null {
  if (held === null || held.rows.length === 0) return null;
  return rowsInView({ ...space, rowCount: held.count }, shown);
}

/** The row at an index, if it is held. */
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

/** Keeps a row window outside React state, so that each wheel tick sees the effect of the previous one. */
export interface RowWindowStore<Row> {
  get(): RowWindow<Row>;
  change(step: (window: RowWindow<Row>) => RowWindow<Row>): void;
  /** Changes it to what is drawn already: calls no listener. */
  follow(step: (window: RowWindow<Row>) => RowWindow<Row>): void;
  /** Calls `listener` after each change; returns a function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
}

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
    follow(step) {
      window = step(window);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
