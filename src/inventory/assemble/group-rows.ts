import type { ProblemKind } from '../../fleet/problem.ts';
import type { ChosenNames } from './apply-choices.ts';
import { footerRows } from './footer-rows.ts';
import type { PreparedSources } from './prepare-sources.ts';
import type { RowFacts } from './row-facts.ts';
import { NO_KEY } from './row-names.ts';

/** The machine of a row that became none. */
export const NO_MACHINE = -1;

export interface RejectedRow {
  readonly row: number;
  readonly reason: ProblemKind;
}

/** Which rows are which machine. Machines are counted in the order of their first rows. */
export interface MachineRows {
  readonly machineCount: number;
  /** For each machine its first row. */
  readonly firstRows: Uint32Array;
  /** For each row its machine, or `NO_MACHINE`. */
  readonly machineOfRow: Int32Array;
  readonly rejected: readonly RejectedRow[];
  /** Rows that were merged into a machine that an earlier row has made, in their order. */
  readonly mergedRows: readonly number[];
  /** All rows of each machine that has several, its first row in front. */
  readonly several: ReadonlyMap<number, readonly number[]>;
}

/** Why a row becomes no machine; null where it becomes one. */
function rejectionOf(
  prepared: PreparedSources,
  facts: RowFacts,
  names: ChosenNames,
): (row: number) => ProblemKind | null {
  const footers = footerRows(prepared, facts);
  return (row) => {
    if (names.entered.has(row)) return names.keys[row] === NO_KEY ? 'name-missing' : null;
    if (prepared.headingRows.has(row)) return 'heading-row-repeated';
    const footer = footers.size === 0 ? undefined : footers.get(row);
    if (footer !== undefined) return footer;
    return names.keys[row] === NO_KEY ? 'name-missing' : null;
  };
}

/** Puts the rows of one machine together and rejects those that are of none: machines + merged + rejected is the number of rows. */
export function groupRows(
  prepared: PreparedSources,
  facts: RowFacts,
  names: ChosenNames,
): MachineRows {
  const { rowCount } = prepared;
  const machineOfKey = new Int32Array(names.keyCount).fill(NO_MACHINE);
  const machineOfRow = new Int32Array(rowCount).fill(NO_MACHINE);
  const firstRows = new Uint32Array(rowCount);
  const rejected: RejectedRow[] = [];
  const mergedRows: number[] = [];
  const several = new Map<number, number[]>();
  const rejectionOfRow = rejectionOf(prepared, facts, names);
  let machineCount = 0;
  for (let row = 0; row < rowCount; row++) {
    const reason = rejectionOfRow(row);
    if (reason !== null) {
      rejected.push({ row, reason });
      continue;
    }
    const key = names.keys[row] ?? NO_KEY;
    const machine = machineOfKey[key] ?? NO_MACHINE;
    if (machine === NO_MACHINE) {
      machineOfKey[key] = machineCount;
      machineOfRow[row] = machineCount;
      firstRows[machineCount++] = row;
      continue;
    }
    machineOfRow[row] = machine;
    mergedRows.push(row);
    const rows = several.get(machine);
    if (rows === undefined) several.set(machine, [firstRows[machine] ?? 0, row]);
    else rows.push(row);
  }
  return {
    machineCount,
    firstRows: firstRows.slice(0, machineCount),
    machineOfRow,
    rejected,
    mergedRows,
    several,
  };
}
