import type { Cell } from '../../fleet/fleet.ts';
import { FACT_NAMES, type FactName, type Facts } from '../../fleet/machine.ts';
import { unreadable, valueOr } from '../../fleet/reading.ts';
import { foldSpelling } from '../cells/cell-text.ts';
import type { Dispute, DisputeList } from '../inventory.ts';
import { FACT_KINDS } from './fact-values.ts';
import type { MachineRows } from './footer-rows.ts';
import { lineReference, type PreparedSources, placeOfRow } from './prepare-sources.ts';
import type { RowFact, RowFacts } from './row-facts.ts';

/** What one row of a machine says about a fact. */
interface RowClaim<T> {
  readonly row: number;
  readonly code: number;
  readonly cell: Cell<T>;
}

/** The result of comparing the rows of a machine for one fact. */
type Outcome<T> =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'agreed'; readonly claim: RowClaim<T> }
  | {
      readonly kind: 'newest';
      readonly claim: RowClaim<T>;
      readonly older: readonly RowClaim<T>[];
    }
  | { readonly kind: 'disputed'; readonly claims: readonly RowClaim<T>[] };

function sameText<T>(one: Cell<T>, other: Cell<T>): boolean {
  return one.text === other.text || foldSpelling(one.text) === foldSpelling(other.text);
}

/** The claim on which all claims agree; null if two differ. An unreadable text agrees only with the same text. */
function agreedClaim<K extends FactName>(
  fact: K,
  claims: readonly RowClaim<Facts[K]>[],
): RowClaim<Facts[K]> | null {
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

/** The newest claim, if all claims are dated and the newest ones agree; else null. */
function newestClaim<K extends FactName>(
  fact: K,
  claims: readonly RowClaim<Facts[K]>[],
  seen: RowFact<number>,
): Outcome<Facts[K]> | null {
  const momentOf = ({ row }: RowClaim<Facts[K]>) =>
    valueOr(seen.cells[seen.codes[row] ?? 0]?.reading ?? unreadable(''), null);
  const moments = claims.map(momentOf);
  if (moments.includes(null)) return null;
  const newest = moments.reduce<number>((latest, moment) => Math.max(latest, moment ?? 0), 0);
  const claim = agreedClaim(
    fact,
    claims.filter((_, index) => moments[index] === newest),
  );
  if (claim === null) return null;
  return { kind: 'newest', claim, older: claims.filter((_, index) => moments[index] !== newest) };
}

/**
 * Combines the passwords of several rows. Each row may belong to another user of the machine, so a newer row does
 * not replace an older one: one password with § means yes, and "no" needs every password to be recorded. Null if
 * a row states the fact in another way than by a password.
 */
function claimOfPasswords<K extends FactName>(
  fact: K,
  rows: readonly number[],
  own: RowFact<Facts[K]>,
): RowClaim<Facts[K]> | null {
  const { prevails } = FACT_KINDS[fact];
  if (prevails === undefined) return null;
  let open: RowClaim<Facts[K]> | null = null;
  let yes: RowClaim<Facts[K]> | null = null;
  let no: RowClaim<Facts[K]> | null = null;
  for (const row of rows) {
    const code = own.codes[row] ?? 0;
    const cell = own.cells[code];
    if (cell === undefined || cell.origin === 'absent') continue;
    if (cell.reading.kind === 'missing') open ??= { row, code, cell };
    else if (cell.reading.kind !== 'known' || cell.origin !== 'password') return null;
    else if (prevails(cell.reading.value)) yes ??= { row, code, cell };
    else no ??= { row, code, cell };
  }
  return yes ?? (no === null ? null : (open ?? no));
}

/**
 * Compares the rows of one machine for a fact. Rows fill each other's gaps. The newest row decides a contradiction
 * if it can; otherwise the fact is disputed. If the person entered values, only these count.
 * @param seen when each row was last seen.
 */
export function outcomeOf<K extends FactName>(
  fact: K,
  rows: readonly number[],
  own: RowFact<Facts[K]>,
  seen: RowFact<number>,
): Outcome<Facts[K]> {
  const ofPasswords = claimOfPasswords(fact, rows, own);
  if (ofPasswords !== null) return { kind: 'agreed', claim: ofPasswords };
  const said: RowClaim<Facts[K]>[] = [];
  let isEntered = false;
  for (const row of rows) {
    const code = own.codes[row] ?? 0;
    const cell = own.cells[code];
    if (cell === undefined || cell.reading.kind === 'missing') continue;
    said.push({ row, code, cell });
    isEntered ||= cell.origin === 'entered';
  }
  const claims = isEntered ? said.filter(({ cell }) => cell.origin === 'entered') : said;
  if (claims.length === 0) return { kind: 'nothing' };
  const claim = agreedClaim(fact, claims);
  if (claim !== null) return { kind: 'agreed', claim };
  return newestClaim(fact, claims, seen) ?? { kind: 'disputed', claims };
}

/** A list of pairs of machine and fact, stored as one number each. */
export class Findings {
  readonly #keys: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  add(machine: number, fact: FactName): void {
    this.#keys.push(machine * FACT_NAMES.length + FACT_NAMES.indexOf(fact));
  }

  /** Throws a RangeError if the index is out of range. */
  at(index: number): { readonly machine: number; readonly fact: FactName } {
    const key = this.#keys[index] ?? -1;
    const fact = FACT_NAMES[key % FACT_NAMES.length];
    if (fact === undefined) throw new RangeError(`no finding ${index}`);
    return { machine: Math.floor(key / FACT_NAMES.length), fact };
  }
}

/** What is needed to find claims. */
interface ClaimGround {
  readonly prepared: PreparedSources;
  readonly facts: RowFacts;
  readonly machines: MachineRows;
}

/** Compares the rows of a machine for a fact. Computed on demand, because storing the objects would cost memory. */
export function outcomeOfMachine<K extends FactName>(
  { facts, machines }: ClaimGround,
  machine: number,
  fact: K,
): Outcome<Facts[K]> {
  return outcomeOf(fact, machines.several.get(machine) ?? [], facts[fact], facts.lastSeen);
}

/** What each row of a machine says about a disputed fact; empty if the fact is not disputed. */
function placedClaims(ground: ClaimGround, machine: number, fact: FactName): Dispute['claims'] {
  const outcome = outcomeOfMachine(ground, machine, fact);
  if (outcome.kind !== 'disputed') return [];
  return outcome.claims.map(({ row, cell }) => ({
    ...placeOfRow(ground.prepared, row),
    text: cell.text,
  }));
}

/** The shared placeholder for every disputed cell; `disputedCell` makes the real one. */
export const DISPUTED_CELL: Cell<never> = {
  text: '',
  reading: unreadable(''),
  origin: 'disputed',
};

/** The cell of a disputed fact of a machine, with what each row says. */
export function disputedCell(ground: ClaimGround, machine: number, fact: FactName): Cell<never> {
  const placed = placedClaims(ground, machine, fact);
  const seenFrom = placed[0]?.source ?? 0;
  const claims = placed.map((place) => ({
    line: lineReference(ground.prepared, place, seenFrom),
    text: place.text,
  }));
  const text = claims.map((claim) => `line ${claim.line} says ${claim.text}`).join(', ');
  return { text, reading: unreadable(text), origin: 'disputed', claims };
}

/** The disputes that were found. Each is created when it is requested. */
export function listDisputes(ground: ClaimGround, found: Findings): DisputeList {
  return {
    size: found.size,
    at(index) {
      const { machine, fact } = found.at(index);
      return { machine, fact, claims: placedClaims(ground, machine, fact) };
    },
  };
}
