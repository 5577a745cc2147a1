import { FORCED_BY } from '../../src/article/conditions.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import { cellOf, type Fleet, textOf } from '../../src/fleet/fleet.ts';
import { ARCHITECTURES, ENCRYPTIONS, SECTION_SIGNS } from '../../src/fleet/machine.ts';
import type { Reading } from '../../src/fleet/reading.ts';
import { SERVICE_PACKS } from '../../src/fleet/service-pack.ts';
import type { PairingColumn } from '../../src/pairing/columns.ts';
import { JUDGEMENTS } from '../../src/pairing/kinds.ts';
import type { ExtraFilter, PairingFilter, PairingQuery } from '../../src/pairing/query.ts';
import type { ShownTexts } from '../../src/pairing/ranking/side-filter.ts';
import { indexTexts } from '../../src/pairing/texts/text-index.ts';
import { fold, type SlowPairing } from './slow-twin.ts';

function wordOf<T extends string>(reading: Reading<T>): T | 'unknown' {
  return reading.kind === 'known' ? reading.value : 'unknown';
}

function meets(fleet: Fleet, filter: ExtraFilter, machine: number): boolean {
  const extra = fleet.extras[filter.column];
  if (extra === undefined) return false;
  const cell = textOf(extra, machine);
  return 'text' in filter ? fold(cell).includes(fold(filter.text)) : filter.values.includes(cell);
}

/** What the tests show of a machine: its service pack as a client, its encryption as a server. */
function shownFact(fleet: Fleet, machine: number, end: 'client' | 'server'): string {
  const { servicePack, encryption } = fleet.facts;
  return end === 'client'
    ? wordOf(cellOf(servicePack, machine).reading)
    : wordOf(cellOf(encryption, machine).reading);
}

/** The same for the engine. */
export function shownTexts(fleet: Fleet): ShownTexts {
  const columnOf = (end: 'client' | 'server') => ({
    codes: null,
    index: () => indexTexts(fleet.names.map((_, machine) => shownFact(fleet, machine, end))),
  });
  return {
    client: [columnOf('client')],
    server: [columnOf('server')],
    judgements: indexTexts(JUDGEMENTS.map(({ verdict }) => verdict)),
  };
}

/** Every text of a pairing that a search reads. */
function searchedTexts(fleet: Fleet, { client, server, verdict }: SlowPairing): readonly string[] {
  const ofMachine = (machine: number, end: 'client' | 'server') => [
    fleet.names.at(machine) ?? '',
    shownFact(fleet, machine, end),
    ...fleet.extras.map((column) => textOf(column, machine)),
  ];
  return [...ofMachine(client, 'client'), ...ofMachine(server, 'server'), verdict];
}

function isChosen<T>(choices: readonly T[] | undefined, value: T): boolean {
  return choices === undefined || choices.includes(value);
}

/** Whether a pairing passes every part of a filter. */
export function slowlyPasses(fleet: Fleet, filter: PairingFilter, pairing: SlowPairing): boolean {
  const { client, server, clientFacts, serverFacts, missing } = pairing;
  const nameHolds = (machine: number, text: string | undefined) =>
    text === undefined || fold(fleet.names.at(machine) ?? '').includes(fold(text));
  const searched = searchedTexts(fleet, pairing).map(fold);
  return [
    isChosen(filter.verdict, pairing.verdict),
    isChosen(filter.forcedBy, pairing.forcedBy),
    isChosen(filter.clientServicePack, wordOf(clientFacts.servicePack)),
    isChosen(filter.serverServicePack, wordOf(serverFacts.servicePack)),
    isChosen(filter.clientEncryption, wordOf(clientFacts.encryption)),
    isChosen(filter.serverEncryption, wordOf(serverFacts.encryption)),
    isChosen(filter.sectionSign, wordOf(clientFacts.sectionSign)),
    filter.missing === undefined || missing.some((fact) => filter.missing?.includes(fact)),
    nameHolds(client, filter.clientText),
    nameHolds(server, filter.serverText),
    (filter.clientExtras ?? []).every((one) => meets(fleet, one, client)),
    (filter.serverExtras ?? []).every((one) => meets(fleet, one, server)),
    filter.clientIs === undefined || filter.clientIs === client,
    filter.serverIs === undefined || filter.serverIs === server,
    (filter.search ?? []).every((term) => searched.some((cell) => cell.includes(term))),
  ].every((part) => part);
}

/** A value to sort by: its place in a list of values, a text to collate, or null if nothing is recorded. */
type SortValue = { readonly place: number } | { readonly text: string } | null;

function placeOf<T>(values: readonly T[], reading: Reading<T>): SortValue {
  return reading.kind === 'known' ? { place: values.indexOf(reading.value) } : null;
}

function sortValue(fleet: Fleet, column: PairingColumn, pairing: SlowPairing): SortValue {
  const { client, server, clientFacts, serverFacts } = pairing;
  switch (column) {
    case 'client':
      return { text: fleet.names.at(client) ?? '' };
    case 'server':
      return { text: fleet.names.at(server) ?? '' };
    case 'clientServicePack':
      return placeOf(SERVICE_PACKS, clientFacts.servicePack);
    case 'serverServicePack':
      return placeOf(SERVICE_PACKS, serverFacts.servicePack);
    case 'clientEncryption':
      return placeOf(ENCRYPTIONS, clientFacts.encryption);
    case 'serverEncryption':
      return placeOf(ENCRYPTIONS, serverFacts.encryption);
    case 'sectionSign':
      return placeOf(SECTION_SIGNS, clientFacts.sectionSign);
    case 'clientArchitecture':
      return placeOf(ARCHITECTURES, cellOf(fleet.facts.architecture, client).reading);
    case 'serverLastSeen': {
      const { reading } = cellOf(fleet.facts.lastSeen, server);
      return reading.kind === 'known' ? { place: reading.value } : null;
    }
    case 'verdict':
      return { place: VERDICTS.indexOf(pairing.verdict) };
    case 'forcedBy':
      return pairing.forcedBy === 'unknown' ? null : { place: FORCED_BY.indexOf(pairing.forcedBy) };
    default: {
      const [side, index] = column.split(':');
      const extra = fleet.extras[Number(index)];
      const text =
        extra === undefined ? '' : textOf(extra, side === 'clientExtra' ? client : server);
      return text.trim() === '' ? null : { text };
    }
  }
}

/** Compares two values of one key. Null comes last in both directions. */
function compareValues(
  a: SortValue | undefined,
  b: SortValue | undefined,
  descending: boolean,
  collator: Intl.Collator,
): number {
  if (!a || !b) return Number(!a) - Number(!b);
  const ascending =
    'text' in a && 'text' in b
      ? collator.compare(a.text, b.text)
      : 'place' in a && 'place' in b
        ? a.place - b.place
        : Number.NaN;
  return descending ? -ascending : ascending;
}

/** The pairings that match a query, in its order. */
export function slowView(
  fleet: Fleet,
  pairings: readonly SlowPairing[],
  query: PairingQuery,
  locale: string,
): readonly SlowPairing[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  return pairings
    .filter((pairing) => slowlyPasses(fleet, query.filter, pairing))
    .map((pairing) => ({
      pairing,
      values: query.sort.map(({ column }) => sortValue(fleet, column, pairing)),
    }))
    .sort((left, right) => {
      for (const [key, { descending }] of query.sort.entries()) {
        const order = compareValues(left.values[key], right.values[key], descending, collator);
        if (order !== 0) return order;
      }
      const [a, b] = [left.pairing, right.pairing];
      return a.client - b.client || a.server - b.server;
    })
    .map(({ pairing }) => pairing);
}
