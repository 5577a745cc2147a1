import { type Codes, makeCodes, roomOf } from '../fleet/codes.ts';
import { rankCells } from '../fleet/fact-words.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { valueOr } from '../fleet/reading.ts';
import { blanksIn } from '../fleet/texts.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { once } from '../pairing/kept.ts';
import { upTo } from '../pairing/runs.ts';
import { type ColumnWith, columnsOf, EXTRAS_OF, type ListName } from './columns.ts';
import { type LazyColumn, type ListColumn, UNRANKED } from './listing.ts';
import { UNKNOWN } from './rows.ts';
import { valueOfText } from './table-query.ts';

function pick(codes: Codes, machines: Uint32Array): Codes {
  const picked = makeCodes(machines.length, roomOf(codes));
  for (let row = 0; row < picked.length; row += 1) picked[row] = codes[machines[row] ?? 0] ?? 0;
  return picked;
}

/** What a column holds in each row, if it is neither the name nor a fact of the row's machine. */
type RowValues =
  /** One code word per row. `among` lists all code words in sort order. */
  | {
      readonly kind: 'words';
      readonly of: readonly string[];
      readonly among: readonly string[];
    }
  /** One code word per row, as its index in `among`. */
  | {
      readonly kind: 'codes';
      readonly of: Uint8Array;
      readonly among: readonly string[];
    }
  /** One whole number per row, 0 or more; `NO_NUMBER` if there is none. */
  | { readonly kind: 'numbers'; readonly of: Float64Array }
  /** One text per row, with few repeats, and how the texts are sorted. */
  | { readonly kind: 'names'; readonly of: readonly string[]; readonly ranks: () => Uint32Array }
  /** One text per row, with many repeats. */
  | { readonly kind: 'texts'; readonly of: readonly string[] };

/** Stands for a missing number. It sorts last and is within no limits. */
export const NO_NUMBER = Number.POSITIVE_INFINITY;

/** A column of whole numbers, one per row, 0 or more. */
export function numbers(of: () => Float64Array): () => RowValues {
  return () => ({ kind: 'numbers', of: of() });
}

/**
 * The columns whose values the caller must supply: all that sort or filter, except names, facts, decisions and the plan,
 * whose columns are made by `decisionPart` and `planPart`.
 */
type TellingColumn<T extends ListName> = Exclude<
  ColumnWith<T, { readonly sorts: true } | { readonly filter: 'choice' | 'text' | 'number' }>,
  ColumnWith<
    T,
    { readonly holds: 'name' | 'fact' } | { readonly shown: 'if-decided' | 'if-planned' }
  >
>;

/**
 * Every column that a list can be sorted or filtered by; extra columns last. None is built before it is needed.
 * @param machines the machine of each row; null if rows are not machines.
 * @param values the values of the columns that are neither names nor facts nor decisions nor the plan.
 */
export function listColumns<T extends ListName>(
  table: T,
  index: FleetIndex,
  machines: Uint32Array | null,
  values: { readonly [C in TellingColumn<T>]: () => RowValues },
): readonly LazyColumn[] {
  const tellers: Readonly<Record<string, (() => RowValues) | undefined>> = values;
  const lazily = (id: string, isWritten: boolean, build: () => ListColumn): LazyColumn => ({
    id,
    isWritten,
    column: once(build),
  });
  const own = columnsOf(table).flatMap(([id, entry]) => {
    if (!entry.sorts && entry.filter === null) return [];
    if (machines !== null && entry.holds === 'name') {
      return lazily(id, true, () => nameListColumn(id, index, machines));
    }
    if (machines !== null && entry.holds === 'fact') {
      const { fact } = entry;
      return lazily(id, false, () => factListColumn(id, fact, index.fleet, machines));
    }
    const tell = tellers[id];
    return tell === undefined ? [] : lazily(id, false, () => columnOf(id, tell()));
  });
  const hasExtras = machines !== null && EXTRAS_OF[table].includes('extra');
  const extras = hasExtras
    ? index.fleet.extras.map((_, place) =>
        lazily(idOfExtra(place), true, () => extraListColumn(index, place, machines)),
      )
    : [];
  return [...own, ...extras];
}

function idOfExtra(place: number): string {
  return `extra:${place}`;
}

