import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { conditionsOf } from '../../src/article/conditions.ts';
import { verdictOf } from '../../src/article/verdict.ts';
import {
  type ChangeState,
  type Clearing,
  type Standing,
  stateBetween,
} from '../../src/compare/states.ts';
import { cellOf, type Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { isOnSide, type SlowPairing, slowPairing, slowPairings } from '../pairing/slow-twin.ts';

function slowStanding(
  fleet: Fleet,
  machine: number | undefined,
  all: readonly SlowPairing[],
): Standing {
  if (machine === undefined) return 'absent';
  if (isOnSide(fleet, machine, 'client')) {
    const verdicts = all.filter(({ client }) => client === machine).map(({ verdict }) => verdict);
    for (const worst of ['exposed', 'at-risk', 'undecided'] as const) {
      if (verdicts.includes(worst)) return worst;
    }
    return 'clear';
  }
  const product = cellOf(fleet.facts.product, machine).reading;
  if (product.kind === 'known' && product.value === 'outside-the-article') return 'outside';
  const role = cellOf(fleet.facts.role, machine).reading;
  return product.kind !== 'unreadable' && role.kind === 'known' ? 'no-client' : 'unreadable';
}

/** A fleet, its pairings, and the numbers of its machines. */
interface SlowAudit {
  readonly fleet: Fleet;
  readonly pairings: readonly SlowPairing[];
  readonly machines: ReadonlyMap<string, number>;
}

function slowAudit(fleet: Fleet, rules: PairingRules): SlowAudit {
  const keys = fleet.names.map((name) => name.toLowerCase().normalize('NFC'));
  return {
    fleet,
    pairings: slowPairings(fleet, rules, slowPeers(fleet)),
    machines: new Map(keys.map((key, machine) => [key, machine])),
  };
}

/** Whether the article rules out a client of the later fleet with a server of either fleet. */
function isRuledOut(
  rules: PairingRules,
  client: readonly [Fleet, number],
  server: readonly [Fleet, number],
): boolean {
  const clientFacts = slowPairing(client[0], rules, client[1], client[1]).clientFacts;
  const serverFacts = slowPairing(server[0], rules, server[1], server[1]).serverFacts;
  return verdictOf(conditionsOf(clientFacts, serverFacts)).kind === 'not-exposed';
}

/**
 * Asks of each pairing that was not clear why it is now: the client's own facts rule it out, or its server is known
 * to be none any more, or the server's facts rule it out. Otherwise the pairing is only not met any more.
 */
function slowClearing(
  before: SlowAudit,
  after: SlowAudit,
  key: string,
  rules: PairingRules,
): Clearing {
  const older = before.machines.get(key) ?? -1;
  const newer = after.machines.get(key) ?? -1;
  const plain = slowPairings(
    after.fleet,
    { ...rules, assumptions: NO_ASSUMPTIONS },
    slowPeers(after.fleet),
  );
  if (plain.some(({ client, verdict }) => client === newer && verdict !== 'not-exposed'))
    return 'only-assumed';
  const names = [...before.machines];
  const isCleared = ({ server, verdict }: SlowPairing): boolean => {
    if (verdict === 'not-exposed') return true;
    const client = [after.fleet, newer] as const;
    if (isRuledOut(rules, client, [before.fleet, server])) return true;
    const name = names.find(([, machine]) => machine === server)?.[0] ?? '';
    const now = after.machines.get(name);
    if (now === undefined) return false;
    if (isOnSide(after.fleet, now, 'server')) return isRuledOut(rules, client, [after.fleet, now]);
    return slowStanding(after.fleet, now, after.pairings) !== 'unreadable';
  };
  const own = before.pairings.filter(({ client }) => client === older);
  return own.every(isCleared) ? 'known' : 'no-longer-met';
}

/** What became of one machine, found by looping over its pairings in both audits. */
export interface SlowChange {
  readonly key: string;
  readonly state: ChangeState;
  /** Whether it is client and server in one of the audits. */
  readonly isBoth: boolean;
}

/** What became of every machine of two fleets, without the difference between unchanged and changed facts. */
export function slowCompare(
  earlier: Fleet,
  later: Fleet,
  rules: PairingRules,
): readonly SlowChange[] {
  const before = slowAudit(earlier, rules);
  const after = slowAudit(later, rules);
  const keys = new Set([...before.machines.keys(), ...after.machines.keys()]);
  const isBoth = ({ fleet, machines }: SlowAudit, key: string) => {
    const machine = machines.get(key);
    if (machine === undefined) return false;
    return isOnSide(fleet, machine, 'client') && isOnSide(fleet, machine, 'server');
  };
  return [...keys].map((key) => ({
    key,
    isBoth: isBoth(before, key) || isBoth(after, key),
    state: stateBetween(
      slowStanding(earlier, before.machines.get(key), before.pairings),
      slowStanding(later, after.machines.get(key), after.pairings),
      () => slowClearing(before, after, key, rules),
    ),
  }));
}
