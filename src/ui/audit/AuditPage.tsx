import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { ReasonDrawer } from '../reason/ReasonDrawer.tsx';
import type { ReasonSubject } from '../reason/reason-subject.ts';
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

/** What was counted over: clients, servers, pairings; and the account of every data row of the file. */
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
    merged: whereAny(merged, toProblems(['merged']), counts.merged(merged)),
    rejected: whereAny(rejected, toProblems(['rejected']), counts.rejected(rejected)),
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

/** A number leads to its rows where there are any. */
function whereAny(count: number, lead: Lead, text: string) {
  return count === 0 ? text : <LeadButton lead={lead}>{text}</LeadButton>;
}

interface PicturesProps {
  readonly summary: AuditSummary;
}

/** The two pictures. They fold away, and stay folded. */
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

/** All pairings as one bar, and its legend: each verdict leads to its pairings. */
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

/** The audit: the answer, the pictures, the tables. */
export function AuditPage() {
  const { audit } = useMessages();
  const { changeView } = useActions();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const recounting = useSitting((sitting) => sitting.audit?.recounting === true);
  const folded = useSitting((sitting) => sitting.view.folded);
  const [subject, setSubject] = useState<ReasonSubject | null>(null);
  const tables = useRef<HTMLDivElement>(null);

  const follow = useCallback(
    (lead: Lead) => {
      changeView(lead, true);
      bringBeforeTheEyes(tables.current);
    },
    [changeView],
  );
  // The answer and the table come first; the pictures follow in the pauses between what is more urgent.
  const pictured = useDeferredValue(summary, null);
  const pictures = useMemo(
    () => (pictured === null ? null : <Pictures summary={pictured} />),
    [pictured],
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
          <AuditTables summary={summary} openSubject={subject} onOpen={setSubject} />
        </div>
      </article>
      <ReasonDrawer subject={subject} onClose={() => setSubject(null)} />
    </LeadContext>
  );
}

/** Scrolls to the tables and puts the focus on the tab that is shown, once it is drawn. */
function bringBeforeTheEyes(tables: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const tab = tables?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    tab?.focus({ preventScroll: true });
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    tables?.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  });
}
