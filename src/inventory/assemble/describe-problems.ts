import { type Cell, cellOf, rowOfFact } from '../../fleet/fleet.ts';
import { FACT_NAMES, type FactName } from '../../fleet/machine.ts';
import type { Problem } from '../../fleet/problem.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { type Assembly, type FileProblem, type PlacedIrregularity, shownName } from './assembly.ts';
import { listDisputes, outcomeOfMachine } from './disputes.ts';
import { type ExtraPlan, extraTextOfRow } from './extra-columns.ts';
import { NO_MACHINE } from './footer-rows.ts';
import { lineReference, placeOfRow, sourceOfRow } from './prepare-sources.ts';
import type { LoggedProblem } from './problem-log.ts';

/** What is needed to describe the problems of an inventory. */
interface ProblemSources {
  readonly assembly: Assembly;
  readonly ofFiles: readonly FileProblem[];
  readonly irregularities: readonly PlacedIrregularity[];
}

function machineOf({ machines }: Assembly, row: number): number | null {
  const machine = machines.machineOfRow[row] ?? NO_MACHINE;
  return machine === NO_MACHINE ? null : machine;
}

function cellOfRow({ facts }: Assembly, fact: FactName, row: number): Cell<unknown> | undefined {
  return facts[fact].cells[facts[fact].codes[row] ?? 0];
}

function headingOf(
  assembly: Assembly,
  fact: FactName,
  row: number,
  cell?: Cell<unknown>,
): string | null {
  const source = sourceOfRow(assembly.prepared, row);
  return cell?.heading ?? assembly.facts[fact].headings[source] ?? null;
}

/** A problem at a row; about its name, unless `more` says otherwise. */
function atRow(
  assembly: Assembly,
  { kind, row }: LoggedProblem,
  more: Partial<Problem> = {},
): Problem {
  const { source, line } = placeOfRow(assembly.prepared, row);
  return {
    kind,
    source,
    line,
    column: assembly.prepared.names.texts[source]?.heading ?? null,
    value: shownName(assembly, row),
    details: [],
    machine: machineOf(assembly, row),
    ...more,
  };
}

/** A problem about a fact of the whole machine, at the row from which the fact was taken. */
function atFact(
  assembly: Assembly,
  logged: LoggedProblem,
  fact: FactName,
  details: readonly string[] = [],
): Problem {
  const machine = machineOf(assembly, logged.row) ?? 0;
  const cell: Cell<unknown> = cellOf<unknown>(assembly.fleet.facts[fact], machine);
  return atRow(assembly, logged, {
    ...rowOfFact(assembly.fleet, fact, machine),
    column: headingOf(assembly, fact, logged.row, cell),
    value: cell.text,
    details,
  });
}

/** Whether a later row contradicts the machine's first row in a column. Dates and peers are no contradictions. */
function differs(assembly: Assembly, plan: ExtraPlan, first: number, row: number): boolean {
  if (plan.field === 'lastSeen' || plan.field === 'peers') return false;
  const [one, other] = [first, row].map((each) =>
    extraTextOfRow(assembly.prepared, plan, each).trim(),
  );
  if (one === undefined || other === undefined) return false;
  return !isMissingText(one) && !isMissingText(other) && one.toLowerCase() !== other.toLowerCase();
}

function describeMerged(assembly: Assembly, logged: LoggedProblem): Problem {
  const { prepared, machines } = assembly;
  const first = machines.firstRows[machineOf(assembly, logged.row) ?? 0] ?? 0;
  const { source } = placeOfRow(prepared, logged.row);
  const differing = assembly.plans
    .filter((plan) => differs(assembly, plan, first, logged.row))
    .map(({ heading }) => heading);
  const line = lineReference(prepared, placeOfRow(prepared, first), source);
  return atRow(assembly, logged, { details: [line, differing.join(', ')] });
}

function describeDisputed(assembly: Assembly, logged: LoggedProblem): Problem {
  const dispute = listDisputes(assembly, assembly.findings.disputes).at(logged.detail);
  const { source } = placeOfRow(assembly.prepared, logged.row);
  const claims = dispute.claims.flatMap((claim) => [
    lineReference(assembly.prepared, claim, source),
    claim.text,
  ]);
  return atFact(assembly, logged, dispute.fact, [dispute.fact, ...claims]);
}

