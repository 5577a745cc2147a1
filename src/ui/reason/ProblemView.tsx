import type { ProblemRow } from '../../answers/rows.ts';
import { PROBLEM_KINDS } from '../../fleet/problem.ts';
import { problemValue } from '../shared/problem-value.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

/** A problem in whole: the sentence and the text, which a cell of the table may cut, and where it stands. */
export function ProblemView({ row }: { readonly row: ProblemRow }) {
  const { problems, reasons, tables } = useMessages();
  const hasFiles = useSitting((sitting) => (sitting.audit?.summary.sources.length ?? 0) > 1);
  const { problem, fileName } = row;
  const { kind, line, column } = problem;
  const value = problemValue(problem, tables);
  return (
    <>
      <div className={styles.title}>
        <h2>{problems.kindName(kind)}</h2>
        <span className={styles.pill}>{problems.effectName(PROBLEM_KINDS[kind])}</span>
      </div>
      <p className={styles.lead}>{problems.sentence(problem)}</p>
      {value === '' ? null : <p className={styles.claims}>{value}</p>}
      {line === null ? null : (
        <p className={styles.cell}>{reasons.place(hasFiles ? fileName : null, line, column)}</p>
      )}
    </>
  );
}
