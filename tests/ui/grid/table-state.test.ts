import type { columnResizingState } from '@tanstack/react-table';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  choice,
  choicesOf,
  type FilterPart,
  filterOf,
  NO_FILTER,
  textOf,
  withChoices,
  withoutPart,
  withText,
} from '../../../src/answers/table-query.ts';
import type { TableLayout } from '../../../src/session/view.ts';
import {
  columnFiltersOf,
  filterColumn,
  filterOfState,
  fitColumns,
  layoutAfter,
  layoutInDrag,
  OPEN_COLUMN,
  orderAfterMove,
  orderedColumns,
  placesOf,
  SELECT_COLUMN,
  shownColumns,
  sortingOf,
  sortOf,
} from '../../../src/ui/grid/table-state.ts';

const shownAtFirst = { meta: { hiddenAtFirst: false } };
const hiddenAtFirst = { meta: { hiddenAtFirst: true } };
const columns = [
  { id: 'client', size: 200, minSize: 80, ...shownAtFirst },
  { id: 'server', size: 100, minSize: 80, ...shownAtFirst },
  { id: 'verdict', size: 100, minSize: 80, ...shownAtFirst },
  { id: 'clientExtra:0', size: 100, minSize: 60, ...hiddenAtFirst },
  { id: 'forcedBy', size: 100, minSize: 60, ...hiddenAtFirst, enableHiding: false },
] as const;
const own = { columns: null, widths: {} };
const layoutOf = (...ids: string[]) => ({ columns: ids, widths: {} });

describe('columns shown', () => {
  it('are the table’s own choice until the person chooses', () => {
    expect(shownColumns(columns, own)).toEqual(['client', 'server', 'verdict']);
  });

  it('are those of the layout in its order, without unknown and repeated ones', () => {
    const layout = layoutOf('verdict', 'gone', 'client', 'verdict');
    expect(shownColumns(columns, layout)).toEqual(['verdict', 'client']);
  });

  it('are the table’s own choice where the layout names none that exist', () => {
    expect(shownColumns(columns, layoutOf('gone'))).toEqual(['client', 'server', 'verdict']);
  });

  it('are never those that are there for their filter alone', () => {
    expect(shownColumns(columns, layoutOf('forcedBy', 'server'))).toEqual(['server']);
    expect(placesOf(columns, layoutOf('forcedBy')).columnVisibility.forcedBy).toBe(false);
  });

  it('come before the hidden ones', () => {
    const all = orderedColumns(columns, layoutOf('verdict', 'clientExtra:0'));
    expect(all).toEqual(['verdict', 'clientExtra:0', 'client', 'server', 'forcedBy']);
  });
});

