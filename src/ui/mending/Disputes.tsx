import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { DisputeSettlement } from './DisputeSettlement.tsx';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';

/** All facts on which rows of one machine disagree, to be settled. Nothing where there is none. */
export function Disputes() {
  const { problems } = useMessages();
  const disputes = useSitting((sitting) => sitting.audit?.summary.disputes);
  if (disputes === undefined || disputes.length === 0) return null;
  return (
    <details className={styles.section} open={disputes.length <= 3}>
      <summary>
        {problems.mend.disputesHeading} <b>{disputes.length}</b>
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
