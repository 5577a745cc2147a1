import { CHOICES } from '../pairing/choices.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import { CHOICE_COLUMNS, type PairingColumn, parseExtraColumn } from '../pairing/columns.ts';
import { Recent } from '../pairing/kept.ts';
import type { Pairing, PairingChoices, PairingFilter, PairingQuery } from '../pairing/query.ts';
import { judgePairing, type PairingSpace } from '../pairing/space.ts';
import { openView, type PairingView } from '../pairing/view.ts';
import { entryOf } from './columns.ts';
import { extrasOf, factCells, machineReference, viewsOfEnd } from './fact-view.ts';
import type { PairingRow } from './rows.ts';
import type { TableQuery } from './table-query.ts';

/** Number of open views that are cached. The page asks for the same few again and again. */
const KEPT_VIEWS = 4;

/** Translates a table query for the engine, and drops what does not apply to pairings. */
function engineQuery({ filter, sort }: Pick<TableQuery, 'filter' | 'sort'>): PairingQuery {
  const texts = { client: [] as ExtraText[], server: [] as ExtraText[] };
  const engine: Mutable<PairingFilter> = {};
  const search = filter.search.trim();
  if (search !== '') engine.search = search;
  for (const part of filter.parts) {
    switch (part.kind) {
      case 'choice':
        Object.assign(engine, choicesOf(part.column, part.values));
        break;
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
        texts[extra.of].push({ column: extra.index, text: part.text });
      }
    }
  }
  if (texts.client.length > 0) engine.clientExtras = texts.client;
  if (texts.server.length > 0) engine.serverExtras = texts.server;
  const keys = sort.flatMap(({ column, descending }) =>
    isPairingColumn(column) ? [{ column, descending }] : [],
  );
  return { filter: engine, sort: keys };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type ExtraText = NonNullable<PairingFilter['clientExtras']>[number];

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

/** Opens views on a pairing space and caches the last few by query. */
export function keepViews(
  space: PairingSpace,
): (query: Pick<TableQuery, 'filter' | 'sort'>) => PairingView {
  const kept = new Recent<PairingView>(KEPT_VIEWS, () => 1);
  return (query) => {
    const asked = engineQuery(query);
    return kept.take(JSON.stringify(asked), () => openView(space, asked));
  };
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