describe('changing what is shown', () => {
  const visible = (...ids: string[]) => ({
    columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, ids.includes(id)])),
  });

  it('shows a hidden column as the last, and hides a shown one', () => {
    const shown = layoutAfter(
      columns,
      own,
      visible('client', 'server', 'verdict', 'clientExtra:0'),
      0,
    );
    expect(shown.columns).toEqual(['client', 'server', 'verdict', 'clientExtra:0']);
    const less = layoutAfter(columns, shown, visible('client', 'verdict', 'clientExtra:0'), 0);
    expect(less.columns).toEqual(['client', 'verdict', 'clientExtra:0']);
  });

  it('never hides the last one', () => {
    const one = layoutOf('client');
    expect(layoutAfter(columns, one, visible(), 0)).toBe(one);
  });

  it('takes the order of the shown columns, and none that are not of the table', () => {
    const columnOrder = [
      SELECT_COLUMN,
      'verdict',
      'clientExtra:0',
      'client',
      'server',
      OPEN_COLUMN,
    ];
    expect(layoutAfter(columns, own, { columnOrder }, 0).columns).toEqual([
      'verdict',
      'client',
      'server',
    ]);
  });

  it('lets the first column scroll with the others, and pins it again', () => {
    const free = layoutAfter(columns, own, { columnPinning: { start: [SELECT_COLUMN] } }, 0);
    expect(free).toEqual({ ...own, unpinned: true });
    expect(placesOf(columns, free).columnPinning.start).toEqual([SELECT_COLUMN]);
    const start = [SELECT_COLUMN, 'client'];
    expect(layoutAfter(columns, free, { columnPinning: { start } }, 0)).toEqual(own);
  });

  it('pins the column that is first now', () => {
    const { columnOrder, columnPinning } = placesOf(columns, layoutOf('verdict', 'client'));
    expect(columnPinning).toEqual({ start: [SELECT_COLUMN, 'verdict'], end: [OPEN_COLUMN] });
    expect(columnOrder.slice(0, 3)).toEqual([SELECT_COLUMN, 'verdict', 'client']);
    expect(columnOrder.at(-1)).toBe(OPEN_COLUMN);
  });

  it('is undone by what it was before', () => {
    const layouts: readonly TableLayout[] = [own, { ...own, unpinned: true }, layoutOf('verdict')];
    for (const layout of layouts) {
      const { columnOrder, columnPinning, columnVisibility } = placesOf(columns, layout);
      const shown = { ...layout, columns: shownColumns(columns, layout) };
      expect(layoutAfter(columns, layout, { columnOrder }, 0)).toEqual(shown);
      expect(layoutAfter(columns, layout, { columnVisibility }, 0)).toEqual(shown);
      expect(layoutAfter(columns, layout, { columnPinning }, 0)).toEqual(layout);
    }
  });

  const order = ['table:select', 'a', 'b', 'c', 'hidden', 'table:open'];
  const shown = ['a', 'b', 'c'];

  it.each([
    ['c', -2, 'c a b'],
    ['c', -1, 'a c b'],
    ['a', 1, 'b a c'],
    ['a', 2, 'b c a'],
  ])('moves %s by %d and keeps the others in order', (id, by, moved) => {
    const after = orderAfterMove(order, shown, id, by);
    expect(after.filter((one) => shown.includes(one)).join(' ')).toBe(moved);
    expect([after[0], after.at(-1), after.length]).toEqual(['table:select', 'table:open', 6]);
  });

  it.each([
    ['a', -1],
    ['c', 1],
    ['hidden', -1],
  ])('does not move %s by %d', (id, by) => {
    expect(orderAfterMove(order, shown, id, by)).toBe(order);
  });
});

describe('widths', () => {
  /** The layout after one column was made so many px wide. */
  const sized = (layout: TableLayout, id: string, width: number, room: number) =>
    layoutAfter(
      columns,
      layout,
      { columnSizing: { ...fitColumns(columns, layout, room), [id]: width } },
      room,
    );

  it('share the room to spare by the columns’ own widths', () => {
    expect(Object.entries(fitColumns(columns, own, 800))).toEqual([
      ['client', 400],
      ['server', 200],
      ['verdict', 200],
    ]);
  });

  it('are the columns’ own where there is no room to spare', () => {
    expect(Object.values(fitColumns(columns, own, 100))).toEqual([200, 100, 100]);
  });

  it('of a column that was resized stay, and the others share the room', () => {
    const layout = { columns: null, widths: { server: 150 } };
    expect(Object.values(fitColumns(columns, layout, 750))).toEqual([400, 150, 200]);
  });

  it('keep every neighbour in place while one column is resized', () => {
    const layout = sized(own, 'server', 230, 800);
    expect(Object.entries(fitColumns(columns, layout, 800))).toEqual([
      ['client', 400],
      ['server', 230],
      ['verdict', 200],
    ]);
  });

  it('give what a narrowed column leaves to the last one', () => {
    const layout = sized(own, 'client', 300, 800);
    expect(Object.values(fitColumns(columns, layout, 800))).toEqual([300, 200, 300]);
  });

  it('do not fall below the least width', () => {
    expect(sized(own, 'server', 3, 0).widths).toEqual({ client: 200, server: 80, verdict: 100 });
    expect(fitColumns(columns, { columns: null, widths: { client: 1 } }, 0).client).toBe(80);
  });

  it('are whole px', () => {
    expect(sized(own, 'client', 300.4, 0).widths.client).toBe(300);
  });

  it('that nobody changed are not written down', () => {
    expect(sized(own, 'server', 200, 800)).toBe(own);
  });

  it('of one column are given back, and the others stay as they are', () => {
    const layout = { columns: null, widths: { client: 250, server: 150 }, unpinned: true as const };
    const { server: _, ...columnSizing } = fitColumns(columns, layout, 800);
    expect(layoutAfter(columns, layout, { columnSizing }, 800)).toEqual({
      ...layout,
      widths: { client: 250 },
    });
  });

  it('take ids for ids, whatever they are called', () => {
    const odd = [{ id: 'constructor', size: 100, minSize: 50, ...shownAtFirst }];
    expect(Object.entries(fitColumns(odd, own, 0))).toEqual([['constructor', 100]]);
  });

  it('fill the room exactly, or their own sum where that is more', () => {
    const widths = fc.dictionary(fc.constantFrom('client', 'server', 'verdict'), fc.nat(900));
    fc.assert(
      fc.property(fc.nat(3000), widths, (available, chosen) => {
        const layout = { columns: null, widths: chosen };
        const sum = (room: number) =>
          Object.values(fitColumns(columns, layout, room)).reduce((all, width) => all + width, 0);
        expect(sum(available)).toBe(Math.max(available, sum(0)));
      }),
    );
  });

  const drag: columnResizingState = {
    startOffset: 500,
    startSize: 400,
    deltaOffset: -150,
    deltaPercentage: -0.375,
    isResizingColumn: 'client',
    columnSizingStart: [['client', 400]],
  };

  it('are in a drag those that its release leaves', () => {
    const dragged = layoutInDrag(columns, own, drag, 800);
    expect(dragged).toEqual(sized(own, 'client', 250, 800));
    expect(layoutInDrag(columns, own, { ...drag, deltaOffset: -900 }, 800).widths.client).toBe(80);
  });

  it('are not changed by an edge at rest', () => {
    const atRest = { ...drag, isResizingColumn: false } as const;
    expect(layoutInDrag(columns, own, atRest, 800)).toBe(own);
  });
});

