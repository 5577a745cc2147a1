import { isMissingText } from '../cells/missing-text.ts';
import type { Field } from '../inventory.ts';
import type { RawColumn } from '../raw-table.ts';
import { holdsPasswords } from './password-column.ts';
import { isFlagColumn } from './without-passwords.ts';

/** What stands in place of passwords. */
export const HIDDEN_SAMPLE = '•••';

/** Up to `count` distinct cells of a column in which something is recorded, as written; a password never. */
export function sampleValues(
  column: RawColumn,
  field: Field | null,
  count: number,
): readonly string[] {
  if (field === 'password' || isFlagColumn(column) || holdsPasswords(column))
    return [HIDDEN_SAMPLE];
  const samples: string[] = [];
  for (const text of column.texts) {
    if (samples.length === count) break;
    if (!isMissingText(text)) samples.push(text);
  }
  return samples;
}
