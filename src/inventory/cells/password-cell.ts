import type { SectionSign } from '../../fleet/machine.ts';
import { cleanText } from './cell-text.ts';
import { isMissingText } from './missing-text.ts';
import { readSectionSign } from './section-sign-cell.ts';

/** Masked passwords and hashes say nothing about the characters of the password. */
const NO_CLEAR_TEXT =
  /^(?:[*•●·.]+|(?:0x)?[0-9a-f]{32,}(?::[0-9a-f]{32,})?|\$\d\$.*|\{[a-z0-9]+\}.*)$/i;

/** Whether a clear-text password contains § (U+00A7); null where the cell holds no clear text. */
export function flagOfPassword(password: string): SectionSign | null {
  if (password.includes('§')) return 'yes';
  if (isMissingText(password) || NO_CLEAR_TEXT.test(cleanText(password))) return null;
  return 'no';
}

/** True for a flag ("yes", "kein §") and for an empty cell: what stands in a column that is about passwords but holds none. */
export function isFlagText(text: string): boolean {
  return readSectionSign(text).kind !== 'unreadable';
}
