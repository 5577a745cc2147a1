import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../src/inventory/columns/without-passwords.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { decodeText } from '../../src/inventory/text/decode-text.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { fastNeeds } from '../remediation/slow-needs.ts';

/** Reads a file like the page would without asking. Throws if it is refused. */
export function readSample(fileName: string, bytes: Uint8Array<ArrayBuffer>) {
  const { text, ...decoding } = decodeText(bytes, null);
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const outcome = readTable(text, choices, () => undefined);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  const mapping = suggestColumns(outcome.table);
  const table = withoutPasswords(outcome.table, mapping);
  const inventory = assembleInventory([{ fileName, table, mapping }], NO_CELL_CHOICES);
  return { inventory, decoding, dialect: outcome.dialect, mapping };
}

/** What the clients of a sample need. */
export function needsOfSample(
  fileName: string,
  bytes: Uint8Array<ArrayBuffer>,
  rules: PairingRules,
) {
  return fastNeeds(readSample(fileName, bytes).inventory.fleet, rules);
}
