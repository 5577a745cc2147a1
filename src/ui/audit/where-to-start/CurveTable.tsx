import type { WhereToStart } from '../../../answers/summary.ts';
import { useMessages } from '../../shared/sitting-context.ts';
import { curveSteps } from './curve-path.ts';
import styles from './WhereToStart.module.css';

interface CurveTableProps {
  readonly start: WhereToStart;
}

/** The curve in numbers, for whoever would rather read it. */
export function CurveTable({ start }: CurveTableProps) {
  const { start: words, number } = useMessages().audit;
  const all = start.curve.at(-1)?.cleared ?? 0;
  return (
    <details className={styles.table}>
      <summary>{words.asTable}</summary>
      <table aria-label={words.tableName}>
        <thead>
          <tr>
            <th scope="col">{words.upgrades}</th>
            <th scope="col">{words.cleared}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {curveSteps(start).map(({ clients, cleared }) => (
            <tr key={clients}>
              <td>{number(clients)}</td>
              <td>{number(cleared)}</td>
              <td>{words.percent(all === 0 ? 0 : cleared / all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
