import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/fleet/fleet.ts';
import { valueOr } from '../../../src/fleet/reading.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { isCertain } from '../../../src/inventory/columns/mapping-judgement.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { sourceOf, tableOf } from '../raw-table-of.ts';
import { HEADINGS, MISSING_SPELLINGS, SPELLINGS } from './spellings.ts';

interface DrawnCell {
  readonly value: string | null;
  readonly text: string;
}

function arbitraryCell(
  spellings: Readonly<Record<string, readonly string[]>>,
): fc.Arbitrary<DrawnCell> {
  const known = Object.entries(spellings).flatMap(([value, texts]) =>
    texts.map((text) => ({ value, text })),
  );
  const missing = MISSING_SPELLINGS.map((text) => ({ value: null, text }));
  return fc
    .tuple(fc.constantFrom(...known, ...missing), fc.constantFrom('', ' ', '\u00A0'))
    .map(([cell, padding]) => ({ ...cell, text: padding + cell.text + padding }));
}

const WRITTEN = ['role', 'servicePack', 'encryption', 'sectionSign'] as const;

const arbitraryRow = fc.record({
  role: arbitraryCell(SPELLINGS.role),
  servicePack: arbitraryCell(SPELLINGS.servicePack),
  encryption: arbitraryCell(SPELLINGS.encryption),
  sectionSign: arbitraryCell(SPELLINGS.sectionSign),
});

const arbitraryHeadings = fc.record({
  name: fc.constantFrom(...HEADINGS.name),
  role: fc.constantFrom(...HEADINGS.role),
  servicePack: fc.constantFrom(...HEADINGS.servicePack),
  encryption: fc.constantFrom(...HEADINGS.encryption),
  sectionSign: fc.constantFrom(...HEADINGS.sectionSign),
});

const arbitraryOrder = fc.shuffledSubarray(['name', ...WRITTEN] as const, {
  minLength: 5,
  maxLength: 5,
});

describe('a fleet written in any spelling', () => {
  it('reads back as the same facts', () => {
    const rows = fc.array(arbitraryRow, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, arbitraryHeadings, arbitraryOrder, (fleet, headings, order) => {
        const cells = fleet.map((row, index) =>
          order.map((field) => (field === 'name' ? `WS${index}` : row[field].text)),
        );
        const table = tableOf(
          order.map((field) => headings[field]),
          cells,
        );
        const source = sourceOf(table);
        const inventory = assembleInventory([source], NO_CELL_CHOICES);
        const read = fleet.map((_, machine) =>
          WRITTEN.map((fact) =>
            valueOr(cellOf<unknown>(inventory.fleet.facts[fact], machine).reading, null),
          ),
        );
        expect(read).toEqual(fleet.map((row) => WRITTEN.map((fact) => row[fact].value)));
        expect(inventory.unknownValues).toEqual([]);
        expect(isCertain(source.mapping)).toBe(true);
      }),
    );
  });
});
