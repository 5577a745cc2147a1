import type { FactView } from '../../worker/table-messages.ts';
import styles from './FactCell.module.css';
import { factText, markOfFact, type ShownFact } from './fact-text.ts';
import { useMessages } from './sitting-context.ts';

interface FactCellProps {
  readonly fact: ShownFact;
  readonly view: FactView<string>;
}

/** One fact: its value, `not recorded`, or the text as written, with a mark where it is not simply what the file says. */
export function FactCell({ fact, view }: FactCellProps) {
  const messages = useMessages();
  const mark = markOfFact(view);
  return (
    <span className={styles.fact} data-reading={view.reading.kind}>
      {factText(fact, view, messages)}
      {mark === null ? null : (
        <small className={styles.mark} data-mark={mark} title={messages.tables.markHint(mark)}>
          {messages.tables.markName(mark)}
        </small>
      )}
    </span>
  );
}
