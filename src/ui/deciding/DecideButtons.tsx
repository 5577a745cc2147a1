import { useMessages } from '../shared/sitting-context.ts';
import { SelectedRowsButton, ShownRowsButton } from '../tables/RowsButtons.tsx';
import { useDecide } from './decide-context.ts';

/** Decides about the selected clients. */
export function DecideSelected() {
  const { decisions } = useMessages();
  const decide = useDecide();
  return (
    <SelectedRowsButton
      label={decisions.decide}
      onAct={(clients, count) =>
        decide({ subject: { kind: 'rows', clients }, name: decisions.selected(count) })
      }
    />
  );
}

/** Decides about all clients that a table of machines shows. */
export function DecideShown({ count }: { readonly count: number }) {
  const { decisions } = useMessages();
  const decide = useDecide();
  return (
    <ShownRowsButton
      count={count}
      label={decisions.decideShown(count)}
      onAct={(clients) =>
        decide({ subject: { kind: 'rows', clients }, name: decisions.shown(count) })
      }
    />
  );
}

interface DecideMachineProps {
  /** Index in the fleet. */
  readonly machine: number;
  readonly name: string;
}

/** Decides about one client. */
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
