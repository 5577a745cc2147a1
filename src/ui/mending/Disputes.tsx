import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { DisputeSettlement } from './DisputeSettlement.tsx';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';

/** All facts on which rows of one machine disagree, to be settled. Nothing where there is none. */
export function Disputes() {
  const { problems } = useMessages();
  const summary = useSitting((sitting) => sitting.audit?.summary);
  if (summary === undefined || summary.disputesInAll === 0) return null;
  const { disputes, disputesInAll } = summary;
  return (
    <details className={styles.section} open={disputes.length <= 3}>
      <summary>
        {problems.mend.disputesHeading} <b>{disputesInAll}</b>
      </summary>
      <p className="dim">{problems.mend.disputesLead}</p>
      <FirstOfMany
        items={disputes}
        draw={(dispute) => (
          <DisputeSettlement key={`${dispute.machine} ${dispute.fact}`} dispute={dispute} />
        )}
      />
    </details>
  );
}
