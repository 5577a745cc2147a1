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

/** No known heading is longer. */
const LONGEST_HEADING = 80;

/** Caches the results, because the same cells are examined repeatedly. */
const known = new Map<string, boolean>();

/** The cache is cleared when it reaches this size. */
const MOST_KNOWN = 4096;

const READERS: readonly ((text: string) => Reading<unknown>)[] = [
  readRole,
  readServicePack,
  readEncryption,
  readSectionSign,
  readProduct,
];

/** Whether a cell states a fact about a machine: role, service pack, encryption, § or product. */
export function looksLikeValue(cell: string): boolean {
  return READERS.some((read) => read(cell).kind === 'known');
}

/**
 * Whether a cell is a known English or German heading. Used to find the heading row. Words that are both headings
 * and values ("client", "server", "Service Pack 4") do not count.
 */
export function looksLikeHeading(cell: string): boolean {
  if (cell.length > LONGEST_HEADING) return false;
  const answer = known.get(cell) ?? isHeading(cell);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(cell, answer);
  return answer;
}

function isHeading(cell: string): boolean {
  const meanings = meaningsOfHeading(cell);
  if (meanings.some(({ isSure }) => isSure)) return true;
  if (looksLikeValue(cell)) return false;
  // may itself be a password that contains §
  if (cell.includes('§') && passwordHeadingOf(cell) === 'none') return false;
  if (meanings.length > 0 || (namesPassword(cell) && !/\d/.test(cell))) return true;
  return fieldOfWords(cell) !== null && !/\d/.test(cell);
}

/** The field that a heading certainly means, or null. */
export function sureFieldOf(heading: string): Field | null {
  return meaningsOfHeading(heading).find(({ isSure }) => isSure)?.field ?? null;
}
