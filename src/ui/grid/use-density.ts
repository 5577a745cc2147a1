import { useSyncExternalStore } from 'react';

/** Heights in CSS px: every row of a table is exactly as tall as the next. */
export interface Density {
  readonly rowHeight: number;
  readonly headingHeight: number;
}

const FINE: Density = { rowHeight: 32, headingHeight: 36 };
/** For fingers. */
const COARSE: Density = { rowHeight: 44, headingHeight: 48 };
const COARSE_POINTER = '(pointer: coarse)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(COARSE_POINTER);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The heights that suit the main pointing device. */
export function useDensity(): Density {
  const coarse = useSyncExternalStore(subscribe, () => matchMedia(COARSE_POINTER).matches);
  return coarse ? COARSE : FINE;
}
