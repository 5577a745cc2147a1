/** Whether the page was opened from a folder, without a server. */
export function isFromFolder(): boolean {
  return window.location.protocol === 'file:';
}

/** The part of the URL after `#`. */
export function readHash(): string {
  return window.location.hash.replace(/^#/, '');
}

/**
 * Writes the hash. `push` adds a history entry, so that Back returns to the previous one; otherwise the
 * current entry is replaced.
 */
export function writeHash(hash: string, push: boolean): void {
  const address = `${window.location.pathname}${window.location.search}#${hash}`;
  if (push) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}

/**
 * Calls the listener after every hash change that the page did not make itself. Returns an unsubscribe
 * function.
 */
export function listenToHash(listener: (hash: string) => void): () => void {
  const tell = () => listener(readHash());
  window.addEventListener('popstate', tell);
  return () => window.removeEventListener('popstate', tell);
}
