import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Where there is no room for all columns, those come first in which the article applies. The box is scrolled with the
 * next frame, which lays the page out anyway.
 * @returns the box that scrolls.
 */
export function useLoudColumnsFirst(
  table: RefObject<HTMLTableElement | null>,
): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => {
      const first = table.current?.querySelector<HTMLElement>('thead th + th:not([data-quiet])');
      const heading = table.current?.querySelector<HTMLElement>('thead th');
      if (!scroller.current || !first || !heading) return;
      scroller.current.scrollLeft = first.offsetLeft - heading.offsetWidth;
    });
    return () => cancelAnimationFrame(frame);
  }, [table]);
  return scroller;
}
