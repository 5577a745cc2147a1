import { memo, type ReactNode, useMemo, useRef, useState } from 'react';
import type { ProblemRow, RowIdentity, RowOf, TableRow } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { FIRST_VIEW, type Tab, withTable } from '../../session/view.ts';
import { DecideSelected } from '../deciding/DecideButtons.tsx';
import { ExportSelected } from '../export/ExportSelected.tsx';
import { DataTable } from '../grid/DataTable.tsx';
import type { RowWindowSource } from '../grid/table-contract.ts';
import { resetFilters } from '../grid/use-grid-table.ts';
import { useRowsChange } from '../grid/use-rows-change.ts';
import { PlanSelected } from '../plan/PlanButtons.tsx';
import { ReasonDrawer } from '../reason/ReasonDrawer.tsx';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { useActions, useAsk, useMessages, useSitting } from '../shared/sitting-context.ts';
import { EmptyTable } from './EmptyTable.tsx';
import { FilterBar } from './FilterBar.tsx';
import { type PersonsWork, workIn } from './filters.ts';
import type { CardLook } from './table-cards.tsx';
import { type TableLooks, tableColumns } from './table-columns.tsx';
import { useSelection } from './use-selection.ts';
import { isWithinTab, type OpenedTable, totalOf } from './use-table-view.ts';

/** An id that is unique among the problems of an audit. */
export function idOfProblem({ problem }: ProblemRow): string {
  return `${problem.source} ${problem.line} ${problem.kind} ${problem.column} ${problem.value}`;
}

/** The id of the row whose reason is open. */
export function idOfSubject(subject: ReasonSubject): string {
  switch (subject.kind) {
    case 'pairing':
      return `${subject.client}:${subject.server}`;
    case 'machine':
      return String(subject.machine);
    case 'problem':
      return idOfProblem(subject.row);
    case 'change':
      return subject.row.name;
  }
}

/** The props that the tables of all tabs share. */
export interface PanelProps {
  readonly opened: OpenedTable;
  readonly extras: AuditSummary['extras'];
}

/** What a table needs to know about its rows. */
export interface TableRows<T extends Tab> extends TableLooks<T> {
  readonly isRow: (row: TableRow) => row is RowOf<T>;
  /** Identifies a row after sorting and filtering; null if nothing does. */
  readonly identify: (row: RowOf<T>) => RowIdentity | null;
  /** What opens on Enter, double-click or the button of a row. */
  readonly subjectOf: (row: RowOf<T>) => ReasonSubject;
  readonly card: CardLook<T>;
}

interface AuditTableProps<T extends Tab> extends PanelProps {
  readonly tab: T;
  readonly rows: TableRows<T>;
  /** Shown beside the filters. */
  readonly children?: ReactNode;
}

/** Tables whose rows have neither a verdict nor an action to explain. */
const HAVE_DETAILS: readonly Tab[] = ['servers', 'inventory', 'problems', 'changes', 'plan'];

/** The tables with clients, about which can be decided, and with machines that can be planned. */
const TO_DECIDE: readonly Tab[] = ['clients', 'plan'];
const TO_PLAN: readonly Tab[] = ['clients', 'servers', 'plan'];

function useRowSource<T extends Tab>(
  { query, key, question, view }: OpenedTable,
  { isRow, identify }: TableRows<T>,
): RowWindowSource<RowOf<T>> {
  const ask = useAsk();
  return {
    count: view.count,
    key,
    question,
    first: useMemo(() => view.first.filter(isRow), [view, isRow]),
    rows: async (start, length, signal) =>
      (await ask('rows', { query, start, length }, { signal })).filter(isRow),
    locate: async (row) => {
      const identity = identify(row);
      return identity === null ? null : ask('rankOf', { query, row: identity });
    },
  };
}

/** The row whose reason is open. */
interface OpenRow<T extends Tab> {
  readonly row: RowOf<T>;
  readonly index: number;
}

/**
 * The open reason, and the steps to the rows beside it. A recount may move the row; if it leaves the table, its
 * old index stays, so that Next goes to the row that followed it.
 */
