import type { Fleet } from '../../fleet/fleet.ts';
import type { Problem } from '../../fleet/problem.ts';
import type { Irregularity } from '../raw-table.ts';
import type { ChosenNames } from './apply-choices.ts';
import type { ExtraPlan } from './extra-columns.ts';
import type { MachineRows } from './footer-rows.ts';
import type { MergeFindings } from './merge-rows.ts';
import { nameOfRow, type PreparedSources, sourceOfRow } from './prepare-sources.ts';
import type { RowFacts } from './row-facts.ts';

/** All results of one assembly. Its problems are described from them. */
export interface Assembly {
  readonly prepared: PreparedSources;
  readonly facts: RowFacts;
  readonly names: ChosenNames;
  readonly machines: MachineRows;
  readonly plans: readonly ExtraPlan[];
  readonly findings: MergeFindings;
  readonly fleet: Fleet;
}

/** A problem of a whole file, with the row before which it is listed. */
export interface FileProblem {
  readonly row: number;
  readonly problem: Problem;
}

/** An irregularity of a table, with its file and the row at which it is listed. */
export interface PlacedIrregularity {
  readonly source: number;
  readonly row: number;
  readonly irregularity: Irregularity;
}

/** The name of a row: the entered one, else that of the file. */
export function shownName(
  { prepared, names }: Pick<Assembly, 'prepared' | 'names'>,
  row: number,
): string {
  return names.entered.get(row) ?? nameOfRow(prepared, sourceOfRow(prepared, row), row);
}
