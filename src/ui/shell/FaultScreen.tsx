import styles from '../importing/AlertNote.module.css';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';

interface FaultScreenProps {
  readonly fault: Error;
  /** Renders the page again in its current state. */
  readonly onResume: () => void;
}

/** Shown instead of a page that failed to render. The person's work is still there and can be saved. */
export function FaultScreen({ fault, onResume }: FaultScreenProps) {
  const { fault: words } = useMessages().shell;
  const { exportFile, saveChoices, closeAudit, answerLeaving } = useActions();
  const hasAudit = useSitting((sitting) => sitting.audit !== null);
  const startAgain = () => {
    closeAudit();
    // The buttons beside this one save the work.
    answerLeaving(true);
    onResume();
  };
  return (
    <div role="alert" className={styles.note}>
      <div className={styles.words}>
        <strong>{words.says}</strong>
        <p>{hasAudit ? words.todoWithAudit : words.todo}</p>
        <p className="dim">{words.cause(`${fault.name}: ${fault.message}`)}</p>
      </div>
      <div className={styles.buttons}>
        <button type="button" className="primary" onClick={onResume}>
          {words.resume}
        </button>
        {hasAudit ? (
          <>
            <button type="button" className="ghost" onClick={saveChoices}>
              {words.saveChoices}
            </button>
            <button
              type="button"
              className="ghost"
              onClick={() => exportFile({ kind: 'complete-audit' }, ',')}
            >
              {words.saveAudit}
            </button>
            <button type="button" className="ghost" onClick={startAgain}>
              {words.startAgain}
            </button>
          </>
        ) : null}
      </div>
    </div>
  );
}
