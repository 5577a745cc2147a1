import { PROBLEM_KINDS, type ProblemList } from '../fleet/problem.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { machineReference } from './fact-view.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import type { ProblemRow } from './table-messages.ts';

const EFFECTS = ['rejected', 'unreadable', 'apart', 'merged', 'noted'] as const;

/** The table of problems, in the order in which they were found. */
export function problemTable(index: FleetIndex, problems: ProblemList): ListTable {
  const { fleet } = index;
  const rows = Uint32Array.from({ length: problems.size }, (_, row) => row);
  const every = <T>(part: (row: number) => T) => Array.from(rows, part);
  const fileNameOf = (row: number) => fleet.sources[problems.at(row).source] ?? '';
  return {
    firstOrder: rows,
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
        line: numbers(Float64Array.from(rows, (row) => problems.at(row).line ?? 0)),
      }),
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
