import type { KeptRecords, Written } from '../../src/browser/kept-records.ts';

/** Records as several pages of one browser share them. */
export interface DrawnBrowser {
  readonly heads: Map<string, unknown>;
  readonly bodies: Map<string, Blob>;
  readonly claimed: Set<string>;
  /** Whether it has Web Locks. */
  canLock: boolean;
  /** What every writing gives; `written` writes. */
  result: Written;
}

export function drawBrowser(): DrawnBrowser {
  return {
    heads: new Map(),
    bodies: new Map(),
    claimed: new Set(),
    canLock: true,
    result: 'written',
  };
}

let lastId = 0;

/** The records of a browser as one of its pages sees them. */
export function drawRecords(browser: DrawnBrowser): KeptRecords {
  const { heads, bodies, claimed } = browser;
  return {
    newId() {
      lastId += 1;
      return `sitting-${lastId}`;
    },
    heads: async () => [...heads],
    body: async (id) => bodies.get(id) ?? null,
    async write(id, head, body) {
      if (browser.result !== 'written') return browser.result;
      if (body === null && !bodies.has(id)) return 'gone';
      // As the browser does: a value that cannot be stored throws.
      heads.set(id, structuredClone(head));
      if (body !== null) bodies.set(id, body);
      return 'written';
    },
    async drop(id) {
      heads.delete(id);
      bodies.delete(id);
    },
    async dropAll() {
      heads.clear();
      bodies.clear();
    },
    async claim(id) {
      if (!browser.canLock) return { kind: 'unknown' };
      if (claimed.has(id)) return { kind: 'theirs' };
      claimed.add(id);
      return { kind: 'ours', release: () => claimed.delete(id) };
    },
  };
}
