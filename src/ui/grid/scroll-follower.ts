import { placed, type RowWindowStore } from './row-window.ts';
import {
  isScaled,
  isThumbTrue,
  moveBy,
  positionOfThumb,
  type RowPosition,
  type ScrollSpace,
  scrollRange,
  thumbOfPosition,
} from './scroll-position.ts';

/** The state of the scroll bar between two scroll events. */
export interface ScrollBar {
  /** The `scrollTop` last read or written, in px. */
  readonly top: number;
  /**
   * What has moved it since it was last at rest: `hand` is the wheel or a finger (including momentum), `page` a single
   * step of one page, `thumb` dragging the thumb; `none` is not known yet.
   */
  readonly moving: 'none' | 'hand' | 'page' | 'thumb';
  /** Whether the pointer is pressed on the scroll bar. */
  readonly isPressed: boolean;
}

export const RESTING_BAR: ScrollBar = { top: 0, moving: 'none', isPressed: false };

/** The result of a scroll event that we did not cause. */
interface FollowedScroll {
  readonly bar: ScrollBar;
  readonly position: RowPosition;
}

/**
 * Computes the position after a native scroll event. The browser handles wheel and touch, as smoothly and as far as
 * in any small box. In a scaled space those px move the rows one to one. So do small steps (arrow buttons, a click
 * beside the thumb) and steps that bring a row into view (find in page, a screen reader). Anything else is a drag of
 * the thumb: until it rests, the position follows from where the thumb is.
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

/** Wheel and touch never scroll further than this many views in one frame, not even a slow one. */
const HAND_VIEWS = 20;
/** Largest line step, in views. A line is about 40 px; moving the thumb by one device px scrolls further than this. */
const LINE_VIEWS = 0.25;
/** Every drawn row is closer to the middle of the view than this, in views. */
const REVEAL_VIEWS = 2;

/** What caused a step of this many views. In a very tall view a thumb drag can look like one page step, not like two. */
function moverOf({ moving, isPressed }: ScrollBar, views: number): ScrollBar['moving'] {
  if (moving === 'hand') return views <= HAND_VIEWS ? 'hand' : 'thumb';
  if (moving === 'thumb') return 'thumb';
  if (!isPressed) return views <= REVEAL_VIEWS ? moving : 'thumb';
  if (views <= LINE_VIEWS) return moving;
  return moving === 'none' && views >= 0.8 && views <= 1.15 ? 'page' : 'thumb';
}

/** Px to keep free in both directions for wheel and touch: a hundred turns of the wheel. */
const ROOM = 10_000;

/**
 * Whether the bar is so close to one of its ends that it would stop wheel or touch although more rows follow. It
 * drifts there when someone scrolls one to one for a long time without a pause.
 */
export function lacksRoom(space: ScrollSpace, position: RowPosition, top: number): boolean {
  if (!isScaled(space) || Math.min(top, scrollRange(space) - top) > ROOM) return false;
  return Math.abs(thumbOfPosition(space, position) - top) > ROOM;
}

/** Keeps a scrolling element and a row window in step. */
export interface ScrollFollower {
  /** Moves the rows and the scroll bar to a position. */
  place(position: RowPosition): void;
  /** Moves the scroll bar to match the position, after the height of the canvas changed. */
  settle(): void;
  stop(): void;
}

/** The scroll bar counts as at rest this many ms after its last event. Momentum sends one per frame. */
const REST_MS = 150;
const ONCE = { passive: true, once: true };
const PASSIVE = { passive: true };

/** Starts to follow the scroll bar, wheel and touches of `scroller`. */
export function followScroller<Row>(
  scroller: HTMLElement,
  store: RowWindowStore<Row>,
): ScrollFollower {
  let bar = RESTING_BAR;
  let fingers = 0;
  /** Whether a finger or its momentum is scrolling. Writing to `scrollTop` would stop it dead. */
  let touched = false;
  /** The result of the last scroll event. */
  let followed: { readonly space: ScrollSpace; readonly position: RowPosition } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const writeBack = () => {
    const { space, position } = store.get();
    // Everything is at the top already. Reading `scrollTop` would only force a layout.
    if (bar.top === 0 && position.row === 0 && position.offset === 0) return;
    if (!isThumbTrue(space, position, scroller.scrollTop)) {
      scroller.scrollTop = thumbOfPosition(space, position);
    }
    // The browser may round what we wrote. Remember its value, so that the event caused by this write is ignored.
    bar = { ...bar, top: scroller.scrollTop };
  };

  const settle = () => {
    const { space, position } = store.get();
    // This position came from the bar, which may have moved on since. Writing to it would undo its next event.
    const isFollowed = followed?.space === space && followed.position === position;
    if (!touched && !isFollowed) writeBack();
  };

  const atRest = () => {
    if (fingers > 0) return;
    touched = false;
    bar = { ...bar, moving: 'none' };
    writeBack();
  };

  const awaitRest = () => {
    clearTimeout(rest);
    cancelAnimationFrame(frame);
    // On a busy page the timer may fire before pending scroll events. They are delivered with the next frame.
    rest = setTimeout(() => {
      frame = requestAnimationFrame(atRest);
    }, REST_MS);
  };

  const onScroll = () => {
    const top = scroller.scrollTop;
    if (top === bar.top) return;
    const { space, position } = store.get();
    const step = followScroll(space, position, bar, top);
    bar = step.bar;
    store.change((window) => {
      const moved = placed(window, step.position);
      followed = moved;
      return moved;
    });
    awaitRest();
  };

  const handMoves = () => {
    bar = { ...bar, moving: 'hand' };
    const { space, position } = store.get();
    if (lacksRoom(space, position, bar.top)) {
      onScroll();
      writeBack();
    }
    awaitRest();
  };

  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && !touched) handMoves();
  };

  const onPress = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    // Only its scroll bars have the box itself as target: rows and canvas cover the rest.
    bar = { ...bar, moving: 'none', isPressed: event.target === scroller };
  };

  const onLift = () => {
    bar = { ...bar, isPressed: false };
  };

  const onRelease: EventListener = (event) => {
    fingers = event instanceof TouchEvent ? event.touches.length : 0;
    awaitRest();
  };

  const onTouch = (event: TouchEvent) => {
    fingers = event.touches.length;
    handMoves();
    touched = true;
    // If the row under the finger is removed meanwhile, its touch events no longer bubble. So listen on the row itself.
    event.target?.addEventListener('touchend', onRelease, ONCE);
    event.target?.addEventListener('touchcancel', onRelease, ONCE);
  };

  scroller.addEventListener('scroll', onScroll, PASSIVE);
  scroller.addEventListener('wheel', onWheel, PASSIVE);
  scroller.addEventListener('touchstart', onTouch, PASSIVE);
  scroller.addEventListener('pointerdown', onPress, PASSIVE);
  window.addEventListener('pointerup', onLift, PASSIVE);

  return {
    place(position) {
      store.change((window) => placed(window, position));
      settle();
      awaitRest();
    },
    settle,
    stop() {
      clearTimeout(rest);
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('wheel', onWheel);
      scroller.removeEventListener('touchstart', onTouch);
      scroller.removeEventListener('pointerdown', onPress);
      window.removeEventListener('pointerup', onLift);
    },
  };
}
