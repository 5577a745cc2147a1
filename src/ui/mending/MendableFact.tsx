import type { FactPlace, FactView } from '../../answers/rows.ts';
import type { FactName } from '../../fleet/machine.ts';
import { FactCell } from '../shared/FactCell.tsx';
import styles from './MendableFact.module.css';
import { MendButton } from './MendButton.tsx';
import { targetOfPlace } from './mend-target.ts';

interface MendableFactProps {
  readonly fact: FactName;
  readonly view: FactView<string | number>;
  readonly place: FactPlace;
  /** Name of the machine. */
  readonly machine: string;
}

/** A fact in the cell of a table, with the way to correct it for whoever enters the cell or points at it. */
export function MendableFact({ fact, view, place, machine }: MendableFactProps) {
  return (
    <span className={styles.mendable}>
      <FactCell fact={fact} view={view} />
      <span className={styles.mend}>
        <MendButton target={targetOfPlace(place, machine)} tabIndex={-1} />
      </span>
    </span>
  );
}
