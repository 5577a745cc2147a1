import { PROBLEM_KINDS } from '../../fleet/problem.ts';
import type { ProblemRow } from '../../worker/table-messages.ts';
import type { DataColumn } from '../grid/table-contract.ts';
import { MendButton } from '../mending/MendButton.tsx';
import { targetOfProblem } from '../mending/mend-target.ts';
import { problemValue } from '../shared/problem-value.ts';
import styles from './Cells.module.css';
import { type ColumnWords, longTextColumn, textColumn } from './columns.tsx';

/** The columns of the problems: where, what stands there, what became of it, and the way to mend it. */
export function problemColumns(
  words: ColumnWords,
  severalFiles: boolean,
): readonly DataColumn<ProblemRow>[] {
  const { problems, tables } = words.messages;
  const line = ({ problem }: ProblemRow) =>
    problem.line === null ? '' : tables.line(problem.line);
  return [
    textColumn(words, 'line', line, { defaultWidth: 80, minWidth: 56, align: 'end' }),
    textColumn(words, 'file', (row) => row.fileName, { hiddenAtFirst: !severalFiles }),
    textColumn(words, 'column', (row) => row.problem.column ?? '', { defaultWidth: 140 }),
    longTextColumn(words, 'value', ({ problem }) => problemValue(problem, tables)),
    longTextColumn(words, 'sentence', (row) => problems.sentence(row.problem), {
      sortable: false,
      defaultWidth: 490,
    }),
    textColumn(words, 'kind', (row) => problems.kindName(row.problem.kind), {
      hiddenAtFirst: true,
    }),
    textColumn(words, 'effect', (row) => problems.effectName(PROBLEM_KINDS[row.problem.kind]), {
      defaultWidth: 184,
    }),
    textColumn(words, 'mend', () => '', {
      sortable: false,
      defaultWidth: 96,
      cell: ({ problem, fileName, machine }) => {
        const target = targetOfProblem(problem, fileName, machine?.name ?? null);
        return target === null ? null : (
          <span className={styles.act}>
            <MendButton target={target} tabIndex={-1} />
          </span>
        );
      },
    }),
  ];
}
