import type { Reading } from '../../fleet/reading.ts';
import { readEncryption } from '../cells/encryption-cell.ts';
import { readProduct } from '../cells/product-cell.ts';
import { readRole } from '../cells/role-cell.ts';
import { readSectionSign } from '../cells/section-sign-cell.ts';
import { readServicePack } from '../cells/service-pack-cell.ts';
import type { Field } from '../inventory.ts';
import { meaningsOfHeading } from './heading-index.ts';
import { fieldOfWords } from './heading-words.ts';
import { namesPassword, passwordHeadingOf } from './password-heading.ts';

/** No heading that is known is longer. */
const LONGEST_HEADING = 80;

/** A longer cell is free text, and neither a value nor a heading: a cell of megabytes must not be searched for words. */
const LONGEST_TEXT = 1000;

const READERS: readonly ((text: string) => Reading<unknown>)[] = [
  readRole,
  readServicePack,
  readEncryption,
  readSectionSign,
  readProduct,
];

/** True for a cell that says something of a machine: a role, a service pack, a word for encryption. */
export function looksLikeValue(cell: string): boolean {
  return cell.length <= LONGEST_TEXT && READERS.some((read) => read(cell).kind === 'known');
}

/**
 * True for a cell that is a known heading in English or German: for finding the row of headings. Words that
 * are headings and values alike ("client", "server", "Service Pack 4") do not count as headings.
 */
export function looksLikeHeading(cell: string): boolean {
  if (cell.trim() === '' || cell.length > LONGEST_HEADING) return false;
  const meanings = meaningsOfHeading(cell);
  if (meanings.some(({ isSure }) => isSure)) return true;
  if (looksLikeValue(cell)) return false;
  // a password with § in a word speaks of no password
  if (cell.includes('§') && passwordHeadingOf(cell) === 'none') return false;
  if (meanings.length > 0 || (namesPassword(cell) && !/\d/.test(cell))) return true;
  return fieldOfWords(cell) !== null && !/\d/.test(cell);
}

/** The field that a heading means for certain; null where it is in no table. */
export function sureFieldOf(heading: string): Field | null {
  if (heading.length > LONGEST_TEXT) return null;
  return meaningsOfHeading(heading).find(({ isSure }) => isSure)?.field ?? null;
}
