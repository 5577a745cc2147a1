import type { ReactNode } from 'react';
import type { FactView } from '../../answers/rows.ts';
import type { FactName } from '../../fleet/machine.ts';
import { factText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
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
  return drawFact(view, factText(fact, view, messages), messages);
}

/**
 * Returns a function that draws a fact of one column. It gives the same element for the same content: facts have few
 * values, and React leaves alone what is the same element in the next row.
 */
export function factDrawer(fact: FactName, messages: Messages) {
  const drawn = new Map<string, ReactNode>();
  return (view: FactCellProps['view']): ReactNode => {
    const text = factText(fact, view, messages);
    // A file can hold any number of texts that nobody understands.
    if (view.reading.kind === 'unreadable') return drawFact(view, text, messages);
    const content = `${view.reading.kind} ${markOfFact(view)} ${text}`;
    const known = drawn.get(content);
    if (known !== undefined) return known;
    const element = drawFact(view, text, messages);
    drawn.set(content, element);
    return element;
  };
}

function drawFact(view: FactCellProps['view'], text: string, messages: Messages): ReactNode {
  const mark = markOfFact(view);
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
