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
interface FollowedScroll {
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

/** Ties a scrolling element to a window over rows. */
export interface ScrollFollower {
  /** Moves the rows to a position, and the scroll bar with them. */
  place(position: RowPosition): void;
  /** Puts the scroll bar where the position says, after the height behind it changed. */
  settle(): void;
  stop(): void;
}

/** So long after the last event the scroll bar counts as at rest, in ms: momentum sends one every frame. */
const REST_MS = 150;
const ONCE = { passive: true, once: true };
const PASSIVE = { passive: true };

/** Starts following the scroll bar, the wheel and touches of `scroller`. */
export function followScroller<Row>(
  scroller: HTMLElement,
  store: RowWindowStore<Row>,
): ScrollFollower {
  let bar = RESTING_BAR;
  let fingers = 0;
  /** A finger, or the momentum it left behind: writing to the bar would stop it dead. */
  let touched = false;
  /** What the last scroll event came to. */
  let followed: { readonly space: ScrollSpace; readonly position: RowPosition } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;

  const writeBack = () => {
    const { space, position } = store.get();
    // At the top with the bar where it began: asking the browser would only make it lay the page out.
    if (bar.top === 0 && position.row === 0 && position.offset === 0) return;
    if (!isThumbTrue(space, position, scroller.scrollTop)) {
      scroller.scrollTop = thumbOfPosition(space, position);
    }
    // What the browser made of it: the event of this very write finds nothing new.
    bar = { ...bar, top: scroller.scrollTop };
  };

  const settle = () => {
    const { space, position } = store.get();
    // The bar itself led here, and may be further by now: writing to it would undo what its next event tells.
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
    // A busy page is late with everything: the frame brings the scroll events that were waiting behind the timer.
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
    // The box itself is met at its scroll bars alone: the rows and what is behind them cover all the rest.
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
    // The row under the finger may leave the page meanwhile, and then tells nobody but itself of the end.
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
