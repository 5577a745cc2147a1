import type { MachineReference, PlannableRow } from '../../answers/rows.ts';
import type { PlanMessages } from '../../locale/en/plan.ts';
import styles from './Plan.module.css';
import { useTick } from './plan-context.ts';
import { WorsensMark } from './WorsensMark.tsx';

interface PlanTickProps {
  readonly words: PlanMessages;
  readonly row: PlannableRow;
  readonly machine: MachineReference;
  /** Whether words stand beside an empty box, because no heading stands above it. */
  readonly saysAdd?: boolean;
}

/**
 * The box that puts a machine into the plan or takes it out, and its wave and state. Nothing for a machine that the files
 * show at SP5 or later.
 */
export function PlanTick({ words: plan, row, machine, saysAdd }: PlanTickProps) {
  const { planned, canBePlanned } = row;
  const tick = useTick();
  if (planned === null && !canBePlanned) return null;
  const where = planned === null ? '' : plan.inWave(planned.wave + 1, planned.planState);
  const says = where === '' && saysAdd === true ? plan.tick.add : where;
  return (
    <label className={styles.tick} title={where === '' ? plan.tick.add : where}>
      <input
        type="checkbox"
        // The grid's own keys reach the box.
        tabIndex={-1}
        aria-label={plan.tick.name(machine.name, where)}
        checked={planned !== null}
        onChange={() => tick(machine)}
      />
      <span className={styles.where}>{says}</span>
      <WorsensMark pairings={planned?.worsens ?? 0} />
    </label>
  );
}
