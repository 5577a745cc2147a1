import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { useFollow } from './lead-context.ts';
import { toVerdicts } from './leads.ts';
import styles from './VerdictBar.module.css';

interface VerdictBarProps {
  readonly summary: AuditSummary;
}

/** All pairings as one bar, and its legend: each verdict leads to its pairings. */
export function VerdictBar({ summary }: VerdictBarProps) {
  const { audit } = useMessages();
  const follow = useFollow();
  const { verdicts, pairings } = summary;
  const label = audit.bar.label(
    verdicts.exposed,
    verdicts['at-risk'],
    verdicts.undecided,
    pairings,
  );
  return (
    <>
      <div className={styles.bar} role="img" aria-label={label}>
        {VERDICTS.map((verdict) =>
          verdicts[verdict] === 0 ? null : (
            <i key={verdict} data-verdict={verdict} style={{ flexGrow: verdicts[verdict] }} />
          ),
        )}
      </div>
      <ul className={styles.legend} aria-label={audit.bar.legend}>
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <button type="button" onClick={() => follow(toVerdicts([verdict]))}>
              <VerdictMark verdict={verdict} plain /> <b>{audit.number(verdicts[verdict])}</b>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
