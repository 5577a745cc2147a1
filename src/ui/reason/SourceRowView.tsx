import { useMessages } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import styles from './ReasonDrawer.module.css';

interface SourceRowViewProps {
  readonly source: number;
  readonly line: number;
}

/** A whole row of a source file, cell by cell under its headings. */
export function SourceRowView({ source, line }: SourceRowViewProps) {
  const { reasons } = useMessages();
  const { given, failed } = useAnswer('sourceRow', { source, line });
  if (failed) return <p role="alert">{reasons.failed}</p>;
  if (given === null) return <p role="status">{reasons.loading}</p>;
  const { fileName, cells } = given.value;
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
