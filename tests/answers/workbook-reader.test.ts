import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES, type SourceChoices } from '../../src/answers/importing.ts';
import { type ReadSource, readSource } from '../../src/answers/source-reader.ts';
import { assembleInventory } from '../../src/inventory/assemble/assemble-inventory.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { textAt } from '../../src/inventory/raw-table.ts';
import { type Drawn, type DrawnSheet, drawWorkbook } from '../fixtures/workbooks.ts';
import { HEADINGS, MISSING_SPELLINGS, SPELLINGS } from '../inventory/assemble/spellings.ts';

async function outcomeOf(bytes: Uint8Array<ArrayBuffer>, choices: Partial<SourceChoices> = {}) {
  const stages: string[] = [];
  const outcome = await readSource({
    input: { kind: 'file', name: 'fleet.xlsx', file: new Blob([bytes]) },
    choices: { ...NO_SOURCE_CHOICES, ...choices },
    remembered: [],
    onProgress: ({ stage }) => stages.push(stage),
  });
  return { outcome, stages };
}

async function read(bytes: Uint8Array<ArrayBuffer>, choices: Partial<SourceChoices> = {}) {
  const { outcome } = await outcomeOf(bytes, choices);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
  return outcome.source;
}

async function refusalOf(bytes: Uint8Array<ArrayBuffer>, choices: Partial<SourceChoices> = {}) {
  const { outcome } = await outcomeOf(bytes, choices);
  return outcome.kind === 'refused' ? outcome.refusal.reason : null;
}

const FLEET: readonly (readonly Drawn[])[] = [
  ['Hostname', 'PPTP role', 'Service Pack', 'Encryption', 'Section sign in password'],
  ['WS1', 'client', 4, 'required', true],
  ['RAS1', 'server', { type: 'n', value: 6, format: '"SP"0' }, 'optional', null],
];
const COVER: DrawnSheet = { name: 'Cover', rows: [['Fleet of the north'], ['2001']] };
const INVENTORY: DrawnSheet = { name: 'Inventory', rows: FLEET };

function cellsOf({ table }: ReadSource): readonly (readonly string[])[] {
  return Array.from({ length: table.rowCount }, (_, row) =>
    table.columns.map((column) => textAt(column, row)),
  );
}

describe('a workbook', () => {
  it('reads like a text: bytes, unpacking, rows', async () => {
    const { stages } = await outcomeOf(drawWorkbook([INVENTORY]));
    expect([...new Set(stages)]).toEqual(['bytes', 'unpacking', 'rows']);
  });

  it('shows its cells as the spreadsheet does', async () => {
    expect(cellsOf(await read(drawWorkbook([INVENTORY])))).toEqual([
      ['WS1', 'client', '4', 'required', 'TRUE'],
      ['RAS1', 'server', 'SP6', 'optional', ''],
    ]);
  });

  it('has its headings below titles, and lines with the numbers of its rows', async () => {
    const rows = [['Fleet'], [], ['as of', '1 May'], ...FLEET.slice(0, 2), [], ...FLEET.slice(2)];
    const { dialect, table } = await read(drawWorkbook([{ name: 'A', rows }]));
    expect(dialect.headingLine).toBe(4);
    expect([...table.rowLines]).toEqual([5, 7]);
    expect(dialect.account.lines).toBe(7);
  });

  it('keeps the number of a row below a cell with line breaks', async () => {
    const rows = [
      ['Hostname', 'PPTP role', 'Service\nPack'],
      ['WS1', 'client', 'SP4\n\nchecked'],
      ['RAS1', 'server', 6],
    ];
    const { table, mapping } = await read(drawWorkbook([{ name: 'A', rows }]));
    expect([...table.rowLines]).toEqual([2, 3]);
    expect(mapping.map(({ field }) => field)).toEqual(['name', 'role', 'servicePack']);
  });

  it('reduces passwords', async () => {
    const rows = [
      ['Hostname', 'PPTP role', 'Service Pack', 'Password'],
      ['WS1', 'client', 4, 'Geh§im'],
      ['WS2', 'client', 4, 4711],
      ['RAS1', 'server', 6, null],
    ];
    const source = await read(drawWorkbook([{ name: 'A', rows }]));
    expect(cellsOf(source).map((cells) => cells[3])).toEqual(['yes', 'no', '']);
    expect(JSON.stringify([source.table, source.dialect.account])).not.toMatch(/Geh|4711/);
  });

  it('that is one of our own lists is recognised', async () => {
    const rows = [['client', 'service_pack', 'encryption', 'action', 'target', 'exposed_pairings']];
    const list = [...rows, ['WS1', 'SP4', 'required', 'upgrade', 'SP5', 1]];
    const headings =
      'client,service_pack,encryption,section_sign_in_password,action,target,exposed_pairings,at_risk_pairings,undecided_pairings,missing_facts,workaround,waits_for,line';
    const whole = [headings.split(','), ...list.slice(1)];
    expect(await refusalOf(drawWorkbook([{ name: 'A', rows: whole }]))).toBe('own-file');
  });
});

