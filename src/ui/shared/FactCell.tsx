import type { FactView } from '../../answers/rows.ts';
import type { FactName } from '../../fleet/machine.ts';
import { factText } from '../../locale/cell-texts.ts';
import styles from './FactCell.module.css';
import { FACT_SIGNS, markOfFact } from './fact-mark.ts';
import { useMessages } from './sitting-context.ts';

interface FactCellProps {
  readonly fact: FactName;
  readonly view: FactView<string | number>;
}

/**
 * One fact: its value, `not recorded`, or the text as written, with a mark if it is not simply what the
 * file says.
 */
export function FactCell({ fact, view }: FactCellProps) {
  const messages = useMessages();
  const mark = markOfFact(view);
  const text = factText(fact, view, messages);
  return (
    <span
      className={styles.fact}
      data-reading={view.reading.kind}
      // Only texts from the file can be longer than the column.
      title={view.reading.kind === 'unreadable' ? text : undefined}
    >
      {mark === null ? null : (
        <small className={styles.mark} data-mark={mark} title={messages.tables.markHint(mark)}>
          <span aria-hidden="true">{FACT_SIGNS[mark]}</span>
          <span className="visually-hidden">{messages.tables.markName(mark)}: </span>
        </small>
      )}
      {text}
    </span>
  );
}
