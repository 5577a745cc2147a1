import { PROBLEM_KINDS, type ProblemList } from '../fleet/problem.ts';
import { problemValue } from '../locale/cell-texts.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { upTo } from '../pairing/runs.ts';
import { machineReference } from './fact-view.ts';
import { listColumns, NO_NUMBER, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import { inOrder } from './listing.ts';
import { fileTexts } from './prose-cells.ts';
import type { ProblemRow } from './rows.ts';

const EFFECTS = ['rejected', 'unreadable', 'apart', 'merged', 'noted'] as const;

/** All problems, in the order in which the reader found them. */
export function problemTable(index: FleetIndex, problems: ProblemList): ListTable {
  const { fleet } = index;
  const rows = upTo(problems.size);
  const every = <T>(part: (row: number) => T) => Array.from(rows, part);
  const fileNameOf = (row: number) => fleet.sources[problems.at(row).source] ?? '';
  const machineNameOf = (row: number) => {
    const { machine } = problems.at(row);
    return machine === null ? '' : (fleet.names.at(machine) ?? '');
  };
  return {
    firstOrder: inOrder(rows),
    machines: null,
    end: null,
    parts: [
      {
        prose: ({ tables, problems: words }) => [
          ...fileTexts(fleet, (row) => problems.at(row).source, rows.length),
          {
            codes: rows,
            texts: every((row) => {
              const problem = problems.at(row);
              const cells = [
                machineNameOf(row),
                problem.column ?? '',
                problemValue(problem, tables),
              ];
              return [...cells, words.sentence(problem)].join('\n');
            }),
          },
        ],
        columns: () =>
          listColumns('problems', index, null, {
            kind: () => ({
              kind: 'words',
              of: every((row) => problems.at(row).kind),
              among: Object.keys(PROBLEM_KINDS),
            }),
            effect: () => ({
              kind: 'words',
              of: every((row) => PROBLEM_KINDS[problems.at(row).kind]),
              among: EFFECTS,
            }),
            column: () => ({ kind: 'texts', of: every((row) => problems.at(row).column ?? '') }),
            value: () => ({ kind: 'texts', of: every((row) => problems.at(row).value) }),
            file: () => ({ kind: 'texts', of: every(fileNameOf) }),
            machine: () => ({ kind: 'texts', of: every(machineNameOf) }),
            line: numbers(() =>
              Float64Array.from(rows, (row) => problems.at(row).line ?? NO_NUMBER),
            ),
          }),
      },
    ],
    row: (row): ProblemRow => {
      const problem = problems.at(row);
      return {
        table: 'problems',
        problem,
        fileName: fileNameOf(row),
        machine: problem.machine === null ? null : machineReference(fleet, problem.machine),
      };
    },
    rowOfMachine: (machine) => rows.findIndex((row) => problems.at(row).machine === machine),
  };
}
