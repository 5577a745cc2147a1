import type { FactColumn } from '../fleet/fleet.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { once } from '../pairing/kept.ts';
import { type ListColumn, UNRANKED } from './listing.ts';
import { UNKNOWN } from './table-messages.ts';

interface ColumnUse {
  readonly isChoice?: boolean;
  readonly isSearched?: boolean;
}

function pick(codes: Uint32Array, machines: Uint32Array): Uint32Array {
  return machines.map((machine) => codes[machine] ?? 0);
}

/** A fact of the given machines, by its code words in their own order. */
export function factListColumn<T extends string>(
  id: string,
  fact: FactColumn<T>,
  words: readonly T[],
  machines: Uint32Array,
): ListColumn {
  const texts = fact.cells.map(({ reading }) =>
    reading.kind === 'known' ? reading.value : UNKNOWN,
  );
  const ranks = Uint32Array.from(fact.cells, ({ reading }) =>
    reading.kind === 'known' ? words.indexOf(reading.value) : UNRANKED,
  );
  return {
    id,
    texts,
    ranks: () => ranks,
    codes: pick(fact.codes, machines),
    isChoice: true,
    isSearched: false,
  };
}

/**
 * An extra column of the given machines, kept as written, by the ranks of its texts; a cell that holds
 * nothing but blanks comes last.
 * @param place index in `Fleet.extras`.
 */
export function extraListColumn(
  index: FleetIndex,
  place: number,
  machines: Uint32Array,
): ListColumn {
  const { texts = [], codes = new Uint32Array() } = index.fleet.extras[place] ?? {};
  return {
    id: `extra:${place}`,
    texts,
    ranks: once(() =>
      index
        .extraRanks(place)
        .ranks.map((rank, code) => (texts[code]?.trim() === '' ? UNRANKED : rank)),
    ),
    codes: pick(codes, machines),
    isChoice: false,
    isSearched: true,
    textIndex: () => index.extraTexts(place),
  };
}

/** The host names of the given machines: `codes` are machine indices. */
export function nameListColumn(id: string, index: FleetIndex, codes: Uint32Array): ListColumn {
  return {
    id,
    texts: index.fleet.names,
    ranks: () => index.nameRanks().ranks,
    codes,
    isChoice: false,
    isSearched: true,
    textIndex: index.names,
  };
}

/** Code words, one for each row, in the order of `words`. */
export function wordListColumn(
  id: string,
  rowWords: readonly string[],
  words: readonly string[],
  use: ColumnUse = {},
): ListColumn {
  const codeOf = new Map(words.map((word, code) => [word, code]));
  const ranks = Uint32Array.from(words, (_, code) => code);
  return {
    id,
    texts: words,
    ranks: () => ranks,
    codes: Uint32Array.from(rowWords, (word) => codeOf.get(word) ?? 0),
    isChoice: use.isChoice ?? true,
    isSearched: use.isSearched ?? false,
  };
}

/** A whole number from 0 for each row, in ascending order. */
export function numberListColumn(id: string, numbers: Float64Array): ListColumn {
  const { distinct, codes } = codeNumbers(numbers);
  const texts = once(() => Array.from(distinct, String));
  return {
    id,
    // Seldom asked for: a list of a million rows is not written out to be sorted by its line numbers.
    get texts() {
      return texts();
    },
    ranks: once(() => Uint32Array.from(distinct, (_, code) => code)),
    codes,
    isChoice: false,
    isSearched: false,
  };
}

/** Numbers up to this many times their count are looked up in a table of all numbers. */
const TABLE_SHARE = 4;

/** The distinct numbers, ascending, and for each number its place among them. */
function codeNumbers(numbers: Float64Array) {
  const most = numbers.reduce((largest, number) => Math.max(largest, number), 0);
  return most <= TABLE_SHARE * numbers.length ? codeByTable(numbers, most) : codeByMap(numbers);
}

function codeByTable(numbers: Float64Array, most: number) {
  const codeOf = new Uint32Array(most + 1);
  for (const number of numbers) codeOf[number] = 1;
  const distinct: number[] = [];
  for (let number = 0; number <= most; number += 1) {
    if (codeOf[number] === 0) continue;
    codeOf[number] = distinct.length;
    distinct.push(number);
  }
  const codes = new Uint32Array(numbers.length);
  for (let row = 0; row < codes.length; row += 1) codes[row] = codeOf[numbers[row] ?? 0] ?? 0;
  return { distinct, codes };
}

function codeByMap(numbers: Float64Array) {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  const codeOf = new Map(distinct.map((value, code) => [value, code]));
  return { distinct, codes: Uint32Array.from(numbers, (value) => codeOf.get(value) ?? 0) };
}
