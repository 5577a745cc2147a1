import type { Correction } from '../../answers/explanations.ts';
import type { Step } from '../../session/sitting.ts';
import { FirstOfMany } from '../mending/FirstOfMany.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { correctionText } from './correction-text.ts';
import styles from './HistoryDialog.module.css';
import { MoveButtons } from './MoveButtons.tsx';
import { AuthorField } from './SaidFields.tsx';
import { stepText } from './step-text.ts';

function keyOf({ choice }: Correction): string {
  return choice.kind === 'meaning'
    ? `meaning ${choice.fact} ${choice.text}`
    : `${choice.kind} ${choice.fact} ${choice.source}:${choice.line}`;
}

function CorrectionItem({ correction }: { readonly correction: Correction }) {
  const messages = useMessages();
  const { withdraw } = useActions();
  const { correction: words } = messages.history;
  const { what, place, written, counts, said, reason } = correctionText(correction, messages);
  return (
    <li className={styles.item}>
      <div>
        <strong>{what}</strong> <span>{words.change(written, counts)}</span>
        <p className="dim">
          {place}
          <br />
          {said}
          {reason === '' ? null : <q className={styles.reason}>{reason}</q>}
        </p>
      </div>
      <button
        type="button"
        className="ghost"
        aria-label={words.withdrawLabel(what)}
        onClick={() => withdraw(correction.choice)}
      >
        {words.withdraw}
      </button>
    </li>
  );
}

/** Everything that the person decided about cells; each can be withdrawn. */
function Corrections() {
  const { history: words } = useMessages();
  const { given, failed } = useAnswer('corrections', null);
  if (failed) return <p role="alert">{words.failed}</p>;
  if (given === null) return <p role="status">{words.loading}</p>;
  if (given.value.length === 0) return <p className="dim">{words.noCorrections}</p>;
  return (
    <ul className={styles.list}>
      <FirstOfMany
        items={given.value}
        draw={(correction) => <CorrectionItem key={keyOf(correction)} correction={correction} />}
      />
    </ul>
  );
}

interface StepItemProps {
  readonly step: Step;
  readonly isUndone: boolean;
}

function StepItem({ step, isUndone }: StepItemProps) {
  const messages = useMessages();
  const { history: words, format } = messages;
  return (
    <li className={styles.step} data-undone={isUndone || undefined}>
      <time className="dim" dateTime={step.at} title={format.moment(new Date(step.at))}>
        {format.time(new Date(step.at))}
      </time>
      <span>
        {stepText(step, messages)}
        {isUndone ? <small className="dim"> ({words.undone})</small> : null}
      </span>
    </li>
  );
}

/** The steps in their order; those that were undone come last. */
function Steps() {
  const { history: words } = useMessages();
  const { steps, undone } = useSitting((sitting) => sitting.history);
  if (steps.length + undone.length === 0) return <p className="dim">{words.noSteps}</p>;
  const all = [...steps, ...undone.toReversed()];
  return (
    <>
      <p className={styles.moves}>
        <MoveButtons />
      </p>
      <ol className={styles.list}>
        {all.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step keeps its place until another takes it
          <StepItem key={index} step={step} isUndone={index >= steps.length} />
        ))}
      </ol>
    </>
  );
}

interface HistoryDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the person corrected, each with a way to withdraw it, and every step in its order. */
export function HistoryDialog({ open, onClose }: HistoryDialogProps) {
  const { history: words } = useMessages();
  return (
    <Dialog heading={words.heading} open={open} onClose={onClose} wide>
      <p className="dim">{words.onlyHere}</p>
      <h3>{words.correctionsHeading}</h3>
      <Corrections />
      <h3>{words.stepsHeading}</h3>
      <Steps />
      <AuthorField />
    </Dialog>
  );
}
