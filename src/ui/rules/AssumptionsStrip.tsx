import { useState } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { assumesAnything, NO_ASSUMPTIONS } from '../../article/assumptions.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { AssumptionsDialog } from './AssumptionsDialog.tsx';
import { assumedFacts } from './assumed-facts.ts';
import styles from './Rules.module.css';
import { useRules } from './use-rules.ts';

interface AssumptionsStripProps {
  readonly summary: AuditSummary;
}

/** While anything is assumed: what, and what that changes. Nothing otherwise. */
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
