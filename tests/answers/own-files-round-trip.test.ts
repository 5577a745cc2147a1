import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type AnyColumn, columnsOf, EXTRAS_OF, type TabName } from '../../src/answers/columns.ts';
import type { ExportOrder, ListedColumn } from '../../src/answers/explanations.ts';
import type { ImportOutcome, SourceInput } from '../../src/answers/importing.ts';
import { choice, filterOf, NO_FILTER, type TableFilter } from '../../src/answers/table-query.ts';
import { type CellChoices, NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { inventoryTemplate } from '../../src/locale/inventory-template.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../src/locale/languages.ts';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { exportedText } from './exported-text.ts';
import { TAKES } from './import-takes.ts';
import { SAVED_AGAIN } from './saved-again.ts';

/** Columns of random inventories: a heading, and the cells that may be under it. */
const NEEDED = [
  [
    ['Hostname', 'Rechnername'],
    [
      'WS1',
      'WS2',
      'ws2',
      'LAB\\WS1',
      'RAS1',
      'RAS2',
      'GATE',
      'gate.corp.example',
      '=cmd',
      'Summe',
      '',
    ],
  ],
  [
    ['Role', 'PPTP-Rolle'],
    ['client', 'Klient', 'server', 'Einwahlserver', 'both', 'keine', '', 'gizmo'],
  ],
  [
    ['Service Pack', 'CSDVersion'],
    [
      'SP4',
      '4',
      'keins',
      'RTM',
      'SP6a',
      'SP5',
      'NT4 SP3',
      '',
      'SP7',
      'SP4-SP5',
      'Windows 2000 SP2',
    ],
  ],
  [
    ['Encryption', 'Verschlüsselung erzwungen', 'Encryption not required', 'Encryption optional'],
    ['required', 'ja', 'no', 'nein', 'optional', 'none', '', 'yes', '128-bit'],
  ],
  [
    ['Password contains §', '§ im Kennwort', 'Kennwort ohne §', '§ in old password'],
    ['yes', 'no', 'ja', 'nein', '', 'maybe', 'x'],
  ],
] as const;
const FURTHER = [
  [
    ['Operating system', 'Produkt'],
    [
      'NT 4.0 Server',
      'Windows NT 4.0',
      'Windows 2000',
      'Workstation',
      '',
      'planned NT 4.0',
      'Linux',
    ],
  ],
  [['Domain'], ['', 'LAB', 'CORP']],
  [['Standort'], ['Bonn', 'Köln', '', 'a;b']],
  [['Gegenstelle'], ['', 'RAS1', 'RAS1;RAS2']],
  [['Typ'], ['client', 'server', '']],
  [['Kennwort'], ['geheim', 'gehe§m', '']],
  [['Last seen'], ['1999-12-31', '31.12.1999 10:00', '']],
  [['Architecture'], ['x86', 'Alpha', '?!', '']],
  [['Client'], ['x', '']],
] as const;

const inventories: fc.Arbitrary<string> = fc.subarray([...FURTHER]).chain((further) => {
  const columns = [...NEEDED, ...further];
  const row = fc.tuple(...columns.map(([, cells]) => fc.constantFrom(...cells)));
  const headings = fc.oneof(
    fc.tuple(...columns.map(([all]) => fc.constantFrom(...all))),
    fc.constant(columns.map(([[first]]) => first)),
  );
  return fc
    .tuple(headings, fc.array(row, { minLength: 2, maxLength: 9 }))
    .map(([head, rows]) => Papa.unparse([head, ...rows], { delimiter: ';' }));
});

const entries: fc.Arbitrary<CellChoices> = fc
  .array(
    fc.record({
      source: fc.constant(0),
      line: fc.integer({ min: 2, max: 9 }),
      fact: fc.constantFrom('servicePack', 'role', 'encryption', 'sectionSign'),
      text: fc.constantFrom('SP4', 'SP6a', 'client', 'server', 'required', 'yes', 'foo', ''),
    }),
    { maxLength: 2 },
  )
  .map((some) => ({ ...NO_CELL_CHOICES, entries: some }));

const assumptions = fc.record({
  clientEncryption: fc.constantFrom(null, 'required' as const),
  serverEncryption: fc.constant(null),
  servicePack: fc.constantFrom(null, 'SP4' as const),
  sectionSign: fc.constantFrom(null, 'yes' as const),
});

const TABS: readonly TabName[] = [
  'pairings',
  'clients',
  'servers',
  'undecided',
  'inventory',
  'problems',
];

/** Which columns of a tab a list has: all, those shown at first, or some, in any order. */
const choosings = fc.oneof(
  fc.constant('all' as const),
  fc.constant('usual' as const),
  fc.infiniteStream(fc.nat()).map((stream) => stream),
);

interface Listing {
  readonly tab: TabName;
  readonly language: Language;
  readonly columns: 'all' | 'usual' | Iterator<number>;
  readonly isFiltered: boolean;
  readonly isSelected: boolean;
}

const wholeListings: fc.Arbitrary<Listing> = fc.record({
  tab: fc.constant('inventory' as const),
  language: fc.constantFrom(...LANGUAGE_CODES),
  columns: fc.constantFrom('all' as const, 'usual' as const),
  isFiltered: fc.constant(false),
  isSelected: fc.constant(false),
});

const listings: fc.Arbitrary<Listing> = fc.oneof(
  wholeListings,
  fc.record({
    tab: fc.constantFrom(...TABS),
    language: fc.constantFrom(...LANGUAGE_CODES),
    columns: choosings,
    isFiltered: fc.boolean(),
    isSelected: fc.constantFrom(false, false, true),
  }),
);

function columnsOfList(
  { tab, language, columns }: Listing,
  extras: readonly string[],
): readonly ListedColumn[] {
  const { tables } = LANGUAGES[language].messages;
  const own = columnsOf(tab)
    .filter(([, { copied }]) => copied)
    .map(([column, { shown }]) => ({
      column: column as AnyColumn,
      heading: tables.columnName(column as Parameters<typeof tables.columnName>[0]),
      usual: shown === true || shown === 'if-recorded',
    }));
  const further = EXTRAS_OF[tab].flatMap((prefix) =>
    extras.map((heading, at) => ({
      column: `${prefix}:${at}` as AnyColumn,
      heading,
      usual: false,
    })),
  );
  const all = [...own, ...further];
  if (columns === 'all') return all;
  if (columns === 'usual') return all.filter(({ usual }) => usual);
  const places = all.map((column) => ({ column, place: columns.next().value as number }));
  const some = places.filter(({ place }) => place % 3 !== 0);
  return some.sort((a, b) => a.place - b.place).map(({ column }) => column);
}

function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'a.csv'): SourceInput {
  return { kind: 'file', name, file: new Blob([content]) };
}

