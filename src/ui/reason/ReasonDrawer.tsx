import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Gives, RequestName } from '../../answers/requests.ts';
import type { ProblemRow } from '../../answers/rows.ts';
import { PROBLEM_KINDS } from '../../fleet/problem.ts';
import { problemValue } from '../../locale/cell-texts.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { type Answer, useAnswer } from '../shared/use-answer.ts';
import { ChangeView } from './ChangeView.tsx';
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
  readonly subject: ReasonSubject;
  /** The index of the row in its table, and the number of rows. */
  readonly row: number;
  readonly rowCount: number;
  /** Called when the person asks for the reason of another row. */
  readonly onRow: (row: number) => void;
  readonly onClose: () => void;
}

/**
 * The reason panel: why a pairing has its verdict, what a machine needs and why, or a problem in full. It
 * steps through the rows of the table from which it was opened.
 */
export function ReasonDrawer({ subject, row, rowCount, onRow, onClose }: ReasonDrawerProps) {
  const { reasons, shell } = useMessages();
  const drawer = useRef<HTMLDialogElement>(null);
  const label = useRef<HTMLParagraphElement>(null);
  const labelId = useId();

  useEffect(() => {
    const element = drawer.current;
    if (element === null || element.open) return;
    element.showModal();
    // Not the first button: at the first row it does nothing.
    label.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every subject begins at the top
  useEffect(() => {
    drawer.current?.scrollTo({ top: 0 });
  }, [subject]);

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
        // The first click of a double click may have opened the drawer, so the second one does not close it.
        if (event.target === drawer.current && event.detail < 2) drawer.current.close();
      }}
    >
      <div className={styles.sheet}>
        <header className={styles.header}>
          <p ref={label} id={labelId} className="dim" tabIndex={-1}>
            {reasons[subject.kind]}
          </p>
          <div className={styles.steps}>
            <Step label={reasons.previous} to={row - 1} rowCount={rowCount} onRow={onRow} />
            <span className="dim" role="status">
              {reasons.position(row + 1, rowCount)}
            </span>
            <Step label={reasons.next} to={row + 1} rowCount={rowCount} onRow={onRow} />
          </div>
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

interface StepProps extends Pick<ReasonDrawerProps, 'rowCount' | 'onRow'> {
  readonly label: string;
  /** Index of the row to go to. It may be beyond the first or the last row. */
  readonly to: number;
}

/** A button to another row. At the ends of the table it keeps the focus and does nothing. */
function Step({ label, to, rowCount, onRow }: StepProps) {
  const isThere = to >= 0 && to < rowCount;
  return (
    <button
      type="button"
      className="ghost"
      aria-disabled={!isThere}
      onClick={isThere ? () => onRow(to) : undefined}
    >
      {label}
    </button>
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
    case 'change':
      return (
        <>
          <ChangeView row={subject.row} />
          {subject.row.machine === null ? null : <MachineSheet machine={subject.row.machine} />}
        </>
      );
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
