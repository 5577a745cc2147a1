import { useEffect, useRef } from 'react';

/**
 * Calls `onChange` when the rows of a table change, but not for the first rows. The signal aborts at the next
 * change and when the table goes.
 * @param key the key of the table's source.
 */
export function useRowsChange(key: string, onChange: (signal: AbortSignal) => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  const known = useRef(key);

  useEffect(() => {
    if (known.current === key) return;
    known.current = key;
    const abort = new AbortController();
    latest.current(abort.signal);
    return () => abort.abort();
  }, [key]);
}
