import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';
import { useMessages } from './sitting-context.ts';

interface DialogProps {
  readonly heading: string;
  readonly open: boolean;
  /** Called when the person closes the dialog with Escape, the cross, or a click outside. */
  readonly onClose: () => void;
  readonly wide?: boolean;
  /** The label of a button that closes the dialog, before its actions; none if not given. */
  readonly cancel?: string;
  /** Buttons at the end of the dialog. They stay visible while the content scrolls. */
  readonly actions?: ReactNode;
  /** A click outside does not close the dialog, so that its content is not lost by accident. */
  readonly keepsOnClickBeside?: boolean;
  /** The content is only text, so it is focusable and can be scrolled with the keyboard. */
  readonly isText?: boolean;
  /** Once the dialog was opened, its content stays mounted while it is closed. */
  readonly keepsContent?: boolean;
  readonly children: ReactNode;
}

/** A modal dialog. An element with `data-first-focus` is focused first. */
export function Dialog({
  heading,
  open,
  onClose,
  wide = false,
  cancel,
  actions,
  keepsOnClickBeside = false,
  isText = false,
  keepsContent = false,
  children,
}: DialogProps) {
  const { shell } = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const wasOpen = useRef(false);
  wasOpen.current ||= open;

  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return;
    element.showModal();
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    // Closing restores the focus, even if the whole dialog unmounts.
    return () => element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does on the keyboard what a click outside does.
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
          {open || (keepsContent && wasOpen.current) ? children : null}
        </div>
        {cancel === undefined && actions === undefined ? null : (
          <div className={styles.actions}>
            {cancel === undefined ? null : (
              <button type="button" className="ghost" onClick={onClose}>
                {cancel}
              </button>
            )}
            {actions}
          </div>
        )}
      </div>
    </dialog>
  );
}
