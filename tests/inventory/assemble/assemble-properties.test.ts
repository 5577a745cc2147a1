import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_NAMES, type FactName } from '../../../src/fleet/machine.ts';
import { PROBLEM_KINDS } from '../../../src/fleet/problem.ts';
import { describeProblem } from '../../../src/fleet/problem-text.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import {
  type CellChoices,
  type Field,
  type Inventory,
  NO_CELL_CHOICES,
} from '../../../src/inventory/inventory.ts';
import { sourceOf, tableOf } from '../raw-table-of.ts';
import { HEADINGS, MISSING_SPELLINGS, SPELLINGS } from './spellings.ts';

const SOME_HEADINGS = [
  ...Object.values(HEADINGS).flat(),
  'Kennwort',
  'Domain',
  'Version',
  'OS',
  'Zuletzt gesehen',
  'Gegenstelle',
  'Client',
  'Server',
  'Notiz',
  '',
  '__proto__',
];
const SOME_CELLS = [
  ...Object.values(SPELLINGS).flatMap((spellings) => Object.values(spellings).flat()),
  ...MISSING_SPELLINGS,
  'A1',
  'a1',
  '\\\\A1',
  'CORP\\A1',
  'a1.corp.example',
  'B1',
  'SP7',
  'Windows 2000',
  'Windows NT 4.0 SP3',
  'Total',
  'Hostname',
  'Rolle',
  '31.12.1999',
  '03/04/1999',
  'constructor',
];

const arbitraryText = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SOME_CELLS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

const arbitraryTable = fc
  .array(fc.oneof(fc.constantFrom(...SOME_HEADINGS), fc.string({ maxLength: 8 })), { maxLength: 8 })
  .chain((headings) =>
    fc
      .array(fc.array(arbitraryText, { minLength: headings.length, maxLength: headings.length }), {
        maxLength: 14,
      })
      .map((rows) => tableOf(headings, rows)),
  );

const arbitraryField = fc.constantFrom<Field | null>(
  ...FACT_NAMES,
  'name',
  'password',
  'peers',
  'group',
  'domain',
  'address',
  null,
);

const arbitraryPlace = { source: fc.nat(2), line: fc.nat(16) };
const arbitraryFact: fc.Arbitrary<FactName> = fc.constantFrom(...FACT_NAMES);

const arbitraryChoices: fc.Arbitrary<CellChoices> = fc.record({
  values: fc.array(
    fc.record({
      fact: arbitraryFact,
      text: arbitraryText,
      value: fc.constantFrom('SP4', 'client', 'required', 'yes', null, 'nonsense'),
    }),
    { maxLength: 3 },
  ),
  entries: fc.array(
    fc.record({
      ...arbitraryPlace,
      fact: fc.constantFrom<FactName | 'name'>('name', ...FACT_NAMES),
      text: arbitraryText,
    }),
    { maxLength: 4 },
  ),
  settlements: fc.array(
    fc.record({
      ...arbitraryPlace,
      fact: arbitraryFact,
      takeSource: fc.nat(2),
      takeLine: fc.nat(16),
    }),
    { maxLength: 4 },
  ),
});

/**
 * Every row is a machine, merged or rejected, and every merged or rejected row is a problem. Machines are in the order
 * of their rows.
 */
function expectAccountToHold(inventory: Inventory): void {
  const { fleet, problems, merged, rejected, dataRows } = inventory;
  expect(fleet.size + merged + rejected).toBe(dataRows);
  expect(inventory.rejectedRows).toHaveLength(rejected);
  const all = Array.from({ length: problems.size }, (_, index) => problems.at(index));
  const effects = all.map(({ kind }) => PROBLEM_KINDS[kind]);
  expect(effects.filter((effect) => effect === 'rejected')).toHaveLength(rejected);
  expect(effects.filter((effect) => effect === 'merged')).toHaveLength(merged);
  for (const problem of all) {
    expect(describeProblem(problem)).toMatch(/^[A-Z“].*\.$/s);
    if (problem.machine !== null) expect(problem.machine).toBeLessThan(fleet.size);
  }
  const places = [...fleet.rowLines].map((line, at) => (fleet.rowSources[at] ?? 0) * 1000 + line);
  expect(places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0))).toBe(true);
  for (const fact of FACT_NAMES) {
    const { cells, codes } = fleet.facts[fact];
    expect(codes).toHaveLength(fleet.size);
    expect(codes.every((code) => code < cells.length)).toBe(true);
  }
  for (const { texts, codes } of fleet.extras) {
    expect(codes).toHaveLength(fleet.size);
    expect(codes.every((code) => code < texts.length)).toBe(true);
  }
  expect(() => problems.at(problems.size)).toThrow(RangeError);
}

describe('assembleInventory', () => {
  it('accounts for every row, whatever the user chooses', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryTable, { maxLength: 3 }),
        arbitraryChoices,
        (tables, choices) => {
          const sources = tables.map((table, index) => sourceOf(table, `${index}.csv`));
          expectAccountToHold(assembleInventory(sources, choices));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accounts for every row, whatever the columns are mapped to', () => {
    const mapped = arbitraryTable.chain((table) =>
      fc
        .array(arbitraryField, {
          minLength: table.columns.length,
          maxLength: table.columns.length,
        })
        .map((fields) => ({
          fileName: 'fleet.csv',
          table,
          mapping: fields.map((field, column) => ({
            column,
            field,
            reason: 'chosen' as const,
            certain: true,
          })),
        })),
    );
    fc.assert(
      fc.property(fc.array(mapped, { maxLength: 2 }), (sources) => {
        expectAccountToHold(assembleInventory(sources, NO_CELL_CHOICES));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a password', () => {
  it('is nowhere in the result', () => {
    const passwords = fc.array(
      fc.string({ unit: 'grapheme-ascii', maxLength: 8 }).map((text) => `${text}\u2603${text}`),
      { minLength: 1, maxLength: 6 },
    );
    const heading = fc.constantFrom(
      'Kennwort',
      'Password',
      'userPassword',
      'pwd',
      'Passwort (Klartext)',
    );
    fc.assert(
      fc.property(passwords, heading, fc.boolean(), (texts, named, rowIsTooLong) => {
        const rows = texts.map((text, row) => [
          `A${row}`,
          'client',
          text,
          rowIsTooLong ? text : 'x',
        ]);
        const table = tableOf(
          ['Name', 'Role', named, 'Notiz'],
          rows,
          rowIsTooLong
            ? rows.map((_, row) => ({
                kind: 'row-too-long' as const,
                row,
                line: row + 2,
                text: texts[row] ?? '',
              }))
            : [],
        );
        const mapping = suggestColumns(table);
        const inventory = assembleInventory(
          [{ fileName: 'f.csv', table, mapping }],
          NO_CELL_CHOICES,
        );
        const { problems } = inventory;
        const all = Array.from({ length: problems.size }, (_, index) => problems.at(index));
        const given = JSON.stringify([inventory, all, withoutPasswords(table, mapping)]);
        expect(given).not.toContain('\u2603');
      }),
    );
  });
});
