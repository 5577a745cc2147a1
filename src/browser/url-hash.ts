/** Whether the page was opened from a folder, without a server. */
export function isFromFolder(): boolean {
  return window.location.protocol === 'file:';
}

/**
 * How the hash is written: `push` adds a history entry, so that Back returns to the previous one. The others replace
 * the current entry: `replace` behind the next frame, `at-rest` once nothing was written for a moment.
 */
export type HashWriting = 'push' | 'replace' | 'at-rest';

/**
 * Ms of rest after which the hash is written. Browsers draw parts of their own window again for it, which takes 13 ms
 * of processor time that the rows of a search need. WebKit allows a hundred changes in 30 seconds, one every 300 ms.
 */
const REST_MS = 300;

/** A hash that is to take the place of the one of the current entry. */
let waiting: { readonly hash: string; readonly before: string } | null = null;
let rest: ReturnType<typeof setTimeout> | undefined;

function writtenHash(): string {
  return window.location.hash.replace(/^#/, '');
}

function addressOf(hash: string): string {
  return `${window.location.pathname}${window.location.search}#${hash}`;
}

/** Writes the hash that waits, unless the person has gone to another entry. */
function replaceNow(): void {
  clearTimeout(rest);
  const next = waiting;
  waiting = null;
  if (next === null || writtenHash() !== next.before) return;
  window.history.replaceState(null, '', addressOf(next.hash));
}

/** The part of the URL after `#`. */
export function readHash(): string {
  return waiting?.hash ?? writtenHash();
}

/** Writes the hash; what still waits when the person leaves the page is written then. */
export function writeHash(hash: string, how: HashWriting): void {
  if (how === 'push') {
    replaceNow();
    window.history.pushState(null, '', addressOf(hash));
    return;
  }
  if (waiting === null) window.addEventListener('pagehide', replaceNow, { once: true });
  waiting = { hash, before: writtenHash() };
  clearTimeout(rest);
  if (how === 'at-rest') rest = setTimeout(replaceNow, REST_MS);
  else requestAnimationFrame(() => setTimeout(replaceNow));
}

/**
 * Calls the listener after every hash change that the page did not make itself. Returns an unsubscribe
 * function.
 */
export function listenToHash(listener: (hash: string) => void): () => void {
  const tell = () => {
    waiting = null;
    listener(writtenHash());
  };
  window.addEventListener('popstate', tell);
  return () => window.removeEventListener('popstate', tell);
}
