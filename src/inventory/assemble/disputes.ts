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

/** What the rows of a machine come to about a fact. */
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

/** The claim that all claims agree on; null where two differ. An unreadable text agrees with itself alone. */
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

/** The newest of the claims, where every one of them is dated and the newest agree. */
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
 * What the passwords of several rows come to. Each row may be of another user of the machine, so a newer row replaces
 * none: one password with § is a yes, and a "no" needs every one of them to be recorded. Null where rows say the
 * fact in other ways than by passwords.
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
 * What the rows of one machine come to about a fact: what some leave open others fill; what they contradict the
 * newest decides, or nobody. What the person entered counts alone.
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

/** What was found out about facts of machines: which fact of which machine, as one number each. */
export class Findings {
  readonly #keys: number[] = [];

  get size(): number {
    return this.#keys.length;
  }

  add(machine: number, fact: FactName): void {
    this.#keys.push(machine * FACT_NAMES.length + FACT_NAMES.indexOf(fact));
  }

  /** Throws a RangeError beyond them. */
  at(index: number): { readonly machine: number; readonly fact: FactName } {
    const key = this.#keys[index] ?? -1;
    const fact = FACT_NAMES[key % FACT_NAMES.length];
    if (fact === undefined) throw new RangeError(`no finding ${index}`);
    return { machine: Math.floor(key / FACT_NAMES.length), fact };
  }
}

/** What claims are found in. */
interface ClaimGround {
  readonly prepared: PreparedSources;
  readonly facts: RowFacts;
  readonly machines: MachineRows;
}

/** What the rows of a machine come to about a fact. Costs some objects: made again rather than kept. */
export function outcomeOfMachine<K extends FactName>(
  { facts, machines }: ClaimGround,
  machine: number,
  fact: K,
): Outcome<Facts[K]> {
  return outcomeOf(fact, machines.several.get(machine) ?? [], facts[fact], facts.lastSeen);
}

/** What the rows of a machine say about a fact on which they disagree; nothing where they do not. */
function placedClaims(ground: ClaimGround, machine: number, fact: FactName): Dispute['claims'] {
  const outcome = outcomeOfMachine(ground, machine, fact);
  if (outcome.kind !== 'disputed') return [];
  return outcome.claims.map(({ row, cell }) => ({
    ...placeOfRow(ground.prepared, row),
    text: cell.text,
  }));
}

/** Stands for the cells of all machines of which the rows disagree on a fact. */
export const DISPUTED_CELL: Cell<never> = {
  text: '',
  reading: unreadable(''),
  origin: 'disputed',
};

/** The cell of a machine of which the rows disagree on a fact, with what each says. */
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

/** The disputes that were found, each made when it is asked for. */
export function listDisputes(ground: ClaimGround, found: Findings): DisputeList {
  return {
    size: found.size,
    at(index) {
      const { machine, fact } = found.at(index);
      return { machine, fact, claims: placedClaims(ground, machine, fact) };
    },
  };
}
