import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
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
  /** It holds only text: the text itself takes the focus, so that it can be scrolled by keyboard. */
  readonly isText?: boolean;
  /** The content stays mounted while the dialog is closed. */
  readonly keepsContent?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog over the page. What holds `data-first-focus` in it has the focus first. */
export function Dialog({
  heading,
  open,
  onClose,
  wide = false,
  actions,
  keepsOnClickBeside = false,
  isText = false,
  keepsContent = false,
  children,
}: DialogProps) {
  const { shell } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return;
    element.showModal();
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    // Closing gives the focus back to where it was, also where the whole dialog goes away.
    return () => element.close();
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
        const isOurs = event.target === dialog.current;
        if (isOurs && open && !event.currentTarget.open) onClose();
      }}
      onClick={(event) => {
        if (!keepsOnClickBeside && event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.header}>
          <h2 id={headingId}>{heading}</h2>
          <button type="button" className="icon" aria-label={shell.close} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
        <div className={styles.body} {...(isText ? { tabIndex: 0, role: 'document' } : {})}>
          {open || keepsContent ? children : null}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
