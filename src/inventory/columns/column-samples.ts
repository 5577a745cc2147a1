import { isMissingText } from '../cells/missing-text.ts';
import type { Field } from '../inventory.ts';
import type { RawColumn } from '../raw-table.ts';
import { HIDDEN_SAMPLE } from './hidden-lines.ts';
import { isFlagColumn } from './without-passwords.ts';

/** Up to `count` distinct cells of a column of a table without passwords in which something is recorded, as written. */
export function sampleValues(
  column: RawColumn,
  field: Field | null,
  count: number,
): readonly string[] {
  if (field === 'password' || field === 'secret' || isFlagColumn(column)) return [HIDDEN_SAMPLE];
  const samples: string[] = [];
  for (const text of column.texts) {
    if (samples.length === count) break;
    if (!isMissingText(text)) samples.push(text);
  }
  return samples;
}
