import { useCallback, useDeferredValue, useId, useMemo, useRef } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { RulesLine } from '../rules/RulesLine.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { AuditTables } from '../tables/AuditTables.tsx';
import { Answer } from './Answer.tsx';
import styles from './AuditPage.module.css';
import { flaggedPairings } from './answer-sentences.ts';
import { LeadButton, LeadContext, useFollow } from './LeadButton.tsx';
import {
  type Lead,
  toAllPairings,
  toClients,
  toMachines,
  toProblems,
  toServers,
  toVerdicts,
} from './leads.ts';
import { ExposureMatrix } from './matrix/ExposureMatrix.tsx';
import picturesStyles from './Pictures.module.css';
import { Sentence } from './Sentence.tsx';
import { WhereToStart } from './where-to-start/WhereToStart.tsx';

interface CountsLineProps {
  readonly summary: AuditSummary;
}

/** What was counted: clients, servers and pairings, and what became of every data row of the file. */
function CountsLine({ summary }: CountsLineProps) {
  const { audit } = useMessages();
  const { counts } = audit;
  const { machines, clients, servers, pairings, outside, merged, rejected, dataRows } = summary;
  const product = {
    clients: <LeadButton lead={toClients(null)}>{audit.clients(clients)}</LeadButton>,
    servers: <LeadButton lead={toServers()}>{audit.servers(servers)}</LeadButton>,
    pairings: <LeadButton lead={toAllPairings()}>{audit.pairings(pairings)}</LeadButton>,
  };
  const account = {
    rows: counts.rows(dataRows),
    machines: <LeadButton lead={toMachines()}>{counts.machines(machines)}</LeadButton>,
    merged: linkUnlessZero(merged, toProblems(['merged']), counts.merged(merged)),
    rejected: linkUnlessZero(rejected, toProblems(['rejected']), counts.rejected(rejected)),
  };
  return (
    <ul className={styles.counts} aria-label={counts.label}>
      <li>
        <Sentence of={counts.product(clients, servers, pairings)} slots={product} />
      </li>
      <li>
        <Sentence of={counts.account} slots={account} />
      </li>
      {outside === 0 ? null : (
        <li>
          <LeadButton lead={toMachines('product', ['outside-the-article'])}>
            {counts.outside(outside)}
          </LeadButton>
        </li>
      )}
    </ul>
  );
}

/** Makes a number a link to its rows, unless it is 0. */
function linkUnlessZero(count: number, lead: Lead, text: string) {
  return count === 0 ? text : <LeadButton lead={lead}>{text}</LeadButton>;
}

interface PicturesProps {
  readonly summary: AuditSummary;
}

/** The two charts. Their collapsed state is part of the view. */
function Pictures({ summary }: PicturesProps) {
  const { pictures } = useMessages().audit;
  const { changeView } = useActions();
  const folded = useSitting((sitting) => sitting.view.folded);
  const id = useId();
  return (
    <section className={picturesStyles.pictures} aria-label={pictures.label}>
      <button
        type="button"
        className={picturesStyles.fold}
        aria-expanded={!folded}
        aria-controls={id}
        onClick={() => changeView((view) => ({ ...view, folded: !view.folded }))}
      >
        <span aria-hidden="true">{folded ? '▸' : '▾'}</span>{' '}
        {folded ? pictures.unfold : pictures.fold}
      </button>
      <div id={id} className={picturesStyles.two} hidden={folded}>
        {folded ? null : (
          <>
            <div className={picturesStyles.card}>
              <ExposureMatrix matrix={summary.matrix} />
            </div>
            <div className={picturesStyles.card}>
              <WhereToStart start={summary.whereToStart} flagged={flaggedPairings(summary)} />
            </div>
          </>
        )}
      </div>
    </section>
  );
}

interface VerdictBarProps {
  readonly summary: AuditSummary;
}

/** All pairings as one bar with a legend. Each verdict links to its pairings. */
function VerdictBar({ summary }: VerdictBarProps) {
  const { audit } = useMessages();
  const follow = useFollow();
  const { verdicts, pairings } = summary;
  const label = audit.bar.label(verdicts, pairings);
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

/** The audit: answer, charts and tables. */
export function AuditPage() {
  const { audit } = useMessages();
  const { changeView } = useActions();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const recounting = useSitting((sitting) => sitting.audit?.recounting === true);
  const folded = useSitting((sitting) => sitting.view.folded);
  const tables = useRef<HTMLDivElement>(null);

  const follow = useCallback(
    (lead: Lead) => {
      changeView(lead, true);
      scrollToTables(tables.current);
    },
    [changeView],
  );
  // The answer and the table are rendered first. The charts follow with lower priority.
  const chartSummary = useDeferredValue(summary, null);
  const pictures = useMemo(
    () => (chartSummary === null ? null : <Pictures summary={chartSummary} />),
    [chartSummary],
  );
  if (summary === null) return null;
  return (
    <LeadContext value={follow}>
      <article
        className={styles.audit}
        aria-label={audit.label}
        aria-busy={recounting}
        data-folded={folded || undefined}
      >
        <section className={styles.answer} aria-label={audit.answer.label}>
          <Answer summary={summary} />
          <VerdictBar summary={summary} />
          <div className={styles.counted}>
            <CountsLine summary={summary} />
            <RulesLine summary={summary} />
          </div>
        </section>
        {pictures ?? <div className={styles.pictures} />}
        <div ref={tables} className={styles.tables}>
          <AuditTables summary={summary} />
        </div>
      </article>
    </LeadContext>
  );
}

/** Scrolls to the tables and focuses the selected tab, once it is rendered. */
function scrollToTables(tables: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const tab = tables?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    tab?.focus({ preventScroll: true });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    tables?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  });
}
