import type { Fleet } from '../../src/fleet/fleet.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { RawTable } from '../../src/inventory/raw-table.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';

/** Splits a text into rows and columns. Throws if it is refused. */
export function tableOf(text: string): RawTable {
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const outcome = readTable(text, choices, () => undefined);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.table;
}

/** Reads the machines of a table, with columns as detected. */
export function machinesOf(table: RawTable): Fleet {
  const source = { fileName: 'fleet.csv', table, mapping: suggestColumns(table) };
  return assembleInventory([source], NO_CELL_CHOICES).fleet;
}

/** Reads a whole text. */
export function readFleet(text: string): Fleet {
  return machinesOf(tableOf(text));
}
