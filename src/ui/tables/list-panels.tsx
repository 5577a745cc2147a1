import { memo, useCallback } from 'react';
import type {
  ClientRow,
  MachineReference,
  MachineRow,
  ProblemRow,
  ServerRow,
  TableRow,
} from '../../worker/table-messages.ts';
import type { ReasonSubject } from '../reason/reason-subject.ts';
import { useSitting } from '../shared/sitting-context.ts';
import { clientColumns } from './client-columns.tsx';
import type { ColumnWords } from './columns.tsx';
import { GroupChoice } from './GroupChoice.tsx';
import { ListPanel } from './ListPanel.tsx';
import { machineColumns } from './machine-columns.tsx';
import type { PanelProps } from './panel-props.ts';
import { problemColumns } from './problem-columns.tsx';
import { idOfProblem } from './row-id.ts';
import { serverColumns } from './server-columns.tsx';

const isClient = (row: TableRow): row is ClientRow => row.table === 'clients';
const isServer = (row: TableRow): row is ServerRow => row.table === 'servers';
const isMachine = (row: TableRow): row is MachineRow => row.table === 'inventory';
const isProblem = (row: TableRow): row is ProblemRow => row.table === 'problems';

const ofMachine = ({ machine }: MachineReference): ReasonSubject => ({ kind: 'machine', machine });

function useSeveralFiles(): boolean {
  return useSitting((sitting) => (sitting.audit?.summary.sources.length ?? 0) > 1);
}

/** The clients with what each needs. */
export const ClientsPanel = memo(function ClientsPanel(panel: PanelProps) {
  return (
    <ListPanel<ClientRow>
      {...panel}
      tab="clients"
      columnsOf={clientColumns}
      isRow={isClient}
      rowId={(row) => String(row.client.machine)}
      machineOf={(row) => row.client.machine}
      subjectOf={(row) => ofMachine(row.client)}
    >
      <GroupChoice extras={panel.extras} />
    </ListPanel>
  );
});

/** The servers with what stands against each. */
export const ServersPanel = memo(function ServersPanel(panel: PanelProps) {
  return (
    <ListPanel<ServerRow>
      {...panel}
      tab="servers"
      columnsOf={serverColumns}
      isRow={isServer}
      rowId={(row) => String(row.server.machine)}
      machineOf={(row) => row.server.machine}
      subjectOf={(row) => ofMachine(row.server)}
    />
  );
});

/** Every machine as it was read. */
export const InventoryPanel = memo(function InventoryPanel(panel: PanelProps) {
  const severalFiles = useSeveralFiles();
  const columnsOf = useCallback(
    (words: ColumnWords) => machineColumns(words, severalFiles),
    [severalFiles],
  );
  return (
    <ListPanel<MachineRow>
      {...panel}
      tab="inventory"
      columnsOf={columnsOf}
      isRow={isMachine}
      rowId={(row) => String(row.machine.machine)}
      machineOf={(row) => row.machine.machine}
      subjectOf={(row) => ofMachine(row.machine)}
    />
  );
});

/** What was found while reading. */
export const ProblemsPanel = memo(function ProblemsPanel(panel: PanelProps) {
  const severalFiles = useSeveralFiles();
  const columnsOf = useCallback(
    (words: ColumnWords) => problemColumns(words, severalFiles),
    [severalFiles],
  );
  return (
    <ListPanel<ProblemRow>
      {...panel}
      tab="problems"
      columnsOf={columnsOf}
      isRow={isProblem}
      rowId={idOfProblem}
      machineOf={(row) => row.problem.machine}
      subjectOf={(row) => ({ kind: 'problem', row })}
    />
  );
});
