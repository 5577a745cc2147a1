import { useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { RowRange } from '../../pairing/row-ranges.ts';
import {
  createRowWindowStore,
  emptyWindow,
  filled,
  isAtTop,
  type RowWindow,
  type RowWindowStore,
  resized,
  turnedTo,
  wantedRows,
} from './row-window.ts';
import { type RowPosition, TOP } from './scroll-position.ts';
import type { RowWindowSource } from './table-contract.ts';

/** The rows to fetch, and the position that needs them. */
export interface RowRequest {
  readonly range: RowRange;
  readonly position: RowPosition;
}

/** Where a loader gets rows, and what it calls with the result. */
interface RowLoading<Row> {
  take(range: RowRange, signal: AbortSignal): Promise<readonly Row[]>;
  arrived(request: RowRequest, rows: readonly Row[]): void;
  failed(cause: unknown): void;
}

interface RowLoader {
  /**
   * Requests rows, unless a request is pending. The caller requests again when that one is answered, for the rows it
   * needs by then. So the latest request wins, and dragging the thumb does not flood the worker with requests.
   */
  want(request: RowRequest): void;
  /** Allows rows that failed to load to be requested again. */
  forget(): void;
  /** Aborts the pending request. Nothing is called from then on. */
  stop(): void;
}

/** Fetches one range at a time, and never the same range twice in a row. */
export function createRowLoader<Row>(loading: RowLoading<Row>): RowLoader {
  const abort = new AbortController();
  let asked: RowRange | null = null;
  let busy = false;

  async function load(request: RowRequest): Promise<void> {
    const outcome = await loading.take(request.range, abort.signal).then(
      (rows) => ({ kind: 'rows' as const, rows }),
      (cause: unknown) => ({ kind: 'failure' as const, cause }),
    );
    busy = false;
    if (abort.signal.aborted) return;
    if (outcome.kind === 'rows') loading.arrived(request, outcome.rows);
    else loading.failed(outcome.cause);
  }

  return {
    want(request) {
      const same = asked?.start === request.range.start && asked.end === request.range.end;
      if (busy || same || abort.signal.aborted) return;
      asked = request.range;
      busy = true;
      void load(request);
    },
    forget() {
      asked = null;
    },
    stop() {
      abort.abort();
    },
  };
}

export interface RowWindowOfSource<Row> {
  readonly window: RowWindow<Row>;
  readonly store: RowWindowStore<Row>;
  /** Retries a request that failed. */
  retry(): void;
}

/** The share of the browser window that a table usually has. Its height is not known before it is laid out. */
const USUAL_SHARE = 0.6;

/** A window over no rows yet. Its height is near enough for the first render to draw what will be in view. */
function windowAtFirst<Row>(rowHeight: number): RowWindow<Row> {
  return resized(emptyWindow<Row>(rowHeight), rowHeight, innerHeight * USUAL_SHARE);
}

/** The window over another source. Includes the source's first rows if it has any and the window is at the top. */
function openedOn<Row>(
  window: RowWindow<Row>,
  { key, count, first = [] }: RowWindowSource<Row>,
  fromTop: boolean,
): RowWindow<Row> {
  const turned = turnedTo(window, { key, count }, fromTop);
  if (first.length === 0 || !isAtTop(turned)) return turned;
  return filled(turned, { key, count, start: 0, rows: first }, TOP);
}

/**
 * Turns windows to a source. Gives the same object for the same window, so that the first render with a source can
 * draw what the store will hold once that render is on screen.
 * @param fromTop whether windows of other sources go to the top.
 */
function turnerTo<Row>(source: RowWindowSource<Row>, fromTop: boolean) {
  let last: { readonly from: RowWindow<Row>; readonly to: RowWindow<Row> } | null = null;
  return (window: RowWindow<Row>): RowWindow<Row> => {
    if (window.key === source.key) return window;
    if (last?.from !== window) last = { from: window, to: openedOn(window, source, fromTop) };
    return last.to;
  };
}

/**
 * Keeps a window over the rows of a source filled as it moves.
 * @param rowHeight in px; gives the table its full height from the first render.
 */
export function useRowWindow<Row>(
  source: RowWindowSource<Row>,
  rowHeight: number,
): RowWindowOfSource<Row> {
  const [store] = useState(() =>
    createRowWindowStore(openedOn(windowAtFirst<Row>(rowHeight), source, true)),
  );
  const { key } = source;
  const asked = source.question ?? key;
  const loader = useRef<RowLoader | null>(null);
  const question = useRef(asked);
  const latest = useRef(source);
  latest.current = source;
  // biome-ignore lint/correctness/useExhaustiveDependencies: sources with the same key have the same rows
  const turn = useMemo(() => turnerTo(source, question.current !== asked), [key, asked]);

  useLayoutEffect(() => {
    question.current = asked;
    store.follow(turn);
    const rows = loadInto(store, latest.current);
    loader.current = rows.loader;
    return rows.stop;
  }, [store, turn, asked]);

  const window = useSyncExternalStore(store.subscribe, () => turn(store.get()));
  const retry = () => {
    loader.current?.forget();
    store.change((before) => ({ ...before, failed: false }));
  };
  return { window, store, retry };
}

function loadInto<Row>(store: RowWindowStore<Row>, source: RowWindowSource<Row>) {
  const { key, count } = source;
  const loader = createRowLoader<Row>({
    take: ({ start, end }, signal) => source.rows(start, end - start, signal),
    arrived({ range, position }, rows) {
      const held = { key, count, start: range.start, rows };
      store.change((window) => filled(window, held, position));
    },
    failed: () => store.change((window) => ({ ...window, failed: true })),
  });
  const feed = () => {
    const window = store.get();
    const range = wantedRows(window);
    if (range !== null) loader.want({ range, position: window.position });
  };
  const unsubscribe = store.subscribe(feed);
  feed();
  return {
    loader,
    stop() {
      unsubscribe();
      loader.stop();
    },
  };
}
