import { useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AuditSummary } from '../../answers/summary.ts';
import { MOST_WAVES } from '../../remediation/plan.ts';
import styles from '../shared/Form.module.css';
import { FormDialog } from '../shared/FormDialog.tsx';
import { useActions, useMessages } from '../shared/sitting-context.ts';
import { ExtraOptions } from '../tables/ExtraOptions.tsx';

const NO_COLUMN = '';

/** Parses a limit: a whole number from 1; null for none; undefined for anything else. */
function limitFrom(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === '') return null;
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
}

/** The column by which waves are offered first: that of the present plan; without a plan the site, if there is one. */
function firstColumn({ extras, plan }: AuditSummary): string {
  const column = extras.findIndex(({ heading, meaning, groups }) =>
    plan === null ? meaning === 'group' && groups : heading === plan.groupBy,
  );
  return column < 0 ? NO_COLUMN : String(column);
}

interface SuggestDialogProps {
  readonly summary: AuditSummary;
  /** Called with what to announce. */
  readonly onSuggested: (says: string) => void;
  readonly onClose: () => void;
}

/** Asks for the limits of the waves, and suggests a plan. */
export function SuggestDialog({ summary, onSuggested, onClose }: SuggestDialogProps) {
  const words = useMessages().plan.suggest;
  const { suggestPlan } = useActions();
  const { extras, plan } = summary;
  const [column, setColumn] = useState(() => firstColumn(summary));
  const [typed, setTyped] = useState(plan?.most ? String(plan.most) : '');
  const [fault, setFault] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const most = useRef<HTMLInputElement>(null);
  const columnId = useId();
  const faultId = useId();

  const refuse = (says: string) => {
    flushSync(() => setFault(says));
    most.current?.focus();
  };
  const suggest = async () => {
    if (isAsking) return;
    const limit = limitFrom(typed);
    if (limit === undefined) {
      refuse(words.mostWrong);
      return;
    }
    setAsking(true);
    try {
      const groupBy = column === NO_COLUMN ? null : Number(column);
      const suggested = await suggestPlan({ groupBy, most: limit });
      if (suggested === null) return onClose();
      if (suggested.kind === 'too-many') {
        refuse(words.tooMany(MOST_WAVES, suggested.fits));
        return;
      }
      onSuggested(words.suggested(suggested.plan.waves.length));
      onClose();
    } catch {
      refuse(words.failed);
    } finally {
      setAsking(false);
    }
  };
  return (
    <FormDialog
      heading={words.heading}
      save={words.suggest}
      onSave={() => void suggest()}
      onClose={onClose}
    >
      <p>{words.lead}</p>
      {extras.length === 0 ? null : (
        <div className={styles.field}>
          <label htmlFor={columnId}>{words.by}</label>
          <select
            id={columnId}
            className="field"
            data-first-focus
            value={column}
            onChange={({ currentTarget }) => {
              setFault(null);
              setColumn(currentTarget.value);
            }}
          >
            <option value={NO_COLUMN}>{words.anyGroup}</option>
            <ExtraOptions extras={extras} />
          </select>
        </div>
      )}
      <label className={styles.field}>
        <span>{words.most}</span>
        <input
          ref={most}
          type="text"
          inputMode="numeric"
          className="field"
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={faultId}
          value={typed}
          onChange={({ currentTarget }) => {
            setFault(null);
            setTyped(currentTarget.value);
          }}
        />
      </label>
      <p
        id={faultId}
        className={fault === null ? 'dim' : styles.fault}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? words.mostHint}
      </p>
      {plan === null || plan.machines === 0 ? null : <p className="dim">{words.replaces}</p>}
    </FormDialog>
  );
}
