import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choice,
  type FilterPart,
  type TableFilter,
  valueOfText,
} from '../../src/answers/table-query.ts';
import { LANGUAGE_CODES } from '../../src/locale/languages.ts';
import { formatViewHash, parseViewHash } from '../../src/session/linked-view.ts';
import {
  FIRST_VIEW,
  TABS,
  type Tab,
  type TableLayout,
  type TableState,
} from '../../src/session/view.ts';

/** The hash of a link with this view as JSON. */
function hashOf(view: unknown): string {
  return `lang=de&view=${encodeURIComponent(JSON.stringify(view))}`;
}

const LAYOUT = { columns: ['client', 'server'], widths: { client: 120 } };

function linked(tab: Tab, table: unknown) {
  return parseViewHash(hashOf({ v: 3, tab, tables: { [tab]: table } }));
}

const filters: fc.Arbitrary<TableFilter> = fc.record({
  parts: fc.subarray<FilterPart>([
    choice('verdict', ['exposed']),
    choice('clientServicePack', ['SP4', 'unknown']),
    choice('missing', []),
    { kind: 'text', column: 'client', text: 'K-WS' },
    { kind: 'text', column: 'serverExtra:3', text: 'Köln & Bonn' },
    choice('clientExtra:0', [valueOfText('Köln'), valueOfText('')]),
    { kind: 'machine', column: 'server', machine: 0 },
  ]),
  search: fc.string({ unit: 'grapheme' }),
});

const tables: fc.Arbitrary<TableState> = fc.record({
  filter: filters,
  sort: fc.subarray([
    { column: 'verdict' as const, descending: false },
    { column: 'clientExtra:1' as const, descending: true },
  ]),
  layout: fc.constantFrom<TableLayout>(LAYOUT, { columns: null, widths: {}, unpinned: true }),
});

describe('the view in the hash', () => {
  it('is empty for the first view', () => {
    expect(formatViewHash({ view: FIRST_VIEW, language: null, inventoryName: null })).toBe('');
  });

  it('is read back as it was written', () => {
    const views = fc.record({
      tab: fc.constantFrom(...TABS),
      folded: fc.boolean(),
      groupClientsBy: fc.option(fc.nat(9)),
      pairings: tables,
    });
    fc.assert(
      fc.property(
        views,
        fc.option(fc.constantFrom(...LANGUAGE_CODES)),
        fc.string(),
        (drawn, language, name) => {
          const { pairings, ...rest } = drawn;
          const view = { ...rest, tables: { ...FIRST_VIEW.tables, pairings } };
          const inventoryName = name === '' ? null : name;
          const link = { view, language, inventoryName };
          expect(parseViewHash(formatViewHash(link))).toEqual({ ...link, refused: null });
        },
      ),
    );
  });

  it('keeps the limits of a column of numbers', () => {
    const parts: readonly FilterPart[] = [
      { kind: 'number', column: 'exposed', least: 1, most: null },
      { kind: 'number', column: 'atRisk', least: null, most: 0 },
    ];
    const tables = {
      ...FIRST_VIEW.tables,
      clients: { ...FIRST_VIEW.tables.clients, filter: { parts, search: '' } },
    };
    const view = { ...FIRST_VIEW, tables };
    const hash = formatViewHash({ view, language: null, inventoryName: null });
    expect(parseViewHash(hash)).toMatchObject({ refused: null, view });
  });

  it('names its version and its tab, so that links survive a change of the first view', () => {
    const view = { ...FIRST_VIEW, folded: true };
    const hash = formatViewHash({ view, language: null, inventoryName: null });
    expect(JSON.parse(new URLSearchParams(hash).get('view') ?? '')).toEqual({
      v: 4,
      tab: FIRST_VIEW.tab,
      folded: true,
    });
  });

  it('never throws, whatever follows the #', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        expect(TABS).toContain(parseViewHash(text).view.tab);
        expect(TABS).toContain(parseViewHash(`view=${encodeURIComponent(json)}`).view.tab);
      }),
    );
  });
});