function columnOf(id: string, told: RowValues): ListColumn {
  switch (told.kind) {
    case 'words':
      return wordListColumn(id, codesOfWords(told.of, told.among), told.among);
    case 'codes':
      return wordListColumn(id, Uint8Array.from(told.of), told.among);
    case 'numbers':
      return numberListColumn(id, told.of);
    case 'names':
      return {
        id,
        texts: told.of,
        ranks: once(told.ranks),
        codes: upTo(told.of.length),
      };
    case 'texts':
      return textListColumn(id, told.of);
  }
}

/** A fact of the given machines. Code words sort in their own order, dates from the oldest. */
function factListColumn(
  id: string,
  fact: FactName,
  { facts }: Fleet,
  machines: Uint32Array,
): ListColumn {
  const { cells, codes } = facts[fact];
  const { ranks, known } = rankCells(fact, cells);
  const ordered = ranks.map((rank) => (rank >= known ? UNRANKED : rank));
  return {
    id,
    texts: cells.map(({ reading }) => String(valueOr<unknown, string>(reading, UNKNOWN))),
    ranks: () => ordered,
    codes: pick(codes, machines),
  };
}

/**
 * The texts of an extra column, as written. Sorts by their ranks; blank cells come last.
 * @param place index in `Fleet.extras`.
 */
export function extraTexts(index: FleetIndex, place: number): Omit<ListColumn, 'id' | 'codes'> {
  const { texts = [] } = index.fleet.extras[place] ?? {};
  return {
    texts,
    toValue: valueOfText,
    ranks: once(() => {
      const isBlank = blanksIn(texts);
      const { ranks } = index.extraRanks(place);
      return ranks.map((rank, code) => (isBlank[code] === 1 ? UNRANKED : rank));
    }),
    textIndex: () => index.extraTexts(place),
  };
}

/** An extra column of the given machines. */
function extraListColumn(index: FleetIndex, place: number, machines: Uint32Array): ListColumn {
  const { codes = new Uint32Array() } = index.fleet.extras[place] ?? {};
  return {
    ...extraTexts(index, place),
    id: idOfExtra(place),
    codes: pick(codes, machines),
  };
}

/** The host names of the given machines; `codes` are machine indices. */
function nameListColumn(id: string, index: FleetIndex, codes: Uint32Array): ListColumn {
  return {
    id,
    texts: index.fleet.names,
    ranks: () => index.nameRanks().ranks,
    codes,
    textIndex: index.names,
  };
}

function codesOfWords(rowWords: readonly string[], words: readonly string[]): Uint32Array {
  const codeOf = new Map(words.map((word, code) => [word, code]));
  return Uint32Array.from(rowWords, (word) => codeOf.get(word) ?? 0);
}

/** A column of code words, sorted in the order of `words`. */
function wordListColumn(id: string, codes: Codes, words: readonly string[]): ListColumn {
  const ranks = upTo(words.length);
  return { id, texts: words, ranks: () => ranks, codes };
}

/** A column of texts with many repeats, sorted by code unit; blank texts come last. */
function textListColumn(id: string, rowTexts: readonly string[]): ListColumn {
  const texts = [...new Set(rowTexts)].sort();
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  const ranks = Uint32Array.from(texts, (text, code) => (text.trim() === '' ? UNRANKED : code));
  return {
    id,
    texts,
    ranks: () => ranks,
    codes: Uint32Array.from(rowTexts, (text) => codeOf.get(text) ?? 0),
  };
}

/** A column of whole numbers, 0 or more, sorted ascending; missing ones last. */
export function numberListColumn(id: string, numbers: Float64Array): ListColumn {
  const { distinct, codes } = codeNumbers(numbers);
  const texts = once(() => Array.from(distinct, String));
  return {
    id,
    // Built lazily: sorting a million rows by line number must not create a million strings.
    get texts() {
      return texts();
    },
    ranks: once(() =>
      Uint32Array.from(distinct, (number, code) => (number === NO_NUMBER ? UNRANKED : code)),
    ),
    codes,
  };
}

/** Use a look-up table for numbers up to this many times the row count, and a Map above it. */
const TABLE_SHARE = 4;

/** The distinct numbers in ascending order, and the index of each row's number among them. */
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
