import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inOrder,
  type LazyColumn,
  type ListColumn,
  openListing,
  UNRANKED,
} from '../../src/answers/listing.ts';
import {
  choice,
  type FilterPart,
  NO_FILTER,
  type TableFilter,
  type TableSort,
  withChoices,
} from '../../src/answers/table-query.ts';
import { indexTexts } from '../../src/pairing/texts/text-index.ts';

const WORDS = ['none', 'SP1', 'SP4', 'unknown'];
const NAMES = ['ws9', 'WS10', 'RAS-1', 'ras-2', 'Köln'];

function column(id: string, texts: readonly string[], codes: readonly number[]): ListColumn {
  const ranks = Uint32Array.from(texts, (text, code) => (text === 'unknown' ? UNRANKED : code));
  return {
    id,
    texts,
    codes: Uint32Array.from(codes),
    ranks: () => ranks,
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
        'kind',
        WORDS,
        rows.map(([word]) => word),
      ),
      column(
        'value',
        NAMES,
        rows.map(([, name]) => name),
      ),
    ],
  }));
const sorts: fc.Arbitrary<readonly TableSort[]> = fc.array(
  fc.record({ column: fc.constantFrom('kind', 'value'), descending: fc.boolean() }),
  { maxLength: 3 },
);
const parts: fc.Arbitrary<readonly FilterPart[]> = fc
  .record({
    words: fc.option(fc.subarray(WORDS)),
    text: fc.option(fc.constantFrom('ws', 'RAS', '')),
  })
  .map(({ words, text }) => [
    ...(words === null ? [] : [choice('kind', words)]),
    ...(text === null ? [] : [{ kind: 'text', column: 'value', text } as const]),
  ]);
const filters: fc.Arbitrary<TableFilter> = fc.record({
  parts,
  search: fc.constantFrom('', 'KÖ', 'ws1', 'nowhere', ' sp ra ', 'ras "sp4"'),
});

function cell(columns: readonly ListColumn[], id: string, row: number): string {
  const found = columns.find((each) => each.id === id);
  return found?.texts.at(found.codes[row] ?? 0) ?? '';
}

function passes(columns: readonly ListColumn[], filter: TableFilter, row: number): boolean {
  const has = (id: string, text: string) =>
    cell(columns, id, row).toLowerCase().includes(text.toLowerCase());
  return (
    filter.parts.every((part) =>
      part.kind === 'choice'
        ? part.values.includes(cell(columns, part.column, row))
        : part.kind === 'text' && has(part.column, part.text),
    ) &&
    filter.search
      .replaceAll('"', '')
      .split(' ')
      .every((word) => has('value', word) || has('kind', word))
  );
}

function compare(
  columns: readonly ListColumn[],
  sort: readonly TableSort[],
  a: number,
  b: number,
): number {
  for (const { column: id, descending } of sort) {
    const texts = id === 'kind' ? WORDS : NAMES;
    const [one, other] = [cell(columns, id, a), cell(columns, id, b)];
    if (one === other) continue;
    if (one === 'unknown') return 1;
    if (other === 'unknown') return -1;
    return (texts.indexOf(one) - texts.indexOf(other)) * (descending ? -1 : 1);
  }
  return a - b;
}

function lazily(columns: readonly ListColumn[]): readonly LazyColumn[] {
  return columns.map((one) => ({ id: one.id, isWritten: true, column: () => one }));
}

/** Both columns are searched. */
function searched(columns: readonly ListColumn[]) {
  return columns.map(({ codes, texts }) => ({ codes, index: () => indexTexts(texts) }));
}

describe('a listing', () => {
  it('matches a naive filter and sort, with unknown values last in both directions', () => {
    fc.assert(
      fc.property(lists, filters, sorts, ({ size, columns }, filter, sort) => {
        const rows = Array.from({ length: size }, (_, row) => row);
        const { count, order, window } = openListing(
          inOrder(Uint32Array.from(rows)),
          null,
          lazily(columns),
          () => searched(columns),
          filter,
          sort,
        );
        const expected = rows
          .filter((row) => passes(columns, filter, row))
          .sort((a, b) => compare(columns, sort, a, b));
        expect([...window(1, 3)]).toEqual(expected.slice(1, 4));
        expect([...order()]).toEqual(expected);
        expect(count).toBe(expected.length);
      }),
    );
  });

  it('counts for each choice the rows that this choice alone would leave', () => {
    fc.assert(
      fc.property(lists, filters, ({ size, columns }, filter) => {
        const rows = Array.from({ length: size }, (_, row) => row);
        const { facet } = openListing(
          inOrder(Uint32Array.from(rows)),
          null,
          lazily(columns),
          () => searched(columns),
          filter,
          [],
        );
        const counts = Object.fromEntries(
          facet(lazily(columns), 'kind').choices.map(({ value, count }) => [value, count]),
        );
        const expected = Object.fromEntries(
          WORDS.map((word) => {
            const alone = withChoices(filter, 'kind', [word]);
            return [word, rows.filter((row) => passes(columns, alone, row)).length];
          }),
        );
        expect(counts).toEqual(expected);
      }),
    );
  });

  it('keeps the original order of rows that sort as equal', () => {
    const columns = lazily([column('kind', WORDS, [1, 1, 0, 1])]);
    const rows = inOrder(Uint32Array.of(3, 2, 1, 0));
    const sort = [{ column: 'kind', descending: true }] as const;
    const { order } = openListing(rows, null, columns, () => [], NO_FILTER, sort);
    expect([...order()]).toEqual([3, 1, 0, 2]);
  });

  it('begins as its whole order does where that is not needed', () => {
    const whole = Uint32Array.of(3, 2, 1, 0);
    const asked: number[][] = [];
    const rows = {
      size: 4,
      all: () => whole,
      firstOf(passing: Uint32Array, length: number) {
        asked.push([...passing]);
        return passing.toReversed().subarray(0, length);
      },
    };
    const columns = lazily([column('kind', WORDS, [1, 1, 0, 1])]);
    const kept = withChoices(NO_FILTER, 'kind', ['SP1']);
    const listing = openListing(rows, null, columns, () => [], kept, []);
    expect([...listing.window(0, 2)]).toEqual([3, 1]);
    expect(asked).toEqual([[0, 1, 3]]);
    expect([...listing.order()]).toEqual([3, 1, 0]);
    expect([...listing.window(1, 2)]).toEqual([1, 0]);
    expect(asked).toHaveLength(1);
  });

  it('weighs something even if no row passes, so that a cache of them has an end', () => {
    const columns = lazily([column('kind', WORDS, [1, 1, 0, 1])]);
    const open = (filter: TableFilter) =>
      openListing(inOrder(Uint32Array.of(0, 1, 2, 3)), null, columns, () => [], filter, []);
    expect(open(NO_FILTER).weight).toBe(5);
    expect(open(withChoices(NO_FILTER, 'kind', ['SP1'])).weight).toBe(4);
    expect(open(withChoices(NO_FILTER, 'kind', ['SP4'])).weight).toBe(1);
  });

  it('builds only the columns that it filters or sorts by', () => {
    const built: string[] = [];
    const columns = [column('kind', WORDS, [1, 0]), column('value', NAMES, [0, 1])].map((one) => ({
      id: one.id,
      isWritten: false,
      column() {
        built.push(one.id);
        return one;
      },
    }));
    const rows = inOrder(Uint32Array.of(0, 1));
    const kept = withChoices(NO_FILTER, 'kind', ['SP1']);
    expect(openListing(rows, null, columns, () => [], kept, []).count).toBe(1);
    expect(built).toEqual(['kind']);
  });
});
