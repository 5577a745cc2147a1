import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf } from '../../../src/fleet/fleet.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../../src/fleet/machine.ts';
import { PROBLEM_KINDS } from '../../../src/fleet/problem.ts';
import { describeProblem } from '../../../src/fleet/problem-text.ts';
import { valueOr } from '../../../src/fleet/reading.ts';
import { assembleInventory } from '../../../src/inventory/assemble/assemble-inventory.ts';
import { isCertain } from '../../../src/inventory/columns/mapping-judgement.ts';
import { suggestColumns } from '../../../src/inventory/columns/suggest-columns.ts';
import { withoutPasswords } from '../../../src/inventory/columns/without-passwords.ts';
import {
  type CellChoices,
  type Field,
  type Inventory,
  NO_CELL_CHOICES,
} from '../../../src/inventory/inventory.ts';
import { sourceOf, tableOf } from '../raw-table-of.ts';

/** Facts that are written down and read back. */
type Written = Pick<Facts, 'role' | 'servicePack' | 'encryption' | 'sectionSign'>;

const SPELLINGS: {
  readonly [K in keyof Written]: Readonly<Record<Written[K], readonly string[]>>;
} = {
  role: {
    client: ['client', 'Client', 'PPTP client', 'dial-out', 'Einwahlclient', 'Klient'],
    server: ['server', 'RAS-Server', 'VPN server', 'Einwahlserver', 'receive calls only'],
    both: ['both', 'client+server', 'Server und Client', 'beides', 'router'],
    none: ['none', 'keine', 'no RAS'],
  },
  servicePack: {
    none: ['none', 'RTM', 'keins', '0', 'no service pack'],
    SP1: ['SP1', '1', 'Service Pack 1'],
    SP2: ['SP2', 'sp 2', 'Servicepack 2'],
    SP3: ['Service Pack 3 RC 1.32', 'S.P. 3', 'NT4 SP3'],
    SP4: ['Service Pack 4.0', '4.0 SP4', 'Szervizcsomag 4', 'ＳＰ４'],
    SP5: ['Version 4.0 (Build 1381: Service Pack 5)', 'SP5', 'sp_5'],
    SP6: ['Service Pack 6, RC 1.3', 'SP 6', '6'],
    SP6a: ['SP6a', '6a', 'Service Pack 6a'],
  },
  encryption: {
    required: ['required', 'erzwungen', 'Require data encryption', 'erforderlich'],
    optional: ['optional', 'not required', 'nicht erforderlich', 'aushandeln'],
    none: ['none', 'off', 'keine Verschlüsselung', 'DataEncryption=0'],
  },
  sectionSign: {
    yes: ['yes', 'ja', 'WAHR', 'x', 'contains §'],
    no: ['no', 'nein', 'FALSCH', 'kein §', 'ohne §'],
  },
};

const HEADINGS: Readonly<Record<'name' | keyof Written, readonly string[]>> = {
  name: ['Hostname', 'computer_name', 'Rechnername', 'NetBIOS-Name', 'Gerätename'],
  role: ['Role', 'pptpRole', 'Rolle', 'VPN-Rolle'],
  servicePack: ['Service Pack', 'CSDVersion', 'SP', 'servicepack', 'SP-Stand'],
  encryption: ['Encryption', 'encryption_policy', 'Verschlüsselung', 'Datenverschlüsselung'],
  sectionSign: ['Password contains §', 'section_sign', 'Kennwort enthält §', 'Passwort mit §'],
};

const MISSING_SPELLINGS = ['', '-', '?', 'unbekannt', 'n/a', 'k.A.'];

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

/** The row's place in the problems: what rejected and merged rows must be found under. */
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

describe('any table whatever', () => {
  it('accounts for every row, under whatever the person says', () => {
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
  it('is in nothing that is given back', () => {
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
