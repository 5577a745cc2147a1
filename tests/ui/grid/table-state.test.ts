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
  { id: 'client', size: 200, tightSize: 140, minSize: 80, ...shownAtFirst },
  { id: 'server', size: 100, tightSize: 90, minSize: 80, ...shownAtFirst },
  { id: 'verdict', size: 100, tightSize: 90, minSize: 80, ...shownAtFirst },
  { id: 'clientExtra:0', size: 100, tightSize: 90, minSize: 60, ...hiddenAtFirst },
  { id: 'forcedBy', size: 100, tightSize: 90, minSize: 60, ...hiddenAtFirst, enableHiding: false },
] as const;
const own = { columns: null, widths: {} };
const layoutOf = (...ids: string[]) => ({ columns: ids, widths: {} });

describe('visible columns', () => {
  it('are the default ones until the person chooses', () => {
    expect(shownColumns(columns, own)).toEqual(['client', 'server', 'verdict']);
  });

  it('are those of the layout in its order, without unknown and duplicate ones', () => {
    const layout = layoutOf('verdict', 'gone', 'client', 'verdict');
    expect(shownColumns(columns, layout)).toEqual(['verdict', 'client']);
  });

  it('are the default ones if the layout names none that exist', () => {
    expect(shownColumns(columns, layoutOf('gone'))).toEqual(['client', 'server', 'verdict']);
  });

  it('never include those that exist only for their filter', () => {
    expect(shownColumns(columns, layoutOf('forcedBy', 'server'))).toEqual(['server']);
    expect(placesOf(columns, layoutOf('forcedBy')).columnVisibility.forcedBy).toBe(false);
  });

  it('come before the hidden ones', () => {
    const all = orderedColumns(columns, layoutOf('verdict', 'clientExtra:0'));
    expect(all).toEqual(['verdict', 'clientExtra:0', 'client', 'server', 'forcedBy']);
  });
});

describe('changing the visible columns', () => {
  const visible = (...ids: string[]) => ({
    columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, ids.includes(id)])),
  });

  it('adds a hidden column at the end, and hides a visible one', () => {
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

  it('takes the order of the visible columns, and ignores columns that the table does not have', () => {
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

  it('pins whichever column is first now', () => {
    const { columnOrder, columnPinning } = placesOf(columns, layoutOf('verdict', 'client'));
    expect(columnPinning).toEqual({ start: [SELECT_COLUMN, 'verdict'], end: [OPEN_COLUMN] });
    expect(columnOrder.slice(0, 3)).toEqual([SELECT_COLUMN, 'verdict', 'client']);
    expect(columnOrder.at(-1)).toBe(OPEN_COLUMN);
  });

  it('changes nothing if it repeats the current layout', () => {
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
  /** The layout after resizing one column, width in px. */
  const sized = (layout: TableLayout, id: string, width: number, room: number) =>
    layoutAfter(
      columns,
      layout,
      { columnSizing: { ...fitColumns(columns, layout, room), [id]: width } },
      room,
    );

  it('share spare room in proportion to the columns’ own widths', () => {
    expect(Object.entries(fitColumns(columns, own, 800))).toEqual([
      ['client', 400],
      ['server', 200],
      ['verdict', 200],
    ]);
  });

  it('are the columns’ own if there is no spare room', () => {
    expect(Object.values(fitColumns(columns, own, 400))).toEqual([200, 100, 100]);
  });

  it('shrink in too little room, in proportion to what the columns can spare', () => {
    expect(Object.values(fitColumns(columns, own, 360))).toEqual([170, 95, 95]);
  });

  it('shrink no further than to the tight widths', () => {
    expect(Object.values(fitColumns(columns, own, 320))).toEqual([140, 90, 90]);
    expect(Object.values(fitColumns(columns, own, 100))).toEqual([140, 90, 90]);
  });

  it('of resized columns do not shrink', () => {
    const layout = { columns: null, widths: { client: 200 } };
    expect(Object.values(fitColumns(columns, layout, 385))).toEqual([200, 93, 92]);
    expect(Object.values(fitColumns(columns, layout, 0))).toEqual([200, 90, 90]);
  });

  it('of resized columns stay, and the others share the room', () => {
    const layout = { columns: null, widths: { server: 150 } };
    expect(Object.values(fitColumns(columns, layout, 750))).toEqual([400, 150, 200]);
  });

  it('of all other columns stay while one is resized', () => {
    const layout = sized(own, 'server', 230, 800);
    expect(Object.entries(fitColumns(columns, layout, 800))).toEqual([
      ['client', 400],
      ['server', 230],
      ['verdict', 200],
    ]);
  });

  it('give the space that a narrowed column frees to the last one', () => {
    const layout = sized(own, 'client', 300, 800);
    expect(Object.values(fitColumns(columns, layout, 800))).toEqual([300, 200, 300]);
  });

  it('never fall below the minimum', () => {
    expect(sized(own, 'server', 3, 0).widths).toEqual({ client: 140, server: 80, verdict: 90 });
    expect(fitColumns(columns, { columns: null, widths: { client: 1 } }, 0).client).toBe(80);
  });

  it('are whole px', () => {
    expect(sized(own, 'client', 300.4, 0).widths.client).toBe(300);
  });

  it('that nobody changed are not stored', () => {
    expect(sized(own, 'server', 200, 800)).toBe(own);
  });

  it('of one column can be reset while the others stay as they are', () => {
    const layout = { columns: null, widths: { client: 250, server: 150 }, unpinned: true as const };
    const { server: _, ...columnSizing } = fitColumns(columns, layout, 800);
    expect(layoutAfter(columns, layout, { columnSizing }, 800)).toEqual({
      ...layout,
      widths: { client: 250 },
    });
  });

  it('work for any column id, even the name of an object property', () => {
    const odd = [{ id: 'constructor', size: 100, tightSize: 100, minSize: 50, ...shownAtFirst }];
    expect(Object.entries(fitColumns(odd, own, 0))).toEqual([['constructor', 100]]);
  });

  it('add up to the room exactly, or to their own sum if that is more', () => {
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

  it('during a drag are the same as after its release', () => {
    const dragged = layoutInDrag(columns, own, drag, 800);
    expect(dragged).toEqual(sized(own, 'client', 250, 800));
    expect(layoutInDrag(columns, own, { ...drag, deltaOffset: -900 }, 800).widths.client).toBe(80);
  });

  it('do not change unless an edge is dragged', () => {
    const atRest = { ...drag, isResizingColumn: false } as const;
    expect(layoutInDrag(columns, own, atRest, 800)).toBe(own);
  });
});

describe('sort keys', () => {
  const sort = [
    { column: 'verdict', descending: true },
    { column: 'client', descending: false },
  ] as const;

  it('survive conversion to TanStack Table and back', () => {
    expect(sortOf(columns, sortingOf(sort))).toEqual(sort);
  });

  it('for columns that the table does not have are left out', () => {
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

  /** A table with one column, filtered by these parts. */
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

  it('has a single value for all parts of a column', () => {
    expect(columnFiltersOf(filterOf(text, verdict, machine))).toEqual([
      { id: 'client', value: [text, machine] },
      { id: 'verdict', value: [verdict] },
    ]);
    expect(columnFiltersOf(NO_FILTER)).toEqual([]);
  });

  it('converts back with all parts and the search', () => {
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

  it('can change in one column, which keeps its other parts', () => {
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

  it('is empty for a column without a filter, and ignores unknown columns', () => {
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
