import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { VerdictCounts } from '../../pairing/query.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import styles from './Rules.module.css';

interface CountsNowProps {
  readonly summary: AuditSummary;
  /** Earlier counts to compare with, if any. */
  readonly before?: VerdictCounts;
}

/** The result of the audit under the current rules. An ARIA live region announces changes. */
export function CountsNow({ summary, before }: CountsNowProps) {
  const { audit } = useMessages();
  const recounting = useSitting((sitting) => sitting.audit?.recounting === true);
  const { rules: words } = audit;
  return (
    <div className={styles.now} role="status" aria-busy={recounting}>
      <p className="dim">
        {recounting ? words.counting : words.countsNow}: {words.pairings(summary.pairings)}
      </p>
      <ul>
        {VERDICTS.map((verdict) => {
          const now = summary.verdicts[verdict];
          const then = before?.[verdict] ?? now;
          return (
            <li key={verdict}>
              <VerdictMark verdict={verdict} />{' '}
              <b>{then === now ? audit.number(now) : words.from(then, now)}</b>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
