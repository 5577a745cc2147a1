import { describe, expect, it } from 'vitest';
import { cellOf } from '../../src/fleet/fleet.ts';
import { FACT_NAMES, ROLES } from '../../src/fleet/machine.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { looksLikeHeading } from '../../src/inventory/columns/looks-like-heading.ts';
import {
  isCertain,
  missingNeeded,
  missingWanted,
} from '../../src/inventory/columns/mapping-judgement.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { RawTable } from '../../src/inventory/raw-table.ts';
import { readTable } from '../../src/inventory/table/read-table.ts';
import { inventoryTemplate } from '../../src/locale/inventory-template.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../../src/locale/languages.ts';
import { sourceOf } from '../inventory/raw-table-of.ts';

function parse(text: string): RawTable {
  const outcome = readTable(
    text,
    { delimiter: null, headingLine: null, looksLikeHeading },
    () => undefined,
  );
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return outcome.table;
}

describe.each(LANGUAGE_CODES)('inventoryTemplate(%s)', (language) => {
  const { delimiter } = LANGUAGES[language];
  const text = inventoryTemplate(language);
  const table = parse(text);
  const source = sourceOf(table);
  const inventory = assembleInventory([source], NO_CELL_CHOICES);

  it('is read back with every column identified with certainty', () => {
    expect(isCertain(source.mapping)).toBe(true);
    expect([...missingNeeded(source.mapping), ...missingWanted(source.mapping)]).toEqual([]);
    expect(source.mapping.every(({ field }) => field !== null)).toBe(true);
  });

  it('has one example for each role, and nothing that is not understood', () => {
    const { role } = inventory.fleet.facts;
    expect([0, 1, 2, 3].map((machine) => cellOf(role, machine).reading)).toEqual(
      ROLES.map((value) => ({ kind: 'known', value })),
    );
    for (const fact of FACT_NAMES) {
      const kinds = inventory.fleet.facts[fact].cells.map(({ reading }) => reading.kind);
      expect(kinds).not.toContain('unreadable');
    }
    expect(inventory.problems.size).toBe(0);
  });

  it('explains in a comment line what each column may contain', () => {
    for (const { heading } of table.columns) expect(text).toContain(`# ${heading}: `);
    const notes = text.split('\r\n').filter((line) => line.startsWith('#'));
    expect(notes.filter((note) => note.includes(delimiter) || note.includes('"'))).toEqual([]);
  });
});
