import { type PointerEvent, useRef } from 'react';

interface Drag {
  readonly startX: number;
  readonly startWidth: number;
  /** Width as last told; null before the first move. */
  width: number | null;
}

/** Pointer handlers of the edge of a column: `onWidth` hears each width in px, with `done` at the release. */
export function useColumnDrag(width: number, onWidth: (width: number, done: boolean) => void) {
  const drag = useRef<Drag | null>(null);

  const release = () => {
    const last = drag.current?.width ?? null;
    drag.current = null;
    if (last !== null) onWidth(last, true);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { startX: event.clientX, startWidth: width, width: null };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = drag.current;
      if (now === null || event.clientX === now.startX) return;
      now.width = now.startWidth + event.clientX - now.startX;
      onWidth(now.width, false);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