describe('a link of version 1', () => {
  const PLAIN = { columns: null, widths: {} };

  it('opens the pairings as they were, filtered and sorted', () => {
    const table = {
      filter: {
        verdict: ['exposed', 'at-risk'],
        clientServicePack: ['SP4', 'unknown'],
        clientText: 'K-WS',
        serverExtras: [{ column: 2, text: 'Köln' }],
        clientIs: 7,
        search: 'ras',
      },
      sort: [{ column: 'serverExtra:2', descending: true }],
      layout: LAYOUT,
    };
    const { view, refused, language } = parseViewHash(hashOf({ tables: { pairings: table } }));
    expect([refused, language, view.tab]).toEqual([null, 'de', 'pairings']);
    expect(view.tables.pairings).toEqual({
      filter: {
        parts: [
          choice('verdict', ['exposed', 'at-risk']),
          choice('clientServicePack', ['SP4', 'unknown']),
          { kind: 'text', column: 'client', text: 'K-WS' },
          { kind: 'text', column: 'serverExtra:2', text: 'Köln' },
          { kind: 'machine', column: 'client', machine: 7 },
        ],
        search: 'ras',
      },
      sort: [{ column: 'serverExtra:2', descending: true }],
      layout: LAYOUT,
    });
  });

  it('opens the list as it was, filtered', () => {
    const filter = {
      choices: [
        { column: 'action', values: ['verify'] },
        { column: 'extra:0', values: ['Bonn'] },
      ],
      texts: [{ column: 'client', text: 'WS' }],
      search: 'x',
    };
    const clients = { filter, sort: [{ column: 'flagged', descending: true }], layout: PLAIN };
    const { view, refused } = parseViewHash(
      hashOf({ tab: 'clients', groupClientsBy: 0, tables: { clients } }),
    );
    expect([refused, view.tab, view.groupClientsBy]).toEqual([null, 'clients', 0]);
    expect(view.tables.clients.filter).toEqual({
      parts: [
        choice('action', ['verify']),
        choice('extra:0', [valueOfText('Bonn')]),
        { kind: 'text', column: 'client', text: 'WS' },
      ],
      search: 'x',
    });
    expect(view.tables.clients.sort).toEqual([{ column: 'flagged', descending: true }]);
  });

  it.each([
    ['an unknown verdict', { verdict: ['exposed', 'nonsense'] }],
    ['an unknown part', { colour: ['red'] }],
    ['a text of the wrong type', { clientText: 7 }],
    ['a negative machine number', { clientIs: -1 }],
  ])('with %s is refused as a whole', (_, filter) => {
    const pairings = { filter, sort: [], layout: PLAIN };
    const link = parseViewHash(hashOf({ tab: 'servers', tables: { pairings } }));
    expect([link.refused, link.view]).toEqual(['damaged', FIRST_VIEW]);
  });
});

describe('a link of version 3', () => {
  it('chooses the same owners, without naming them from now on', () => {
    const filter = { parts: [choice('owner', ['Anna Berg']), choice('until', [''])], search: '' };
    const clients = { filter, sort: [], layout: LAYOUT };
    const { view, refused } = parseViewHash(hashOf({ v: 3, tab: 'clients', tables: { clients } }));
    expect(refused).toBeNull();
    expect(view.tables.clients.filter.parts).toEqual([
      choice('owner', [valueOfText('Anna Berg')]),
      choice('until', ['']),
    ]);
    const hash = formatViewHash({ view, language: null, inventoryName: null });
    expect(decodeURIComponent(hash)).not.toMatch(/anna|berg/i);
    expect(parseViewHash(hash).view).toEqual(view);
  });
});

describe('a link of version 2', () => {
  it('chooses the same texts of an extra column, without containing them from now on', () => {
    const filter = {
      parts: [choice('action', ['upgrade']), choice('extra:0', ['Köln'])],
      search: '',
    };
    const clients = { filter, sort: [], layout: LAYOUT };
    const { view, refused } = parseViewHash(hashOf({ v: 2, tab: 'clients', tables: { clients } }));
    expect(refused).toBeNull();
    expect(view.tables.clients.filter.parts).toEqual([
      choice('action', ['upgrade']),
      choice('extra:0', [valueOfText('Köln')]),
    ]);
    const hash = formatViewHash({ view, language: null, inventoryName: null });
    expect(decodeURIComponent(hash)).not.toContain('Köln');
  });

  it.each([
    ['no parts', { search: '' }],
    ['a part without a column', { parts: [{ kind: 'choice', values: ['x'] }], search: '' }],
    [
      'values that are no list',
      { parts: [{ kind: 'choice', column: 'extra:0', values: 1 }], search: '' },
    ],
  ])('with %s is refused as a whole', (_, filter) => {
    const clients = { filter, sort: [], layout: LAYOUT };
    const link = parseViewHash(hashOf({ v: 2, tab: 'clients', tables: { clients } }));
    expect([link.refused, link.view]).toEqual(['damaged', FIRST_VIEW]);
  });
});

