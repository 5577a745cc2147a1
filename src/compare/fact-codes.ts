import { makeCodes } from '../fleet/codes.ts';
import { FACT_WORDS } from '../fleet/fact-words.ts';
import type { Cell, FactColumn, Fleet } from '../fleet/fleet.ts';
import type { Facts } from '../fleet/machine.ts';
import { known, MISSING, type Reading, unreadable } from '../fleet/reading.ts';
import { once } from '../pairing/kept.ts';

/** The facts that a comparison keeps of every machine. */
export const COMPARED_FACTS = [
  'servicePack',
  'encryption',
  'sectionSign',
  'role',
  'product',
  'architecture',
] as const;
export type ComparedFact = (typeof COMPARED_FACTS)[number];

/**
 * The state of a fact is a number: the index of its value in `FACT_WORDS`, then one number for "missing" and
 * one for "unreadable". The states of all facts of a machine are the digits of one 16-bit number.
 */
const STATE_COUNTS = COMPARED_FACTS.map((fact) => FACT_WORDS[fact].length + 2);
const WEIGHTS = STATE_COUNTS.map((_, index) =>
  STATE_COUNTS.slice(index + 1).reduce((product, count) => product * count, 1),
);

/** The number of fact codes; a code is below it. */
export const FACT_CODES = STATE_COUNTS.reduce((product, count) => product * count, 1);

/** A fact of a machine as a comparison knows it: its value, or why there is none. */
export type FactState = { readonly [F in ComparedFact]: Facts[F] }[ComparedFact] | Unknown;
type Unknown = 'missing' | 'unreadable';

const UNKNOWN: readonly Unknown[] = ['missing', 'unreadable'];

/** The states of each fact, by number. */
const STATES: readonly (readonly FactState[])[] = COMPARED_FACTS.map((fact) => [
  ...FACT_WORDS[fact],
  ...UNKNOWN,
]);

function stateOfReading(fact: ComparedFact, reading: Reading<Facts[ComparedFact]>): number {
  const values: readonly FactState[] = FACT_WORDS[fact];
  if (reading.kind === 'known') return values.indexOf(reading.value);
  return values.length + UNKNOWN.indexOf(reading.kind);
}

/** The fact code of every machine of a fleet. */
export function factCodesOf({ facts, size }: Fleet): Uint16Array {
  const codes = new Uint16Array(size);
  COMPARED_FACTS.forEach((fact, index) => {
    const weight = WEIGHTS[index] ?? 0;
    const column: FactColumn<Facts[ComparedFact]> = facts[fact];
    const parts = Uint16Array.from(
      column.cells,
      ({ reading }) => stateOfReading(fact, reading) * weight,
    );
    for (let machine = 0; machine < size; machine += 1) {
      codes[machine] = (codes[machine] ?? 0) + (parts[column.codes[machine] ?? 0] ?? 0);
    }
  });
  return codes;
}

function stateNumber(code: number, index: number): number {
  return Math.floor(code / (WEIGHTS[index] ?? 1)) % (STATE_COUNTS[index] ?? 1);
}

/** The state of one fact in a code. */
export function stateOfFact(code: number, fact: ComparedFact): FactState {
  const index = COMPARED_FACTS.indexOf(fact);
  return STATES[index]?.[stateNumber(code, index)] ?? 'missing';
}

/** A number below 256 for each fact code. Made on first use, because a million machines need it at once or never. */
export function ofEachCode(numberOf: (code: number) => number): () => Uint8Array {
  return once(() => new Uint8Array(FACT_CODES).map((_, code) => numberOf(code)));
}

/** The state of each fact in each code. */
const STATE_OF_CODE = COMPARED_FACTS.map((_, index) =>
  ofEachCode((code) => stateNumber(code, index)),
);

/** Whether a state is a value. */
export function isKnown(state: FactState): state is Exclude<FactState, Unknown> {
  return state !== 'missing' && state !== 'unreadable';
}

/** The column of a fact that some codes stand for. The texts of unreadable cells are not kept. */
export function factColumnOf<F extends ComparedFact>(
  codes: Uint16Array,
  fact: F,
  headings: readonly (string | null)[],
): FactColumn<Facts[F]> {
  const index = COMPARED_FACTS.indexOf(fact);
  const values: readonly Facts[F][] = FACT_WORDS[fact];
  const readings: readonly Reading<Facts[F]>[] = [
    ...values.map((value) => known(value)),
    MISSING,
    unreadable(''),
  ];
  const cells = readings.map((reading): Cell<Facts[F]> => ({ text: '', reading, origin: 'file' }));
  const stateOf = STATE_OF_CODE[index]?.() ?? [];
  const states = makeCodes(codes.length, cells.length);
  for (let machine = 0; machine < codes.length; machine += 1) {
    states[machine] = stateOf[codes[machine] ?? 0] ?? 0;
  }
  return { cells, codes: states, headings, rowOf: new Map() };
}

/** How a fact changed between two audits. */
export interface FactChange {
  readonly fact: ComparedFact;
  readonly before: FactState;
  readonly after: FactState;
  /** `world`: another value. `recorded` and `lost`: only our knowledge changed. */
  readonly kind: 'world' | 'recorded' | 'lost';
}

/**
 * The facts that differ between two codes, in the order of `COMPARED_FACTS`. A fact that was missing and is now
 * unreadable is as unknown as before.
 */
export function changesBetween(before: number, after: number): readonly FactChange[] {
  if (before === after) return [];
  return COMPARED_FACTS.flatMap((fact): FactChange[] => {
    const was = stateOfFact(before, fact);
    const is = stateOfFact(after, fact);
    if (was === is || (!isKnown(was) && !isKnown(is))) return [];
    const kind = isKnown(was) ? (isKnown(is) ? 'world' : 'lost') : 'recorded';
    return [{ fact, before: was, after: is, kind }];
  });
}
