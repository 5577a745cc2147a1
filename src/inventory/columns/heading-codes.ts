import { beginningOf } from '../cells/cell-text.ts';

/** A code and its meaning in a heading: `0 = yes`, `n: none`. The meaning ends at a list sign or the next code. */
const CODE =
  /(?<![\p{L}\d])([\p{L}\d]{1,4}) ?[=:] ?([^=:,;/|()[\]{}]{1,30}?)(?= ?(?:[,;/|()[\]{}]|$)| [\p{L}\d]{1,4} ?[=:])/gu;

/**
 * Whether a heading gives a code another meaning than its cells would be read with, as in "§ in password (0 = yes,
 * 1 = no)" or "(n = not asked)". Codes that are no values of the fact are ignored.
 * @param meaningOf what a cell with that text means for the fact; null if it is not a value.
 */
export function redefinesCodes(
  heading: string,
  meaningOf: (text: string) => string | null,
): boolean {
  for (const [, code = '', meaning = ''] of beginningOf(heading).matchAll(CODE)) {
    const usual = meaningOf(code);
    if (usual !== null && usual !== meaningOf(meaning)) return true;
  }
  return false;
}
