import { followScroll, lacksRoom, RESTING_BAR } from './follow-scroll.ts';
import { placed } from './row-window.ts';
import type { RowWindowStore } from './row-window-store.ts';
import {
  isThumbTrue,
  type RowPosition,
  type ScrollSpace,
  thumbOfPosition,
} from './scroll-position.ts';

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
