import { type ReactNode, useMemo } from 'react';
import type { Messages } from '../../locale/en.ts';
import type { ListTab } from '../../session/view.ts';
import type { TableRow } from '../../worker/table-messages.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { AuditTable } from './AuditTable.tsx';
import type { ColumnWords } from './columns.tsx';
import type { PanelProps } from './panel-props.ts';
import { ListFilters } from './table-filters.tsx';
import { withTable } from './table-view.ts';

interface ListPanelProps<Row extends TableRow> extends PanelProps {
  readonly tab: ListTab;
  /** Makes the columns; a function that stays the same. */
  readonly columnsOf: (words: ColumnWords) => readonly DataColumn<Row>[];
  readonly isRow: (row: TableRow) => row is Row;
  readonly rowId: (row: Row) => string;
  /** The machine of a row; null where it has none. */
  readonly machineOf: (row: Row) => number | null;
  /** What Enter, a double click or the button of a row opens. */
  readonly subjectOf: (row: Row) => ReasonSubject;
  readonly children?: ReactNode;
}

/** A table that is not of pairings. */
export function ListPanel<Row extends TableRow>(props: ListPanelProps<Row>) {
  const { tab, columnsOf, machineOf, extras } = props;
  const messages: Messages = useMessages();
  const { changeView } = useActions();
  const sort = useSitting((sitting) => sitting.view.tables[tab].sort);
  const layout = useSitting((sitting) => sitting.view.tables[tab].layout);
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
      filters={(findings) => (
        <ListFilters tab={tab} {...findings}>
          {props.children}
        </ListFilters>
      )}
      sort={sort}
      onSort={(keys) => changeView((view) => withTable(view, tab, { sort: keys }))}
      layout={layout}
      subjectOf={props.subjectOf}
    />
  );
}
