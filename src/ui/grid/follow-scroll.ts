import {
  isScaled,
  moveBy,
  positionOfThumb,
  type RowPosition,
  type ScrollSpace,
  scrollRange,
  thumbOfPosition,
} from './scroll-position.ts';

/** What is known of the scroll bar between two of its events. */
export interface ScrollBar {
  /** `scrollTop` as it last was or was written, in px. */
  readonly top: number;
  /**
   * What moved it since its last rest: `hand` is the wheel or a finger (and the momentum either leaves behind), `page` one
   * step of a page, `thumb` the thumb itself; `none` is not known yet.
   */
  readonly moving: 'none' | 'hand' | 'page' | 'thumb';
  /** The pointer was pressed on the scroll bar and is not up again. */
  readonly isPressed: boolean;
}

export const RESTING_BAR: ScrollBar = { top: 0, moving: 'none', isPressed: false };

/** What a scroll event that we did not cause makes of the position. */
export interface FollowedScroll {
  readonly bar: ScrollBar;
  readonly position: RowPosition;
}

/**
 * Takes a native scroll event in. The browser itself scrolls for wheel and finger, as smoothly and as far as it would in
 * any small box; in a scaled space those px move the rows one to one, and so do small steps (arrow buttons, a click beside
 * the thumb), and those that bring a row into view (find in page, a screen reader). Anything else is the thumb, which sets
 * the position by its place until it rests.
 */
export function followScroll(
  space: ScrollSpace,
  position: RowPosition,
  bar: ScrollBar,
  top: number,
): FollowedScroll {
  if (!isScaled(space)) return { bar: { ...bar, top }, position: positionOfThumb(space, top) };
  const step = top - bar.top;
  const moving = moverOf(bar, Math.abs(step) / Math.max(1, space.viewHeight));
  const to = moving === 'thumb' ? positionOfThumb(space, top) : moveBy(space, position, step);
  return { bar: { ...bar, top, moving }, position: to };
}

/** No wheel or finger goes further than so many views in one frame, not even in a slow one. */
const HAND_VIEWS = 20;
/** A line is about 40 px; one device px of a thumb stands for more than this share of a view. */
const LINE_VIEWS = 0.25;
/** A row that is drawn is nearer to the middle of the view than this. */
const REVEAL_VIEWS = 2;

/** What makes a step of so many views. A thumb can seem to page once, where the view is very tall, but not twice. */
function moverOf({ moving, isPressed }: ScrollBar, views: number): ScrollBar['moving'] {
  if (moving === 'hand') return views <= HAND_VIEWS ? 'hand' : 'thumb';
  if (moving === 'thumb') return 'thumb';
  if (!isPressed) return views <= REVEAL_VIEWS ? moving : 'thumb';
  if (views <= LINE_VIEWS) return moving;
  return moving === 'none' && views >= 0.8 && views <= 1.15 ? 'page' : 'thumb';
}

/** Px that a hand should find ahead of it, whichever way it turns: a hundred turns of the wheel. */
const ROOM = 10_000;

/**
 * Whether the bar has run so near to one of its ends that the hand would be stopped although there are rows beyond: it
 * drifts there while someone scrolls one to one for long without a rest.
 */
export function lacksRoom(space: ScrollSpace, position: RowPosition, top: number): boolean {
  if (!isScaled(space) || Math.min(top, scrollRange(space) - top) > ROOM) return false;
  return Math.abs(thumbOfPosition(space, position) - top) > ROOM;
}
