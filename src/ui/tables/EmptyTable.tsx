import type { ReactNode } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Tab } from '../../session/view.ts';
import { headlineText } from '../audit/answer-sentences.ts';
import { useFollow } from '../audit/LeadButton.tsx';
import { type Lead, toAllPairings, toClients, toVerdicts } from '../audit/leads.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './EmptyTable.module.css';
import { isFirstFilter } from './filters.ts';

/** Why a table is empty. Decides what it says and offers. */
type EmptyState =
  | 'filtered'
  | 'nothing-flagged'
  | 'no-upgrade'
  | 'no-undecided'
  | 'no-problems'
  | 'no-steps'
  | 'nobody';

/** Why a table is empty: nothing matches the filter, or there are no such rows at all. */
export function emptyState(tab: Tab, isFirstFilter: boolean, total: number): EmptyState {
  if (!isFirstFilter && total > 0) return 'filtered';
  switch (tab) {
    case 'pairings':
      return 'nothing-flagged';
    case 'undecided':
      return 'no-undecided';
    case 'clients':
      return 'no-upgrade';
    case 'problems':
      return 'no-problems';
    case 'plan':
      return 'no-steps';
    case 'servers':
    case 'changes':
    case 'inventory':
      return 'nobody';
  }
}

interface EmptyTableProps {
  readonly tab: Tab;
  /** Number of rows without any filter. */
  readonly total: number;
  readonly onClear: () => void;
}

/** Shown instead of rows: why there are none, and what to do next. */
export function EmptyTable({ tab, total, onClear }: EmptyTableProps) {
  const { audit, plan, tables } = useMessages();
  const { empty, filters, counted } = tables;
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const isFirst = useSitting(({ view }) => isFirstFilter(tab, view.tables[tab].filter));
  if (summary === null) return null;
  switch (emptyState(tab, isFirst, total)) {
    case 'filtered':
      return (
        <Note says={empty.filtered} more={empty.filteredLead(counted(tab, total, total))}>
          <button type="button" className="ghost" onClick={onClear}>
            {filters.clear}
          </button>
        </Note>
      );
    case 'nothing-flagged':
    case 'no-upgrade':
      return <NothingDue tab={tab} summary={summary} />;
    case 'no-undecided':
      if (summary.pairings === 0) return <Note says={headlineText(audit, summary)} />;
      return (
        <Note says={empty.noUndecided} more={empty.noUndecidedLead(summary.verdicts['at-risk'])} />
      );
    case 'no-problems':
      return <Note says={empty.noProblems} more={empty.noProblemsLead(summary.dataRows)} />;
    case 'no-steps':
      return <Note says={plan.noSteps} />;
    case 'nobody':
      return <Note says={empty.nobody} />;
  }
}

/** No client to upgrade, or no flagged pairing: says what the headline says, and leads on. */
function NothingDue({ tab, summary }: { readonly tab: Tab; readonly summary: AuditSummary }) {
  const { audit, tables } = useMessages();
  const { empty } = tables;
  const { pairings, verdicts, clientsByAction } = summary;
  const ofClients = tab === 'clients';
  const all = ofClients ? summary.clients : pairings;
  return (
    <Note says={headlineText(audit, summary)}>
      {verdicts.undecided === 0 ? null : (
        <Way lead={toVerdicts(['undecided'])}>{empty.showUndecided}</Way>
      )}
      {clientsByAction['change-password'] === 0 ? null : (
        <Way lead={toClients(['change-password'])}>{empty.showPasswords}</Way>
      )}
      {all === 0 ? null : (
        <Way lead={ofClients ? toClients(null) : toAllPairings()}>
          {ofClients ? empty.showAllClients : empty.showAll}
        </Way>
      )}
    </Note>
  );
}

function Note({
  says,
  more,
  children,
}: {
  readonly says: string;
  readonly more?: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.note}>
      <p className={styles.says}>{says}</p>
      {more === undefined ? null : <p className="dim">{more}</p>}
      {children === undefined ? null : <div className={styles.ways}>{children}</div>}
    </div>
  );
}

function Way({ lead, children }: { readonly lead: Lead; readonly children: ReactNode }) {
  const follow = useFollow();
  return (
    <button type="button" className="ghost" onClick={() => follow(lead)}>
      {children}
    </button>
  );
}
