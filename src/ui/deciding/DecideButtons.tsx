import { countRows } from '../../pairing/row-ranges.ts';
import { queryOf } from '../../session/view.ts';
import { useSelectedExcerpt } from '../export/client-scope.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { useDecide } from './decide-context.ts';

/** Decides about the selected clients. Shown in the bar of the selection. */
export function DecideSelected() {
  const { decisions } = useMessages();
  const decide = useDecide();
  const clients = useSelectedExcerpt();
  const isOff = clients === null;
  return (
    <button
      type="button"
      className="ghost"
      // A button that is disabled while the rows are looked for again would lose the focus.
      aria-disabled={isOff}
      onClick={() => {
        if (clients === null) return;
        const name = decisions.selected(countRows(clients.rows ?? []));
        decide({ subject: { kind: 'rows', clients }, name });
      }}
    >
      {decisions.decide}
    </button>
  );
}

/** Decides about all clients that a table of machines shows. */
export function DecideShown({ count }: { readonly count: number }) {
  const { decisions } = useMessages();
  const decide = useDecide();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const clients = { query: queryOf(view, view.tab, language), rows: null };
        decide({ subject: { kind: 'rows', clients }, name: decisions.shown(count) });
      }}
    >
      {decisions.decideShown(count)}
    </button>
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
