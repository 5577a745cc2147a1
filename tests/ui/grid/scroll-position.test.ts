import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canvasHeight,
  clampPosition,
  isScaled,
  isThumbTrue,
  lastPosition,
  moveBy,
  moveToRow,
  overflowOf,
  pixelsOf,
  positionOfThumb,
  revealRow,
  rowsInView,
  rowsOnPage,
  SCROLL_RANGE_CAP,
  type ScrollSpace,
  scrollRange,
  TOP,
  TRUE_EDGE,
  thumbOfPosition,
} from '../../../src/ui/grid/scroll-position.ts';

const BILLIONS = 47_000_000_000;
const spaceOf = (rowCount: number, viewHeight = 640, rowHeight = 32): ScrollSpace => ({
  rowCount,
  rowHeight,
  viewHeight,
});

const anySpace = fc.record({
  rowCount: fc.oneof(
    fc.nat(200),
    fc.nat(100_000),
    fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.floor(share * BILLIONS)),
  ),
  rowHeight: fc.constantFrom(32, 44),
  viewHeight: fc.integer({ min: 1, max: 3000 }),
});
const scaledSpace = anySpace.map((space) => ({ ...space, rowCount: space.rowCount + 200_000 }));
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('moving by px', () => {
  it.each([10, 100, 1e5, 1e7, 3e8, 1e10, BILLIONS])(
    'moves %d rows by a wheel tick from the top as far as in a small table',
    (rowCount) => {
      const space = spaceOf(rowCount, 96);
      const ticked = moveBy(space, TOP, 100);
      expect(ticked).toEqual({ row: 3, offset: 4 });
    },
  );

  it('stays exact near the end of 47 billion rows', () => {
    const space = spaceOf(BILLIONS);
    const nearEnd = moveToRow(space, BILLIONS - 1000);
    expect(moveBy(space, nearEnd, 33)).toEqual({ row: BILLIONS - 999, offset: 1 });
    expect(moveBy(space, nearEnd, -1)).toEqual({ row: BILLIONS - 1001, offset: 31 });
  });

  it('stops when the last row touches the bottom', () => {
    const space = spaceOf(BILLIONS, 650);
    const end = moveBy(space, TOP, Number.MAX_SAFE_INTEGER);
    expect(end).toEqual({ row: BILLIONS - 21, offset: 22 });
    expect(rowsInView(space, end).end).toBe(BILLIONS);
    expect(end).toEqual(lastPosition(space));
  });

  it('never skips a row in a thousand ticks, at any size', () => {
    fc.assert(
      fc.property(anySpace, share, fc.integer({ min: -300, max: 300 }), (space, from, px) => {
        const step = Math.max(-space.viewHeight, Math.min(space.viewHeight, px));
        let position = clampPosition(space, moveToRow(space, Math.floor(from * space.rowCount)));
        for (let tick = 0; tick < 1000; tick += 1) {
          const next = moveBy(space, position, step);
          const [before, after] = [rowsInView(space, position), rowsInView(space, next)];
          expect(after.start).toBeLessThanOrEqual(before.end);
          expect(after.end).toBeGreaterThanOrEqual(before.start);
          position = next;
        }
      }),
      { numRuns: 30 },
    );
  });

  it('there and back returns to the same position, unless it hits an end', () => {
    fc.assert(
      fc.property(scaledSpace, share, fc.integer({ min: 0, max: 3000 }), (space, from, px) => {
        const row = Math.floor(from * (space.rowCount - 400)) + 100;
        const start = moveToRow(space, row);
        expect(moveBy(space, moveBy(space, start, px), -px)).toEqual(start);
      }),
    );
  });

  it('never leaves the space', () => {
    fc.assert(
      fc.property(
        anySpace,
        share,
        fc.double({ min: -1e13, max: 1e13, noNaN: true }),
        (space, from, px) => {
          const position = moveBy(space, moveToRow(space, Math.floor(from * space.rowCount)), px);
          expect(position.row).toBeGreaterThanOrEqual(0);
          expect(position.offset).toBeGreaterThanOrEqual(0);
          expect(position.offset).toBeLessThan(space.rowHeight);
          expect(rowsInView(space, position).end).toBeLessThanOrEqual(space.rowCount);
        },
      ),
    );
  });
});

describe('revealing a row', () => {
  it('does not move if all of the row is in view', () => {
    const space = spaceOf(1000);
    const position = { row: 10, offset: 5 };
    expect(revealRow(space, position, 11)).toBe(position);
  });

  it.each([
    ['above, to the top', 3, { row: 3, offset: 0 }],
    ['half hidden at the top', 10, { row: 10, offset: 0 }],
    ['half hidden at the bottom', 30, { row: 11, offset: 0 }],
    ['far below, to the bottom', 500, { row: 481, offset: 0 }],
  ])('brings into view a row %s', (_, row, expected) => {
    expect(revealRow(spaceOf(1000), { row: 10, offset: 5 }, row)).toEqual(expected);
  });

  it('shows all of any row', () => {
    fc.assert(
      fc.property(anySpace, share, share, (space, from, to) => {
        fc.pre(space.rowCount > 0 && space.viewHeight >= space.rowHeight);
        const row = Math.floor(to * (space.rowCount - 1));
        const start = moveToRow(space, Math.floor(from * space.rowCount));
        const shown = revealRow(space, start, row);
        const above = (row - shown.row) * space.rowHeight - shown.offset;
        expect(above).toBeGreaterThanOrEqual(0);
        expect(above + space.rowHeight).toBeLessThanOrEqual(space.viewHeight + 1e-6);
      }),
    );
  });
});

