import { type RefObject, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AuditSummary } from '../../answers/summary.ts';
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

/** The limits that can be typed. */
const LIMITS = ['most', 'mostWaves'] as const;
type Limit = (typeof LIMITS)[number];

/** What is wrong with a limit. */
interface Fault {
  readonly limit: Limit;
  readonly says: string;
}

interface LimitFieldProps {
  readonly ref: RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly typed: string;
  /** What is wrong with it; null if nothing is. */
  readonly fault: string | null;
  readonly hint: string;
  readonly onType: (typed: string) => void;
}

/** A limit, and below it what is wrong or what it means. */
function LimitField({ ref, label, typed, fault, hint, onType }: LimitFieldProps) {
  const hintId = useId();
  return (
    <>
      <label className={styles.field}>
        <span>{label}</span>
        <input
          ref={ref}
          type="text"
          inputMode="numeric"
          className="field"
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={hintId}
          value={typed}
          onChange={({ currentTarget }) => onType(currentTarget.value)}
        />
      </label>
      <p
        id={hintId}
        className={fault === null ? 'dim' : styles.fault}
        role={fault === null ? undefined : 'alert'}
      >
        {fault ?? hint}
      </p>
    </>
  );
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
  const [typed, setTyped] = useState({
    most: String(plan?.most ?? ''),
    mostWaves: String(plan?.mostWaves ?? ''),
  });
  const [fault, setFault] = useState<Fault | null>(null);
  const [isAsking, setAsking] = useState(false);
  const fields = {
    most: useRef<HTMLInputElement>(null),
    mostWaves: useRef<HTMLInputElement>(null),
  };
  const columnId = useId();

  const refuse = (limit: Limit, says: string) => {
    flushSync(() => setFault({ limit, says }));
    fields[limit].current?.focus();
  };
  const suggest = async () => {
    if (isAsking) return;
    const most = limitFrom(typed.most);
    const mostWaves = limitFrom(typed.mostWaves);
    if (most === undefined) return refuse('most', words.wrong);
    if (mostWaves === undefined) return refuse('mostWaves', words.wrong);
    setAsking(true);
    try {
      const groupBy = column === NO_COLUMN ? null : Number(column);
      const suggested = await suggestPlan({ groupBy, most, mostWaves });
      if (suggested === null) return onClose();
      switch (suggested.kind) {
        case 'too-many':
          return refuse('most', words.tooMany(suggested.most, suggested.fits));
        case 'too-few':
          return refuse('mostWaves', words.tooFew(suggested.least));
        case 'plan':
          onSuggested(words.suggested(suggested.plan.waves.length));
          onClose();
      }
    } catch {
      refuse('most', words.failed);
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
      {LIMITS.map((limit) => (
        <LimitField
          key={limit}
          ref={fields[limit]}
          label={words[limit]}
          typed={typed[limit]}
          fault={fault?.limit === limit ? fault.says : null}
          hint={column === NO_COLUMN ? words.hints.alone[limit] : words.hints.together[limit]}
          onType={(text) => {
            setFault(null);
            setTyped({ ...typed, [limit]: text });
          }}
        />
      ))}
      {plan === null || plan.machines === 0 ? null : <p className="dim">{words.replaces}</p>}
    </FormDialog>
  );
}
