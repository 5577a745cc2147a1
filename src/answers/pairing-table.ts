import type { Fleet } from '../fleet/fleet.ts';
import type { Language } from '../locale/languages.ts';
import { CHOICES } from '../pairing/choices.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import { CHOICE_COLUMNS, type PairingColumn, parseExtraColumn } from '../pairing/columns.ts';
import { Recent } from '../pairing/kept.ts';
import type {
  ExtraFilter,
  Pairing,
  PairingChoices,
  PairingFilter,
  PairingQuery,
} from '../pairing/query.ts';
import type { ShownTexts } from '../pairing/ranking/side-filter.ts';
import { judgePairing, type PairingSpace } from '../pairing/space.ts';
import { parseSearch } from '../pairing/texts/search.ts';
import { openView, type PairingView } from '../pairing/view.ts';
import { type AnyColumn, entryOf } from './columns.ts';
import { textsOfValues } from './extra-values.ts';
import { extrasOf, factCells, machineReference, viewsOfEnd } from './fact-view.ts';
import { extraTexts } from './list-columns.ts';
import { choicesOfColumn } from './listing.ts';
import type { Facet, PairingRow } from './rows.ts';
import type { TableQuery } from './table-query.ts';

/** Number of open views that are cached. The page asks for the same few again and again. */
const KEPT_VIEWS = 4;

/** Translates a table query for the engine, and drops what does not apply to pairings. */
function engineQuery(
  { filter, sort }: Pick<TableQuery, 'filter' | 'sort'>,
  { extras: columns }: Fleet,
): PairingQuery {
  const extras = { client: [] as ExtraFilter[], server: [] as ExtraFilter[] };
  const engine: Mutable<PairingFilter> = {};
  const { terms } = parseSearch(filter.search);
  if (terms.length > 0) engine.search = terms;
  for (const part of filter.parts) {
    switch (part.kind) {
      case 'choice': {
        const extra = parseExtraColumn(part.column);
        if (extra === null) Object.assign(engine, choicesOf(part.column, part.values));
        else if (extra.of !== 'machine') {
          const texts = columns[extra.index]?.texts ?? [];
          extras[extra.of].push({ column: extra.index, values: textsOfValues(texts, part.values) });
        }
        break;
      }
      case 'machine':
        engine[part.column === 'client' ? 'clientIs' : 'serverIs'] = part.machine;
        break;
      case 'waited-for':
        // Does not apply: only clients are waited for, and their table is a list.
        break;
      case 'text': {
        if (part.column === 'client') engine.clientText = part.text;
        if (part.column === 'server') engine.serverText = part.text;
        const extra = parseExtraColumn(part.column);
        if (extra === null || extra.of === 'machine') break;
        extras[extra.of].push({ column: extra.index, text: part.text });
      }
    }
  }
  if (extras.client.length > 0) engine.clientExtras = extras.client;
  if (extras.server.length > 0) engine.serverExtras = extras.server;
  const keys = sort.flatMap(({ column, descending }) =>
    isPairingColumn(column) ? [{ column, descending }] : [],
  );
  return { filter: engine, sort: keys };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The chosen values of a column that the engine recognises. */
function choicesOf(column: string, values: readonly string[]): PairingChoices {
  const found = CHOICE_COLUMNS.find((one) => one === column);
  if (found === undefined) return {};
  // `CHOICES[found]` are the words of this very column.
  return { [found]: CHOICES[found].filter((word) => values.includes(word)) } as PairingChoices;
}

function isPairingColumn(column: string): column is PairingColumn {
  return entryOf('pairings', column)?.sorts === true;
}

/**
 * Opens views on a pairing space and caches the last few by query.
 * @param shownIn what the cells show in a language.
 */
export function keepViews(
  space: PairingSpace,
  shownIn: (language: Language) => ShownTexts,
): (query: Pick<TableQuery, 'filter' | 'sort' | 'language'>) => PairingView {
  const kept = new Recent<PairingView>(KEPT_VIEWS, () => 1);
  return (query) => {
    const asked = engineQuery(query, space.index.fleet);
    if (asked.filter.search === undefined) {
      return kept.take(JSON.stringify(asked), () => openView(space, asked));
    }
    const { language = 'en' } = query;
    return kept.take(`${language} ${JSON.stringify(asked)}`, () =>
      openView(space, asked, shownIn(language)),
    );
  };
}

/** The choices of a column of pairings; none if it cannot be filtered by its values. */
export function pairingFacet({ index }: PairingSpace, view: PairingView, column: AnyColumn): Facet {
  const extra = parseExtraColumn(column);
  if (extra === null || extra.of === 'machine') {
    return view.facets().find((facet) => facet.column === column) ?? { column, choices: [] };
  }
  const counts = view.countTexts(extra.of, extra.index);
  return { column, choices: choicesOfColumn(extraTexts(index, extra.index), counts) };
}

/**
 * One pairing as the table shows it.
 * @throws RangeError if the client is not a client, or the server not a server.
 */
export function pairingRow(
  space: PairingSpace,
  pairing: Pairing,
  table: PairingRow['table'],
): PairingRow {
  const { client, server } = pairing;
  if (!isClient(space, client) || !isServer(space, server)) {
    throw new RangeError(`no pairing of ${client} with ${server}`);
  }
  const { fleet } = space.index;
  const { assumptions } = space.rules;
  const ofClient = viewsOfEnd(fleet, client, 'client', assumptions);
  const ofServer = viewsOfEnd(fleet, server, 'server', assumptions);
  const { verdict, forcedBy, missing } = judgePairing(space, pairing);
  return {
    ...factCells(table, ({ of }) => (of === 'server' ? ofServer : ofClient)),
    table,
    client: machineReference(fleet, client),
    server: machineReference(fleet, server),
    forcedBy,
    verdict,
    missing,
    clientExtras: extrasOf(fleet, client),
    serverExtras: extrasOf(fleet, server),
  };
}
