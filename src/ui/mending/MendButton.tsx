import { useMessages } from '../shared/sitting-context.ts';
import { useMend } from './mend-context.ts';
import { isEmptyCell, type MendTarget } from './mend-target.ts';

interface MendButtonProps {
  readonly target: MendTarget;
  /** -1 within the cell of a table, whose own keys lead in. */
  readonly tabIndex?: number;
}

/** The button beside a cell that opens its correction. */
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
