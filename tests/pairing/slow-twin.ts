import { assumeForClient, assumeForServer } from '../../src/article/assumptions.ts';
import {
  conditionsOf,
  type FORCED_BY,
  forcedBy,
  requiresEncryption,
} from '../../src/article/conditions.ts';
import { missingFacts } from '../../src/article/missing-facts.ts';
import { type VERDICTS, verdictOf } from '../../src/article/verdict.ts';
import { cellOf, type Fleet, textOf } from '../../src/fleet/fleet.ts';
import type { PairingRules, PairingScope } from '../../src/pairing/query.ts';

/** One complete pairing, as found by two nested loops. */
export interface SlowPairing {
  readonly client: number;
  readonly server: number;
  readonly clientFacts: ReturnType<typeof assumeForClient>;
  readonly serverFacts: ReturnType<typeof assumeForServer>;
  readonly verdict: (typeof VERDICTS)[number];
  readonly forcedBy: (typeof FORCED_BY)[number];
  readonly missing: ReturnType<typeof missingFacts>;
}

/** Whether a machine is on a side: its role is readable, and its product is covered by the article or not recorded. */
export function isOnSide(fleet: Fleet, machine: number, side: 'client' | 'server'): boolean {
  const role = cellOf(fleet.facts.role, machine).reading;
  const product = cellOf(fleet.facts.product, machine).reading;
  if (product.kind === 'unreadable') return false;
  if (product.kind === 'known' && product.value === 'outside-the-article') return false;
  return role.kind === 'known' && (role.value === side || role.value === 'both');
}

/** Normalises case and the composition of accents. */
export function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

export function namesIn(text: string): readonly string[] {
  return text
    .split(/[;,|\n\r]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether the scope lets two different machines meet. */
export type Meets = (client: number, server: number) => boolean;

/** The servers that the peers cell of a client names; see `slowPeers`. */
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

/** All pairings under some rules, by client and then by server, in inventory order. */
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
