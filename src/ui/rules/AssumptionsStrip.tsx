import { useId, useState } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { assumesAnything, NO_ASSUMPTIONS } from '../../article/assumptions.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { ASSUMPTIONS, assumedFacts, withAssumption } from './assumed-facts.ts';
import { CountsNow } from './CountsNow.tsx';
import styles from './Rules.module.css';
import { useRules } from './use-rules.ts';

interface AssumptionsDialogProps {
  readonly open: boolean;
  readonly summary: AuditSummary;
  readonly onClose: () => void;
}

/** The dialog for assumptions about missing facts. Every change is counted at once. */
export function AssumptionsDialog({ open, summary, onClose }: AssumptionsDialogProps) {
  const { audit, importing } = useMessages();
  const [rules, setRules] = useRules(summary);
  const id = useId();
  const { rules: words } = audit;
  const { assumptions } = rules;
  return (
    <Dialog
      heading={words.assumptionsHeading}
      open={open}
      onClose={onClose}
      actions={
        <>
          <button
            type="button"
            className="ghost"
            onClick={() => setRules({ ...rules, assumptions: NO_ASSUMPTIONS })}
          >
            {words.drop}
          </button>
          <button type="button" className="primary" onClick={onClose}>
            {words.done}
          </button>
        </>
      }
    >
      <p className={styles.lead}>{words.assumptionsLead}</p>
      <div className={styles.fields}>
        {ASSUMPTIONS.map(({ assumption, fact, values }) => (
          <div key={assumption} className={styles.labelled}>
            <label htmlFor={`${id}-${assumption}`}>{words.fields[assumption]}</label>
            <select
              id={`${id}-${assumption}`}
              className="field"
              value={assumptions[assumption] ?? ''}
              onChange={({ currentTarget: { value } }) =>
                setRules({ ...rules, assumptions: withAssumption(assumptions, assumption, value) })
              }
            >
              <option value="">{words.leave}</option>
              {values.map((value) => (
                <option key={value} value={value}>
                  {importing.valueName(fact, value)}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <CountsNow summary={summary} before={summary.verdictsWithoutAssumptions} />
    </Dialog>
  );
}

interface AssumptionsStripProps {
  readonly summary: AuditSummary;
}

/** Shows the assumptions in force and what they change. Renders nothing if there are none. */
export function AssumptionsStrip({ summary }: AssumptionsStripProps) {
  const { audit, importing } = useMessages();
  const [wanted, setRules] = useRules(summary);
  const [open, setOpen] = useState(false);
  const { rules: words } = audit;
  const { rules, verdicts, verdictsWithoutAssumptions: before } = summary;
  if (!assumesAnything(rules.assumptions)) return null;
  return (
    <section className={styles.strip} aria-label={words.strip}>
      <p>
        {words.assumed}{' '}
        <b>
          {assumedFacts(rules.assumptions)
            .map(({ assumption, fact, value }) =>
              words.is(words.fields[assumption], importing.valueName(fact, value)),
            )
            .join(' · ')}
        </b>
      </p>
      <ul>
        {VERDICTS.filter((verdict) => before[verdict] !== verdicts[verdict]).map((verdict) => (
          <li key={verdict}>
            <VerdictMark verdict={verdict} /> {words.from(before[verdict], verdicts[verdict])}
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        <button
          type="button"
          className="ghost"
          aria-label={`${words.assumptionsHeading}: ${words.changeThem}`}
          onClick={() => setOpen(true)}
        >
          {words.changeThem}
        </button>
        <button
          type="button"
          className="ghost"
          onClick={() => setRules({ ...wanted, assumptions: NO_ASSUMPTIONS })}
        >
          {words.drop}
        </button>
      </div>
      <AssumptionsDialog open={open} summary={summary} onClose={() => setOpen(false)} />
    </section>
  );
}
