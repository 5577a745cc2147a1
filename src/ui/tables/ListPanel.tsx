import { type ReactNode, useMemo } from 'react';
import type { Messages } from '../../locale/en.ts';
import type { ListTab } from '../../session/view.ts';
import type { TableRow } from '../../worker/table-messages.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import type { DataColumn } from '../table/table-contract.ts';
import { AuditTable } from './AuditTable.tsx';
import type { ColumnWords } from './columns.tsx';
import { LIST_FILTER } from './list-filter.ts';
import type { PanelProps } from './panel-props.ts';
import { withTable } from './table-view.ts';

interface ListPanelProps<Row extends TableRow> extends PanelProps {
  readonly tab: ListTab;
  /** Makes the columns; a function that stays the same. */
  readonly columnsOf: (words: ColumnWords) => readonly DataColumn<Row>[];
  readonly isRow: (row: TableRow) => row is Row;
  readonly rowId: (row: Row) => string;
  /** The machine of a row; null where it has none. */
  readonly machineOf: (row: Row) => number | null;
  /** True where rows open: each has a machine. */
  readonly opens: boolean;
  readonly children?: ReactNode;
}

/** A table that is not of pairings. */
export function ListPanel<Row extends TableRow>(props: ListPanelProps<Row>) {
  const { tab, columnsOf, machineOf, extras } = props;
  const messages: Messages = useMessages();
  const { changeView } = useActions();
  const table = useSitting((sitting) => sitting.view.tables[tab]);
  const columns = useMemo(() => columnsOf({ messages, extras }), [columnsOf, messages, extras]);
  return (
    <AuditTable
      opened={props.opened}
      openSubject={props.openSubject}
      onOpen={props.onOpen}
      tab={tab}
      columns={columns}
      isRow={props.isRow}
      rowId={props.rowId}
      identify={(row) => {
        const machine = machineOf(row);
        return machine === null ? null : { machine };
      }}
      access={LIST_FILTER}
      filter={table.filter}
      onFilter={(filter) => changeView((view) => withTable(view, tab, { filter }))}
      sort={table.sort}
      onSort={(sort) => changeView((view) => withTable(view, tab, { sort }))}
      layout={table.layout}
      {...(props.opens && {
        subjectOf: (row: Row) => ({ kind: 'machine' as const, machine: machineOf(row) ?? 0 }),
      })}
    >
      {props.children}
    </AuditTable>
  );
}
