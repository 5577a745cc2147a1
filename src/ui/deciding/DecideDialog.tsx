import { type ReactNode, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DecisionReach } from '../../answers/explanations.ts';
import { dayText } from '../../locale/cell-texts.ts';
import {
  type ActFault,
  DECISION_KINDS,
  type DecisionAct,
  type DecisionKind,
  faultOf,
  judgedDay,
  latestEnd,
  usualEnd,
} from '../../remediation/decisions.ts';
import type { Day } from '../../remediation/local-day.ts';
import { AuthorField } from '../history/SaidFields.tsx';
import { Choice } from '../shared/Choice.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { DecideContext, type DecideTarget } from './decide-context.ts';
import styles from './deciding.module.css';
import { actText } from './decision-texts.ts';

/** What the person filled in. Fields of other kinds keep what was typed. */
interface Filled {
  readonly kind: DecisionKind;
  readonly reason: string;
  readonly until: Day;
  readonly owner: string;
  readonly note: string;
}

function actOf({ kind, reason, until, owner, note }: Filled): DecisionAct {
  switch (kind) {
    case 'accept':
      return { kind, reason: reason.trim(), until };
    case 'reported-done':
    case 'reopen':
      return { kind, reason: reason.trim() };
    case 'owner':
      return { kind, owner: owner.trim() };
    case 'note':
      return { kind, note: note.trim() };
  }
}

/** In UTF-16 code units. */
const LONGEST = { reason: 500, owner: 100, note: 1000 } as const;

interface TextFieldProps {
  readonly label: string;
  readonly text: string;
  readonly longest: number;
  readonly isInvalid: boolean;
  readonly onText: (text: string) => void;
}

function TextField({ label, text, longest, isInvalid, onText }: TextFieldProps) {
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="text"
        className="field"
        data-first-focus
        maxLength={longest}
        autoComplete="off"
        aria-invalid={isInvalid}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
    </label>
  );
}

interface FieldsProps {
  readonly filled: Filled;
  readonly today: Day;
  readonly fault: ActFault | null;
  readonly onFill: (part: Partial<Filled>) => void;
}

/** The fields that a kind of decision needs. */
function Fields({ filled, today, fault, onFill }: FieldsProps) {
  const messages = useMessages();
  const { decisions } = messages;
  const { kind } = filled;
  const isDayWrong = fault === 'no-end' || fault === 'end-past' || fault === 'end-too-far';
  switch (kind) {
    case 'accept':
    case 'reported-done':
    case 'reopen':
      return (
        <>
          <TextField
            label={kind === 'accept' ? decisions.reason : decisions.reasonOptional}
            text={filled.reason}
            longest={LONGEST.reason}
            isInvalid={fault === 'no-reason'}
            onText={(reason) => onFill({ reason })}
          />
          {kind === 'accept' ? (
            <>
              <label className={styles.field}>
                <span>{decisions.until}</span>
                <input
                  type="date"
                  className="field"
                  min={today}
                  max={latestEnd(today)}
                  aria-invalid={isDayWrong}
                  value={filled.until}
                  onChange={({ currentTarget }) => onFill({ until: currentTarget.value })}
                />
              </label>
              <p className="dim">{decisions.latest(dayText(latestEnd(today), messages))}</p>
            </>
          ) : null}
        </>
      );
    case 'owner':
      return (
        <TextField
          label={decisions.owner}
          text={filled.owner}
          longest={LONGEST.owner}
          isInvalid={false}
          onText={(owner) => onFill({ owner })}
        />
      );
    case 'note':
      return (
        <TextField
          label={decisions.note}
          text={filled.note}
          longest={LONGEST.note}
          isInvalid={fault === 'no-note'}
          onText={(note) => onFill({ note })}
        />
      );
  }
}

interface ReachProps {
  readonly kind: DecisionKind;
  readonly reach: DecisionReach | null;
  readonly failed: boolean;
}

/** How many clients the decision is about, and how many of the chosen ones it is not about. */
function Reach({ kind, reach, failed }: ReachProps) {
  const { decisions } = useMessages();
  if (failed) return <p role="alert">{decisions.failed}</p>;
  if (reach === null) return <p role="status">{decisions.looking}</p>;
  return (
    <p role="status">
      <strong>{decisions.reaches(reach.clients)}</strong>{' '}
      {reach.leftOut === 0 ? null : decisions.leftOut(kind, reach.leftOut)}
    </p>
  );
}

interface DecideDialogProps {
  readonly target: DecideTarget;
  /** Called with what to announce. */
  readonly onDecided: (says: string) => void;
  readonly onClose: () => void;
}

/** Asks what is decided about some clients. */
function DecideDialog({ target, onDecided, onClose }: DecideDialogProps) {
  const messages = useMessages();
  const { decisions, shell } = messages;
  const { decide } = useActions();
  const made = useSitting(({ audit }) => audit?.choices.decisions);
  const [today] = useState(() => judgedDay(new Date(), made ?? []).day);
  const [filled, setFilled] = useState<Filled>(() => ({
    kind: 'accept',
    reason: '',
    until: usualEnd(today),
    owner: '',
    note: '',
  }));
  const [fault, setFault] = useState<ActFault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const formId = useId();
  const { kind } = filled;
  const { given, failed } = useAnswer('decisionReach', { subject: target.subject, kind });
  const reach = given?.takes.kind === kind ? given.value : null;
  const canSave = reach !== null && reach.clients > 0;

  const save = () => {
    if (reach === null || reach.clients === 0) return;
    const act = actOf(filled);
    const found = faultOf(act, today);
    if (found !== null) {
      flushSync(() => setFault(found));
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    decide(act, reach.on);
    onDecided(decisions.decided(actText(act, messages), reach.clients));
    onClose();
  };
  return (
    <Dialog
      heading={decisions.about(target.name)}
      open
      onClose={onClose}
      keepsOnClickBeside
      cancel={shell.cancel}
      actions={
        <button type="submit" form={formId} className="primary" disabled={!canSave}>
          {decisions.save}
        </button>
      }
    >
      <form
        ref={form}
        id={formId}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Choice
          name={decisions.what}
          className={styles.kinds}
          options={DECISION_KINDS.map((value) => ({ value, label: decisions.kindName(value) }))}
          chosen={kind}
          onChoose={(value) => {
            setFault(null);
            setFilled({ ...filled, kind: value });
          }}
        />
        <p className="dim">{decisions.kindHint(kind)}</p>
        <Fields
          filled={filled}
          today={today}
          fault={fault}
          onFill={(part) => setFilled({ ...filled, ...part })}
        />
        {fault === null ? null : (
          <p role="alert" className={styles.fault}>
            {decisions.fault(fault, dayText(latestEnd(today), messages))}
          </p>
        )}
        <Reach kind={kind} reach={reach} failed={failed} />
        <AuthorField />
        <p className="dim">{decisions.lead}</p>
      </form>
    </Dialog>
  );
}

/** Provides the one dialog for decisions, outside the tables and panels that open it. */
export function DecideProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<DecideTarget | null>(null);
  const [said, setSaid] = useState('');
  return (
    <>
      <DecideContext value={setTarget}>{children}</DecideContext>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {target === null ? null : (
        <DecideDialog target={target} onDecided={setSaid} onClose={() => setTarget(null)} />
      )}
    </>
  );
}
