import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { useMessages } from './sitting-context.ts';

interface DialogProps {
  readonly heading: string;
  readonly open: boolean;
  /** The person wants out: Escape, the cross, or a click beside the dialog. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** Buttons that end the dialog; they stay in view while the rest scrolls. */
  readonly actions?: ReactNode;
  /** Where the dialog must not be lost to a stray click. */
  readonly keepsOnClickBeside?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog over the page. Its content stays mounted while it is closed. */
export function Dialog({
  heading,
  open,
  onClose,
  wide = false,
  actions,
  keepsOnClickBeside = false,
  children,
}: DialogProps) {
  const { shell } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (open) element.showModal();
    else element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does by keyboard what the click beside does.
    <dialog
      ref={dialog}
      className={styles.dialog}
      data-wide={wide || undefined}
      aria-labelledby={headingId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (event.target === dialog.current && open) onClose();
      }}
      onClick={(event) => {
        if (!keepsOnClickBeside && event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.frame}>
        <header className={styles.header}>
          <h2 id={headingId}>{heading}</h2>
          <button type="button" className="icon" aria-label={shell.close} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <div className={styles.body}>{children}</div>
        {actions === undefined ? null : <footer className={styles.actions}>{actions}</footer>}
      </div>
    </dialog>
  );
}
