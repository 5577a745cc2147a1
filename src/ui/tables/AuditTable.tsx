import { type ReactNode, useMemo, useState } from 'react';
import { FIRST_VIEW, type Tab, type TableLayout } from '../../session/view.ts';
import type { RowIdentity, TableRow } from '../../worker/table-messages.ts';
import { DataTable } from '../grid/DataTable.tsx';
import { NO_ROWS, type RowRanges } from '../grid/row-ranges.ts';
import type { DataColumn, RowWindowSource, TableSortKey } from '../grid/table-contract.ts';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { useActions, useMessages, useQuestions } from '../shared/sitting-context.ts';
import { EmptyTable } from './EmptyTable.tsx';
import type { FilterFindings } from './FilterBar.tsx';
import { idOfSubject } from './row-id.ts';
import { withTable } from './table-view.ts';
import type { OpenedTable } from './use-table-view.ts';

/** Tables whose rows have no verdict or need to give a reason for. */
const HAVE_DETAILS: readonly Tab[] = ['servers', 'inventory', 'problems'];

interface AuditTableProps<Row extends TableRow> {
  readonly tab: Tab;
  readonly opened: OpenedTable;
  readonly columns: readonly DataColumn<Row>[];
  readonly isRow: (row: TableRow) => row is Row;
  readonly rowId: (row: Row) => string;
  /** What a row is found again by, where there is anything. */
  readonly identify: (row: Row) => RowIdentity | null;
  readonly sort: readonly TableSortKey[];
  readonly onSort: (sort: readonly TableSortKey[]) => void;
  readonly layout: TableLayout;
  /** What Enter, a double click or the button of a row opens. */
  readonly subjectOf: (row: Row) => ReasonSubject;
  readonly openSubject: ReasonSubject | null;
  readonly onOpen: (subject: ReasonSubject) => void;
  /** Search and filters, from what the table found. */
  readonly filters: (findings: FilterFindings) => ReactNode;
}

function useRowSource<Row extends TableRow>(
  { query, key, question, view }: OpenedTable,
  isRow: (row: TableRow) => row is Row,
  identify: (row: Row) => RowIdentity | null,
): RowWindowSource<Row> {
  const { rows, rankOf } = useQuestions();
  return {
    count: view.count,
    key,
    question,
    first: view.first.filter(isRow),
    rows: async (start, length, signal) => (await rows(query, start, length, signal)).filter(isRow),
    locate: async (row) => {
      const identity = identify(row);
      return identity === null ? null : rankOf(query, identity);
    },
  };
}

/** One table of the audit with its filters: what the view says is shown, and what the person changes is written to the view. */
export function AuditTable<Row extends TableRow>(props: AuditTableProps<Row>) {
  const { tab, opened, subjectOf, openSubject } = props;
  const { tables } = useMessages();
  const { changeView } = useActions();
  const [selection, setSelection] = useState<RowRanges>(NO_ROWS);
  const source = useRowSource(opened, props.isRow, props.identify);
  const { count, total, facets } = opened.view;
  const open = HAVE_DETAILS.includes(tab) ? tables.detailsOf : tables.whyOf;
  const messages = useMemo(
    () => ({
      ...tables.grid,
      open,
      rowCount: (rows: number) => tables.counted(tab, rows, total),
    }),
    [tables, tab, total, open],
  );
  const clear = () =>
    changeView((view) => withTable(view, tab, { filter: FIRST_VIEW.tables[tab].filter }));
  return (
    <DataTable
      name={tables.tabName(tab)}
      source={source}
      columns={props.columns}
      rowId={props.rowId}
      sort={props.sort}
      onSort={props.onSort}
      layout={props.layout}
      onLayout={(layout) => changeView((view) => withTable(view, tab, { layout }))}
      selection={selection}
      onSelection={setSelection}
      onOpen={(row) => props.onOpen(subjectOf(row))}
      openRow={openSubject === null ? null : idOfSubject(openSubject)}
      messages={messages}
      emptyState={<EmptyTable tab={tab} total={total} onClear={clear} />}
      filters={props.filters({
        facets,
        counted: tables.counted(tab, count, total),
        onClear: clear,
      })}
    />
  );
}
