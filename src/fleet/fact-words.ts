import type { FactColumn } from './fleet.ts';
import {
  ARCHITECTURES,
  ENCRYPTION_STRENGTHS,
  ENCRYPTIONS,
  FACT_NAMES,
  type FactName,
  type Facts,
  PRODUCTS,
  ROLES,
  SECTION_SIGNS,
} from './machine.ts';
import { valueOr } from './reading.ts';
import { SERVICE_PACKS } from './service-pack.ts';

/** Facts whose values are code words. The only other one, `lastSeen`, is a date. */
export type WordFact = Exclude<FactName, 'lastSeen'>;

/** The code words of each fact, in the order in which they are sorted and offered. */
export const FACT_WORDS: { readonly [F in WordFact]: readonly Facts[F][] } = {
  role: ROLES,
  servicePack: SERVICE_PACKS,
  encryption: ENCRYPTIONS,
  sectionSign: SECTION_SIGNS,
  product: PRODUCTS,
  architecture: ARCHITECTURES,
  strength: ENCRYPTION_STRENGTHS,
};

/** The code words of a fact; null for the date. */
export function valuesOfFact(fact: FactName): readonly string[] | null {
  return fact === 'lastSeen' ? null : FACT_WORDS[fact];
}

/** Parses the name of a fact; null for any other word. */
export function factNamed(word: string | undefined): FactName | null {
  return FACT_NAMES.find((fact) => fact === word) ?? null;
}

/** The rank of each cell of a fact column, in ascending order. */
interface CellRanks {
  /** The rank of each cell, from 0. Ranks of `known` or more mean that the fact is missing or unreadable. */
  readonly ranks: Uint32Array;
  readonly known: number;
}

/** Ranks the distinct cells of a fact: code words in their own order, dates from the oldest. */
export function rankCells(fact: FactName, cells: FactColumn<Facts[FactName]>['cells']): CellRanks {
  const values: readonly Facts[FactName][] =
    fact === 'lastSeen' ? datesIn(cells) : FACT_WORDS[fact];
  const rankOf = new Map<Facts[FactName] | null, number>(
    values.map((value, rank) => [value, rank]),
  );
  const ranks = Uint32Array.from(
    cells,
    ({ reading }) => rankOf.get(valueOr(reading, null)) ?? values.length,
  );
  return { ranks, known: values.length };
}

/** The distinct dates in some cells, oldest first. */
function datesIn(cells: FactColumn<Facts[FactName]>['cells']): readonly number[] {
  const dates = cells
    .map(({ reading }) => valueOr(reading, null))
    .filter((value) => typeof value === 'number');
  return [...new Set(dates)].sort((a, b) => a - b);
}
