import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRowLoader, type RowLoader } from './row-loader.ts';
import {
  emptyWindow,
  filled,
  isAtTop,
  type RowWindow,
  turnedTo,
  wantedRows,
} from './row-window.ts';
import { createRowWindowStore, type RowWindowStore } from './row-window-store.ts';
import { TOP } from './scroll-position.ts';
import type { RowWindowSource } from './table-contract.ts';

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