describe('the sheet that is read', () => {
  const book = drawWorkbook([
    COVER,
    { name: 'Empty', rows: [] },
    INVENTORY,
    { ...COVER, name: 'Z' },
  ]);

  it('is the first one with the columns that an audit needs', async () => {
    const { sheet } = await read(book);
    expect(sheet).toMatchObject({ name: 'Inventory', reason: 'none-before' });
    expect(sheet?.sheets.map(({ name }) => name)).toEqual(['Cover', 'Empty', 'Inventory', 'Z']);
  });

  it('is the first one if that is an inventory', async () => {
    const { sheet } = await read(drawWorkbook([INVENTORY, { ...INVENTORY, name: 'Copy' }]));
    expect(sheet).toMatchObject({ name: 'Inventory', reason: 'first' });
  });

  it('is the chosen one', async () => {
    const { sheet } = await read(drawWorkbook([INVENTORY, { ...INVENTORY, name: 'Copy' }]), {
      sheet: 'Copy',
    });
    expect(sheet).toMatchObject({ name: 'Copy', reason: 'chosen' });
  });

  it('is the first table if none has the needed columns', async () => {
    const table = {
      name: 'Table',
      rows: [
        ['A', 'B'],
        ['1', '2'],
        ['3', '4'],
      ],
    };
    const { sheet } = await read(drawWorkbook([{ name: 'Empty', rows: [] }, table, COVER]));
    expect(sheet?.name).toBe('Table');
  });

  it('is never a hidden one, unless that is chosen', async () => {
    const hidden = { ...INVENTORY, name: 'Hidden', state: 'hidden' } as const;
    const both = drawWorkbook([COVER, hidden]);
    expect((await read(both)).sheet?.name).toBe('Cover');
    expect((await read(both, { sheet: 'Hidden' })).sheet?.name).toBe('Hidden');
  });

  it('may come after a chart', async () => {
    const chart = { name: 'Chart', rows: [], isChart: true };
    expect((await read(drawWorkbook([chart, INVENTORY]))).sheet?.name).toBe('Inventory');
  });
});

describe('a workbook without a table', () => {
  it.each([
    ['empty-file', drawWorkbook([{ name: 'A', rows: [] }])],
    [
      'empty-file',
      drawWorkbook([
        { name: 'A', rows: [] },
        { name: 'B', rows: [['', ' ']] },
      ]),
    ],
    ['headings-only', drawWorkbook([{ name: 'A', rows: FLEET.slice(0, 1) }])],
    ['workbook-damaged', drawWorkbook([INVENTORY]).slice(0, 700)],
    ['workbook-damaged', drawWorkbook([])],
  ] as const)('is refused: %s', async (reason, bytes) => {
    expect(await refusalOf(bytes)).toBe(reason);
  });
});

