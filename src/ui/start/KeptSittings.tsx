import { useId, useState } from 'react';
import type { KeptSitting } from '../../session/kept-sittings.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './KeptSittings.module.css';

/** Asks before a kept sitting is deleted. */
function DeleteDialog({
  doomed,
  onClose,
  onDelete,
}: {
  readonly doomed: KeptSitting | null;
  readonly onClose: () => void;
  readonly onDelete: (sitting: KeptSitting) => void;
}) {
  const { start, cancel } = useMessages().shell;
  const question = doomed?.kind === 'whole' ? start.kept.sure(doomed.name) : start.kept.damaged;
  return (
    <Dialog
      heading={start.kept.delete}
      open={doomed !== null}
      onClose={onClose}
      cancel={cancel}
      actions={
        <button
          type="button"
          className="primary"
          onClick={() => {
            onClose();
            if (doomed !== null) onDelete(doomed);
          }}
        >
          {start.kept.delete}
        </button>
      }
    >
      <p>{question}</p>
    </Dialog>
  );
}

/** Announces that a kept sitting is deleted, once it is no longer there (ARIA live region). */
function DeletedNote({ deleted }: { readonly deleted: KeptSitting | null }) {
  const { kept: words } = useMessages().shell.start;
  const isGone = useSitting(({ kept }) => !kept.some(({ id }) => id === deleted?.id));
  return (
    <span className="visually-hidden" role="status">
      {/* A new element is announced even if its words are the same as before. */}
      {deleted !== null && isGone ? (
        <span key={deleted.id}>
          {deleted.kind === 'whole' ? words.deleted(deleted.name) : words.deletedDamaged}
        </span>
      ) : null}
    </span>
  );
}

/** The audits that this browser keeps. They can be deleted, and each deletion is announced. */
export function KeptSittings() {
  const { forgetSitting } = useActions();
  const kept = useSitting((sitting) => sitting.kept);
  const [deleted, setDeleted] = useState<KeptSitting | null>(null);
  const remove = (sitting: KeptSitting) => {
    setDeleted(sitting);
    forgetSitting(sitting.id);
  };
  return (
    <>
      {kept.length === 0 ? null : <KeptList kept={kept} onDelete={remove} />}
      <DeletedNote deleted={deleted} />
    </>
  );
}

/** The kept audits, each with the ways to go on with it and to delete it. */
function KeptList({
  kept,
  onDelete,
}: {
  readonly kept: readonly KeptSitting[];
  readonly onDelete: (sitting: KeptSitting) => void;
}) {
  const { shell, format } = useMessages();
  const { kept: words } = shell.start;
  const { continueSitting } = useActions();
  const [doomed, setDoomed] = useState<KeptSitting | null>(null);
  const headingId = useId();
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
      <DeleteDialog doomed={doomed} onClose={() => setDoomed(null)} onDelete={onDelete} />
    </section>
  );
}
