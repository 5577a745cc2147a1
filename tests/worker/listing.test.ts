import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListColumn, openListing, UNRANKED } from '../../src/worker/listing.ts';
import type { ListFilter, ListSortKey } from '../../src/worker/table-messages.ts';

const WORDS = ['none', 'SP1', 'SP4', 'unknown'];
const NAMES = ['ws9', 'WS10', 'RAS-1', 'ras-2', 'Köln'];

function column(id: string, texts: readonly string[], codes: readonly number[]): ListColumn {
  const ranks = Uint32Array.from(texts, (text, code) => (text === 'unknown' ? UNRANKED : code));
  return {
    id,
    texts,
    codes: Uint32Array.from(codes),
    ranks: () => ranks,
    isChoice: id === 'word',
    isSearched: id === 'name',
  };
}

const lists = fc
  .array(fc.tuple(fc.nat({ max: WORDS.length - 1 }), fc.nat({ max: NAMES.length - 1 })), {
    maxLength: 30,
  })
  .map((rows) => ({
    size: rows.length,
    columns: [
      column(
        'word',
        WORDS,
        rows.map(([word]) => word),
      ),
      column(
        'name',
        NAMES,
        rows.map(([, name]) => name),
      ),
    ],
  }));
const sorts: fc.Arbitrary<readonly ListSortKey[]> = fc.array(
  fc.record({ column: fc.constantFrom('word', 'name'), descending: fc.boolean() }),
  { maxLength: 3 },
);
const filters: fc.Arbitrary<ListFilter> = fc.record({
  choices: fc.array(fc.record({ column: fc.constant('word'), values: fc.subarray(WORDS) }), {
    maxLength: 1,
  }),
  texts: fc.array(
    fc.record({ column: fc.constant('name'), text: fc.constantFrom('ws', 'RAS', '') }),
    { maxLength: 1 },
  ),
  search: fc.constantFrom('', 'KÖ', 'ws1', 'nowhere'),
});

function cell(columns: readonly ListColumn[], id: string, row: number): string {
  const found = columns.find((each) => each.id === id);
  return found?.texts[found.codes[row] ?? -1] ?? '';
}

function passes(columns: readonly ListColumn[], filter: ListFilter, row: number): boolean {
  const has = (id: string, text: string) =>
    cell(columns, id, row).toLowerCase().includes(text.toLowerCase());
  return (
    filter.choices.every(({ column: id, values }) => values.includes(cell(columns, id, row))) &&
    filter.texts.every(({ column: id, text }) => has(id, text)) &&
    has('name', filter.search)
  );
}

function compare(
  columns: readonly ListColumn[],
  sort: readonly ListSortKey[],
  a: number,
  b: number,
): number {
  for (const { column: id, descending } of sort) {
    const texts = id === 'word' ? WORDS : NAMES;
    const [one, other] = [cell(columns, id, a), cell(columns, id, b)];
    if (one === other) continue;
    if (one === 'unknown') return 1;
    if (other === 'unknown') return -1;
    return (texts.indexOf(one) - texts.indexOf(other)) * (descending ? -1 : 1);
  }
  return a - b;
}

describe('a listing', () => {
  it('holds the rows of a plain filter in the order of a plain sort, unknown last in both directions', () => {
    fc.assert(
      fc.property(lists, filters, sorts, ({ size, columns }, filter, sort) => {
        const rows = Array.from({ length: size }, (_, row) => row);
        const { order } = openListing(Uint32Array.from(rows), columns, filter, sort);
        const expected = rows
          .filter((row) => passes(columns, filter, row))
          .sort((a, b) => compare(columns, sort, a, b));
        expect([...order]).toEqual(expected);
      }),
    );
  });

  it('counts for each choice the rows that choosing it alone would leave', () => {
    fc.assert(
      fc.property(lists, filters, ({ size, columns }, filter) => {
        const rows = Array.from({ length: size }, (_, row) => row);
        const { facets } = openListing(Uint32Array.from(rows), columns, filter, []);
        const counts = Object.fromEntries(
          (facets[0]?.choices ?? []).map(({ value, count }) => [value, count]),
        );
        const expected = Object.fromEntries(
          WORDS.map((word) => {
            const alone = { ...filter, choices: [{ column: 'word', values: [word] }] };
            return [word, rows.filter((row) => passes(columns, alone, row)).length];
          }),
        );
        expect(counts).toEqual(expected);
      }),
    );
  });

  it('keeps the first order among rows that sort as equal', () => {
    const columns = [column('word', WORDS, [1, 1, 0, 1])];
    const none = { choices: [], texts: [], search: '' };
    const { order } = openListing(Uint32Array.of(3, 2, 1, 0), columns, none, [
      { column: 'word', descending: true },
    ]);
    expect([...order]).toEqual([3, 1, 0, 2]);
  });
});
