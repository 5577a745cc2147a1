import { describe, expect, it } from 'vitest';
import {
  drawnRows,
  emptyWindow,
  filled,
  heldRow,
  placed,
  type RowWindow,
  resized,
  rowsSeen,
  turnedTo,
  wantedRows,
} from '../../../src/ui/grid/row-window.ts';
import type { RowPosition } from '../../../src/ui/grid/scroll-position.ts';

const BILLIONS = 3_000_000_000;

/** A window of ten rows on a source whose rows are their own numbers. */
function windowOn(count: number, key = 'a'): RowWindow<number> {
  return turnedTo(resized(emptyWindow<number>(32), 32, 320), { key, count }, true);
}

/** Delivers the wanted rows, as requested at `askedAt`. */
function answered(
  window: RowWindow<number>,
  askedAt: RowPosition = window.position,
): RowWindow<number> {
  const range = wantedRows(window);
  if (range === null) return window;
  const rows = Array.from({ length: range.end - range.start }, (_, index) => range.start + index);
  const { key, space } = window;
  return filled(window, { key, count: space.rowCount, start: range.start, rows }, askedAt);
}

const at = (row: number, offset = 0): RowPosition => ({ row, offset });

describe('the window over the rows', () => {
  it('first wants the rows in view and as many again below', () => {
    expect(wantedRows(windowOn(BILLIONS))).toEqual({ start: 0, end: 26 });
  });

  it('wants nothing before it knows its height, and nothing from an empty source', () => {
    const unmeasured = turnedTo(emptyWindow<number>(32), { key: 'a', count: 5 }, true);
    expect(wantedRows(unmeasured)).toBeNull();
    expect(wantedRows(windowOn(0))).toBeNull();
  });

  it('wants nothing more while enough rows are held on both sides', () => {
    const window = answered(windowOn(BILLIONS));
    expect(wantedRows(window)).toBeNull();
    expect(wantedRows(placed(window, at(5)))).toBeNull();
    expect(wantedRows(placed(window, at(10)))).toEqual({ start: 0, end: 36 });
  });

  it('wants nothing more at the end of the rows', () => {
    const window = answered(placed(windowOn(100), at(99)));
    expect(window.position).toEqual(at(90));
    expect(wantedRows(window)).toBeNull();
  });

  it('shows the old rows until those at the new position arrive', () => {
    const far = placed(answered(windowOn(BILLIONS)), at(2_000_000_000));
    expect(far.position).toEqual(at(2_000_000_000));
    expect(far.shown).toEqual(at(0));
    expect(drawnRows(far).rows.slice(0, 2)).toEqual([0, 1]);
    const arrived = answered(far);
    expect(arrived.shown).toEqual(at(2_000_000_000));
    expect(rowsSeen(arrived)).toEqual({ start: 2_000_000_000, end: 2_000_000_010 });
  });

  it('shows rows that arrive after the person scrolled on, so that a drag shows something', () => {
    const dragged = placed(windowOn(BILLIONS), at(1_000_000));
    const answer = answered(dragged);
    const further = placed({ ...dragged, held: null }, at(2_000_000));
    const held = answer.held;
    expect(held).not.toBeNull();
    if (held === null) return;
    const shown = filled(further, held, at(1_000_000));
    expect(shown.position).toEqual(at(2_000_000));
    expect(shown.shown).toEqual(at(1_000_000));
    expect(wantedRows(shown)).toEqual({ start: 1_999_984, end: 2_000_026 });
  });

  it('draws at the new position at once if its rows are held', () => {
    const window = placed(answered(windowOn(BILLIONS)), at(4, 7));
    const drawn = drawnRows(window);
    expect(drawn.start).toBe(1);
    expect(drawn.rows.slice(0, 4)).toEqual([1, 2, 3, 4]);
    expect(drawn.hiddenPx).toBe(3 * 32 + 7);
  });

  it('keeps the rows and count of the old source until the new one answers', () => {
    const old = answered(windowOn(BILLIONS));
    const turned = turnedTo(old, { key: 'b', count: 20 }, true);
    expect(turned.held?.count).toBe(BILLIONS);
    expect(drawnRows(turned).rows[0]).toBe(0);
    const arrived = answered(turned);
    expect(arrived.held).toMatchObject({ key: 'b', count: 20 });
  });

  it('returns to the top for another question, and stays in place for the same one', () => {
    const window = placed(answered(windowOn(BILLIONS)), at(5));
    expect(turnedTo(window, { key: 'b', count: 900 }, true).position).toEqual(at(0));
    expect(turnedTo(window, { key: 'b', count: 900 }, false).position).toEqual(at(5));
    expect(turnedTo(window, { key: 'b', count: 12 }, false).position).toEqual(at(2));
  });

  it('is empty at once if no rows are left', () => {
    const none = turnedTo(answered(windowOn(50)), { key: 'b', count: 0 }, true);
    expect(none.held).toEqual({ key: 'b', count: 0, start: 0, rows: [] });
    expect(drawnRows(none).rows).toEqual([]);
    expect(rowsSeen(none)).toBeNull();
  });

  it('keeps held rows as the same objects when more rows of their source arrive', () => {
    const answer = (key: string, start: number) => {
      const rows = Array.from({ length: 20 }, (_, index) => ({ row: start + index }));
      return { key, count: 100, start, rows };
    };
    const empty = turnedTo(
      resized(emptyWindow<{ row: number }>(32), 32, 320),
      { key: 'a', count: 100 },
      true,
    );
    const first = filled(empty, answer('a', 5), at(5));
    const { held } = filled(first, answer('a', 12), at(12));
    expect(held?.rows.map(({ row }) => row)).toEqual(answer('a', 12).rows.map(({ row }) => row));
    expect(held?.rows.slice(0, 13).every((row, index) => row === first.held?.rows[index + 7])).toBe(
      true,
    );
  });

  it('keeps rows of another source as the same objects as far as they are equal', () => {
    const answer = (key: string, named: string) => {
      const rows = Array.from({ length: 20 }, (_, row) => ({ name: row === 3 ? named : `${row}` }));
      return { key, count: 20, start: 0, rows };
    };
    const empty = turnedTo(
      resized(emptyWindow<{ name: string }>(32), 32, 320),
      { key: 'a', count: 20 },
      true,
    );
    const first = filled(empty, answer('a', 'before'), at(0));
    const turned = turnedTo(first, { key: 'b', count: 20 }, false);
    const { held } = filled(turned, answer('b', 'after'), at(0));
    expect(held?.rows).toEqual(answer('b', 'after').rows);
    const isKept = held?.rows.map((row, index) => row === first.held?.rows[index]);
    expect(isKept).toEqual(answer('b', 'after').rows.map(({ name }) => name !== 'after'));
  });

  it('finds a held row by its index', () => {
    const { held } = answered(placed(windowOn(BILLIONS), at(1000)));
    expect(heldRow(held, 1000)).toBe(1000);
    expect(heldRow(held, 5)).toBeUndefined();
    expect(heldRow(null, 5)).toBeUndefined();
  });

  it('is the same object while its heights are the same', () => {
    const window = windowOn(10);
    expect(resized(window, 32, 320)).toBe(window);
    expect(resized(window, 44, 320)).not.toBe(window);
  });
});
