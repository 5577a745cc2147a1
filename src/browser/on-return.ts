/** Calls back when the page becomes visible again, for example after a night in another tab. */
export function onReturn(listener: () => void): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener();
  });
}
