import { useEffect, useId, useMemo, useState } from 'react';
import type { SourceInput } from '../../answers/importing.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './PasteDialog.module.css';
import { lookAtPasted, type PastedCells } from './pasted-cells.ts';

/** The first pasted rows as a table, and the number of rows. */
function PastedPreview({ cells }: { readonly cells: PastedCells }) {
  const { paste } = useMessages().shell;
  const [headings = [], ...rows] = cells.rows;
  if (headings.length === 0) return null;
  return (
    <>
      <p role="status" className={styles.count}>
        {cells.columns > 1
          ? paste.rows(cells.dataRows, cells.columns, cells.isWhole)
          : paste.single}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll container must be reachable by keyboard. */}
      <section className={styles.preview} aria-label={paste.preview} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {headings.map((heading, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns never move, and headings may repeat.
                <th key={column} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move and have no other identity.
              <tr key={line}>
                {row.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {cells.isWhole && cells.dataRows > rows.length ? (
        <p className="dim">{paste.more(cells.dataRows - rows.length)}</p>
      ) : null}
    </>
  );
}

interface PasteDialogProps {
  readonly open: boolean;
  /** Text that was already pasted on the page. */
  readonly firstText?: string;
  readonly onClose: () => void;
  readonly onRead: (source: SourceInput) => void;
}

/** Accepts cells copied from a spreadsheet, and previews their rows and columns. */
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

  /** The text may contain passwords, so the field is cleared as soon as the dialog closes. */
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
      cancel={shell.cancel}
      actions={
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
