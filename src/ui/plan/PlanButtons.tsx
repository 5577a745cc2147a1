import type { MachineReference } from '../../answers/rows.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { SelectedRowsButton, ShownRowsButton } from '../tables/RowsButtons.tsx';
import { usePlanMachines } from './plan-context.ts';

/** Plans the selected machines. */
export function PlanSelected() {
  const { act } = useMessages().plan;
  const plan = usePlanMachines();
  return (
    <SelectedRowsButton
      label={act.open}
      onAct={(machines, count) =>
        plan({ subject: { kind: 'rows', machines }, name: act.selected(count) })
      }
    />
  );
}

/** Plans all machines that the table shows. */
export function PlanShown({ count }: { readonly count: number }) {
  const { act } = useMessages().plan;
  const plan = usePlanMachines();
  return (
    <ShownRowsButton
      count={count}
      label={act.openShown(count)}
      onAct={(machines) => plan({ subject: { kind: 'rows', machines }, name: act.shown(count) })}
    />
  );
}

/** Plans one machine. */
export function PlanMachine({
  machine: { machine, name },
}: {
  readonly machine: MachineReference;
}) {
  const { act } = useMessages().plan;
  const plan = usePlanMachines();
  const start = () => plan({ subject: { kind: 'machine', machine }, name });
  return (
    <button type="button" className="ghost" onClick={start}>
      {act.open}
    </button>
  );
}