async function opened(
  sources: readonly SourceInput[],
  cellChoices = NO_CELL_CHOICES,
  withoutAsking = false,
): Promise<{ readonly client: AuditClient; readonly outcome: ImportOutcome }> {
  const client = createAuditClient(openOnPage());
  const takes = { ...TAKES, cellChoices, sources, withoutAsking };
  const outcome = await client.ask('import', takes);
  return { client, outcome };
}

const EVERY_PAIRING = {
  kind: 'pairings-in-view',
  query: { table: 'pairings', filter: NO_FILTER, sort: [] },
} as const satisfies ExportOrder;

/** Client, server and verdict of every pairing, sorted. */
async function verdictsOf(client: AuditClient): Promise<readonly string[]> {
  const csv = await exportedText(client, EVERY_PAIRING);
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true });
  return data
    .filter((row) => row.verdict !== undefined)
    .map((row) => [row.client, row.server, row.verdict].join(' '))
    .sort();
}

/** A list as it is, in another encoding, with other delimiters or quotes; not with fewer or more columns. */
const SAVED = SAVED_AGAIN.filter(([how]) => how !== 'in Windows-1252');

/** A filter that shows some rows of a tab. */
function someOf(tab: TabName): TableFilter {
  return tab === 'inventory' ? filterOf(choice('role', ['client'])) : { parts: [], search: '1' };
}

/**
 * Whether a list was refused: as what it is, because it has no row, or because it contradicts the inventory that it
 * was read with on who is a client or a server.
 */
function isNamed(outcome: ImportOutcome, tab: TabName, isAlone: boolean): boolean {
  if (outcome.kind !== 'refused') return false;
  const { reason, details } = outcome.refusal;
  const kind = tab === 'inventory' ? 'inventory-list' : 'list';
  const possible = ['headings-only', `own-file ${kind}`];
  if (!isAlone && tab === 'inventory') possible.push('no-client', 'no-server');
  expect(possible).toContain([reason, ...details].join(' '));
  return true;
}

describe('every file of this page, read again', () => {
  it('is named, or gives the verdicts of the audit that it was made from', async () => {
    let whole = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          text: inventories,
          choices: entries,
          assumed: assumptions,
          listing: listings,
          delimiter: fc.constantFrom(',' as const, ';' as const),
          save: fc.constantFrom(...SAVED),
        }),
        async ({ text, choices, assumed, listing, delimiter, save: [, save] }) => {
          const { client, outcome } = await opened([fileOf(text)], choices, true);
          if (outcome.kind !== 'audit') return;
          const wanted = await verdictsOf(client);
          const rules = { ...TAKES.rules, assumptions: assumed };
          await client.ask('reread', {
            ...TAKES,
            cellChoices: choices,
            rules,
            withoutAsking: true,
          });
          const filter = listing.isFiltered ? someOf(listing.tab) : NO_FILTER;
          const columns = columnsOfList(
            listing,
            outcome.summary.extras.map(({ heading }) => heading),
          );
          const rows = listing.isSelected ? [{ start: 0, end: 1 }] : null;
          const query = { table: listing.tab, filter, sort: [] };
          const list = { query, rows, columns, language: listing.language };
          const written = await exportedText(client, { kind: 'this-list', list }, delimiter);
          for (const others of [[], [fileOf(text, 'inventory.csv')]]) {
            const sources = [...others, fileOf(save(written))];
            // The inventory may be one whose columns have to be asked for; the list never is.
            const again = await opened(sources, NO_CELL_CHOICES, others.length > 0);
            if (isNamed(again.outcome, listing.tab, others.length === 0)) continue;
            expect(listing.tab).toBe('inventory');
            expect(again.outcome.kind).toBe('audit');
            if (others.length > 0) continue;
            expect(await verdictsOf(again.client)).toEqual(wanted);
            whole += 1;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(whole).toBeGreaterThan(0);
  }, 120_000);

  it.each(LANGUAGE_CODES)(
    'reads the template and the sample of %s as inventories',
    async (code) => {
      const { sample } = LANGUAGES[code];
      for (const text of [inventoryTemplate(code), sample.text]) {
        expect((await opened([fileOf(text)])).outcome.kind).toBe('audit');
      }
    },
  );
});