describe('a link that is not understood', () => {
  it('of a later version is refused as a whole, with that reason', () => {
    const link = parseViewHash(hashOf({ v: 5, tab: 'servers', folded: true }));
    expect([link.refused, link.view, link.language]).toEqual(['later-version', FIRST_VIEW, 'de']);
  });

  it.each([
    ['cut short', 'lang=de&view=%7B%22tab%22%3A'],
    ['without a view', 'view=7'],
    ['with invalid tables', 'view=%7B%22tables%22%3A%5B1%5D%7D'],
    ['with an invalid version', hashOf({ v: 'two', tab: 'clients' })],
    ['with an invalid tab', hashOf({ v: 3, tab: 'constructor' })],
    ['with an invalid table', hashOf({ v: 3, tab: 'clients', tables: { __proto: {} } })],
    ['with an invalid group', hashOf({ v: 3, tab: 'clients', groupClientsBy: 1.5 })],
  ])('%s is refused as a whole', (_, hash) => {
    const { refused, view } = parseViewHash(hash);
    expect([refused, view]).toEqual(['damaged', FIRST_VIEW]);
  });

  const GOOD = { filter: { parts: [], search: '' }, sort: [], layout: LAYOUT };

  it.each<[string, Tab, unknown]>([
    ['no filter', 'clients', { ...GOOD, filter: undefined }],
    ['a part of an unknown kind', 'clients', part({ kind: 'odd', column: 'action' })],
    ['a column of another table', 'clients', part(choice('verdict', ['exposed']))],
    ['a choice in a column of texts', 'pairings', part(choice('client', ['A']))],
    ['a text in a column of words', 'clients', part({ kind: 'text', column: 'action', text: 'x' })],
    [
      'a machine filter in a list',
      'clients',
      part({ kind: 'machine', column: 'client', machine: 1 }),
    ],
    [
      'limits of a column of words',
      'clients',
      part({ kind: 'number', column: 'action', least: 1, most: null }),
    ],
    [
      'a limit of 16 digits',
      'clients',
      part({ kind: 'number', column: 'exposed', least: 1e15, most: null }),
    ],
    [
      'two limits of one column',
      'clients',
      {
        ...GOOD,
        filter: {
          parts: [
            { kind: 'number', column: 'exposed', least: 1, most: null },
            { kind: 'number', column: 'exposed', least: null, most: 9 },
          ],
          search: '',
        },
      },
    ],
    [
      'no limit at all',
      'clients',
      part({ kind: 'number', column: 'exposed', least: null, most: null }),
    ],
    [
      'a limit below 0',
      'clients',
      part({ kind: 'number', column: 'exposed', least: -1, most: null }),
    ],
    ['a sort by prose', 'problems', { ...GOOD, sort: [key('sentence')] }],
    ['a sort by an unknown column', 'pairings', { ...GOOD, sort: [key('__proto__')] }],
    ['columns that are not a list', 'clients', { ...GOOD, layout: { columns: 7, widths: {} } }],
    [
      'a width that is not a number',
      'clients',
      { ...GOOD, layout: { columns: null, widths: { a: 'b' } } },
    ],
  ])('with %s is refused as a whole', (_, tab, table) => {
    expect(linked(tab, GOOD).refused).toBeNull();
    expect(linked(tab, table)).toMatchObject({ refused: 'damaged', view: FIRST_VIEW });
  });

  function part(given: unknown) {
    return { ...GOOD, filter: { parts: [given], search: '' } };
  }

  function key(column: string) {
    return { column, descending: true };
  }
});
