/** Delay for browsers without `requestIdleCallback`, in ms. */
const SETTLED_MS = 200;

/** Runs a task once, when the browser is idle. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => task());
  else setTimeout(task, SETTLED_MS);
}
