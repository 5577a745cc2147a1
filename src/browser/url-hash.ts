/** The part of the address behind `#`, without the sign. */
export function readHash(): string {
  return window.location.hash.replace(/^#/, '');
}

/** Writes the hash; `push` makes a step that Back returns from, otherwise the present step is replaced. */
export function writeHash(hash: string, push: boolean): void {
  const address = `${window.location.pathname}${window.location.search}#${hash}`;
  if (push) window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}

/** Tells of every change of the hash that the page did not make itself. Returns how to stop. */
export function listenToHash(listener: (hash: string) => void): () => void {
  const tell = () => listener(readHash());
  window.addEventListener('popstate', tell);
  return () => window.removeEventListener('popstate', tell);
}
