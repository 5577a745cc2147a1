import { useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createRowLoader, type RowLoader } from './row-loader.ts';
import { filled, isAtTop, type RowWindow, turnedTo, wantedRows } from './row-window.ts';
import { createRowWindowStore, type RowWindowStore } from './row-window-store.ts';
import { TOP } from './scroll-position.ts';
import type { RowWindowSource } from './table-contract.ts';

export interface RowWindowOfSource<Row> {
  readonly window: RowWindow<Row>;
  readonly store: RowWindowStore<Row>;
  /** Asks again for rows that failed to come. */
  retry(): void;
}

/** Keeps a window over the rows of a source filled, whatever moves it. */
export function useRowWindow<Row>(source: RowWindowSource<Row>): RowWindowOfSource<Row> {
  const [store] = useState(() => createRowWindowStore<Row>());
  const loader = useRef<RowLoader | null>(null);
  const question = useRef<string | null>(null);
  const latest = useRef(source);
  latest.current = source;
  const { key, count } = source;

  useLayoutEffect(() => {
    const asked = latest.current.question ?? key;
    const fromTop = question.current !== asked;
    question.current = asked;
    store.change((window) => turnedTo(window, { key, count }, fromTop));
    const { first = [] } = latest.current;
    if (first.length > 0 && isAtTop(store.get())) {
      store.change((window) => filled(window, { key, count, start: 0, rows: first }, TOP));
    }
    const rows = loadInto(store, latest.current);
    loader.current = rows.loader;
    return rows.stop;
  }, [store, key, count]);

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
