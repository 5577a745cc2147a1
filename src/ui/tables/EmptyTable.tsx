import type { ReactNode } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Tab } from '../../session/view.ts';
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
    case 'servers':
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
  const { empty, filters, counted } = useMessages().tables;
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
      return <NothingFlagged summary={summary} />;
    case 'no-upgrade':
      return (
        <Note says={empty.noUpgrade}>
          <Way lead={toClients(null)}>{empty.showAllClients}</Way>
        </Note>
      );
    case 'no-undecided':
      return <Note says={empty.noUndecided} more={empty.noUndecidedLead} />;
    case 'no-problems':
      return <Note says={empty.noProblems} more={empty.noProblemsLead(summary.dataRows)} />;
    case 'nobody':
      return <Note says={empty.nobody} />;
  }
}

function NothingFlagged({ summary }: { readonly summary: AuditSummary }) {
  const { empty } = useMessages().tables;
  const { undecided } = summary.verdicts;
  const lookedAt = empty.lookedAt(summary.pairings, summary.clients, summary.servers);
  const more = undecided === 0 ? lookedAt : `${lookedAt} ${empty.someUndecided(undecided)}`;
  return (
    <Note says={empty.nothingFlagged} more={more}>
      {undecided === 0 ? null : <Way lead={toVerdicts(['undecided'])}>{empty.showUndecided}</Way>}
      {summary.pairings === 0 ? null : <Way lead={toAllPairings()}>{empty.showAll}</Way>}
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
