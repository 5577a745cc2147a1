import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import styles from './Filters.module.css';
import { placeUnder } from './place-under.ts';

interface FilterPopoverProps {
  /** What stands on the button. */
  readonly label: string;
  /** Accessible name of what opens. */
  readonly name: string;
  readonly isActive: boolean;
  readonly widthPx: number;
  /** Drawn only while it is open. */
  readonly children: () => ReactNode;
}

/** A button in the row of filters, and what it opens. */
export function FilterPopover({ label, name, isActive, widthPx, children }: FilterPopoverProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    const opens = event.newState === 'open';
    setOpen(opens);
    if (opens && opener.current !== null) placeUnder(event.currentTarget, opener.current, widthPx);
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={styles.pill}
        data-active={isActive || undefined}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        {label}
        <span aria-hidden="true" className={styles.caret}>
          ▾
        </span>
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        className={styles.popover}
        onBeforeToggle={onBeforeToggle}
      >
        {isOpen ? children() : null}
      </div>
    </>
  );
}
