import {
  type ReactNode,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { VERDICTS } from '../../article/verdict.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import { RulesLine } from '../rules/RulesLine.tsx';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { SLIM, useMedia } from '../shared/use-media.ts';
import { VerdictMark } from '../shared/VerdictMark.tsx';
import { AuditTables } from '../tables/AuditTables.tsx';
import { Answer, AnswerNotes } from './Answer.tsx';
import styles from './AuditPage.module.css';
import { LeadContext, useFollow } from './LeadButton.tsx';
import { type Lead, toVerdicts } from './leads.ts';
import { ExposureMatrix } from './matrix/ExposureMatrix.tsx';
import { WhereToStart } from './where-to-start/WhereToStart.tsx';

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

interface OverviewProps {
  readonly summary: AuditSummary;
  readonly id: string;
}

/** What the headline leaves out, all pairings as a bar, and the two charts. */
function Overview({ summary, id }: OverviewProps) {
  const { overview } = useMessages().audit;
  return (
    <section id={id} className={styles.overview} aria-label={overview.label}>
      <AnswerNotes summary={summary} />
      <VerdictBar summary={summary} />
      <div className={styles.charts}>
        <div className={styles.card}>
          <ExposureMatrix matrix={summary.matrix} />
        </div>
        <div className={styles.card}>
          <WhereToStart summary={summary} />
        </div>
      </div>
    </section>
  );
}

/** A window in which the overview leaves room for some rows of the table. */
const ROOMY = '(width >= 1000px) and (height >= 1040px)';

/** Whether the overview is collapsed: as the person left it, else if the window has no room for it. */
function useFolded(): boolean {
  const isRoomy = useMedia(ROOMY);
  return useSitting((sitting) => sitting.view.folded) ?? !isRoomy;
}

/**
 * Brings the headline into view when a change of the audit has changed what it says. After a reading it also takes the
 * focus, so that screen readers read it; after other changes a live region does.
 * @returns a ref for the headline.
 */
function useHeadlineInView(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const edition = useSitting((sitting) => sitting.audit?.edition);
  const since = useSitting((sitting) => sitting.audit?.since);
  const says = useRef('');
  useLayoutEffect(() => {
    // Makes the browser lay out a new audit now. Together with the frame that paints it, that is a task of 50 ms.
    if (edition === since) heading.current?.getBoundingClientRect();
  }, [edition, since]);
  useEffect(() => {
    const before = says.current;
    const now = heading.current?.textContent ?? '';
    says.current = now;
    // In the next frame, when a dialog that was open has closed and has returned the focus.
    const frame = requestAnimationFrame(() => {
      if (edition === since) {
        heading.current?.focus({ preventScroll: true });
        scrollTo(0, 0);
      } else if (now !== before) heading.current?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [edition, since]);
  return heading;
}

interface AuditFrameProps {
  readonly folded: boolean;
  readonly children: ReactNode;
}

/** Says that the audit is counted again, without rendering what is in it. */
function AuditFrame({ folded, children }: AuditFrameProps) {
  const { audit } = useMessages();
  const recounting = useSitting((sitting) => sitting.audit?.recounting === true);
  return (
    <article
      className={styles.audit}
      aria-label={audit.label}
      aria-busy={recounting}
      data-folded={folded || undefined}
    >
      {children}
    </article>
  );
}

/** The audit: answer, overview and tables. */
export function AuditPage() {
  const { audit } = useMessages();
  const { changeView } = useActions();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const folded = useFolded();
  // On a phone the figures and the usual rules fold with the overview: they would fill the first screen.
  const isSlim = useMedia(SLIM);
  const isBrief = isSlim && folded;
  const tables = useRef<HTMLDivElement>(null);
  const heading = useHeadlineInView();
  const overviewId = useId();

  const follow = useCallback(
    (lead: Lead) => {
      changeView(lead, true);
      scrollToTables(tables.current);
    },
    [changeView],
  );
  // The answer and the table are rendered first. The charts follow with lower priority.
  const chartSummary = useDeferredValue(folded ? null : summary, null);
  const overview = useMemo(
    () => (chartSummary === null ? null : <Overview id={overviewId} summary={chartSummary} />),
    [chartSummary, overviewId],
  );
  if (summary === null) return null;
  return (
    <LeadContext value={follow}>
      <AuditFrame folded={folded}>
        <section className={styles.answer} aria-label={audit.answer.label}>
          <Answer summary={summary} heading={heading} hasFigures={!isBrief} />
          <RovingGroup className={styles.below} aria-label={audit.overview.group}>
            <button
              type="button"
              className={styles.fold}
              aria-expanded={!folded}
              aria-controls={folded ? undefined : overviewId}
              onClick={() => changeView((view) => ({ ...view, folded: !folded }))}
            >
              <span aria-hidden="true">{folded ? '▸' : '▾'}</span>{' '}
              {foldLabel(audit.overview, folded, isSlim)}
            </button>
            {isBrief && summary.rules.scope.kind === 'every' ? null : (
              <RulesLine summary={summary} />
            )}
          </RovingGroup>
        </section>
        {folded ? null : (overview ?? <div className={styles.overview} />)}
        <div ref={tables} className={styles.tables}>
          <AuditTables summary={summary} />
        </div>
      </AuditFrame>
    </LeadContext>
  );
}

function foldLabel(
  { fold, unfold, foldWithRules, unfoldWithRules }: AuditMessages['overview'],
  folded: boolean,
  isSlim: boolean,
): string {
  if (isSlim) return folded ? unfoldWithRules : foldWithRules;
  return folded ? unfold : fold;
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