describe('sort keys', () => {
  const sort = [
    { column: 'verdict', descending: true },
    { column: 'client', descending: false },
  ] as const;

  it('come back as they went', () => {
    expect(sortOf(columns, sortingOf(sort))).toEqual(sort);
  });

  it('of no column of the table are left out', () => {
    expect(sortOf(columns.slice(0, 1), sortingOf(sort))).toEqual(sort.slice(1));
  });
});

describe('a filter by columns', () => {
  const machine: FilterPart = { kind: 'machine', column: 'client', machine: 0 };
  const waited: FilterPart = { kind: 'waited-for', column: 'waitsFor', machine: 7 };
  const text: FilterPart = { kind: 'text', column: 'client', text: 'W' };
  const verdict = choice('verdict', ['exposed']);

  const stateOf = (filter: ReturnType<typeof filterOf>) => ({
    columnFilters: columnFiltersOf(filter),
    globalFilter: filter.search,
  });

  /** A table of one column, filtered by these parts. */
  function tableWith(...parts: readonly FilterPart[]) {
    let value: unknown = parts.length === 0 ? undefined : parts;
    const column = {
      setFilterValue(change: (value: unknown) => unknown) {
        value = change(value);
      },
    };
    return {
      getColumn: (id: string) => (id === 'client' ? column : undefined),
      value: () => value,
    };
  }

  it('has one value for all parts of a column', () => {
    expect(columnFiltersOf(filterOf(text, verdict, machine))).toEqual([
      { id: 'client', value: [text, machine] },
      { id: 'verdict', value: [verdict] },
    ]);
    expect(columnFiltersOf(NO_FILTER)).toEqual([]);
  });

  it('comes back with every part and the search', () => {
    const parts = fc.subarray([text, verdict, machine, waited, choice('missing', [])]);
    fc.assert(
      fc.property(parts, fc.string(), (some, search) => {
        const back = filterOfState(stateOf({ parts: some, search }));
        expect(back.search).toBe(search);
        expect(new Set(back.parts)).toEqual(new Set(some));
        expect(back.parts).toHaveLength(some.length);
        expect(filterOfState(stateOf(back))).toEqual(back);
      }),
    );
  });

  it('is changed in one column, whose other parts stay', () => {
    const table = tableWith(machine);
    filterColumn(table, 'client', (own) => withText(own, 'client', 'K'));
    filterColumn(table, 'client', (own) => withChoices(own, 'client', ['A']));
    const parts = table.value() as readonly FilterPart[];
    expect(textOf({ parts, search: '' }, 'client')).toBe('K');
    expect(choicesOf({ parts, search: '' }, 'client')).toEqual(['A']);
    expect(parts).toContainEqual(machine);
    filterColumn(table, 'client', (own) => withoutPart(own, machine));
    expect(table.value()).toHaveLength(2);
  });

  it('begins with nothing in a column that is not filtered, and leaves what is no column alone', () => {
    const table = tableWith();
    filterColumn(table, 'verdict', () => filterOf(verdict));
    expect(table.value()).toBeUndefined();
    filterColumn(table, 'client', (own) => {
      expect(own).toEqual(NO_FILTER);
      return own;
    });
    expect(table.value()).toEqual([]);
  });
});
