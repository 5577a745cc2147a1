import type { Messages } from '../locale/en.ts';
import type { CodedTexts } from '../pairing/texts/search.ts';
import type { FirstOrder, LazyColumn } from './listing.ts';
import type { TableRow } from './rows.ts';

/**
 * Columns of a list that follow from the same things. What was made of a part is kept as long as the list has the same
 * part, so a list keeps its parts as long as those things are the same.
 */
export interface TablePart {
  /** The columns that rows are sorted and filtered by. Callers keep them, because each is built once. */
  columns(): readonly LazyColumn[];
  /** What the cells show that are neither names, facts, code words nor texts as written. */
  prose(messages: Messages): readonly CodedTexts[];
}

/** A table whose rows are not pairings: its rows by number, and the columns they sort and filter by. */
export interface ListTable {
  /** Rows that sort as equal keep this order. */
  readonly firstOrder: FirstOrder;
  /** The machine of each row; null if rows are not machines. */
  readonly machines: Uint32Array | null;
  /** The end of a pairing as which the rows show their facts; null if they show them as recorded. */
  readonly end: 'client' | 'server' | null;
  /** All its columns. */
  readonly parts: readonly TablePart[];
  row(row: number): TableRow;
  /** Identifies a row after a recount, if rows are neither machines nor problems. */
  readonly keyOf?: (row: number) => string;
  /** The row of a machine, or -1 if the table has none. */
  rowOfMachine(machine: number): number;
}

/** What of a list depends neither on decisions nor on the plan. */
export type LastingList = Pick<ListTable, 'firstOrder' | 'machines' | 'end' | 'parts'> & {
  readonly machines: Uint32Array;
};
