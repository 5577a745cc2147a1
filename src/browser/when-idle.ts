/** How long a browser without idle time of its own is left alone, in ms. */
const SETTLED_MS = 200;

/** Runs a task once, when the browser has nothing better to do. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => task());
  else setTimeout(task, SETTLED_MS);
}
