import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { cellOf, type Fleet } from '../../../src/fleet/fleet.ts';
import type { FactName } from '../../../src/fleet/machine.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../../src/inventory/columns/looks-like-heading.ts';
import { isCertain } from '../../../src/inventory/columns/mapping-judgement.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { readTable } from '../../../src/inventory/table/read-table.ts';
import { decodeText } from '../../../src/inventory/text/decode-text.ts';

/**
 * The expected reading of a file, in the JSON file beside it. A machine is its name and facts, `''` for missing
 * and `?` for unreadable.
 */
interface Expected {
  readonly certain: boolean;
  readonly machines: readonly (readonly string[])[];
  readonly problems: readonly string[];
}

const FOLDER = fileURLToPath(new URL('../../fixtures/inventories/facts/', import.meta.url));
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));
const SHOWN: readonly FactName[] = ['role', 'servicePack', 'encryption', 'sectionSign', 'product'];

function drawMachine(fleet: Fleet, machine: number): readonly string[] {
  const facts = SHOWN.map((fact) => {
    const { reading } = cellOf<unknown>(fleet.facts[fact], machine);
    if (reading.kind === 'known') return String(reading.value);
    return reading.kind === 'missing' ? '' : '?';
  });
  return [fleet.names.at(machine) ?? '', ...facts];
}

function readFile(name: string): Expected & { readonly everything: string } {
  const { text } = decodeText(readFileSync(FOLDER + name), null);
  const outcome = readTable(
    text,
    { delimiter: null, headingLine: null, looksLikeHeading },
    () => undefined,
  );
  if (outcome.kind === 'refused') throw new Error(`${name}: ${outcome.reason}`);
  const { table } = outcome;
  const mapping = suggestColumns(table);
  const inventory = assembleInventory([{ fileName: name, table, mapping }], NO_CELL_CHOICES);
  const { fleet, problems } = inventory;
  const all = Array.from({ length: problems.size }, (_, index) => problems.at(index));
  return {
    certain: isCertain(mapping),
    machines: Array.from({ length: fleet.size }, (_, machine) => drawMachine(fleet, machine)),
    problems: all.map(({ kind, line }) => `${line ?? '-'} ${kind}`),
    everything: JSON.stringify([inventory, all]),
  };
}

describe('the facts corpus', () => {
  it.each(FILES)('%s is read as in its JSON file', (name) => {
    const expected: Expected = JSON.parse(
      readFileSync(FOLDER + name.replace(/csv$/, 'json'), 'utf8'),
    );
    const { everything, ...read } = readFile(name);
    expect(read).toEqual(expected);
  });

  it('reveals no password of clear-text-passwords.csv', () => {
    expect(readFile('clear-text-passwords.csv').everything).not.toMatch(/som§|§mer|winter/);
  });
});
