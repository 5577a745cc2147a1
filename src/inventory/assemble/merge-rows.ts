import type { Cell, Claim, FactColumn, RowReference } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import type { Settlement } from '../inventory.ts';
import { DISPUTED_CELL, disputedCell, type Findings, outcomeOf } from './disputes.ts';
import type { MachineRows } from './footer-rows.ts';
import { lineReference, type PreparedSources, placeOfRow, rowOfPlace } from './prepare-sources.ts';
import type { RowFact, RowFacts } from './row-facts.ts';

/** What merging the rows of machines reports. */
export interface MergeFindings {
  readonly disputes: Findings;
  /** Contradictions that were decided by the newest row. */
  readonly newest: Findings;
}

/** The row that the person picked to settle a dispute, by machine. */
function settledRows(
  prepared: PreparedSources,
  { machineOfRow }: MachineRows,
  fact: FactName,
  settlements: readonly Settlement[],
): ReadonlyMap<number, number> {
  const picked = new Map<number, number>();
  for (const settlement of settlements) {
    if (settlement.fact !== fact) continue;
    const row = rowOfPlace(prepared, settlement);
    const take = rowOfPlace(prepared, {
      source: settlement.takeSource,
      line: settlement.takeLine,
    });
    const machine = row === null ? -1 : (machineOfRow[row] ?? -1);
    if (machine >= 0 && take !== null && machineOfRow[take] === machine) picked.set(machine, take);
  }
  return picked;
}

/** A fact column of all machines while it is built. */
interface MergedColumn<T> {
  readonly cells: Cell<T>[];
  readonly codes: Uint32Array;
  readonly rowOf: Map<number, RowReference>;
}

const NO_CODE = -1;

/** What the rows of a machine say about a fact, without the row that the person picked. */
function claimsAgainst(
  prepared: PreparedSources,
  own: RowFact<unknown>,
  picked: number,
  rows: readonly number[],
): readonly Claim[] {
  const { source } = placeOfRow(prepared, picked);
  return rows.flatMap((row) => {
    const cell = own.cells[own.codes[row] ?? 0];
    if (row === picked || cell === undefined || cell.reading.kind === 'missing') return [];
    const line = lineReference(prepared, placeOfRow(prepared, row), source);
    return [{ line, text: cell.text }];
  });
}

/**
 * Merges one fact of all machines that have several rows. Rows fill each other's gaps. A contradiction is settled by
 * the person, decided by date, or disputed.
 */
function mergeSeveral<K extends FactName>(
  fact: K,
  context: MergeContext,
  column: MergedColumn<Facts[K]>,
): void {
  const { prepared, facts, machines, findings } = context;
  const own: RowFact<Facts[K]> = facts[fact];
  const settled = settledRows(prepared, machines, fact, context.settlements);
  const put = (machine: number, code: number, row: number) => {
    column.codes[machine] = code;
    if (row !== machines.firstRows[machine]) column.rowOf.set(machine, placeOfRow(prepared, row));
  };
  let disputedCode = NO_CODE;
  for (const [machine, rows] of machines.several) {
    const picked = settled.get(machine);
    const pickedCell = picked === undefined ? undefined : own.cells[own.codes[picked] ?? 0];
    if (picked !== undefined && pickedCell !== undefined) {
      const claims = claimsAgainst(prepared, own, picked, rows);
      column.cells.push({ ...pickedCell, origin: 'settled', claims });
      put(machine, column.cells.length - 1, picked);
      continue;
    }
    const ownCode = column.codes[machine];
    if (rows.every((row) => own.codes[row] === ownCode)) continue;
    const outcome = outcomeOf(fact, rows, own, facts.lastSeen);
    if (outcome.kind === 'nothing') continue;
    if (outcome.kind === 'disputed') {
      if (disputedCode === NO_CODE) disputedCode = column.cells.push(DISPUTED_CELL) - 1;
      column.codes[machine] = disputedCode;
      findings.disputes.add(machine, fact);
      continue;
    }
    put(machine, outcome.claim.code, outcome.claim.row);
    if (outcome.kind === 'newest') findings.newest.add(machine, fact);
  }
}

/** What merging needs. */
export interface MergeContext {
  readonly prepared: PreparedSources;
  readonly facts: RowFacts;
  readonly machines: MachineRows;
  readonly settlements: readonly Settlement[];
  readonly findings: MergeFindings;
}

/** Turns one fact of every row into one fact of every machine. If each row is a machine, the codes are shared. */
export function factOfMachines<K extends FactName>(
  fact: K,
  context: MergeContext,
): FactColumn<Facts[K]> {
  const { machines, prepared } = context;
  const own: RowFact<Facts[K]> = context.facts[fact];
  const { cells, headings } = own;
  if (machines.machineCount === prepared.rowCount) {
    return { cells, codes: own.codes, headings, rowOf: new Map() };
  }
  const codes = machines.firstRows.map((row) => own.codes[row] ?? 0);
  if (machines.several.size === 0) return { cells, codes, headings, rowOf: new Map() };
  const column = { cells: [...cells], codes, rowOf: new Map<number, RowReference>() };
  mergeSeveral(fact, context, column);
  return {
    ...column,
    headings,
    disputedCell: (machine) => disputedCell(context, machine, fact),
  };
}
