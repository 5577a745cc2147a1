import type { Problem, ProblemKind } from '../../fleet/problem.ts';
import { headingTextOf } from '../columns/heading-text.ts';
import { isFlagColumn } from '../columns/without-passwords.ts';
import type { SourceTable } from '../inventory.ts';
import type { FileProblem, PlacedIrregularity } from './assembly.ts';
import type { RejectedRow } from './group-rows.ts';
import { type PreparedSources, rowAtOrBehind } from './prepare-sources.ts';

function ofFile(
  kind: ProblemKind,
  source: number,
  column: string,
  details: readonly string[],
): Problem {
  return { kind, source, line: null, column, value: '', details, machine: null };
}

/** One notice for each column whose passwords were reduced to their flag, or whose secrets were dropped. */
function passwordNotices({ table }: SourceTable, source: number): readonly Problem[] {
  return table.columns.flatMap((column) => {
    if (!isFlagColumn(column)) return [];
    const { heading, hides, codes, texts } = column;
    if (hides === 'secret') return ofFile('secret-column', source, heading, []);
    const saysAnything = codes.some((code) => texts[code] !== '');
    return saysAnything ? ofFile('password-column', source, heading, []) : [];
  });
}

function repeatedHeadings({ table }: SourceTable, source: number): readonly Problem[] {
  const byCompact = new Map<string, { heading: string; times: number }>();
  for (const { heading } of table.columns) {
    const { compact } = headingTextOf(heading);
    const before = byCompact.get(compact);
    byCompact.set(compact, {
      heading: before?.heading ?? heading,
      times: (before?.times ?? 0) + 1,
    });
  }
  byCompact.delete('');
  return [...byCompact.values()]
    .filter(({ times }) => times > 1)
    .map(({ heading, times }) => ofFile('heading-repeated', source, heading, [`${times}`]));
}

/** What is to be said about whole files. */
export function fileProblems({ sources, offsets }: PreparedSources): readonly FileProblem[] {
  return sources.flatMap((source, index) =>
    [...passwordNotices(source, index), ...repeatedHeadings(source, index)].map((problem) => ({
      row: offsets[index] ?? 0,
      problem,
    })),
  );
}

/** Why rows became no machine whose shape needs no further word: a closing line is short. */
const SHORT_BY_NATURE: ReadonlySet<ProblemKind> = new Set(['footer-row', 'group-row']);

/**
 * What the tables could not account for. A repeated heading that became a row is among the rejected rows instead, and
 * so is a closing line that is shorter than the rows above it.
 */
export function placedIrregularities(
  { sources, offsets }: PreparedSources,
  rejected: readonly RejectedRow[],
): readonly PlacedIrregularity[] {
  const short = new Set(
    rejected.flatMap(({ row, reason }) => (SHORT_BY_NATURE.has(reason) ? [row] : [])),
  );
  return sources.flatMap(({ table }, source) => {
    const offset = offsets[source] ?? 0;
    return table.irregularities
      .filter(({ kind, row }) => kind !== 'repeated-heading-row' || row === null)
      .map((irregularity) => ({
        source,
        row: offset + (irregularity.row ?? rowAtOrBehind(table.rowLines, irregularity.line)),
        irregularity,
      }))
      .filter(({ row, irregularity }) => irregularity.kind !== 'row-too-short' || !short.has(row));
  });
}
