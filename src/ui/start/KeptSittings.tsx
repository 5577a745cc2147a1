import { useId, useState } from 'react';
import type { KeptSitting } from '../../session/kept-sittings.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './KeptSittings.module.css';

/** Asks before a kept sitting is deleted. */
function DeleteDialog({
  doomed,
  onClose,
}: {
  readonly doomed: KeptSitting | null;
  readonly onClose: () => void;
}) {
  const { start, cancel } = useMessages().shell;
  const { forgetSitting } = useActions();
  const question = doomed?.kind === 'whole' ? start.kept.sure(doomed.name) : start.kept.damaged;
  return (
    <Dialog
      heading={start.kept.delete}
      open={doomed !== null}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="ghost" onClick={onClose}>
            {cancel}
          </button>
          <button
            type="button"
            className="primary"
            onClick={() => {
              onClose();
              if (doomed !== null) forgetSitting(doomed.id);
            }}
          >
            {start.kept.delete}
          </button>
        </>
      }
    >
      <p>{question}</p>
    </Dialog>
  );
}

/** The audits that this browser keeps, each with the ways to go on with it and to delete it. */
export function KeptSittings() {
  const { shell, format } = useMessages();
  const { kept: words } = shell.start;
  const { continueSitting } = useActions();
  const kept = useSitting((sitting) => sitting.kept);
  const [doomed, setDoomed] = useState<KeptSitting | null>(null);
  const headingId = useId();
  if (kept.length === 0) return null;
  return (
    <section className={styles.kept} aria-labelledby={headingId}>
      <h2 id={headingId}>{words.heading}</h2>
      <ul>
        {kept.map((sitting) => (
          <li key={sitting.id}>
            <span>
              {sitting.kind === 'whole'
                ? words.sitting(sitting.name, sitting.machines, format.moment(new Date(sitting.at)))
                : words.damaged}
            </span>
            {sitting.kind === 'whole' ? (
              <button
                type="button"
                className="primary"
                aria-label={words.continueOf(sitting.name)}
                onClick={() => continueSitting(sitting.id)}
              >
                {words.continue}
              </button>
            ) : null}
            <button
              type="button"
              className="ghost"
              aria-label={
                sitting.kind === 'whole' ? words.deleteOf(sitting.name) : words.deleteDamaged
              }
              onClick={() => setDoomed(sitting)}
            >
              {words.delete}
            </button>
          </li>
        ))}
      </ul>
      <DeleteDialog doomed={doomed} onClose={() => setDoomed(null)} />
    </section>
  );
}
