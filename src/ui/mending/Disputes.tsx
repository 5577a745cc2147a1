import type { AuditSummary } from '../../answers/summary.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';

interface DisputeSettlementProps {
  readonly dispute: AuditSummary['disputes'][number];
  readonly onSettled?: () => void;
}

/** The conflicting rows of one machine. Each claim is a button that makes it count. */
export function DisputeSettlement({ dispute, onSettled }: DisputeSettlementProps) {
  const { problems, importing } = useMessages();
  const { settle } = useActions();
  const sources = useSitting((sitting) => sitting.audit?.summary.sources);
  const { fact, claims, name } = dispute;
  const [first] = claims;
  if (first === undefined) return null;
  const fileOf = (source: number) =>
    sources === undefined || sources.length < 2 ? null : (sources[source]?.fileName ?? null);
  return (
    <fieldset className={styles.dispute}>
      <legend>{problems.mend.dispute(name, importing.fieldName(fact))}</legend>
      {claims.map(({ source, line, text }) => (
        <button
          key={`${source}:${line}`}
          type="button"
          className="ghost"
          onClick={() => {
            settle({
              source: first.source,
              line: first.line,
              fact,
              takeSource: source,
              takeLine: line,
            });
            onSettled?.();
          }}
        >
          {problems.mend.claim(fileOf(source), line, text)}
        </button>
      ))}
    </fieldset>
  );
}

/** All disputed facts, to be settled. Renders nothing if there are none. */
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
