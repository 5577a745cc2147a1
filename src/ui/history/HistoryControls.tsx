import { useState } from 'react';
import { unsavedSince } from '../../session/history.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './HistoryDialog.module.css';
import { HistoryDialog } from './HistoryDialog.tsx';
import { MoveButtons } from './MoveButtons.tsx';

/** The time since which work is not saved; null if all of it is. */
export function useUnsavedSince(): string | null {
  const { format } = useMessages();
  const since = useSitting(unsavedSince);
  return since === null ? null : format.time(new Date(since));
}

/** Says that the audit is counted again, or since when work is not saved. */
export function HistoryState() {
  const { history: words } = useMessages();
  const isCounting = useSitting((sitting) => sitting.audit?.recounting === true);
  const since = useUnsavedSince();
  const note = isCounting ? words.counting : since === null ? '' : words.notSaved(since);
  return (
    <span role="status" className={styles.state}>
      {note}
    </span>
  );
}

/** What the person changed, with undo, redo, and the way to the list of it. Renders nothing before the first change. */
export function HistoryControls() {
  const { history: words } = useMessages();
  const { steps, undone } = useSitting((sitting) => sitting.history);
  const mended = useSitting((sitting) => sitting.audit?.summary.mended ?? 0);
  const [isOpen, setOpen] = useState(false);
  if (steps.length + undone.length + mended === 0) return null;
  return (
    <span className={styles.controls}>
      <MoveButtons />
      <button type="button" className="link" title={words.openHint} onClick={() => setOpen(true)}>
        {words.open(steps.length, mended)}
      </button>
      <span className={styles.home}>
        <HistoryDialog open={isOpen} onClose={() => setOpen(false)} />
      </span>
    </span>
  );
}
