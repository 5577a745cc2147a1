import { known, MISSING, type Reading, unreadable } from '../../fleet/reading.ts';
import { isTooLong } from './cell-text.ts';
import { isMissingText } from './missing-text.ts';

/**
 * Reads a cell: missing if nothing was recorded, unreadable (with the text as written) if it is too long or `read`
 * returns null.
 */
export function readCell<T>(text: string, read: (text: string) => T | null): Reading<T> {
  if (isMissingText(text)) return MISSING;
  const value = isTooLong(text) ? null : read(text);
  return value === null ? unreadable(text) : known(value);
}
