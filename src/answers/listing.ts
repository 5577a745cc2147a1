import { keep, sortByKey } from '../pairing/runs.ts';
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
  readonly codes: Uint32Array;
  readonly texts: readonly string[];
  readonly ranks: () => Uint32Array;
  /** The value that stands for a text in filters. Without it: the text itself. */
  readonly toValue?: (text: string) => string;
  /** A search index of `texts`, if the audit has one. Only names and extra columns do. */
  readonly textIndex?: () => TextIndex;
}

/** Id of the `yes`/`no` column that a `waited-for` filter uses. */
export const WAITED_FOR = 'waited-for';

export const UNRANKED = 0xffffffff;

/** The rows of a list that pass a filter, sorted. `order[k]` is the k-th row. */
export interface Listing {
  readonly order: Uint32Array;
  /** The choices of a column, in the column's own order; none if the list has no such column. */
  readonly facet: (column: string) => Facet;
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

function sievesOf(columns: readonly ListColumn[], filter: TableFilter): readonly Sieve[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const sieves: Sieve[] = [];
  for (const part of filter.parts) {
    const column = byId.get(part.column);
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
        const made = byId.get(WAITED_FOR);
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
  sieves.forEach(({ column, passes }, k) => {
    for (let row = 0; row < size; row += 1) {
      if (passes[column.codes[row] ?? 0] === 1) continue;
      stopped[row] = stopped[row] === 0 ? k + 1 : 255;
    }
  });
  return stopped;
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
  const keys = Uint32Array.from(order, (row) => placeOf[column.codes[row] ?? 0] ?? 0);
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
  for (let row = 0; row < stopped.length; row += 1) {
    if (stopped[row] !== 0 && stopped[row] !== own) continue;
    const code = column.codes[row] ?? 0;
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
  texts.forEach((text, code) => {
    const value = toValue(text);
    const sum = byValue.get(value) ?? { count: 0, rank: rankOf[code] ?? UNRANKED };
    byValue.set(value, { count: sum.count + (counts[code] ?? 0), rank: sum.rank });
  });
  return [...byValue]
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([value, { count }]) => ({ value, count }));
}

/**
 * Filters and sorts a list.
 * @param firstOrder every row number once. Rows that sort as equal keep this order.
 * @param among the only rows that may be in it, in any order; null for no limit.
 * @param searched the columns that the search reads.
 */
export function openListing(
  firstOrder: Uint32Array,
  among: Uint32Array | null,
  columns: readonly ListColumn[],
  searched: () => readonly SearchedColumn[],
  filter: TableFilter,
  sort: readonly TableSort[],
): Listing {
  const sieves = sievesOf(columns, filter);
  const stopped = stoppedBy(firstOrder.length, among, searched, sieves, filter.search);
  let order = keep(firstOrder, (row) => stopped[row] === 0);
  for (const { column: id, descending } of sort.toReversed()) {
    const column = columns.find((each) => each.id === id);
    if (column !== undefined) order = sortBy(order, column, descending);
  }
  return {
    order,
    facet(id) {
      const column = columns.find((each) => each.id === id);
      if (column === undefined) return { column: id, choices: [] };
      return {
        column: id,
        choices: choicesOfColumn(column, countTexts(column, sieves, stopped)),
      };
    },
  };
}
