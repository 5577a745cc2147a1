import type { Codes } from '../fleet/codes.ts';
import type { Texts } from '../fleet/texts.ts';
import { once } from '../pairing/kept.ts';
import { derive, keep, sortByKey } from '../pairing/runs.ts';
import { everyTerm, findTerms, parseSearch, type SearchedColumn } from '../pairing/texts/search.ts';
import { indexTexts, type TextIndex } from '../pairing/texts/text-index.ts';
import type { Facet } from './rows.ts';
import type { TableFilter, TableSort } from './table-query.ts';

/**
 * A dictionary-coded column of a list: row `i` reads `texts[codes[i]]`. `ranks` gives each code its sort
 * position (whole numbers from 0; codes of equal rank sort as equal). `UNRANKED` sorts last in both
 * directions. Ranks are computed only on demand.
 */
export interface ListColumn {
  readonly id: string;
  readonly codes: Codes;
  readonly texts: Texts;
  readonly ranks: () => Uint32Array;
  /** The value that stands for a text in filters. Without it: the text itself. */
  readonly toValue?: (text: string) => string;
  /** A search index of `texts`, if the audit has one. Only names and extra columns do. */
  readonly textIndex?: () => TextIndex;
}

/** A column of a list, which is built when something first needs it. */
export interface LazyColumn {
  readonly id: string;
  /** Whether the search reads its texts as they are, by their `textIndex`. */
  readonly isWritten: boolean;
  readonly column: () => ListColumn;
}

/** Id of the `yes`/`no` column that a `waited-for` filter uses. */
export const WAITED_FOR = 'waited-for';

export const UNRANKED = 0xffffffff;

/** The ranks of texts that are in their order, each once; empty ones sort last. */
export function ranksOf(texts: Texts): Uint32Array {
  return Uint32Array.from(texts, (text, code) => (text === '' ? UNRANKED : code));
}

/** The own order of a list, which rows keep that sort as equal. */
export interface FirstOrder {
  /** The number of rows. */
  readonly size: number;
  /** Every row number once. May be expensive the first time. */
  readonly all: () => Uint32Array;
  /**
   * The first `length` of some rows in this order, if they can be found without the whole order; else null.
   * @param rows row numbers, ascending.
   */
  readonly firstOf: (rows: Uint32Array, length: number) => Uint32Array | null;
}

/** A list whose own order is at hand. */
export function inOrder(order: Uint32Array): FirstOrder {
  return { size: order.length, all: () => order, firstOf: () => null };
}

/** The rows of a list that pass a filter, sorted. */
export interface Listing {
  /** The number of rows that pass. */
  readonly count: number;
  /** The memory that it keeps, in row numbers: those that pass, and a byte for every row of the list. */
  readonly weight: number;
  /** `order()[k]` is the k-th row. */
  readonly order: () => Uint32Array;
  /** The same rows in any order. Does not sort them. */
  readonly unordered: () => Uint32Array;
  /** The rows from `start` on. Those at the beginning may be known before the whole order. */
  readonly window: (start: number, length: number) => Uint32Array;
  /**
   * The choices of a column of the list, in the column's own order; none if the list has no such column. If the rows
   * do not follow from the column, it may have changed since.
   */
  readonly facet: (columns: readonly LazyColumn[], column: string) => Facet;
}

/** One filter condition: which codes of a column pass (1) and which do not (0). */
interface Sieve {
  readonly column: ListColumn;
  /** Whether it is the choice of some values. */
  readonly isChoice: boolean;
  readonly passes: Uint8Array;
}

/** 1 for each code whose text contains `text`, ignoring case; otherwise 0. */
function containing({ textIndex, texts }: ListColumn, text: string): Uint8Array {
  return (textIndex?.() ?? indexTexts(texts)).containing(text);
}

/** The column with an id. Builds no other. */
function pickColumn(columns: readonly LazyColumn[], id: string): ListColumn | undefined {
  return columns.find((each) => each.id === id)?.column();
}

function sievesOf(columns: readonly LazyColumn[], filter: TableFilter): readonly Sieve[] {
  const sieves: Sieve[] = [];
  for (const part of filter.parts) {
    const column = pickColumn(columns, part.column);
    if (column === undefined) continue;
    switch (part.kind) {
      case 'choice': {
        const wanted = new Set(part.values);
        const { toValue = (text) => text } = column;
        const passes = Uint8Array.from(column.texts, (text) => (wanted.has(toValue(text)) ? 1 : 0));
        sieves.push({ column, passes, isChoice: true });
        break;
      }
      case 'text':
        sieves.push({ column, passes: containing(column, part.text), isChoice: false });
        break;
      case 'number': {
        const { least, most } = part;
        const isWithin = (number: number) =>
          Number.isFinite(number) && number >= (least ?? 0) && number <= (most ?? number);
        const passes = Uint8Array.from(column.texts, (text) => (isWithin(Number(text)) ? 1 : 0));
        sieves.push({ column, passes, isChoice: false });
        break;
      }
      case 'machine':
        // Applies to pairings only: a row of a list is one machine already.
        break;
      case 'waited-for': {
        const made = pickColumn(columns, WAITED_FOR);
        if (made === undefined) break;
        const passes = Uint8Array.from(made.texts, (text) => (text === 'yes' ? 1 : 0));
        sieves.push({ column: made, passes, isChoice: false });
        break;
      }
    }
  }
  return sieves;
}

