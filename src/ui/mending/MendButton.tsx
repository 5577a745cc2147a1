import { createContext, type ReactNode, useContext } from 'react';
import type { FactPlace, FactView, ProblemRow } from '../../answers/rows.ts';
import type { FactName } from '../../fleet/machine.ts';
import { FactCell } from '../shared/FactCell.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './MendableFact.module.css';
import { isEmptyCell, type MendTarget, targetOfPlace, targetOfProblem } from './mend-target.ts';

/** Opens the dialog that corrects a cell. */
export const MendContext = createContext<(target: MendTarget) => void>(() => undefined);

/** Returns the function that opens the correction of a cell. */
function useMend(): (target: MendTarget) => void {
  return useContext(MendContext);
}

interface MendButtonProps {
  readonly target: MendTarget;
  /** -1 inside a table cell, where the grid's own keys reach the button. */
  readonly tabIndex?: number;
}

/** The button next to a cell that opens its correction. */
export function MendButton({ target, tabIndex = 0 }: MendButtonProps) {
  const { problems, importing } = useMessages();
  const mend = useMend();
  const what = importing.fieldName(target.fact);
  const { correct, correctCell, record, recordCell } = problems.mend;
  const isEmpty = isEmptyCell(target);
  return (
    <button
      type="button"
      className="link"
      tabIndex={tabIndex}
      aria-label={(isEmpty ? recordCell : correctCell)(what, target.machine, target.line)}
      onClick={(event) => {
        event.stopPropagation();
        mend(target);
      }}
    >
      {isEmpty ? record : correct}
    </button>
  );
}

/** The button in the row of a problem; null if its cell cannot be corrected. */
export function mendButtonOf({ problem, fileName, machine }: ProblemRow): ReactNode {
  const target = targetOfProblem(problem, fileName, machine?.name ?? null);
  return target === null ? null : <MendButton target={target} tabIndex={-1} />;
}

interface MendableFactProps {
  readonly fact: FactName;
  readonly view: FactView<string | number>;
  readonly place: FactPlace;
  /** Name of the machine. */
  readonly machine: string;
}

/** A fact in a table cell, with a button to correct it that appears on hover and focus. */
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