function describeNewest(assembly: Assembly, logged: LoggedProblem): Problem {
  const { machine, fact } = assembly.findings.newest.at(logged.detail);
  const outcome = outcomeOfMachine(assembly, machine, fact);
  if (outcome.kind !== 'newest') return atRow(assembly, logged);
  const taken = outcome.claim.row;
  const older = outcome.older.map(({ row }) => row);
  const { source } = placeOfRow(assembly.prepared, logged.row);
  const said = [taken, ...older].flatMap((row) => [
    lineReference(assembly.prepared, placeOfRow(assembly.prepared, row), source),
    cellOfRow(assembly, fact, row)?.text ?? '',
  ]);
  const cell = cellOfRow(assembly, fact, taken);
  return atRow(assembly, logged, {
    column: headingOf(assembly, fact, taken, cell),
    value: cell?.text ?? '',
    details: [fact, ...said],
  });
}

function describeDisagreement(assembly: Assembly, logged: LoggedProblem): Problem {
  const fact = FACT_NAMES[logged.detail % FACT_NAMES.length] ?? 'servicePack';
  const { cells, disagreements } = assembly.facts[fact];
  const { code } = disagreements[Math.floor(logged.detail / FACT_NAMES.length)] ?? { code: 0 };
  const taken = cellOfRow(assembly, fact, logged.row);
  const other: Cell<unknown> | undefined = cells[code];
  const otherHeading = headingOf(assembly, fact, logged.row, other) ?? '';
  return atRow(assembly, logged, {
    column: headingOf(assembly, fact, logged.row, taken),
    value: taken?.text ?? '',
    details: [fact, taken?.text ?? '', otherHeading, other?.text ?? ''],
  });
}

function describeIrregularity(
  { assembly, irregularities }: ProblemSources,
  logged: LoggedProblem,
): Problem {
  const placed = irregularities[logged.detail];
  if (placed === undefined) return atRow(assembly, logged);
  const { source, row, irregularity } = placed;
  return {
    kind: logged.kind,
    source,
    line: irregularity.line,
    column: null,
    value: irregularity.text,
    details: [],
    machine: irregularity.row === null ? null : machineOf(assembly, row),
  };
}

function describeUnreadable(assembly: Assembly, logged: LoggedProblem): Problem {
  const fact = FACT_NAMES[logged.detail] ?? 'servicePack';
  const cell = cellOfRow(assembly, fact, logged.row);
  return atRow(assembly, logged, {
    column: headingOf(assembly, fact, logged.row, cell),
    value: cell?.text ?? '',
    details: [fact],
  });
}

function describeAlsoQualified(assembly: Assembly, logged: LoggedProblem): Problem {
  const { prepared, machines, fleet } = assembly;
  const { source } = placeOfRow(prepared, logged.row);
  const other = placeOfRow(prepared, machines.firstRows[logged.detail] ?? 0);
  const line = lineReference(prepared, other, source);
  return atRow(assembly, logged, { details: [fleet.names.at(logged.detail) ?? '', line] });
}

/** Makes the problem for an entry of the log. */
export function describeLogged(sources: ProblemSources, logged: LoggedProblem): Problem {
  const { assembly, ofFiles } = sources;
  switch (logged.kind) {
    case 'name-missing':
    case 'footer-row':
    case 'group-row':
      return atRow(assembly, logged);
    case 'heading-row-repeated':
      return atRow(assembly, logged, { column: null });
    case 'duplicate-merged':
      return describeMerged(assembly, logged);
    case 'value-unreadable':
      return describeUnreadable(assembly, logged);
    case 'facts-disputed':
      return describeDisputed(assembly, logged);
    case 'newest-row-counts':
      return describeNewest(assembly, logged);
    case 'columns-disagree':
      return describeDisagreement(assembly, logged);
    case 'role-missing':
    case 'role-unreadable':
      return atFact(assembly, logged, 'role');
    case 'product-unreadable':
    case 'outside-the-article':
      return atFact(assembly, logged, 'product');
    case 'name-also-qualified':
      return describeAlsoQualified(assembly, logged);
    case 'password-column':
    case 'secret-column':
    case 'heading-repeated':
      return ofFiles[logged.detail]?.problem ?? atRow(assembly, logged);
    case 'heading-row-skipped':
    case 'row-above-headings':
    case 'row-too-short':
    case 'row-too-long':
    case 'empty-cell-too-many':
    case 'row-behind-hash':
    case 'stray-quote':
    case 'unclosed-quote':
    case 'rows-in-quotes':
    case 'nul-bytes':
    case 'replacement-character':
    case 'mixed-encodings':
      return describeIrregularity(sources, logged);
    case 'peer-unknown':
    case 'peer-not-a-server':
    case 'peer-outside-the-article':
    case 'peer-is-itself':
      throw new RangeError(`${logged.kind} is found while pairing, not while reading`);
  }
}
