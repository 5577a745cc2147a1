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
   * What moves it since its last rest: `hand` is the wheel or a finger (and the momentum either leaves behind), `thumb` the
   * thumb, which set it further at once than a line or a page; `none` is not known yet.
   */
  readonly moving: 'none' | 'hand' | 'thumb';
}

export const RESTING_BAR: ScrollBar = { top: 0, moving: 'none' };

/** What a scroll event that we did not cause makes of the position. */
export interface FollowedScroll {
  readonly bar: ScrollBar;
  readonly position: RowPosition;
}

/**
 * Takes a native scroll event in. The browser itself scrolls for wheel and finger, as smoothly and as far as it would in
 * any small box; in a scaled space those px move the rows one to one, and so do small steps (arrow buttons, a click beside
 * the thumb, find in page). Anything else is the thumb, which sets the position by its place until it rests.
 */
export function followScroll(
  space: ScrollSpace,
  position: RowPosition,
  bar: ScrollBar,
  top: number,
): FollowedScroll {
  if (!isScaled(space)) return { bar: { ...bar, top }, position: positionOfThumb(space, top) };
  const step = top - bar.top;
  const views = Math.abs(step) / Math.max(1, space.viewHeight);
  const oneToOne = bar.moving === 'hand' ? views <= HAND_VIEWS : isSmallStep(bar, views);
  if (oneToOne) return { bar: { ...bar, top }, position: moveBy(space, position, step) };
  return { bar: { top, moving: 'thumb' }, position: positionOfThumb(space, top) };
}

/** No wheel or finger goes further than so many views in one frame, not even in a slow one. */
const HAND_VIEWS = 20;

/**
 * A thumb that is dragged by one device px moves a capped bar by hundreds of px; a line is about 40, a page lies just
 * below the height of the view.
 */
function isSmallStep(bar: ScrollBar, views: number): boolean {
  return bar.moving === 'none' && (views <= 0.25 || (views >= 0.8 && views <= 1.15));
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
