import { useEffect, useRef, useState } from 'react';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { PasteDialog } from '../start/PasteDialog.tsx';
import { looksLikeTable } from '../start/pasted-cells.ts';
import { sourcesOf } from '../start/source-input.ts';
import styles from './PageDrop.module.css';

const TYPED_IN = 'input, textarea, select, [contenteditable]';

/** Whether keys and pastes belong to a form field rather than the page. */
export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

/** Inputs that hold no text, so that the browser has nothing to undo in them. */
const WITHOUT_TEXT = 'select, [type="checkbox"], [type="radio"], [type="file"]';

/** Whether an element has an undo of its own. */
export function isTextField(target: EventTarget | null): boolean {
  return isTypedIn(target) && target instanceof Element && target.closest(WITHOUT_TEXT) === null;
}

/** Whether a modal dialog is open, in which case the page behind it must not react. */
export function isBehindDialog(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

/** Handles pastes outside form fields: reads files at once, shows cells in a preview first. */
export function PagePaste() {
  const { importSources } = useActions();
  const [text, setText] = useState<string | null>(null);

  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTypedIn(event.target) || isBehindDialog()) return;
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      const files = [...(event.clipboardData?.files ?? [])];
      if (looksLikeTable(pasted)) setText(pasted);
      else if (files.length > 0) importSources(sourcesOf(files));
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [importSources]);

  return (
    <PasteDialog
      open={text !== null}
      firstText={text ?? ''}
      onClose={() => setText(null)}
      onRead={(source) => {
        setText(null);
        importSources([source]);
      }}
    />
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** Accepts files dropped anywhere on the page, and shows what will happen to them. */
export function PageDrop() {
  const { drop } = useMessages().shell;
  const { importSources } = useActions();
  const hasAudit = useSitting((sitting) => sitting.audit !== null);
  const [dragging, setDragging] = useState(false);
  const overlay = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (dragging) overlay.current?.showPopover();
    else overlay.current?.hidePopover();
  }, [dragging]);

  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    const onDrop = (event: DragEvent) => {
      setDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      const { target } = event;
      const adds = target instanceof Element && target.closest('[data-adds]') !== null;
      importSources(sourcesOf(files), { add: adds });
    };
    window.addEventListener('dragenter', onDragOver);
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onDragOver);
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [importSources]);

  return (
    <div ref={overlay} popover="manual" className={styles.veil}>
      {hasAudit ? (
        <>
          <div className={styles.half}>
            <strong>{drop.replace}</strong>
            <span>{drop.replaceHint}</span>
          </div>
          <div className={styles.half} data-adds>
            <strong>{drop.add}</strong>
            <span>{drop.addHint}</span>
          </div>
        </>
      ) : (
        <div className={styles.half}>
          <strong>{drop.read}</strong>
        </div>
      )}
    </div>
  );
}
