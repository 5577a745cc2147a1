import type { RowWindow } from './row-window.ts';

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
