import { FORCED_BY } from '../article/conditions.ts';
import { PAIRING_FACTS } from '../article/missing-facts.ts';
import { VERDICTS } from '../article/verdict.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../fleet/machine.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import type { PairingFilter, SortKey } from '../pairing/query.ts';
import type { ListFilter, ListSortKey } from '../worker/table-messages.ts';
import type { ListTableView, PairingTableView, TableLayout } from './view.ts';

/** What JSON gives for an object. */
export type Given = Readonly<Record<string, unknown>>;

/** True for a plain object of JSON. */
export function isGiven(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function indexOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** The words of a list that are among those a filter knows; undefined where the link says nothing of it. */
function wordsOf<T extends string>(value: unknown, known: readonly T[]): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return known.filter((word) => value.includes(word));
}

function textsInColumns(value: unknown) {
  if (!Array.isArray(value)) return undefined;
  return value.filter(isGiven).flatMap(({ column, text }) => {
    const index = indexOf(column);
    return index === undefined || typeof text !== 'string' ? [] : [{ column: index, text }];
  });
}

/** The parts of an object that are there. */
function present<T extends object>(parts: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const there = Object.entries(parts).filter(([, part]) => part !== undefined);
  return Object.fromEntries(there) as { [K in keyof T]: Exclude<T[K], undefined> };
}

const SERVICE_PACK_WORDS = [...SERVICE_PACKS, 'unknown'] as const;
const ENCRYPTION_WORDS = [...ENCRYPTIONS, 'unknown'] as const;

function pairingFilterFrom(given: Given): PairingFilter {
  return present({
    verdict: wordsOf(given.verdict, VERDICTS),
    forcedBy: wordsOf(given.forcedBy, FORCED_BY),
    clientServicePack: wordsOf(given.clientServicePack, SERVICE_PACK_WORDS),
    serverServicePack: wordsOf(given.serverServicePack, SERVICE_PACK_WORDS),
    clientEncryption: wordsOf(given.clientEncryption, ENCRYPTION_WORDS),
    serverEncryption: wordsOf(given.serverEncryption, ENCRYPTION_WORDS),
    sectionSign: wordsOf(given.sectionSign, [...SECTION_SIGNS, 'unknown'] as const),
    missing: wordsOf(given.missing, PAIRING_FACTS),
    clientText: textOf(given.clientText),
    serverText: textOf(given.serverText),
    clientExtras: textsInColumns(given.clientExtras),
    serverExtras: textsInColumns(given.serverExtras),
    clientIs: indexOf(given.clientIs),
    serverIs: indexOf(given.serverIs),
    search: textOf(given.search),
  });
}

const PAIRING_COLUMN =
  /^(?:client|clientServicePack|clientEncryption|sectionSign|server|serverServicePack|serverEncryption|forcedBy|verdict|(?:client|server)Extra:\d{1,6})$/;

function sortKeys<T extends ListSortKey>(
  value: unknown,
  isColumn: (column: string) => boolean,
): readonly T[] {
  return listOf(value)
    .filter(isGiven)
    .flatMap(({ column, descending }) =>
      typeof column === 'string' && isColumn(column)
        ? // `isColumn` has seen to it that the column is one of T's.
          [{ column, descending: descending === true } as T]
        : [],
    );
}

function listFilterFrom(given: Given): ListFilter {
  const columns = (value: unknown) =>
    listOf(value)
      .filter(isGiven)
      .flatMap((part) => (typeof part.column === 'string' ? [{ part, column: part.column }] : []));
  return {
    choices: columns(given.choices).map(({ part, column }) => ({
      column,
      values: listOf(part.values).filter((word) => typeof word === 'string'),
    })),
    texts: columns(given.texts).flatMap(({ part, column }) =>
      typeof part.text === 'string' ? [{ column, text: part.text }] : [],
    ),
    search: textOf(given.search) ?? '',
  };
}

function layoutFrom(given: unknown): TableLayout {
  if (!isGiven(given)) return { columns: null, widths: {} };
  const widths = isGiven(given.widths) ? Object.entries(given.widths) : [];
  return {
    columns: Array.isArray(given.columns)
      ? given.columns.filter((column) => typeof column === 'string')
      : null,
    widths: Object.fromEntries(
      widths.filter((width): width is [string, number] => Number.isFinite(width[1])),
    ),
  };
}

/** A table of pairings as a link gives it; `first` where it gives none. What is not understood is left out. */
export function pairingTableFrom(first: PairingTableView, given: unknown): PairingTableView {
  if (!isGiven(given)) return first;
  return {
    filter: isGiven(given.filter) ? pairingFilterFrom(given.filter) : first.filter,
    sort: Array.isArray(given.sort)
      ? sortKeys<SortKey>(given.sort, (column) => PAIRING_COLUMN.test(column))
      : first.sort,
    layout: layoutFrom(given.layout),
  };
}

/** Another table as a link gives it; `first` where it gives none. What is not understood is left out. */
export function listTableFrom(first: ListTableView, given: unknown): ListTableView {
  if (!isGiven(given)) return first;
  return {
    filter: isGiven(given.filter) ? listFilterFrom(given.filter) : first.filter,
    sort: Array.isArray(given.sort) ? sortKeys<ListSortKey>(given.sort, () => true) : first.sort,
    layout: layoutFrom(given.layout),
  };
}