describe('the thumb', () => {
  it('is at the exact position if the space is not scaled', () => {
    const space = spaceOf(1000);
    expect(isScaled(space)).toBe(false);
    expect(thumbOfPosition(space, { row: 5, offset: 3 })).toBe(163);
    expect(positionOfThumb(space, 163)).toEqual({ row: 5, offset: 3 });
  });

  it('has no larger range than every browser supports', () => {
    fc.assert(
      fc.property(anySpace, (space) => {
        expect(scrollRange(space)).toBeLessThanOrEqual(SCROLL_RANGE_CAP);
        expect(canvasHeight(space, 36)).toBeLessThanOrEqual(SCROLL_RANGE_CAP + 3036);
      }),
    );
  });

  it('has a canvas as tall as the rows while that is within the limit', () => {
    expect(canvasHeight(spaceOf(10), 36)).toBe(356);
    expect(canvasHeight(spaceOf(0), 36)).toBe(36);
  });

  it('moves one to one near both ends of a scaled space', () => {
    const space = spaceOf(BILLIONS);
    expect(positionOfThumb(space, 3200)).toEqual({ row: 100, offset: 0 });
    expect(positionOfThumb(space, SCROLL_RANGE_CAP - 3200)).toEqual({
      row: BILLIONS - 120,
      offset: 0,
    });
  });

  it('in the middle of the bar shows the middle of the rows', () => {
    const { row } = positionOfThumb(spaceOf(BILLIONS), SCROLL_RANGE_CAP / 2);
    expect(Math.abs(row - BILLIONS / 2)).toBeLessThan(20);
  });

  it('reaches the very first and the very last row', () => {
    fc.assert(
      fc.property(anySpace, share, (space, off) => {
        expect(positionOfThumb(space, 0)).toEqual(TOP);
        const end = Math.max(0, scrollRange(space) - off * 0.9);
        expect(positionOfThumb(space, end)).toEqual(lastPosition(space));
      }),
    );
  });

  it('converts back to its position, within what one px of it represents', () => {
    fc.assert(
      fc.property(anySpace, share, (space, at) => {
        const top = at * scrollRange(space);
        const position = positionOfThumb(space, top);
        expect(Math.abs(thumbOfPosition(space, position) - top)).toBeLessThanOrEqual(1 + 1e-3);
      }),
    );
  });

  it('grows with the position', () => {
    fc.assert(
      fc.property(scaledSpace, share, share, (space, one, other) => {
        const overflow = overflowOf(space);
        const low = moveBy(space, TOP, Math.min(one, other) * overflow);
        const high = moveBy(space, TOP, Math.max(one, other) * overflow);
        expect(pixelsOf(space, low)).toBeLessThanOrEqual(pixelsOf(space, high));
        expect(thumbOfPosition(space, low)).toBeLessThanOrEqual(
          thumbOfPosition(space, high) + 1e-6,
        );
      }),
    );
  });

  it('may be slightly off in the middle, but must be exact near the ends', () => {
    const space = spaceOf(BILLIONS);
    const middle = moveToRow(space, BILLIONS / 2);
    expect(isThumbTrue(space, middle, SCROLL_RANGE_CAP / 2 + 2000)).toBe(true);
    expect(isThumbTrue(space, middle, SCROLL_RANGE_CAP / 2 + 4000)).toBe(false);
    expect(isThumbTrue(space, { row: 10, offset: 0 }, 320)).toBe(true);
    expect(isThumbTrue(space, { row: 10, offset: 0 }, 330)).toBe(false);
    expect(isThumbTrue(spaceOf(1000), { row: 10, offset: 0 }, 330)).toBe(false);
  });

  it('is exact for a thousand ticks from the top', () => {
    const space = spaceOf(BILLIONS);
    expect(thumbOfPosition(space, moveBy(space, TOP, 100_000))).toBe(100_000);
    expect(TRUE_EDGE).toBeGreaterThan(100_000);
  });
});

describe('a view without rows or without height', () => {
  it('stays at the top', () => {
    const empty = spaceOf(0);
    expect(lastPosition(empty)).toEqual(TOP);
    expect(moveBy(empty, TOP, 500)).toEqual(TOP);
    expect(rowsInView(empty, TOP)).toEqual({ start: 0, end: 0 });
    expect(scrollRange(empty)).toBe(0);
  });

  it('pages by at least one row', () => {
    expect(rowsOnPage(spaceOf(10, 0))).toBe(1);
    expect(rowsOnPage(spaceOf(10, 100))).toBe(3);
  });
});
