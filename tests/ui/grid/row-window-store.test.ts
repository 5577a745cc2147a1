import { describe, expect, it } from 'vitest';
import { createRowWindowStore, emptyWindow, turnedTo } from '../../../src/ui/grid/row-window.ts';

describe('the row window store', () => {
  it('returns each change at once and calls its listeners', () => {
    const store = createRowWindowStore(emptyWindow<string>(32));
    const heard: number[] = [];
    const stop = store.subscribe(() => heard.push(store.get().space.rowCount));
    store.change((window) => turnedTo(window, { key: 'a', count: 7 }, true));
    stop();
    store.change((window) => turnedTo(window, { key: 'b', count: 8 }, true));
    expect(heard).toEqual([7]);
    expect(store.get().space.rowCount).toBe(8);
  });

  it('calls no listener for what is drawn already', () => {
    const store = createRowWindowStore(emptyWindow<string>(32));
    const heard: number[] = [];
    store.subscribe(() => heard.push(store.get().space.rowCount));
    store.follow((window) => turnedTo(window, { key: 'a', count: 7 }, true));
    expect(heard).toEqual([]);
    expect(store.get().space.rowCount).toBe(7);
  });

  it('calls no listener if nothing changed', () => {
    const store = createRowWindowStore(emptyWindow<string>(32));
    const heard: string[] = [];
    store.subscribe(() => heard.push('change'));
    store.change((window) => window);
    expect(heard).toEqual([]);
  });
});