const TEXTS = [
  ...Object.values(SPELLINGS).flatMap((spellings) => Object.values(spellings).flat()),
  ...MISSING_SPELLINGS,
  'CORP\\A1',
  'a1.corp.example',
  'Köln; Bonn',
  'say "hi"',
  '#4711',
  '# remark',
  'Total',
  '31.12.1999',
  'constructor',
];

/** A cell as it is drawn in a workbook, and as a spreadsheet writes it to CSV. */
const CELL: fc.Arbitrary<readonly [drawn: Drawn, text: string]> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...TEXTS).map((text) => [text, text] as const) },
  { weight: 2, arbitrary: fc.nat(9).map((number) => [number, String(number)] as const) },
  fc.boolean().map((value) => [value, value ? 'TRUE' : 'FALSE'] as const),
  fc.nat(99).map((value) => [{ value, format: '0000' }, String(value).padStart(4, '0')] as const),
  fc.constantFrom('#N/A', '#REF!').map((value) => [{ type: 'e', value }, value] as const),
  fc.constant([null, ''] as const),
);
const NAME = fc.nat(12).map((number) => [`WS${number}`, `WS${number}`] as const);

const SHEET = fc
  .record({
    titles: fc.nat(2),
    columns: fc.shuffledSubarray(
      Object.values(HEADINGS).map(([heading = '']) => heading),
      { minLength: 3 },
    ),
    rows: fc.array(fc.array(CELL, { minLength: 9, maxLength: 9 }), { minLength: 2, maxLength: 12 }),
    names: fc.array(NAME, { minLength: 12, maxLength: 12 }),
  })
  .map(({ titles, columns, rows, names }) => {
    const headings = ['Hostname', ...columns].map((text) => [text, text] as const);
    return [
      ...Array.from({ length: titles }, () => [['Inventory', 'Inventory'] as const]),
      headings,
      ...rows.map((row, at) => [names[at] ?? row[0], ...row].slice(0, headings.length)),
    ].map((row) =>
      Array.from({ length: headings.length }, (_, at) => row[at] ?? ([null, ''] as const)),
    );
  });

function asCsv(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(';')).join('\r\n');
}

/** The machines and problems of a source as text. */
function assembled({ table, mapping }: ReadSource): string {
  const inventory = assembleInventory([{ fileName: 'fleet', table, mapping }], NO_CELL_CHOICES);
  const { fleet, problems, dataRows, merged, rejected, rejectedRows, unknownValues } = inventory;
  const listed = Array.from({ length: problems.size }, (_, at) => problems.at(at));
  return JSON.stringify({ fleet, listed, dataRows, merged, rejected, rejectedRows, unknownValues });
}

it('gives the same machines and problems as the same table in CSV', async () => {
  await fc.assert(
    fc.asyncProperty(SHEET, async (rows) => {
      const book = drawWorkbook([
        { name: 'A', rows: rows.map((row) => row.map(([drawn]) => drawn)) },
      ]);
      const text = asCsv(rows.map((row) => row.map(([, written]) => written)));
      const { outcome } = await outcomeOf(book);
      const twin = await readSource({
        input: { kind: 'text', name: 'fleet.csv', text },
        choices: { ...NO_SOURCE_CHOICES, delimiter: ';' },
        remembered: [],
        onProgress: () => undefined,
      });
      if (outcome.kind === 'refused' || twin.kind === 'refused') {
        expect(outcome).toMatchObject({
          kind: 'refused',
          refusal: { reason: twin.kind === 'refused' ? twin.refusal.reason : '' },
        });
        return;
      }
      expect(outcome.source.dialect.headingLine).toBe(twin.source.dialect.headingLine);
      expect(outcome.source.dialect.account).toEqual(twin.source.dialect.account);
      expect(outcome.source.mapping).toEqual(twin.source.mapping);
      expect(assembled(outcome.source)).toBe(assembled(twin.source));
    }),
    { numRuns: 60 },
  );
});
