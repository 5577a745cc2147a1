import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, TABS } from '../../src/session/view.ts';
import { formatViewHash, parseViewHash } from '../../src/session/view-hash.ts';

describe('the view in the hash', () => {
  it('writes nothing for the first view', () => {
    expect(formatViewHash({ view: FIRST_VIEW, language: null, inventoryName: null })).toBe('');
  });

  it('reads back what it wrote', () => {
    const views = fc.record({
      tab: fc.constantFrom(...TABS),
      folded: fc.boolean(),
      groupClientsBy: fc.option(fc.nat(9)),
      search: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(
        views,
        fc.option(fc.constantFrom('en' as const, 'de' as const)),
        fc.string(),
        (drawn, language, name) => {
          const { search, ...rest } = drawn;
          const pairings = { ...FIRST_VIEW.tables.pairings, filter: { search } };
          const view = { ...rest, tables: { ...FIRST_VIEW.tables, pairings } };
          const inventoryName = name === '' ? null : name;
          const linked = { view, language, inventoryName };
          expect(parseViewHash(formatViewHash(linked))).toEqual(linked);
        },
      ),
    );
  });

  it.each([
    ['a link cut short', 'lang=de&view=%7B%22tab%22%3A'],
    ['a word that is no view', 'view=7'],
    ['tables that are none', 'view=%7B%22tables%22%3A%5B1%5D%7D'],
  ])('shows the first view for %s', (_, hash) => {
    expect(parseViewHash(hash).view).toEqual(FIRST_VIEW);
  });

  it('leaves out of a table what no filter knows', () => {
    const table = {
      filter: { verdict: ['exposed', 'nonsense'], clientText: 7, clientIs: -1, search: 'ras' },
      sort: [{ column: 'client' }, { column: '__proto__', descending: true }, 'server'],
      layout: { columns: ['client', 3], widths: { client: 120, server: 'wide' } },
    };
    const hash = `view=${encodeURIComponent(JSON.stringify({ tables: { pairings: table } }))}`;
    expect(parseViewHash(hash).view.tables.pairings).toEqual({
      filter: { verdict: ['exposed'], search: 'ras' },
      sort: [{ column: 'client', descending: false }],
      layout: { columns: ['client'], widths: { client: 120 } },
    });
  });

  it('never throws, whatever stands behind the sign', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        expect(TABS).toContain(parseViewHash(text).view.tab);
        expect(TABS).toContain(parseViewHash(`view=${encodeURIComponent(json)}`).view.tab);
      }),
    );
  });
});
