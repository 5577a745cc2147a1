import { useState } from 'react';
import type { MissingFactTableRow } from '../../answers/rows.ts';
import { NO_FILTER, type TableQuery } from '../../answers/table-query.ts';
import { LeadButton } from '../audit/LeadButton.tsx';
import { toMissingFact } from '../audit/leads.ts';
import { MendButton } from '../mending/MendButton.tsx';
import { targetOfMissingFact } from '../mending/mend-target.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import styles from './MissingFacts.module.css';

interface MissingFactsProps {
  /** Number of missing facts. */
  readonly total: number;
}

const QUERY: TableQuery = { table: 'missing-facts', filter: NO_FILTER, sort: [] };
/** Number of facts listed at first, and added with each step. */
const FIRST = 4;
const STEP = 20;

function useMissingFacts(count: number): readonly MissingFactTableRow[] {
  // If this fails, the table below says so.
  const { given } = useAnswer('rows', { query: QUERY, start: 0, length: count });
  return (given?.value ?? []).filter((row) => row.table === 'missing-facts');
}

/** The facts that keep pairings undecided; those that would decide most come first. Each links to its pairings. */
export function MissingFacts({ total }: MissingFactsProps) {
  const { missingFacts } = useMessages().tables;
  const [shown, setShown] = useState(FIRST);
  const facts = useMissingFacts(Math.min(shown, total));
  const more = Math.min(STEP, total - shown);
  if (total === 0) return null;
  return (
    <RovingGroup className={styles.missing} aria-label={missingFacts.heading}>
      <h2>
        {missingFacts.heading} <span>{missingFacts.lead}</span>
      </h2>
      <ol>
        {facts.map((fact) => (
          <Fact key={`${fact.machine} ${fact.fact}`} fact={fact} />
        ))}
      </ol>
      {more > 0 ? (
        <button type="button" className="link" onClick={() => setShown(shown + STEP)}>
          {missingFacts.show(more)}
        </button>
      ) : null}
    </RovingGroup>
  );
}

function Fact({ fact: row }: { readonly fact: MissingFactTableRow }) {
  const { tables } = useMessages();
  const { missingFacts } = tables;
  const { machine, name, fact, pairings, alone } = row;
  const what = tables.factName(fact);
  return (
    <li>
      <LeadButton lead={toMissingFact(fact, machine)} label={missingFacts.showRows(what, name)}>
        {what}: <span className="host">{name}</span>
      </LeadButton>
      <span className={styles.decides}>
        {alone > 0 ? (
          <b>{missingFacts.decides(alone, pairings)}</b>
        ) : (
          missingFacts.concerns(pairings)
        )}
      </span>
      <MendButton target={targetOfMissingFact(row)} />
    </li>
  );
}
