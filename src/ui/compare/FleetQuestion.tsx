import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './Compare.module.css';

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
        <div>
          <button
            type="button"
            className="primary"
            data-first-focus
            aria-describedby="newer-hint"
            onClick={() => answerFleet(true)}
          >
            {fleet.newer}
          </button>
          <p id="newer-hint" className="dim">
            {fleet.newerHint}
          </p>
        </div>
        <div>
          <button
            type="button"
            className="ghost"
            aria-describedby="other-hint"
            onClick={() => answerFleet(false)}
          >
            {fleet.other}
          </button>
          <p id="other-hint" className="dim">
            {fleet.otherHint}
          </p>
        </div>
      </div>
    </Dialog>
  );
}
