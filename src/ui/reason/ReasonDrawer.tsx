import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Gives, RequestName } from '../../answers/requests.ts';
import type { ProblemRow } from '../../answers/rows.ts';
import { PROBLEM_KINDS } from '../../fleet/problem.ts';
import { problemValue } from '../../locale/cell-texts.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { type Answer, useAnswer } from '../shared/use-answer.ts';
import { MachineReasonView } from './MachineReasonView.tsx';
import { PairingReasonView } from './PairingReasonView.tsx';
import styles from './ReasonDrawer.module.css';
import type { ReasonSubject } from './reason-subject.ts';

/** A problem in full: its position, and the sentence and text, which a table cell may truncate. */
function ProblemView({ row }: { readonly row: ProblemRow }) {
  const { problems, reasons, tables } = useMessages();
  const hasFiles = useSitting((sitting) => (sitting.audit?.summary.sources.length ?? 0) > 1);
  const { problem, fileName } = row;
  const { kind, line, column } = problem;
  const value = problemValue(problem, tables);
  return (
    <>
      <div className={styles.title}>
        <h2>{problems.kindName(kind)}</h2>
        <span className={styles.pill}>{problems.effectName(PROBLEM_KINDS[kind])}</span>
      </div>
      <p className={styles.lead}>{problems.sentence(problem)}</p>
      {value === '' ? null : <p className={styles.claims}>{value}</p>}
      {line === null ? null : (
        <p className={styles.cell}>{reasons.place(hasFiles ? fileName : null, line, column)}</p>
      )}
    </>
  );
}

interface ReasonDrawerProps {
  /** Null if the drawer is closed. */
  readonly subject: ReasonSubject | null;
  readonly onClose: () => void;
}

/** The reason panel: why a pairing has its verdict, what a machine needs and why, or a problem in full. */
export function ReasonDrawer({ subject, onClose }: ReasonDrawerProps) {
  return subject === null ? null : <OpenDrawer subject={subject} onClose={onClose} />;
}

function OpenDrawer({
  subject,
  onClose,
}: {
  readonly subject: ReasonSubject;
  readonly onClose: () => void;
}) {
  const { reasons, shell } = useMessages();
  const drawer = useRef<HTMLDialogElement>(null);
  const labelId = useId();

  useEffect(() => {
    const element = drawer.current;
    if (element !== null && !element.open) element.showModal();
  }, []);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does on the keyboard what a click outside does.
    <dialog
      ref={drawer}
      className={styles.drawer}
      aria-labelledby={labelId}
      onClose={(event) => {
        if (event.target === drawer.current) onClose();
      }}
      onClick={(event) => {
        if (event.target === drawer.current) drawer.current?.close();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.header}>
          <p id={labelId} className="dim">
            {reasons[subject.kind]}
          </p>
          <button
            type="button"
            className="icon"
            aria-label={shell.close}
            onClick={() => drawer.current?.close()}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </header>
        <SubjectSheet subject={subject} />
      </div>
    </dialog>
  );
}

function SubjectSheet({ subject }: { readonly subject: ReasonSubject }) {
  switch (subject.kind) {
    case 'pairing':
      return <PairingSheet client={subject.client} server={subject.server} />;
    case 'machine':
      return <MachineSheet machine={subject.machine} />;
    case 'problem':
      return <ProblemView row={subject.row} />;
  }
}

function PairingSheet(pairing: { readonly client: number; readonly server: number }) {
  const answer = useAnswer('whyPairing', pairing);
  return <Sheet answer={answer}>{(reason) => <PairingReasonView reason={reason} />}</Sheet>;
}

function MachineSheet(subject: { readonly machine: number }) {
  const answer = useAnswer('whyMachine', subject);
  return <Sheet answer={answer}>{(reason) => <MachineReasonView reason={reason} />}</Sheet>;
}

function Sheet<R extends RequestName>({
  answer: { given, failed },
  children,
}: {
  readonly answer: Answer<R>;
  readonly children: (value: Gives<R>) => ReactNode;
}) {
  const { reasons } = useMessages();
  if (failed) return <p role="alert">{reasons.failed}</p>;
  if (given === null) return <p role="status">{reasons.loading}</p>;
  return children(given.value);
}