function useOpenRow<T extends Tab>(source: RowWindowSource<RowOf<T>>) {
  const [opened, setOpened] = useState<OpenRow<T> | null>(null);
  const latest = useRef(opened);
  latest.current = opened;

  useRowsChange(source.key, (signal) => {
    if (opened === null) return;
    source.locate?.(opened.row, signal).then(
      (index) => {
        if (index !== null && !signal.aborted) setOpened({ ...opened, index });
      },
      // The reason does not depend on the position, so the old one may stay.
      () => {},
    );
  });

  const step = (index: number) => {
    const asked = latest.current;
    source.rows(index, 1).then(
      ([row]) => {
        if (row !== undefined && latest.current === asked) setOpened({ row, index });
      },
      // The table itself reports rows that cannot be loaded.
      () => {},
    );
  };
  return {
    opened,
    open: (row: RowOf<T>, index: number) => setOpened({ row, index }),
    step,
    close: () => setOpened(null),
  };
}

const NO_WORK: PersonsWork = { hasDecisions: false, hasPlan: false };
const NO_FACTS: AuditSummary['recordedFacts'] = [];

/** One table of the audit with its filters. Shows the state in the view and writes the person's changes back to it. */
function Table<T extends Tab>(props: AuditTableProps<T>) {
  const { tab, rows, opened, extras } = props;
  const messages = useMessages();
  const { tables } = messages;
  const { changeView, search } = useActions();
  const state = useSitting((sitting) => sitting.view.tables[tab]);
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const severalFiles = (summary?.sources.length ?? 0) > 1;
  const recordedFacts = summary?.recordedFacts ?? NO_FACTS;
  const { hasDecisions, hasPlan } = summary === null ? NO_WORK : workIn(summary);
  const { selection, select, isLost } = useSelection(opened);
  const source = useRowSource(opened, rows);
  const reason = useOpenRow(source);
  const subject = reason.opened === null ? null : rows.subjectOf(reason.opened.row);
  const columns = useMemo(
    () =>
      tableColumns(
        tab,
        { messages, extras, severalFiles, recordedFacts, hasDecisions, hasPlan },
        rows,
      ),
    [tab, messages, extras, severalFiles, recordedFacts, hasDecisions, hasPlan, rows],
  );
  const card = useMemo(() => rows.card(messages, tab, hasPlan), [rows, messages, tab, hasPlan]);
  const { count, total } = opened.view;
  const isWithin = summary !== null && isWithinTab(tab, opened.query.filter);
  // "12 of 43 clients": the rows that the tab is about, unless the filter goes beyond them.
  const outOf = isWithin ? totalOf(tab, summary) : total;
  const open = HAVE_DETAILS.includes(tab) ? tables.detailsOf : tables.whyOf;
  const words = useMemo(
    () => ({
      ...tables.grid,
      open,
      rowCount: (rows: number) => tables.counted(tab, rows, outOf),
    }),
    [tables, tab, outOf, open],
  );
  return (
    <>
      <DataTable<RowOf<T>>
        name={tables.tabName(tab)}
        source={source}
        columns={columns}
        card={card}
        rowId={(row) => idOfSubject(rows.subjectOf(row))}
        state={state}
        firstFilter={FIRST_VIEW.tables[tab].filter}
        changeState={(change) =>
          changeView((view) => withTable(view, tab, change(view.tables[tab])))
        }
        onSearch={(text) => search(tab, text)}
        selection={selection}
        onSelection={select}
        selectionLost={isLost}
        selectionTools={
          <>
            {TO_DECIDE.includes(tab) ? <DecideSelected /> : null}
            {TO_PLAN.includes(tab) ? <PlanSelected /> : null}
            <ExportSelected />
          </>
        }
        onOpen={reason.open}
        openRow={subject === null ? null : idOfSubject(subject)}
        messages={words}
        emptyState={(table) => (
          <EmptyTable tab={tab} total={total} onClear={() => resetFilters(table)} />
        )}
        filters={(table) => (
          <FilterBar
            tab={tab}
            table={table}
            query={opened.query}
            counted={tables.counted(tab, count, outOf)}
          >
            {props.children}
          </FilterBar>
        )}
      />
      {reason.opened === null || subject === null ? null : (
        <ReasonDrawer
          subject={subject}
          row={reason.opened.index}
          rowCount={count}
          onRow={reason.step}
          onClose={reason.close}
        />
      )}
    </>
  );
}

/** Rendered again only after reopening, filtering, sorting or a layout change, or when the reason of a row is opened or closed. */
export const AuditTable = memo(Table) as typeof Table;
