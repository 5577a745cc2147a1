/** When an action's rows were there, in ms since the event that began it. */
export interface RowsTime {
  /** The new rows stand in the page. */
  readonly drawn: number;
  /** The browser has painted them. */
  readonly painted: number;
}

/** A watch that waits in the page for what it was set for. */
export interface RowsWatch {
  readonly done: Promise<RowsTime>;
}

export interface WatchedAction {
  /** The event that begins it: the first of its kind from now on. */
  readonly event: 'change' | 'click' | 'keydown';
  /** Name of the table whose rows are to change. */
  readonly table: string;
  readonly limitMs: number;
}

/**
 * Waits for other rows than those shown at the moment, and for the table to be at rest. It goes to the
 * page as text: nothing outside of it exists there.
 */
export function watchRows({ event, table: name, limitMs }: WatchedAction): RowsWatch {
  /** Rows shown and how many there are of them; empty while the table fetches, or is not there. */
  const look = (): string => {
    const table = document.querySelector(`[role=grid][aria-label="${name}"]`);
    if (table?.getAttribute('aria-busy') !== 'false') return '';
    let box = table.parentElement;
    while (box !== null && box.querySelector(':scope > p[role=status]') === null) {
      box = box.parentElement;
    }
    const counted = box?.querySelector(':scope > p[role=status]')?.textContent ?? '';
    const rows = table.querySelector('tbody')?.textContent ?? '';
    return counted === '' ? '' : `${counted}\n${rows}`;
  };
  const before = look();
  let began = Number.NaN;
  addEventListener(
    event,
    ({ timeStamp }) => {
      began = timeStamp;
    },
    { capture: true, once: true },
  );
  const done = new Promise<RowsTime>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no other rows after ${event}`)), limitMs);
    const observer = new MutationObserver(() => {
      const now = look();
      if (now === '' || now === before || Number.isNaN(began)) return;
      const drawn = performance.now() - began;
      clearTimeout(timer);
      observer.disconnect();
      // A message posted in a frame arrives when that frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ drawn, painted: performance.now() - began });
      requestAnimationFrame(() => port2.postMessage(null));
    });
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(document, everything);
  });
  return { done };
}
