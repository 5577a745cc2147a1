import type { Step } from '../../session/sitting.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './HistoryDialog.module.css';
import { stepText } from './step-text.ts';

interface MoveButtonProps {
  readonly label: string;
  /** The step that would be undone or redone; undefined if there is none. */
  readonly step: Step | undefined;
  readonly hint: (step: string) => string;
  readonly onMove: () => void;
}

/** Undo or redo. Not `disabled`: the focus stays here while the audit is counted again. */
function MoveButton({ label, step, hint, onMove }: MoveButtonProps) {
  const messages = useMessages();
  const isBusy = useSitting((sitting) => sitting.audit?.recounting === true);
  const isIdle = step === undefined || isBusy;
  return (
    <button
      type="button"
      className={`link ${styles.move}`}
      aria-disabled={isIdle}
      title={step === undefined ? undefined : hint(stepText(step, messages))}
      onClick={isIdle ? undefined : onMove}
    >
      {label}
    </button>
  );
}

/** Undo, and redo once something was undone. */
export function MoveButtons() {
  const { history: words } = useMessages();
  const { undo, redo } = useActions();
  const { steps, undone } = useSitting((sitting) => sitting.history);
  return (
    <>
      <MoveButton label={words.undo} step={steps.at(-1)} hint={words.undoHint} onMove={undo} />
      {undone.length === 0 ? null : (
        <MoveButton label={words.redo} step={undone.at(-1)} hint={words.redoHint} onMove={redo} />
      )}
    </>
  );
}
