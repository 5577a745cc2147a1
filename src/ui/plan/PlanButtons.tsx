import { countRows } from '../../pairing/row-ranges.ts';
import { queryOf } from '../../session/view.ts';
import { useSelectedExcerpt } from '../export/client-scope.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { usePlanMachines } from './plan-context.ts';

/** Plans the selected machines. Shown in the bar of the selection. */
export function PlanSelected() {
  const { act } = useMessages().plan;
  const plan = usePlanMachines();
  const machines = useSelectedExcerpt();
  return (
    <button
      type="button"
      className="ghost"
      // A button that is disabled while the rows are looked for again would lose the focus.
      aria-disabled={machines === null}
      onClick={() => {
        if (machines === null) return;
        const name = act.selected(countRows(machines.rows ?? []));
        plan({ subject: { kind: 'rows', machines }, name });
      }}
    >
      {act.open}
    </button>
  );
}

/** Plans all machines that the table shows. */
export function PlanShown({ count }: { readonly count: number }) {
  const { act } = useMessages().plan;
  const plan = usePlanMachines();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        const machines = { query: queryOf(view, view.tab, language), rows: null };
        plan({ subject: { kind: 'rows', machines }, name: act.shown(count) });
      }}
    >
      {act.openShown(count)}
    </button>
  );
}

interface PlanMachineProps {
  /** Index in the fleet. */
  readonly machine: number;
  readonly name: string;
}

/** Plans one machine. */
export function PlanMachine({ machine, name }: PlanMachineProps) {
  const { act } = useMessages().plan;
  const plan = usePlanMachines();
  return (
    <button
      type="button"
      className="ghost"
      onClick={() => plan({ subject: { kind: 'machine', machine }, name })}
    >
      {act.open}
    </button>
  );
}
