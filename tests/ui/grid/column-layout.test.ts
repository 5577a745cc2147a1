import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fitColumns,
  layoutAfter,
  orderAfterMove,
  orderedColumns,
  resizeColumn,
  shownColumns,
} from '../../../src/ui/grid/column-layout.ts';

const columns = [
  { id: 'client', defaultWidth: 200, minWidth: 80 },
  { id: 'server', defaultWidth: 100, minWidth: 80 },
  { id: 'verdict', defaultWidth: 100, minWidth: 80 },
  { id: 'extra:0', defaultWidth: 100, minWidth: 60, hiddenAtFirst: true },
];
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

  it('come before the hidden ones', () => {
    const all = orderedColumns(columns, layoutOf('verdict', 'extra:0'));
    expect(all).toEqual(['verdict', 'extra:0', 'client', 'server']);
  });
});

describe('changing what is shown', () => {
  const visible = (...ids: string[]) => ({
    columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, ids.includes(id)])),
  });

  it('shows a hidden column as the last, and hides a shown one', () => {
    const shown = layoutAfter(columns, own, visible('client', 'server', 'verdict', 'extra:0'));
    expect(shown.columns).toEqual(['client', 'server', 'verdict', 'extra:0']);
    const less = layoutAfter(columns, shown, visible('client', 'verdict', 'extra:0'));
    expect(less.columns).toEqual(['client', 'verdict', 'extra:0']);
  });

  it('never hides the last one', () => {
    const one = layoutOf('client');
    expect(layoutAfter(columns, one, visible())).toBe(one);
  });

  it('takes the order of the shown columns, and none that are not of the table', () => {
    const columnOrder = ['table:select', 'verdict', 'extra:0', 'client', 'server', 'table:open'];
    expect(layoutAfter(columns, own, { columnOrder }).columns).toEqual([
      'verdict',
      'client',
      'server',
    ]);
  });

  it('lets the first column scroll with the others, and pins it again', () => {
    const free = layoutAfter(columns, own, { columnPinning: { start: ['table:select'] } });
    expect(free).toEqual({ ...own, unpinned: true });
    const start = ['table:select', 'client'];
    expect(layoutAfter(columns, free, { columnPinning: { start } })).toEqual(own);
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
  it('share the room to spare by the columns’ own widths', () => {
    expect([...fitColumns(columns, own, 800)]).toEqual([
      ['client', 400],
      ['server', 200],
      ['verdict', 200],
    ]);
  });

  it('are the columns’ own where there is no room to spare', () => {
    expect([...fitColumns(columns, own, 100).values()]).toEqual([200, 100, 100]);
  });

  it('of a column that was resized stay, and the others share the room', () => {
    const layout = { columns: null, widths: { server: 150 } };
    expect([...fitColumns(columns, layout, 750).values()]).toEqual([400, 150, 200]);
  });

  it('keep every neighbour in place while one column is resized', () => {
    const drawn = fitColumns(columns, own, 800);
    const layout = resizeColumn(columns, own, drawn, 'server', 230);
    const now = fitColumns(columns, layout, 800);
    expect([...now]).toEqual([
      ['client', 400],
      ['server', 230],
      ['verdict', 200],
    ]);
  });

  it('give what a narrowed column leaves to the last one', () => {
    const layout = resizeColumn(columns, own, fitColumns(columns, own, 800), 'client', 300);
    expect([...fitColumns(columns, layout, 800).values()]).toEqual([300, 200, 300]);
  });

  it('do not fall below the least width', () => {
    const layout = resizeColumn(columns, own, new Map(), 'server', 3);
    expect(layout.widths).toEqual({ server: 80 });
    expect(fitColumns(columns, { columns: null, widths: { client: 1 } }, 0).get('client')).toBe(80);
  });

  it('take ids for ids, whatever they are called', () => {
    const odd = [{ id: 'constructor', defaultWidth: 100, minWidth: 50 }];
    expect(fitColumns(odd, own, 0).get('constructor')).toBe(100);
  });

  it('fill the room exactly, or their own sum where that is more', () => {
    const widths = fc.dictionary(fc.constantFrom('client', 'server', 'verdict'), fc.nat(900));
    fc.assert(
      fc.property(fc.nat(3000), widths, (available, chosen) => {
        const layout = { columns: null, widths: chosen };
        const sum = (room: number) =>
          [...fitColumns(columns, layout, room).values()].reduce((all, width) => all + width, 0);
        expect(sum(available)).toBe(Math.max(available, sum(0)));
      }),
    );
  });
});
