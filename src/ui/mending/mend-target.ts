import type { CellReference } from '../../answers/explanations.ts';
import type { FactPlace, MissingFactTableRow } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { factNamed } from '../../fleet/fact-words.ts';
import type { FactName } from '../../fleet/machine.ts';
import type { Problem } from '../../fleet/problem.ts';
import type { UnknownValue } from '../../inventory/inventory.ts';

/** A cell that the person can correct. */
export interface MendTarget {
  readonly source: number;
  readonly fileName: string;
  readonly line: number;
  readonly fact: FactName | 'name';
  /** The machine's name, or something else that identifies the row. */
  readonly machine: string;
  readonly heading: string | null;
  readonly text: string;
}

/** Whether the cell is empty, so that the person records a value instead of correcting one. */
export function isEmptyCell({ text }: MendTarget): boolean {
  return text.trim() === '';
}

/** The cell of a fact of a machine. */
export function targetOfPlace(place: FactPlace, machine: string): MendTarget {
  return { ...place, machine };
}

/** The cell of a missing fact. */
export function targetOfMissingFact({ name, place }: MissingFactTableRow): MendTarget {
  return targetOfPlace(place, name);
}

/** The cell that a reason refers to. */
export function targetOfCell(cell: CellReference): MendTarget {
  const { source, fileName, line, fact, heading, text } = cell;
  return { source, fileName, line, fact, machine: cell.machine.name, heading, text };
}

/**
 * The fact that correcting a problem's cell would set; null for kinds of problem that are not about one
 * cell.
 */
function factOfProblem({ kind, details }: Problem): FactName | 'name' | null {
  switch (kind) {
    case 'name-missing':
      return 'name';
    case 'role-missing':
    case 'role-unreadable':
      return 'role';
    case 'product-unreadable':
    case 'outside-the-article':
      return 'product';
    case 'value-unreadable':
    case 'columns-disagree':
      return factNamed(details[0]);
    default:
      return null;
  }
}

/** The cell that a problem is about; null if correcting one cell does not help. */
export function targetOfProblem(
  problem: Problem,
  fileName: string,
  machine: string | null,
): MendTarget | null {
  const { source, line, column, value } = problem;
  const fact = factOfProblem(problem);
  if (fact === null || line === null) return null;
  return { source, fileName, line, fact, machine: machine ?? '', heading: column, text: value };
}

/** The unknown value that this cell contains, which other rows may share; null if there is none. */
export function unknownValueOf(
  { fact, text }: MendTarget,
  unknownValues: readonly UnknownValue[],
): UnknownValue | null {
  return unknownValues.find((value) => value.fact === fact && value.text === text) ?? null;
}

/** The dispute that this cell is part of; null if there is none. */
export function disputeOfTarget(
  { source, line, fact }: MendTarget,
  disputes: AuditSummary['disputes'],
): AuditSummary['disputes'][number] | null {
  const isParty = (claim: AuditSummary['disputes'][number]['claims'][number]) =>
    claim.source === source && claim.line === line;
  return disputes.find((each) => each.fact === fact && each.claims.some(isParty)) ?? null;
}
