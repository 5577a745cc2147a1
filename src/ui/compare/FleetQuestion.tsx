import { useId } from 'react';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './Compare.module.css';

interface AnswerProps {
  readonly label: string;
  /** What follows from it. */
  readonly hint: string;
  readonly isFirst?: boolean;
  readonly onChoose: () => void;
}

/** An answer, with what follows from it below. */
function Answer({ label, hint, isFirst = false, onChoose }: AnswerProps) {
  const hintId = useId();
  return (
    <div>
      <button
        type="button"
        className={isFirst ? 'primary' : 'ghost'}
        data-first-focus={isFirst || undefined}
        aria-describedby={hintId}
        onClick={onChoose}
      >
        {label}
      </button>
      <p id={hintId} className="dim">
        {hint}
      </p>
    </div>
  );
}

/** Asks whether files that name machines of the open inventory are a newer one of the same fleet. */
export function FleetQuestion() {
  const { changes, shell } = useMessages();
  const { fleet } = changes;
  const { answerFleet, cancelImport } = useActions();
  const incoming = useSitting((sitting) => sitting.incoming);
  if (incoming?.kind !== 'fleet') return null;
  const { common, later } = incoming.overlap;
  return (
    <Dialog
      heading={fleet.title}
      open
      onClose={cancelImport}
      keepsOnClickBeside
      cancel={shell.cancel}
    >
      <p>{fleet.lead(common, later)}</p>
      <div className={styles.answers}>
        <Answer
          label={fleet.newer}
          hint={fleet.newerHint}
          isFirst
          onChoose={() => answerFleet(true)}
        />
        <Answer label={fleet.other} hint={fleet.otherHint} onChoose={() => answerFleet(false)} />
      </div>
    </Dialog>
  );
}
