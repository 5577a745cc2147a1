import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DecisionReach } from '../../answers/explanations.ts';
import { dayText } from '../../locale/cell-texts.ts';
import {
  type ActFault,
  DECISION_KINDS,
  type DecisionKind,
  faultOf,
  isAboutClients,
  latestEnd,
  usualEnd,
} from '../../remediation/decisions.ts';
import { AuthorField } from '../history/SaidFields.tsx';
import { Choice } from '../shared/Choice.tsx';
import styles from '../shared/Form.module.css';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useActions, useJudgedDay, useMessages } from '../shared/sitting-context.ts';
import { TargetDialog } from '../shared/TargetDialog.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { DecisionFields } from './DecisionFields.tsx';
import { DecideContext, type DecideTarget } from './decide-context.ts';
import { actText } from './decision-texts.ts';
import { actOf, type Filled } from './filled-act.ts';

interface ReachProps {
  readonly kind: DecisionKind;
  readonly reach: DecisionReach | null;
  readonly failed: boolean;
}

/** How many machines the decision is about, and how many of the chosen ones it is not about. */
function Reach({ kind, reach, failed }: ReachProps) {
  const { decisions } = useMessages();
  if (failed) return <p role="alert">{decisions.failed}</p>;
  if (reach === null) return <p role="status">{decisions.looking}</p>;
  return (
    <p role="status">
      <strong>{decisions.reaches(reach.machines, isAboutClients(reach))}</strong>{' '}
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

/** What is offered first. A step of the plan is done before it is accepted. */
function firstKind({ subject }: DecideTarget): DecisionKind {
  const isPlan = subject.kind === 'rows' && subject.machines.query.table === 'plan';
  return isPlan ? 'reported-done' : 'accept';
}

/** Asks what is decided about some machines. */
function DecideDialog({ target, onDecided, onClose }: DecideDialogProps) {
  const messages = useMessages();
  const { decisions } = messages;
  const { decide } = useActions();
  const judgedDay = useJudgedDay();
  const [today] = useState(() => judgedDay().day);
  const [filled, setFilled] = useState<Filled>(() => ({
    kind: firstKind(target),
    reason: '',
    until: usualEnd(today),
    owner: '',
    note: '',
  }));
  const [fault, setFault] = useState<ActFault | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { kind } = filled;
  const { given, failed } = useAnswer('decisionReach', { subject: target.subject, kind });
  const reach = given?.takes.kind === kind ? given.value : null;
  const canSave = reach !== null && reach.machines > 0;

  const save = () => {
    if (reach === null || reach.machines === 0) return;
    const act = actOf(filled);
    const found = faultOf(act, today);
    if (found !== null) {
      flushSync(() => setFault(found));
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    decide(act, reach.on);
    onDecided(decisions.decided(actText(act, messages), reach.machines, isAboutClients(reach)));
    onClose();
  };
  return (
    <FormDialog
      heading={decisions.about(target.name)}
      save={decisions.save}
      isOff={!canSave}
      form={form}
      onSave={save}
      onClose={onClose}
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
      <DecisionFields filled={filled} today={today} fault={fault} onFill={setFilled} />
      {fault === null ? null : (
        <p role="alert" className={styles.fault}>
          {decisions.fault(fault, dayText(latestEnd(today), messages))}
        </p>
      )}
      <Reach kind={kind} reach={reach} failed={failed} />
      <AuthorField />
      <p className="dim">{decisions.lead}</p>
    </FormDialog>
  );
}

/** Provides the dialog for decisions. */
export function DecideProvider({ children }: { readonly children: ReactNode }) {
  return (
    <TargetDialog
      context={DecideContext}
      dialog={(target, onDone, onClose) => (
        <DecideDialog target={target} onDecided={onDone} onClose={onClose} />
      )}
    >
      {children}
    </TargetDialog>
  );
}
