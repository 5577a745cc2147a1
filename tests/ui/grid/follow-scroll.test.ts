import { describe, expect, it } from 'vitest';
import {
  followScroll,
  lacksRoom,
  RESTING_BAR,
  type ScrollBar,
} from '../../../src/ui/grid/scroll-follower.ts';
import {
  lastPosition,
  moveToRow,
  positionOfThumb,
  SCROLL_RANGE_CAP,
} from '../../../src/ui/grid/scroll-position.ts';

const small = { rowCount: 1000, rowHeight: 32, viewHeight: 640 };
const huge = { ...small, rowCount: 3_000_000_000 };
const middle = moveToRow(huge, 1_500_000_000);
const barAt = (top: number, moving: ScrollBar['moving'] = 'none'): ScrollBar => ({
  ...RESTING_BAR,
  top,
  moving,
});
const pressedAt = (top: number, moving: ScrollBar['moving'] = 'none'): ScrollBar => ({
  ...barAt(top, moving),
  isPressed: true,
});
const HALF = SCROLL_RANGE_CAP / 2;

describe('following the scroll bar', () => {
  it('uses the place of the bar as it is if the space is not scaled', () => {
    const { position, bar } = followScroll(small, { row: 0, offset: 0 }, RESTING_BAR, 1003);
    expect(position).toEqual({ row: 31, offset: 11 });
    expect(bar.top).toBe(1003);
  });

  it.each([
    ['a wheel tick', 'hand', 100],
    ['a flick of the finger', 'hand', 1900],
    ['an arrow button', 'none', 40],
    ['find in page', 'none', -420],
    ['a screen reader that scrolls a row to the middle', 'none', 700],
  ] as const)('moves one to one for %s', (_, moving, px) => {
    const { position, bar } = followScroll(huge, middle, barAt(HALF, moving), HALF + px);
    expect((position.row - middle.row) * 32 + position.offset).toBe(px);
    expect(bar).toEqual({ ...RESTING_BAR, top: HALF + px, moving });
  });

  it('sets the position from the place of a dragged thumb', () => {
    const { position, bar } = followScroll(huge, middle, barAt(HALF), HALF / 2);
    expect(position).toEqual(positionOfThumb(huge, HALF / 2));
    expect(bar.moving).toBe('thumb');
  });

  it.each([200, 400, 900])(
    'takes a step of %d px as a thumb drag while the bar is pressed',
    (px) => {
      const { position, bar } = followScroll(huge, middle, pressedAt(HALF), HALF + px);
      expect(position).toEqual(positionOfThumb(huge, HALF + px));
      expect(bar).toEqual(pressedAt(HALF + px, 'thumb'));
    },
  );

  it('keeps following the thumb, however small its steps, until it rests', () => {
    const dragged = barAt(HALF, 'thumb');
    const { position } = followScroll(huge, middle, dragged, HALF + 40);
    expect(position).toEqual(positionOfThumb(huge, HALF + 40));
  });

  it('reaches the last row when the thumb is dragged to the end', () => {
    const { position } = followScroll(huge, middle, barAt(HALF), SCROLL_RANGE_CAP);
    expect(position).toEqual(lastPosition(huge));
  });

  it('takes a jump too large for wheel or touch as a thumb drag', () => {
    const { bar } = followScroll(huge, middle, barAt(HALF, 'hand'), HALF + 100_000);
    expect(bar.moving).toBe('thumb');
  });

  it('moves by a page for a click beside the thumb', () => {
    const { position, bar } = followScroll(huge, middle, pressedAt(HALF), HALF + 576);
    expect(position).toEqual({ row: middle.row + 18, offset: 0 });
    expect(bar.moving).toBe('page');
  });

  it('takes a second page step without a rest as a thumb drag', () => {
    const { position, bar } = followScroll(huge, middle, pressedAt(HALF, 'page'), HALF + 576);
    expect(position).toEqual(positionOfThumb(huge, HALF + 576));
    expect(bar.moving).toBe('thumb');
  });

  it('never jumps, however long small steps continue', () => {
    let followed = { bar: barAt(HALF), position: middle };
    for (let step = 0; step < 500; step += 1) {
      const { bar, position } = followed;
      followed = followScroll(huge, position, bar, bar.top + 40);
    }
    expect(followed.position).toEqual({ row: middle.row + 625, offset: 0 });
  });
});

describe('room to scroll', () => {
  it('is missing if the bar has drifted to an end although more rows follow', () => {
    expect(lacksRoom(huge, middle, 500)).toBe(true);
    expect(lacksRoom(huge, middle, SCROLL_RANGE_CAP - 500)).toBe(true);
  });

  it('is there in the middle, at a true end, or if the space is not scaled', () => {
    expect(lacksRoom(huge, middle, HALF)).toBe(false);
    expect(lacksRoom(huge, { row: 15, offset: 20 }, 500)).toBe(false);
    expect(lacksRoom(small, { row: 15, offset: 20 }, 500)).toBe(false);
  });
});
