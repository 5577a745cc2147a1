import type { Excerpt } from '../../answers/table-query.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { SelectedRowsButton, ShownRowsButton } from '../tables/RowsButtons.tsx';
import { useDecide } from './decide-context.ts';

/** Whether rows are clients only. */
function areClients({ query }: Excerpt): boolean {
  return query.table === 'clients';
}

/** Decides about the selected machines. */
export function DecideSelected() {
  const { decisions } = useMessages();
  const decide = useDecide();
  return (
    <SelectedRowsButton
      label={decisions.decide}
      onAct={(machines, count) =>
        decide({
          subject: { kind: 'rows', machines },
          name: decisions.selected(count, areClients(machines)),
        })
      }
    />
  );
}

/** Decides about all machines that a table shows. */
export function DecideShown({ count }: { readonly count: number }) {
  const { decisions } = useMessages();
  const decide = useDecide();
  return (
    <ShownRowsButton
      count={count}
      label={decisions.decideShown(count)}
      onAct={(machines) =>
        decide({
          subject: { kind: 'rows', machines },
          name: decisions.shown(count, areClients(machines)),
        })
      }
    />
  );
}

interface DecideMachineProps {
  /** Index in the fleet. */
  readonly machine: number;
  readonly name: string;
}

/** Decides about one machine. */
export function DecideMachine({ machine, name }: DecideMachineProps) {
  const { decisions } = useMessages();
  const decide = useDecide();
  return (
    <button
      type="button"
      className="ghost"
      onClick={() => decide({ subject: { kind: 'machine', machine }, name })}
    >
      {decisions.decide}
    </button>
  );
}
