/** Whether the page was opened from a folder, without a server. */
export function isFromFolder(): boolean {
  return window.location.protocol === 'file:';
}

/** A hash that is to take the place of the one of the current entry. */
let waiting: { readonly hash: string; readonly before: string } | null = null;

function writtenHash(): string {
  return window.location.hash.replace(/^#/, '');
}

function addressOf(hash: string): string {
  return `${window.location.pathname}${window.location.search}#${hash}`;
}

/** Writes the hash that waits, unless the person has gone to another entry. */
function replaceNow(): void {
  const next = waiting;
  waiting = null;
  if (next === null || writtenHash() !== next.before) return;
  window.history.replaceState(null, '', addressOf(next.hash));
}

/** The part of the URL after `#`. */
export function readHash(): string {
  return waiting?.hash ?? writtenHash();
}

/**
 * Writes the hash. `push` adds a history entry, so that Back returns to the previous one. Otherwise the current entry
 * is replaced, behind the next frame: that takes 4 ms, for which no keystroke should wait.
 */
export function writeHash(hash: string, push: boolean): void {
  if (push) {
    replaceNow();
    window.history.pushState(null, '', addressOf(hash));
    return;
  }
  if (waiting === null) {
    requestAnimationFrame(() => setTimeout(replaceNow));
    window.addEventListener('pagehide', replaceNow, { once: true });
  }
  waiting = { hash, before: writtenHash() };
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
