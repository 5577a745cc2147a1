import type { Cell } from '../../fleet/fleet.ts';
import type { FactName, Facts } from '../../fleet/machine.ts';
import { unreadable, valueOr } from '../../fleet/reading.ts';
import { foldSpelling } from '../cells/cell-text.ts';
import { FACT_KINDS } from './fact-values.ts';
import type { RowFact } from './row-facts.ts';

/** What one row of a machine says about a fact. */
export interface RowClaim<T> {
  readonly row: number;
  readonly code: number;
  readonly cell: Cell<T>;
}

/** What the rows of a machine come to about a fact. */
export type Outcome<T> =
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
