import { useMessages } from '../shared/sitting-context.ts';
import { useMend } from './mend-context.ts';
import type { MendTarget } from './mend-target.ts';

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
  return (
    <button
      type="button"
      className="link"
      tabIndex={tabIndex}
      aria-label={problems.mend.correctCell(what, target.machine, target.line)}
      onClick={(event) => {
        event.stopPropagation();
        mend(target);
      }}
    >
      {problems.mend.correct}
    </button>
  );
}
