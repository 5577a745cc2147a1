import { useId } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { FIRST_VIEW, queryOf, type Tab, tabsOf, withTable } from '../../session/view.ts';
import { ComparisonNotes } from '../compare/ComparisonNotes.tsx';
import { DecideShown } from '../deciding/DecideButtons.tsx';
import { DecisionChips } from '../deciding/DecisionChips.tsx';
import { Disputes } from '../mending/Disputes.tsx';
import { RowAccount } from '../mending/RowAccount.tsx';
import { ValueMeanings } from '../mending/ValueMeanings.tsx';
import { PlanShown } from '../plan/PlanButtons.tsx';
import { PlanOverview } from '../plan/PlanOverview.tsx';
import { AssumptionsStrip } from '../rules/AssumptionsStrip.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { AuditTable, type PanelProps } from './AuditTable.tsx';
import styles from './AuditTables.module.css';
import { ClientGroups, GroupChoice } from './ClientGroups.tsx';
import { MissingFacts } from './MissingFacts.tsx';
import { Tabs } from './Tabs.tsx';
import {
  CHANGE_ROWS,
  CLIENT_ROWS,
  MACHINE_ROWS,
  PAIRING_ROWS,
  PLAN_ROWS,
  PROBLEM_ROWS,
  SERVER_ROWS,
} from './table-rows.tsx';
import { totalOf, useTableView } from './use-table-view.ts';

interface AuditTablesProps {
  readonly summary: AuditSummary;
}

/** The tables of the audit, one per tab. */
export function AuditTables({ summary }: AuditTablesProps) {
  const { tables } = useMessages();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  const { opened, failed } = useTableView(queryOf(view, view.tab, language));
  const id = useId();
  const { extras } = summary;
  return (
    <div className={styles.tables}>
      <Tabs
        id={id}
        tabs={tabsOf(summary)}
        selected={view.tab}
        countOf={(tab) => totalOf(tab, summary)}
      />
      <div
        id={`${id}-panel`}
        role="tabpanel"
        aria-labelledby={`${id}-${view.tab}`}
        className={styles.panel}
      >
        <AssumptionsStrip summary={summary} />
        <Above summary={summary} />
        {failed ? <Failed /> : null}
        {opened === null ? (
          <p className={styles.opening}>{failed ? null : tables.counting}</p>
        ) : (
          <Panel tab={view.tab} opened={opened} extras={extras} />
        )}
      </div>
    </div>
  );
}

/** Shown if a table could not be opened. For example, a link may name columns that this inventory does not have. */
function Failed() {
  const { tables } = useMessages();
  const { changeView } = useActions();
  return (
    <div role="alert" className={styles.failed}>
      {tables.failed}
      <button
        type="button"
        className="ghost"
        onClick={() => changeView((view) => withTable(view, view.tab, FIRST_VIEW.tables[view.tab]))}
      >
        {tables.filters.clear}
      </button>
    </div>
  );
}

/** What is shown above the table of a tab. */
function Above({ summary }: { readonly summary: AuditSummary }) {
  const tab = useSitting((sitting) => sitting.view.tab);
  const groupedBy = useSitting((sitting) => sitting.view.groupClientsBy);
  switch (tab) {
    case 'undecided':
      return <MissingFacts total={summary.missingFacts} />;
    case 'clients':
      return (
        <>
          {summary.decided === null ? null : <DecisionChips decided={summary.decided} />}
          {groupedBy === null || summary.extras[groupedBy] === undefined ? null : (
            <ClientGroups key={groupedBy} extras={summary.extras} column={groupedBy} />
          )}
        </>
      );
    case 'plan':
      return <PlanOverview summary={summary} />;
    case 'changes':
      return summary.compared === null ? null : <ComparisonNotes compared={summary.compared} />;
    case 'problems':
      return (
        <>
          <RowAccount />
          <ValueMeanings />
          <Disputes />
        </>
      );
    default:
      return null;
  }
}

function Panel({ tab, ...panel }: PanelProps & { readonly tab: Tab }) {
  switch (tab) {
    case 'pairings':
    case 'undecided':
      return <AuditTable key={tab} {...panel} tab={tab} rows={PAIRING_ROWS} />;
    case 'clients':
      return (
        <AuditTable key={tab} {...panel} tab={tab} rows={CLIENT_ROWS}>
          <GroupChoice extras={panel.extras} />
          <DecideShown count={panel.opened.view.count} />
          <PlanShown count={panel.opened.view.count} />
        </AuditTable>
      );
    case 'servers':
      return (
        <AuditTable key={tab} {...panel} tab={tab} rows={SERVER_ROWS}>
          <PlanShown count={panel.opened.view.count} />
        </AuditTable>
      );
    case 'plan':
      return (
        <AuditTable key={tab} {...panel} tab={tab} rows={PLAN_ROWS}>
          <DecideShown count={panel.opened.view.count} />
          <PlanShown count={panel.opened.view.count} />
        </AuditTable>
      );
    case 'inventory':
      return <AuditTable key={tab} {...panel} tab={tab} rows={MACHINE_ROWS} />;
    case 'problems':
      return <AuditTable key={tab} {...panel} tab={tab} rows={PROBLEM_ROWS} />;
    case 'changes':
      return <AuditTable key={tab} {...panel} tab={tab} rows={CHANGE_ROWS} />;
  }
}
