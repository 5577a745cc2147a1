import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { RowRange } from './row-ranges.ts';
import {
  createRowWindowStore,
  emptyWindow,
  filled,
  isAtTop,
  type RowWindow,
  type RowWindowStore,
  turnedTo,
  wantedRows,
} from './row-window.ts';
import { type RowPosition, TOP } from './scroll-position.ts';
import type { RowWindowSource } from './table-contract.ts';

/** Rows to fetch, and the position that they are wanted for. */
export interface RowRequest {
  readonly range: RowRange;
  readonly position: RowPosition;
}

/** Where a loader gets rows, and whom it tells. */
interface RowLoading<Row> {
  take(range: RowRange, signal: AbortSignal): Promise<readonly Row[]>;
  arrived(request: RowRequest, rows: readonly Row[]): void;
  failed(cause: unknown): void;
}

interface RowLoader {
  /**
   * Asks for rows. While an answer is outstanding nothing further is asked: whoever is told of the arrival asks again for
   * what it wants by then, so the newest wish wins and a drag of the thumb is never a storm of requests.
   */
  want(request: RowRequest): void;
  /** Lets rows be asked for again that failed to come. */
  forget(): void;
  /** Aborts what is outstanding; nobody is told any more. */
  stop(): void;
}

/** Fetches one range at a time; the same range is not asked for twice in a row. */
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
  /** Asks again for rows that failed to come. */
  retry(): void;
}

/** The window turned to a source, with its first rows where they came with it and nobody is further down. */
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
 * Keeps a window over the rows of a source filled, whatever moves it.
 * @param rowHeight in px: the table is as tall as its rows from the first drawing on.
 */
export function useRowWindow<Row>(
  source: RowWindowSource<Row>,
  rowHeight: number,
): RowWindowOfSource<Row> {
  const [store] = useState(() =>
    createRowWindowStore(openedOn(emptyWindow<Row>(rowHeight), source, true)),
  );
  const { key } = source;
  const asked = source.question ?? key;
  const loader = useRef<RowLoader | null>(null);
  const question = useRef(asked);
  const latest = useRef(source);
  latest.current = source;

  useLayoutEffect(() => {
    const fromTop = question.current !== asked;
    question.current = asked;
    if (store.get().key !== key) {
      store.change((window) => openedOn(window, latest.current, fromTop));
    }
    const rows = loadInto(store, latest.current);
    loader.current = rows.loader;
    return rows.stop;
  }, [store, key, asked]);

  const window = useSyncExternalStore(store.subscribe, store.get);
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
