import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { ReasonDrawer } from '../reason/ReasonDrawer.tsx';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { RulesLine } from '../rules/RulesLine.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { AuditTables } from '../tables/AuditTables.tsx';
import { Answer } from './Answer.tsx';
import styles from './AuditPage.module.css';
import { CountsLine } from './CountsLine.tsx';
import { LeadContext } from './lead-context.ts';
import type { Lead } from './leads.ts';
import { Pictures } from './Pictures.tsx';
import { VerdictBar } from './VerdictBar.tsx';

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
