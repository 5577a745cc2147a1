import { useEffect, useId, useMemo, useState } from 'react';
import type { SourceInput } from '../../answers/importing.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './PasteDialog.module.css';
import { PastedPreview } from './PastedPreview.tsx';
import { lookAtPasted } from './pasted-cells.ts';

interface PasteDialogProps {
  readonly open: boolean;
  /** Text that was pasted on the page already. */
  readonly firstText?: string;
  readonly onClose: () => void;
  readonly onRead: (source: SourceInput) => void;
}

/** Takes cells that were copied in a spreadsheet and shows how they fall into rows and columns. */
export function PasteDialog({ open, firstText = '', onClose, onRead }: PasteDialogProps) {
  const { shell } = useMessages();
  const [text, setText] = useState(firstText);
  const textId = useId();
  const hintId = useId();
  const cells = useMemo(() => lookAtPasted(text), [text]);
  const hasText = useMemo(() => text.trim() !== '', [text]);
  useEffect(() => {
    if (open) setText(firstText);
  }, [open, firstText]);

  /** The text may hold passwords: the field keeps it no longer than the person looks at it. */
  const close = () => {
    setText('');
    onClose();
  };

  return (
    <Dialog
      heading={shell.paste.heading}
      open={open}
      onClose={close}
      keepsOnClickBeside
      actions={
        <>
          <button type="button" className="ghost" onClick={close}>
            {shell.cancel}
          </button>
          <button
            type="button"
            className="primary"
            disabled={!hasText}
            onClick={() => {
              setText('');
              onRead({ kind: 'file', file: new Blob([text]), name: shell.paste.sourceName });
            }}
          >
            {shell.paste.read}
          </button>
        </>
      }
    >
      <label className={styles.label} htmlFor={textId}>
        {shell.paste.label}
      </label>
      <p id={hintId} className={styles.hint}>
        {shell.paste.hint}
      </p>
      <textarea
        id={textId}
        className={`field ${styles.text}`}
        data-first-focus
        rows={8}
        spellCheck={false}
        wrap="off"
        aria-describedby={hintId}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <PastedPreview cells={cells} />
    </Dialog>
  );
}
