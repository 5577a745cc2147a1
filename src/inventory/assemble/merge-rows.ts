import type { Cell, FactColumn, RowReference } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import { unreadable, valueOr } from '../../fleet/reading.ts';
import { foldText } from '../cells/cell-text.ts';
import type { Dispute, Settlement } from '../inventory.ts';
import { FACT_KINDS } from './fact-values.ts';
import type { MachineRows } from './group-rows.ts';
import { type PreparedSources, placeOfRow, rowOfPlace } from './prepare-sources.ts';
import type { RowFact, RowFacts } from './row-facts.ts';

/** What one row of a machine says about a fact. */
interface Claim<T> {
  readonly row: number;
  readonly code: number;
  readonly cell: Cell<T>;
}

/** A contradiction that the newer row decided. */
export interface NewestWins {
  readonly machine: number;
  readonly fact: FactName;
  readonly taken: number;
  readonly older: readonly number[];
}

/** What is found out while the rows of machines are merged. */
export interface MergeFindings {
  readonly disputes: Dispute[];
  readonly newest: NewestWins[];
}

type Outcome<T> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'agreed'; readonly claim: Claim<T> }
  | { readonly kind: 'newest'; readonly claim: Claim<T>; readonly older: readonly Claim<T>[] }
  | { readonly kind: 'disputed'; readonly claims: readonly Claim<T>[] };

function sameText<T>(one: Cell<T>, other: Cell<T>): boolean {
  return one.text === other.text || foldText(one.text) === foldText(other.text);
}

/** The claim that all claims agree on; null where two differ. An unreadable text agrees with itself alone. */
function agreedClaim<K extends FactName>(
  fact: K,
  claims: readonly Claim<Facts[K]>[],
): Claim<Facts[K]> | null {
  let agreed = claims[0] ?? null;
  for (const claim of claims.slice(1)) {
    const [one, other] = [agreed?.cell, claim.cell];
    if (agreed === null || one === undefined) return null;
    if (one.reading.kind !== 'known' || other.reading.kind !== 'known') {
      const bothUnread = one.reading.kind === 'unreadable' && other.reading.kind === 'unreadable';
      if (!bothUnread || !sameText(one, other)) return null;
      continue;
    }
    const closer = FACT_KINDS[fact].closer(one.reading.value, other.reading.value);
    if (closer === null) return null;
    if (closer !== one.reading.value) agreed = claim;
  }
  return agreed;
}

/** The newest of the claims, where every one of them is dated and the newest agree. */
function newestClaim<K extends FactName>(
  fact: K,
  claims: readonly Claim<Facts[K]>[],
  seen: RowFact<number>,
): Outcome<Facts[K]> | null {
  const momentOf = ({ row }: Claim<Facts[K]>) =>
    valueOr(seen.cells[seen.codes[row] ?? 0]?.reading ?? unreadable(''), null);
  const moments = claims.map(momentOf);
  if (moments.includes(null)) return null;
  const newest = Math.max(...moments.map((moment) => moment ?? 0));
  const claim = agreedClaim(
    fact,
    claims.filter((_, index) => moments[index] === newest),
  );
  if (claim === null) return null;
  return { kind: 'newest', claim, older: claims.filter((_, index) => moments[index] !== newest) };
}

function outcomeOf<K extends FactName>(
  fact: K,
  said: readonly Claim<Facts[K]>[],
  seen: RowFact<number>,
): Outcome<Facts[K]> {
  const entered = said.filter(({ cell }) => cell.origin === 'entered');
  const claims = entered.length > 0 ? entered : said;
  if (claims.length === 0) return { kind: 'nothing' };
  const claim = agreedClaim(fact, claims);
  if (claim !== null) return { kind: 'agreed', claim };
  return newestClaim(fact, claims, seen) ?? { kind: 'disputed', claims };
}

/** How a line is named in a sentence about another: with its file where that is another one. */
export function lineReference(
  prepared: PreparedSources,
  { source, line }: RowReference,
  seenFrom: number,
): string {
  return source === seenFrom ? `${line}` : `${prepared.sources[source]?.fileName ?? ''}:${line}`;
}

/** The rows that the person picked, by machine. */
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

/** A machine's fact column in the making. */
interface MergedColumn<T> {
  readonly cells: Cell<T>[];
  readonly codes: Uint32Array;
  readonly rowOf: Map<number, RowReference>;
}

function disputedCell<T>(
  prepared: PreparedSources,
  claims: readonly Claim<T>[],
): { readonly cell: Cell<T>; readonly claims: Dispute['claims'] } {
  const placed = claims.map(({ row, cell }) => ({
    ...placeOfRow(prepared, row),
    text: cell.text,
  }));
  const seenFrom = placed[0]?.source ?? 0;
  const said = placed.map((place) => ({
    line: lineReference(prepared, place, seenFrom),
    text: place.text,
  }));
  const text = said.map((claim) => `line ${claim.line} says ${claim.text}`).join(', ');
  return {
    cell: { text, reading: unreadable(text), origin: 'disputed', claims: said },
    claims: placed,
  };
}

/** Merges one fact of all machines that have several rows: what rows leave open others fill, what they contradict is settled, decided by date, or disputed. */
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
  for (const [machine, rows] of machines.several) {
    const picked = settled.get(machine);
    const pickedCell = picked === undefined ? undefined : own.cells[own.codes[picked] ?? 0];
    if (picked !== undefined && pickedCell !== undefined) {
      column.cells.push({ ...pickedCell, origin: 'settled' });
      put(machine, column.cells.length - 1, picked);
      continue;
    }
    const ownCode = column.codes[machine];
    if (rows.every((row) => own.codes[row] === ownCode)) continue;
    const said = rows.flatMap((row): Claim<Facts[K]>[] => {
      const code = own.codes[row] ?? 0;
      const cell = own.cells[code];
      return cell === undefined || cell.reading.kind === 'missing' ? [] : [{ row, code, cell }];
    });
    const outcome = outcomeOf(fact, said, facts.lastSeen);
    if (outcome.kind === 'nothing') continue;
    if (outcome.kind === 'disputed') {
      const { cell, claims } = disputedCell(prepared, outcome.claims);
      column.codes[machine] = column.cells.length;
      column.cells.push(cell);
      findings.disputes.push({ machine, fact, claims });
      continue;
    }
    put(machine, outcome.claim.code, outcome.claim.row);
    if (outcome.kind === 'newest') {
      const older = outcome.older.map(({ row }) => row);
      findings.newest.push({ machine, fact, taken: outcome.claim.row, older });
    }
  }
}

/** Everything that merging looks at. */
export interface MergeContext {
  readonly prepared: PreparedSources;
  readonly facts: RowFacts;
  readonly machines: MachineRows;
  readonly settlements: readonly Settlement[];
  readonly findings: MergeFindings;
}

/** One fact of every machine, from one fact of every row. Where each row is a machine the codes are shared. */
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
  return { ...column, headings };
}
