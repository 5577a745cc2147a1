import { memo, useMemo } from 'react';
import type { PairingTab } from '../../session/view.ts';
import type { PairingRow, TableRow } from '../../worker/table-messages.ts';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { AuditTable } from './AuditTable.tsx';
import { pairingColumns } from './pairing-columns.tsx';
import type { PanelProps } from './panel-props.ts';
import { idOfSubject } from './row-id.ts';
import { PairingFilters } from './table-filters.tsx';
import { pairingSort, withTable } from './table-view.ts';

const isPairing = (row: TableRow): row is PairingRow =>
  row.table === 'pairings' || row.table === 'undecided';

const subjectOf = ({ client, server }: PairingRow): ReasonSubject => ({
  kind: 'pairing',
  client: client.machine,
  server: server.machine,
});

/** The pairings of the tab: exposed and at risk, or undecided. */
export const PairingsPanel = memo(function PairingsPanel({
  tab,
  ...panel
}: PanelProps & { readonly tab: PairingTab }) {
  const messages = useMessages();
  const { changeView } = useActions();
  const sort = useSitting((sitting) => sitting.view.tables[tab].sort);
  const layout = useSitting((sitting) => sitting.view.tables[tab].layout);
  const { extras } = panel;
  const columns = useMemo(() => pairingColumns({ messages, extras }, tab), [messages, extras, tab]);
  return (
    <AuditTable
      {...panel}
      tab={tab}
      columns={columns}
      isRow={isPairing}
      rowId={(row) => idOfSubject(subjectOf(row))}
      identify={({ client, server }) => ({ client: client.machine, server: server.machine })}
      filters={(findings) => <PairingFilters tab={tab} {...findings} />}
      sort={sort}
      onSort={(keys) => changeView((view) => withTable(view, tab, { sort: pairingSort(keys) }))}
      layout={layout}
      subjectOf={subjectOf}
    />
  );
});
