import { assumeForClient, assumeForServer } from '../../src/article/assumptions.ts';
import {
  conditionsOf,
  FORCED_BY,
  forcedBy,
  requiresEncryption,
} from '../../src/article/conditions.ts';
import { missingFacts } from '../../src/article/missing-facts.ts';
import { VERDICTS, verdictOf } from '../../src/article/verdict.ts';
import { cellOf, type Fleet, textOf } from '../../src/fleet/fleet.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../../src/fleet/machine.ts';
import type { Reading } from '../../src/fleet/reading.ts';
import { SERVICE_PACKS } from '../../src/fleet/service-pack.ts';
import type {
  PairingColumn,
  PairingFilter,
  PairingQuery,
  PairingRules,
  PairingScope,
} from '../../src/pairing/query.ts';

/** One pairing in full, as two nested loops make it. */
export interface SlowPairing {
  readonly client: number;
  readonly server: number;
  readonly clientFacts: ReturnType<typeof assumeForClient>;
  readonly serverFacts: ReturnType<typeof assumeForServer>;
  readonly verdict: (typeof VERDICTS)[number];
  readonly forcedBy: (typeof FORCED_BY)[number];
  readonly missing: ReturnType<typeof missingFacts>;
}

/** The fleet's side of a role: readable, of the article's products. */
export function isOnSide(fleet: Fleet, machine: number, side: 'client' | 'server'): boolean {
  const role = cellOf(fleet.facts.role, machine).reading;
  const product = cellOf(fleet.facts.product, machine).reading;
  if (product.kind === 'unreadable') return false;
  if (product.kind === 'known' && product.value === 'outside-the-article') return false;
  return role.kind === 'known' && (role.value === side || role.value === 'both');
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function namesIn(text: string): readonly string[] {
  return text
    .split(/[;,|\n\r]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** True where the scope lets two different machines meet. */
export type Meets = (client: number, server: number) => boolean;

/** Whom the peers cell of a client names; see `slowPeers`. */
export type PeersOf = (client: number) => {
  readonly named: boolean;
  readonly servers: ReadonlySet<number>;
};

export function slowMeets(fleet: Fleet, scope: PairingScope, peersOf: PeersOf): Meets {
  switch (scope.kind) {
    case 'every':
      return () => true;
    case 'group':
      return (client, server) => {
        const column = fleet.extras[scope.column];
        if (column === undefined) return false;
        const ours = namesIn(textOf(column, client)).map(fold);
        const theirs = namesIn(textOf(column, server)).map(fold);
        if (ours.length === 0 || theirs.length === 0) return scope.emptyMeans === 'everyone';
        return ours.some((name) => theirs.includes(name));
      };
    case 'peers': {
      const { otherwise } = scope;
      const meetsOtherwise =
        otherwise.kind === 'nobody' ? () => false : slowMeets(fleet, otherwise, peersOf);
      return (client, server) => {
        const { named, servers } = peersOf(client);
        return named ? servers.has(server) : meetsOtherwise(client, server);
      };
    }
  }
}

/** All pairings under some rules, clients by inventory order, then servers. */
export function slowPairings(
  fleet: Fleet,
  rules: PairingRules,
  peersOf: PeersOf,
): readonly SlowPairing[] {
  const meets = slowMeets(fleet, rules.scope, peersOf);
  const pairings: SlowPairing[] = [];
  for (let client = 0; client < fleet.size; client += 1) {
    for (let server = 0; server < fleet.size; server += 1) {
      if (client === server) continue;
      if (!isOnSide(fleet, client, 'client') || !isOnSide(fleet, server, 'server')) continue;
      if (meets(client, server)) pairings.push(slowPairing(fleet, rules, client, server));
    }
  }
  return pairings;
}

export function slowFacts(fleet: Fleet, machine: number) {
  return {
    servicePack: cellOf(fleet.facts.servicePack, machine).reading,
    encryption: cellOf(fleet.facts.encryption, machine).reading,
    sectionSign: cellOf(fleet.facts.sectionSign, machine).reading,
  };
}

export function slowPairing(
  fleet: Fleet,
  { assumptions }: PairingRules,
  client: number,
  server: number,
): SlowPairing {
  const clientFacts = assumeForClient(slowFacts(fleet, client), assumptions);
  const serverFacts = assumeForServer(slowFacts(fleet, server), assumptions);
  const conditions = conditionsOf(clientFacts, serverFacts);
  return {
    client,
    server,
    clientFacts,
    serverFacts,
    verdict: verdictOf(conditions).kind,
    forcedBy: forcedBy(
      requiresEncryption(clientFacts.encryption),
      requiresEncryption(serverFacts.encryption),
    ),
    missing: missingFacts(clientFacts, serverFacts, conditions),
  };
}

function wordOf<T extends string>(reading: Reading<T>): T | 'unknown' {
  return reading.kind === 'known' ? reading.value : 'unknown';
}

function holds(fleet: Fleet, column: number, machine: number, text: string): boolean {
  const extra = fleet.extras[column];
  return extra !== undefined && fold(textOf(extra, machine)).includes(fold(text));
}

function isFound(fleet: Fleet, machine: number, text: string): boolean {
  return (
    fold(fleet.names[machine] ?? '').includes(fold(text)) ||
    fleet.extras.some((_, column) => holds(fleet, column, machine, text))
  );
}

function isChosen<T>(choices: readonly T[] | undefined, value: T): boolean {
  return choices === undefined || choices.includes(value);
}

/** True where a pairing passes every part of a filter. */
export function slowlyPasses(fleet: Fleet, filter: PairingFilter, pairing: SlowPairing): boolean {
  const { client, server, clientFacts, serverFacts, missing } = pairing;
  const nameHolds = (machine: number, text: string | undefined) =>
    text === undefined || fold(fleet.names[machine] ?? '').includes(fold(text));
  const search = filter.search ?? '';
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
    (filter.clientExtras ?? []).every(({ column, text }) => holds(fleet, column, client, text)),
    (filter.serverExtras ?? []).every(({ column, text }) => holds(fleet, column, server, text)),
    filter.clientIs === undefined || filter.clientIs === client,
    filter.serverIs === undefined || filter.serverIs === server,
    search === '' || isFound(fleet, client, search) || isFound(fleet, server, search),
  ].every((part) => part);
}

/** What a sort compares: a place in an order of values, a text to be collated, or nothing recorded. */
type SortValue = { readonly place: number } | { readonly text: string } | null;

function placeOf<T>(values: readonly T[], reading: Reading<T>): SortValue {
  return reading.kind === 'known' ? { place: values.indexOf(reading.value) } : null;
}

function sortValue(fleet: Fleet, column: PairingColumn, pairing: SlowPairing): SortValue {
  const { client, server, clientFacts, serverFacts } = pairing;
  switch (column) {
    case 'client':
      return { text: fleet.names[client] ?? '' };
    case 'server':
      return { text: fleet.names[server] ?? '' };
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

/** Compares two values of one key; nothing recorded comes last in both directions. */
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

/** The pairings that a query lets through, in its order, by filter and sort. */
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
