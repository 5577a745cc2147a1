import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import styles from './Popover.module.css';

interface PopoverProps {
  /** The content of the button. */
  readonly label: ReactNode;
  readonly buttonClass: string | undefined;
  /** Highlights the button while its choice is in force. */
  readonly isActive?: boolean;
  /** Accessible name of the popover. */
  readonly name: string;
  /** Which edges of button and popover are aligned. */
  readonly align: 'start' | 'end';
  /** Width in px, limited by the window; if absent, as wide as the content. */
  readonly widthPx?: number;
  /** Rendered only while the popover is open. */
  readonly children: (close: () => void) => ReactNode;
}

/** Distance from the button and from the edges of the window, in px. */
const GAP = 6;
/** If there is less room than this below the button (px) and more above, the popover opens above it. */
const ENOUGH = 300;
/** The least height of a popover in px. For less it may cover what is above its panel. */
const LEAST = 150;

/** How far up a popover may reach, in px from the top of the window: it leaves the tabs above its panel free. */
function ceilingOf(opener: HTMLElement, below: number): number {
  const panel = opener.closest('[role="tabpanel"]')?.getBoundingClientRect().top ?? 0;
  const above = opener.getBoundingClientRect().top - panel - 2 * GAP;
  return Math.max(above, below) < LEAST ? 0 : Math.max(0, panel);
}

/**
 * Positions a popover below or above its button, within the window. The popover has no size yet, because it
 * is about to open.
 */
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
  const above = box.top - ceilingOf(opener, below) - 2 * GAP;
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

/** A button with a popover. Escape and a click outside close it. */
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
        // The content is removed only after the browser has returned the focus to the button.
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {isOpen ? children(() => popover.current?.hidePopover()) : null}
      </div>
    </>
  );
}
