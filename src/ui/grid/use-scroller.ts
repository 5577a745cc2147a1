import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { resized } from './row-window.ts';
import { followScroller, type ScrollFollower } from './scroll-follower.ts';
import { overflowOf, type RowPosition, scrollRange } from './scroll-position.ts';
import type { Density } from './use-density.ts';
import type { RowWindowOfSource } from './use-row-window.ts';

export interface Scroller {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Inner size of the scrolling box in px, without scroll bars and padding. */
  readonly width: number;
  readonly height: number;
  /** Whether its scroll bars overlay the content. */
  readonly isOverlaid: boolean;
  place(position: RowPosition): void;
}

/** Connects the scrolling box to the row window: its size, scroll bar, wheel and touches. */
export function useScroller<Row>(
  { store, window }: Pick<RowWindowOfSource<Row>, 'store' | 'window'>,
  density: Density,
): Scroller {
  const ref = useRef<HTMLDivElement | null>(null);
  const follower = useRef<ScrollFollower | null>(null);
  const [size, setSize] = useState({ width: 0, height: 0, isOverlaid: false });
  const { rowHeight, headingHeight } = density;

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const measure = () => {
      // The box has no border and always reserves room for a vertical scroll bar that takes some.
      const width = box.clientWidth;
      const height = box.clientHeight - Number.parseFloat(getComputedStyle(box).paddingBlockEnd);
      setSize((size) =>
        size.width === width && size.height === height
          ? size
          : { width, height, isOverlaid: box.offsetWidth === width },
      );
      store.change((window) => resized(window, rowHeight, Math.max(0, height - headingHeight)));
    };
    // The observer also reports the first size, after layout and before paint. So it forces no extra layout.
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [store, rowHeight, headingHeight]);

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const following = followScroller(box, store);
    follower.current = following;
    return () => {
      following.stop();
      follower.current = null;
    };
  }, [store]);

  // The canvas height depends on the space, so correct the scroll bar after each change of the space.
  const { space, position } = window;
  const range = scrollRange(space);
  const overflow = overflowOf(space);
  const atTop = position.row === 0 && position.offset === 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: besides the position, the place of the bar depends on these
  useLayoutEffect(() => follower.current?.settle(), [range, overflow, atTop, rowHeight]);

  const place = useCallback((to: RowPosition) => follower.current?.place(to), []);
  return { ref, ...size, place };
}
