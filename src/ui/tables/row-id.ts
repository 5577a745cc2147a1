import type { ProblemRow } from '../../answers/rows.ts';
import type { ReasonSubject } from '../reason/reason-subject.ts';

/** What tells a problem apart from the others of its audit. */
export function idOfProblem({ problem }: ProblemRow): string {
  return `${problem.source} ${problem.line} ${problem.kind} ${problem.column} ${problem.value}`;
}

/** The id that a row has whose reason is open. */
export function idOfSubject(subject: ReasonSubject): string {
  switch (subject.kind) {
    case 'pairing':
      return `${subject.client}:${subject.server}`;
    case 'machine':
      return String(subject.machine);
    case 'problem':
      return idOfProblem(subject.row);
  }
}
