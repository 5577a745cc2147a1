import { useState } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { FACT_SIGNS } from '../shared/fact-mark.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';

type NamedDispute = AuditSummary['disputes'][number];

interface DisputeSettlementProps {
  readonly dispute: NamedDispute;
  /** Whether it was settled just now. Its buttons then do nothing. */
  readonly isSettled?: boolean;
  /** Why the person settles it, if they say so. */
  readonly reason?: string;
  readonly onSettled?: () => void;
}

/**
 * The conflicting rows of one machine. Each claim is a button that makes it count. The second click of a double click
 * does nothing: the page may have moved under the pointer in between.
 */
export function DisputeSettlement({
  dispute,
  isSettled = false,
  reason = '',
  onSettled,
}: DisputeSettlementProps) {
  const { problems, importing, tables } = useMessages();
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
          aria-disabled={isSettled}
          onClick={({ detail }) => {
            if (isSettled || detail > 1) return;
            const { source: ofSource, line: ofLine } = first;
            const taken = { takeSource: source, takeLine: line };
            settle({ source: ofSource, line: ofLine, fact, ...taken }, reason);
            onSettled?.();
          }}
        >
          {problems.mend.claim(fileOf(source), line, text)}
        </button>
      ))}
      {isSettled ? (
        <small>
          <span aria-hidden="true">{FACT_SIGNS.settled}</span> {tables.markName('settled')}
        </small>
      ) : null}
    </fieldset>
  );
}

function keyOf({ machine, fact }: NamedDispute): string {
  return `${machine} ${fact}`;
}

/**
 * All disputed facts, to be settled. Renders nothing if there are none. A settled one keeps its place until
 * another control has the focus: otherwise the next one would slide under the pointer.
 */
export function Disputes() {
  const { problems } = useMessages();
  const summary = useSitting((sitting) => sitting.audit?.summary);
  const [kept, setKept] = useState<readonly NamedDispute[] | null>(null);
  if (summary === undefined || (summary.disputesInAll === 0 && kept === null)) return null;
  const { disputes, disputesInAll } = summary;
  const open = new Set(disputes.map(keyOf));
  const shown = kept ?? disputes;
  return (
    <details
      className={styles.section}
      open={shown.length <= 3}
      onBlur={({ currentTarget: list, relatedTarget: next }) => {
        // A click beside all controls gives the focus to nothing, or to a part of the page around the list.
        if (next !== null && !list.contains(next) && !next.contains(list)) setKept(null);
      }}
    >
      <summary>
        {problems.mend.disputesHeading} <b>{disputesInAll}</b>
      </summary>
      <p className="dim">{problems.mend.disputesLead}</p>
      <FirstOfMany
        items={shown}
        draw={(dispute) => (
          <DisputeSettlement
            key={keyOf(dispute)}
            dispute={dispute}
            isSettled={!open.has(keyOf(dispute))}
            onSettled={() => setKept(shown)}
          />
        )}
      />
    </details>
  );
}
