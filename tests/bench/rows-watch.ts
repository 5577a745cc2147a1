/** When the rows of an action appeared, in ms since the event that triggered it. */
export interface RowsTime {
  /** The new rows are in the DOM. */
  readonly drawn: number;
  /** The browser has painted them. */
  readonly painted: number;
}

/** A stopwatch in the page, set for one action. */
export interface RowsWatch {
  readonly done: Promise<RowsTime>;
}

export interface WatchedAction {
  /** The triggering event: the next one of its type. */
  readonly event: 'change' | 'click' | 'keydown';
  readonly limitMs: number;
}

/**
 * Waits until the open table shows other rows than now and is no longer busy. Serialised into the page, so it
 * cannot use anything from outside its body.
 */
export function watchRows({ event, limitMs }: WatchedAction): RowsWatch {
  /** The visible rows and the row count; empty if the table is loading or does not exist. */
  const look = (): string => {
    const table = document.querySelector('[role=tabpanel] [role=grid]');
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
      // A message posted in a frame arrives once that frame has been painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ drawn, painted: performance.now() - began });
      requestAnimationFrame(() => port2.postMessage(null));
    });
    const everything = { subtree: true, childList: true, characterData: true, attributes: true };
    observer.observe(document, everything);
  });
  return { done };
}
