import { useCallback, useState, useSyncExternalStore } from 'react';

/** A window that is as slim as a phone. */
export const SLIM = '(width < 480px)';

/** Whether a media query matches. The query must stay the same. */
export function useMedia(media: string): boolean {
  // Calling `matchMedia` again at each scroll step costs 0.1 ms.
  const [query] = useState(() => matchMedia(media));
  const subscribe = useCallback(
    (listener: () => void) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => query.matches);
}
