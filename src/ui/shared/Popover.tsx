import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** What the button shows. */
  readonly label: ReactNode;
  readonly buttonClass: string | undefined;
  /** Marks a button whose choice is in force. */
  readonly isActive?: boolean;
  /** Accessible name of what opens. */
  readonly name: string;
  /** Which edges of the button and of what opens are aligned. */
  readonly align: 'start' | 'end';
  /** Width in px, as far as the window has room; left out: as wide as the content. */
  readonly widthPx?: number;
  /** Drawn only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** Distance in px from the opener and from the edges of the window. */
const GAP = 6;
/** With less room than this below its opener (px), a popover opens above it where there is more. */
const ENOUGH = 300;

/** Places a popover under its opener, or above it, within the window. It has no size yet: it is about to open. */
function place(
  popover: HTMLElement,
  opener: HTMLElement,
  { align, widthPx }: Pick<PopoverProps, 'align' | 'widthPx'>,
): void {
  const box = opener.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const width = widthPx === undefined ? null : Math.min(widthPx, room - 2 * GAP);
  const rightmost = room - (width ?? 0) - GAP;
  const below = innerHeight - box.bottom - 2 * GAP;
  const above = box.top - 2 * GAP;
  const isAbove = below < ENOUGH && above > below;
  const { style } = popover;
  style.inlineSize = width === null ? 'max-content' : `${width}px`;
  style.left = align === 'start' ? `${Math.max(GAP, Math.min(box.left, rightmost))}px` : 'auto';
  style.right =
    align === 'end' ? `${Math.max(GAP, Math.min(room - box.right, rightmost))}px` : 'auto';
  style.top = isAbove ? 'auto' : `${box.bottom + GAP}px`;
  style.bottom = isAbove ? `${innerHeight - box.top + GAP}px` : 'auto';
  style.maxBlockSize = `${isAbove ? above : below}px`;
}

/** A button, and what it opens beside it. Escape and a click elsewhere close it. */
export function Popover(props: PopoverProps) {
  const { label, buttonClass, isActive, name, children } = props;
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || opener.current === null) return;
    place(event.currentTarget, opener.current, props);
    setOpen(true);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        data-active={isActive === true ? true : undefined}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {label}
      </button>
      <div
        ref={popover}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className={styles.popover}
        onBeforeToggle={onBeforeToggle}
        // The content goes only once the browser has given the focus back to the button.
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen ? children(() => popover.current?.hidePopover()) : null}
      </div>
    </>
  );
}
