import type { AuditSummary } from '../../answers/summary.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './mending.module.css';

interface DisputeSettlementProps {
  readonly dispute: AuditSummary['disputes'][number];
  readonly onSettled?: () => void;
}

/** Rows of one machine that disagree: each claim is a button, and the one pressed counts. */
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
