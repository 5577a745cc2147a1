import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../src/fleet/fleet.ts';
import type { FactName } from '../../src/fleet/machine.ts';
import { valueOr } from '../../src/fleet/reading.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import { isCertain } from '../../src/inventory/columns/mapping-judgement.ts';
import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { decodeText } from '../../src/inventory/text/decode-text.ts';
import { RAW_INVENTORIES } from '../fixtures/inventories/raw-inventories.ts';

const FOLDER = fileURLToPath(new URL('../fixtures/inventories/raw/', import.meta.url));
const SHOWN: readonly FactName[] = ['role', 'servicePack', 'encryption', 'sectionSign'];

/** The machines of a file, each as its name and facts. Asserts that the mapping is certain and every row counted. */
function machinesIn(name: string): readonly (readonly unknown[])[] {
  const { text } = decodeText(readFileSync(FOLDER + name), null);
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const outcome = readTable(text, choices, () => undefined);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  const { table } = outcome;
  const mapping = suggestColumns(table);
  expect(isCertain(mapping)).toBe(true);
  const inventory = assembleInventory([{ fileName: name, table, mapping }], NO_CELL_CHOICES);
  const { fleet, merged, rejected, dataRows } = inventory;
  expect(fleet.size + merged + rejected).toBe(dataRows);
  return fleet.names.map((host, machine) => [
    host,
    ...SHOWN.map((fact) =>
      valueOr<unknown, string>(cellOf<unknown>(fleet.facts[fact], machine).reading, ''),
    ),
  ]);
}

describe('the corpus of unusual files', () => {
  it('has the bytes that its script writes', () => {
    const written = Object.keys(RAW_INVENTORIES).sort();
    expect(readdirSync(FOLDER).sort()).toEqual(written);
    for (const name of written) {
      const onDisk = new Uint8Array(readFileSync(FOLDER + name));
      expect(onDisk, name).toEqual(RAW_INVENTORIES[name]);
    }
  });

  it.each(Object.keys(RAW_INVENTORIES))('has the same three machines in %s', (name) => {
    expect(machinesIn(name)).toEqual([
      ['KÖLN-WS1', 'client', 'SP3', 'none', 'yes'],
      ['KÖLN-WS2', 'client', 'SP6a', 'optional', 'no'],
      ['KÖLN-RAS1', 'server', 'SP5', 'required', ''],
    ]);
  });
});
