import type { Fleet } from '../fleet/fleet.ts';
import { PROBLEM_KINDS, type ProblemKind, type ProblemList } from '../fleet/problem.ts';
import { machineReference } from './fact-view.ts';
import { numberListColumn, wordListColumn } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import { type ListColumn, UNRANKED } from './listing.ts';
import type { ProblemRow } from './table-messages.ts';

const EFFECTS = ['rejected', 'unreadable', 'apart', 'merged', 'noted'] as const;

/** A column of texts of which many are alike, in plain alphabetical order; a text of nothing but blanks comes last. */
function plainTextColumn(id: string, rowTexts: readonly string[], isChoice: boolean): ListColumn {
  const texts = [...new Set(rowTexts)].sort();
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  const ranks = Uint32Array.from(texts, (text, code) => (text.trim() === '' ? UNRANKED : code));
  return {
    id,
    texts,
    ranks: () => ranks,
    codes: Uint32Array.from(rowTexts, (text) => codeOf.get(text) ?? 0),
    isChoice,
    isSearched: true,
  };
}

/** The table of problems, in the order in which they were found. */
export function problemTable(fleet: Fleet, problems: ProblemList): ListTable {
  const rows = Uint32Array.from({ length: problems.size }, (_, row) => row);
  const every = <T>(part: (row: number) => T) => Array.from(rows, part);
  const fileNameOf = (row: number) => fleet.sources[problems.at(row).source] ?? '';
  return {
    firstOrder: rows,
    columns: () => [
      wordListColumn(
        'kind',
        every((row) => problems.at(row).kind),
        Object.keys(PROBLEM_KINDS) as readonly ProblemKind[],
      ),
      wordListColumn(
        'effect',
        every((row) => PROBLEM_KINDS[problems.at(row).kind]),
        EFFECTS,
      ),
      plainTextColumn(
        'column',
        every((row) => problems.at(row).column ?? ''),
        true,
      ),
      plainTextColumn(
        'value',
        every((row) => problems.at(row).value),
        false,
      ),
      plainTextColumn('file', every(fileNameOf), fleet.sources.length > 1),
      numberListColumn(
        'line',
        Float64Array.from(rows, (row) => problems.at(row).line ?? 0),
      ),
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
