import { entryOf, isPairingTable } from '../answers/columns.ts';
import {
  type FilterPart,
  MOST_LIMIT,
  type TableFilter,
  type TableSort,
  valueOfText,
} from '../answers/table-query.ts';
import {
  countFrom,
  damaged,
  flagFrom,
  type Given,
  jsonFrom,
  listFrom,
  objectFrom,
  orNull,
  soundOrNull,
  textFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { type Language, languageOf } from '../locale/languages.ts';
import { CHOICES } from '../pairing/choices.ts';
import { parseExtraColumn } from '../pairing/columns.ts';
import {
  FIRST_VIEW,
  TABS,
  type Tab,
  type TableLayout,
  type TableState,
  type View,
} from './view.ts';

/** The version of the link format. Links without a version number are version 1. */
const LINK_VERSION = 4;

/** A limit of a number filter, of as many digits as its field takes. */
function limitFrom(value: unknown): number {
  const limit = countFrom(value);
  return limit <= MOST_LIMIT ? limit : damaged();
}

function tabFrom(value: unknown): Tab {
  return wordFrom(TABS, value);
}

/** The words of a choice. Rejects unknown words, because the engine would silently ignore them. */
function wordsFrom(column: string, value: unknown): readonly string[] {
  const words = listFrom(value, textFrom);
  const known: Readonly<Record<string, readonly string[]>> = CHOICES;
  const list = Object.hasOwn(known, column) ? known[column] : undefined;
  return list === undefined || words.every((word) => list.includes(word)) ? words : damaged();
}

function partFrom(tab: Tab, value: unknown): FilterPart {
  const given = objectFrom(value);
  const name = textFrom(given.column);
  const entry = entryOf(tab, name);
  if (entry === null) return damaged();
  // `entryOf` returned an entry, so the table has this column.
  const column = name as FilterPart['column'];
  const isOfPairings = isPairingTable(tab);
  switch (given.kind) {
    case 'choice': {
      const values = wordsFrom(isOfPairings ? column : '', given.values);
      const isExtra = parseExtraColumn(column) !== null;
      const isOffered = entry.filter === 'choice' || isExtra || (entry.sorts && !isOfPairings);
      return isOffered ? { kind: 'choice', column, values } : damaged();
    }
    case 'text':
      if (entry.filter !== 'text') return damaged();
      return { kind: 'text', column, text: textFrom(given.text) };
    case 'number':
      if (entry.filter !== 'number' || (given.least === null && given.most === null)) {
        return damaged();
      }
      return {
        kind: 'number',
        column,
        least: orNull(given.least, limitFrom),
        most: orNull(given.most, limitFrom),
      };
    case 'machine':
      if (!isOfPairings || (column !== 'client' && column !== 'server')) return damaged();
      return { kind: 'machine', column, machine: countFrom(given.machine) };
    case 'waited-for':
      if (tab !== 'clients') return damaged();
      return { kind: 'waited-for', column: 'waitsFor', machine: countFrom(given.machine) };
    default:
      return damaged();
  }
}

function filterFrom(tab: Tab, value: unknown): TableFilter {
  const { parts, search } = objectFrom(value);
  const read = listFrom(parts, (part) => partFrom(tab, part));
  const kinds = new Set(read.map(({ kind, column }) => `${kind} ${column}`));
  return kinds.size === read.length ? { parts: read, search: textFrom(search) } : damaged();
}

function sortFrom(tab: Tab, value: unknown): TableSort {
  const { column, descending } = objectFrom(value);
  const name = textFrom(column);
  if (entryOf(tab, name)?.sorts !== true) return damaged();
  return { column: name as TableSort['column'], descending: flagFrom(descending) };
}

function layoutFrom(value: unknown): TableLayout {
  const { columns, widths, unpinned = false } = objectFrom(value);
  const px = Object.entries(objectFrom(widths)).map(([column, width]) =>
    typeof width === 'number' && Number.isFinite(width) ? ([column, width] as const) : damaged(),
  );
  return {
    columns: orNull(columns, (names) => listFrom(names, textFrom)),
    widths: Object.fromEntries(px),
    ...(flagFrom(unpinned) && { unpinned: true }),
  };
}

function tableFrom(tab: Tab, value: unknown): TableState {
  const { filter, sort, layout } = objectFrom(value);
  return {
    filter: filterFrom(tab, filter),
    sort: listFrom(sort, (key) => sortFrom(tab, key)),
    layout: layoutFrom(layout),
  };
}

function viewFrom({ tab, folded = null, groupClientsBy = null, tables = {} }: Given): View {
  const given = Object.entries(objectFrom(tables)).map(([name, table]) => {
    const of = tabFrom(name);
    return [of, tableFrom(of, table)] as const;
  });
  return {
    tab: tabFrom(tab),
    folded: orNull(folded, flagFrom),
    groupClientsBy: orNull(groupClientsBy, countFrom),
    tables: { ...FIRST_VIEW.tables, ...Object.fromEntries(given) },
  };
}

/** Converts the fields of a version 1 pairing filter that version 2 stored as separate parts. */
const PARTS_OF_VERSION_1: Readonly<Record<string, (value: unknown) => readonly unknown[]>> = {
  clientText: (text) => [{ kind: 'text', column: 'client', text }],
  serverText: (text) => [{ kind: 'text', column: 'server', text }],
  clientExtras: (value) => extraTexts('clientExtra', value),
  serverExtras: (value) => extraTexts('serverExtra', value),
  clientIs: (machine) => [{ kind: 'machine', column: 'client', machine }],
  serverIs: (machine) => [{ kind: 'machine', column: 'server', machine }],
};

function extraTexts(prefix: string, value: unknown): readonly unknown[] {
  return listFrom(value, (part) => {
    const { column, text } = objectFrom(part);
    return { kind: 'text', column: `${prefix}:${countFrom(column)}`, text };
  });
}

/**
 * Converts a version 1 filter. For pairings it was an object by column; for lists it had separate choices
 * and texts.
 */
function filterOfVersion1(tab: Tab, value: unknown): unknown {
  const { search = '', ...given } = objectFrom(value);
  if (isPairingTable(tab)) {
    const parts = Object.entries(given).flatMap(([key, part]) => {
      const read = Object.hasOwn(PARTS_OF_VERSION_1, key) ? PARTS_OF_VERSION_1[key] : undefined;
      return read?.(part) ?? [{ kind: 'choice', column: key, values: part }];
    });
    return { parts, search };
  }
  const { choices, texts } = given;
  return {
    parts: [
      ...listFrom(choices, (part) => ({ ...objectFrom(part), kind: 'choice' })),
      ...listFrom(texts, (part) => ({ ...objectFrom(part), kind: 'text' })),
    ],
    search,
  };
}

/** Converts a version 1 view to version 2. A link without a tab led to the pairings. */
function upgradeVersion1({ tab = 'pairings', tables = {}, ...rest }: Given): Given {
  const upgraded = Object.entries(objectFrom(tables)).map(([name, value]) => {
    const table = objectFrom(value);
    return [name, { ...table, filter: filterOfVersion1(tabFrom(name), table.filter) }];
  });
  return { ...rest, tab, tables: Object.fromEntries(upgraded) };
}

/** Converts a view that chose some columns by their texts, which links no longer contain. */
function withoutTexts(
  { tables = {}, ...rest }: Given,
  isMeant: (column: string) => boolean,
): Given {
  const plain = (part: Given): Given => {
    if (!isMeant(textFrom(part.column)) || part.kind !== 'choice') return part;
    return { ...part, values: listFrom(part.values, textFrom).map(valueOfText) };
  };
  const upgraded = Object.entries(objectFrom(tables)).map(([name, value]) => {
    const table = objectFrom(value);
    const filter = objectFrom(table.filter);
    const parts = listFrom(filter.parts, (part) => plain(objectFrom(part)));
    return [name, { ...table, filter: { ...filter, parts } }];
  });
  return { ...rest, tables: Object.fromEntries(upgraded) };
}

/** How a view of each earlier version becomes one of the next. */
const UPGRADES: Readonly<Record<number, (view: Given) => Given>> = {
  1: upgradeVersion1,
  2: (view) => withoutTexts(view, (column) => parseExtraColumn(column) !== null),
  3: (view) => withoutTexts(view, (column) => column === 'owner'),
};

/** The view of a link, or why the whole link was refused. */
type LinkReading =
  | { readonly kind: 'view'; readonly view: View }
  | { readonly kind: 'refused'; readonly because: LinkFault };

/** The link was made by a later version of this page, or it is invalid (cut short, edited by hand). */
export type LinkFault = 'later-version' | 'damaged';

/** Reads the view of a link. Total: accepts any value. */
function readLinkedView(value: unknown): LinkReading {
  const read = soundOrNull((): LinkReading => {
    const { v = 1, ...rest } = objectFrom(value);
    let version = countFrom(v);
    if (version > LINK_VERSION) return { kind: 'refused', because: 'later-version' };
    let view: Given = rest;
    for (; version < LINK_VERSION; version += 1) view = UPGRADES[version]?.(view) ?? damaged();
    return { kind: 'view', view: viewFrom(view) };
  });
  return read ?? { kind: 'refused', because: 'damaged' };
}

/** What a link contains: the view, the language if one was chosen, and the name of the inventory. */
interface LinkedView {
  readonly view: View;
  readonly language: Language | null;
  readonly inventoryName: string | null;
}

/** The result of reading a URL. */
export interface ReadLink extends LinkedView {
  /** Why the view in the link was refused, in which case `view` is the first view; null if it was not. */
  readonly refused: LinkFault | null;
}

/** What the hash contains: the tab, and whatever differs from the first view. */
interface ViewDifference {
  readonly v: typeof LINK_VERSION;
  readonly tab: Tab;
  readonly folded?: boolean;
  readonly groupClientsBy?: number;
  readonly tables?: Partial<View['tables']>;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function differenceOf(view: View): ViewDifference {
  const tables = Object.fromEntries(
    TABS.filter((tab) => !isSame(view.tables[tab], FIRST_VIEW.tables[tab])).map((tab) => [
      tab,
      view.tables[tab],
    ]),
  );
  return {
    v: LINK_VERSION,
    tab: view.tab,
    ...(view.folded !== null && { folded: view.folded }),
    ...(view.groupClientsBy !== null && { groupClientsBy: view.groupClientsBy }),
    ...(Object.keys(tables).length > 0 && { tables }),
  };
}

/** A view as it is stored in a session file. */
export const storedView: (view: View) => unknown = differenceOf;

/** A view from a session file; the first view if it is not understood. Accepts any value. */
export function viewFromStored(value: unknown): View {
  const read = readLinkedView(value);
  return read.kind === 'view' ? read.view : FIRST_VIEW;
}

/** Writes a view as the part of the URL after `#`. */
export function formatViewHash({ view, language, inventoryName }: LinkedView): string {
  const parameters = new URLSearchParams();
  if (language !== null) parameters.set('lang', language);
  if (inventoryName !== null) parameters.set('inventory', inventoryName);
  if (!isSame(view, FIRST_VIEW)) parameters.set('view', JSON.stringify(differenceOf(view)));
  return parameters.toString();
}

/** Reads a hash. Total: a view that is not understood is refused as a whole. */
export function parseViewHash(hash: string): ReadLink {
  const parameters = new URLSearchParams(hash);
  const text = parameters.get('view');
  const read = text === null ? null : readLinkedView(soundOrNull(() => jsonFrom(text)));
  return {
    view: read?.kind === 'view' ? read.view : FIRST_VIEW,
    refused: read?.kind === 'refused' ? read.because : null,
    language: languageOf(parameters.get('lang')),
    inventoryName: parameters.get('inventory'),
  };
}
