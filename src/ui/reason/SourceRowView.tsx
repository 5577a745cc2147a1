import { useMessages, useQuestions } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';
import { useAnswer } from './use-answer.ts';

interface SourceRowViewProps {
  readonly source: number;
  readonly line: number;
}

/** A whole row of a source file, cell by cell under its headings. */
export function SourceRowView({ source, line }: SourceRowViewProps) {
  const { reasons } = useMessages();
  const { sourceRow } = useQuestions();
  const answer = useAnswer(`${source} ${line}`, () => sourceRow(source, line));
  if (answer.kind === 'failed') return <p role="alert">{reasons.failed}</p>;
  if (answer.kind === 'asking') return <p role="status">{reasons.loading}</p>;
  const { fileName, cells } = answer.value;
  return (
    <table className={styles.row}>
      <caption>{reasons.rowOf(fileName, line)}</caption>
      <tbody>
        {cells.map(({ heading, text }, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row's cells have no identity but their place; headings may repeat.
          <tr key={column}>
            <th scope="row">{heading}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