/**
 * What stops each row: 0 if nothing does, k + 1 if sieve k alone does, 255 if the search or several sieves
 * do, or if it is not one of the rows `among` which the list is limited.
 */
function stoppedBy(
  size: number,
  among: Uint32Array | null,
  searched: () => readonly SearchedColumn[],
  sieves: readonly Sieve[],
  text: string,
): Uint8Array {
  const stopped = new Uint8Array(size);
  if (among !== null) {
    stopped.fill(255);
    for (const row of among) stopped[row] = 0;
  }
  const { terms } = parseSearch(text);
  if (terms.length > 0) {
    const wanted = everyTerm(terms);
    const found = findTerms(size, searched(), terms);
    for (let row = 0; row < size; row += 1) if (found[row] !== wanted) stopped[row] = 255;
  }
  sieves.forEach(({ column: { codes }, passes }, k) => {
    for (let row = 0; row < size; row += 1) {
      if (passes[codes[row] ?? 0] === 1) continue;
      stopped[row] = stopped[row] === 0 ? k + 1 : 255;
    }
  });
  return stopped;
}

/** The rows that nothing stops, ascending. Written out: every keystroke waits for it, and `keep` takes five times as long. */
function rowsThatPass(stopped: Uint8Array): Uint32Array {
  const rows = new Uint32Array(stopped.length);
  let count = 0;
  for (let row = 0; row < stopped.length; row += 1) {
    if (stopped[row] !== 0) continue;
    rows[count] = row;
    count += 1;
  }
  // A part of the array would keep all of it in memory.
  return count === rows.length ? rows : rows.slice(0, count);
}

/** Sorts `order` by a column; rows of equal rank keep their order. */
function sortBy(order: Uint32Array, column: ListColumn, descending: boolean): Uint32Array {
  let top = 0;
  const ranks = column.ranks();
  for (const rank of ranks) if (rank !== UNRANKED && rank > top) top = rank;
  const placeOf = Uint32Array.from(ranks, (rank) => {
    if (rank === UNRANKED) return top + 1;
    return descending ? top - rank : rank;
  });
  const { codes } = column;
  const keys = derive(order, (row) => placeOf[codes[row] ?? 0] ?? 0);
  return sortByKey(order, keys, top + 2);
}

/** The rows of each text of a column that only the column's own choice stops, or nothing. */
function countTexts(
  column: ListColumn,
  sieves: readonly Sieve[],
  stopped: Uint8Array,
): Float64Array {
  const own = sieves.findIndex((each) => each.column === column && each.isChoice) + 1;
  const counts = new Float64Array(column.texts.length);
  const { codes } = column;
  for (let row = 0; row < stopped.length; row += 1) {
    if (stopped[row] !== 0 && stopped[row] !== own) continue;
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/**
 * The choices of a column, in its order.
 * @param counts the rows or pairings of each text.
 */
export function choicesOfColumn(
  { texts, ranks, toValue = (text) => text }: Omit<ListColumn, 'id' | 'codes'>,
  counts: Float64Array,
): Facet['choices'] {
  const byValue = new Map<string, { count: number; rank: number }>();
  const rankOf = ranks();
  let code = 0;
  for (const text of texts) {
    const value = toValue(text);
    const sum = byValue.get(value) ?? { count: 0, rank: rankOf[code] ?? UNRANKED };
    byValue.set(value, { count: sum.count + (counts[code] ?? 0), rank: sum.rank });
    code += 1;
  }
  return [...byValue]
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([value, { count }]) => ({ value, count }));
}

/**
 * Filters and sorts a list. Rows that sort as equal keep the list's own order.
 * @param among the only rows that may be in it, in any order; null for no limit.
 * @param searched the columns that the search reads.
 */
export function openListing(
  firstOrder: FirstOrder,
  among: Uint32Array | null,
  columns: readonly LazyColumn[],
  searched: () => readonly SearchedColumn[],
  filter: TableFilter,
  sort: readonly TableSort[],
): Listing {
  const sieves = sievesOf(columns, filter);
  const stopped = stoppedBy(firstOrder.size, among, searched, sieves, filter.search);
  /** The rows that pass; null as soon as they are in order. */
  let passing: Uint32Array | null = rowsThatPass(stopped);
  const count = passing.length;
  const sorts = sort.flatMap(({ column: id, descending }) => {
    const column = pickColumn(columns, id);
    return column === undefined ? [] : [{ column, descending }];
  });
  const order = once(() => {
    passing = null;
    const kept = keep(firstOrder.all(), (row) => stopped[row] === 0);
    return sorts.reduceRight(
      (sorted, { column, descending }) => sortBy(sorted, column, descending),
      kept,
    );
  });
  return {
    count,
    weight: count + stopped.length / 4,
    order,
    unordered: () => passing ?? order(),
    window(start, length) {
      const end = start + length;
      const first = passing === null || sorts.length > 0 ? null : firstOrder.firstOf(passing, end);
      return (first ?? order()).subarray(start, end);
    },
    facet(ofList, id) {
      const column = pickColumn(ofList, id);
      if (column === undefined) return { column: id, choices: [] };
      return {
        column: id,
        choices: choicesOfColumn(column, countTexts(column, sieves, stopped)),
      };
    },
  };
}
