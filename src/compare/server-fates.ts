import { VERDICTS, type VerdictWord } from '../article/verdict.ts';
import { isServer } from '../pairing/classes.ts';
import {
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
  VERDICT_TABLE,
} from '../pairing/kinds.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { type Cause, type Clearing, causeBit } from './states.ts';

/**
 * A server in two audits at once: what kind of server it is in each, or that it is none. To explain what became
 * of a client it is enough to know which of these fates its servers have, so a set of 121 bits stands for all
 * servers of a block.
 */
const NOT_SEEN_THERE = SERVER_KINDS;
const KNOWN_NO_SERVER = SERVER_KINDS + 1;
const SIDES = SERVER_KINDS + 2;
const WORDS = Math.ceil((SIDES * SIDES) / 32);

/** What kind of server a machine is: a kind, `NOT_SEEN_THERE`, or `KNOWN_NO_SERVER`. */
function serverStates(space: PairingSpace, isReadable: (machine: number) => boolean): Uint8Array {
  const { fleet } = space.index;
  const states = new Uint8Array(fleet.size);
  for (let machine = 0; machine < fleet.size; machine += 1) {
    if (isServer(space, machine)) {
      states[machine] = KIND_OF_SERVER_CLASS[space.serverClass[machine] ?? 0] ?? 0;
    } else {
      states[machine] = isReadable(machine) ? KNOWN_NO_SERVER : NOT_SEEN_THERE;
    }
  }
  return states;
}

/** The fates of the servers that each client block of a space meets. */
type MetFates = Uint32Array;

function fatesMet(space: PairingSpace, fateOf: (server: number) => number): MetFates {
  const { meetings, servers } = space;
  const { blockOfServer, serverBlocks, serverBlocksOf, clientBlocks } = meetings;
  const ofServers = new Uint32Array(serverBlocks * WORDS);
  for (const server of servers) {
    const fate = fateOf(server);
    const word = (blockOfServer[server] ?? 0) * WORDS + (fate >>> 5);
    ofServers[word] = (ofServers[word] ?? 0) | (1 << (fate & 31));
  }
  const met = new Uint32Array(clientBlocks * WORDS);
  for (let block = 0; block < clientBlocks; block += 1) {
    const end = serverBlocksOf.starts[block + 1] ?? 0;
    for (let at = serverBlocksOf.starts[block] ?? 0; at < end; at += 1) {
      const from = (serverBlocksOf.values[at] ?? 0) * WORDS;
      for (let word = 0; word < WORDS; word += 1) {
        const to = block * WORDS + word;
        met[to] = (met[to] ?? 0) | (ofServers[from + word] ?? 0);
      }
    }
  }
  return met;
}

/** The fates of the servers that clients meet, in both audits. */
export interface ServerFates {
  readonly earlier: { readonly space: PairingSpace; readonly met: MetFates };
  readonly later: { readonly space: PairingSpace; readonly met: MetFates };
}

/** One of two audits, for the fates of its servers. */
interface FateSide {
  readonly space: PairingSpace;
  /** The number of each machine in the other audit; negative if that has none. */
  readonly counterpart: Int32Array;
  /** Whether role and product of a machine are recorded, so that a machine that is no server is known to be none. */
  readonly isReadable: (machine: number) => boolean;
}

/** Finds the fates of all servers that clients meet in one audit or the other. */
export function findServerFates(earlier: FateSide, later: FateSide): ServerFates {
  const before = serverStates(earlier.space, earlier.isReadable);
  const after = serverStates(later.space, later.isReadable);
  const stateAt = (states: Uint8Array, machine: number) => states[machine] ?? NOT_SEEN_THERE;
  return {
    earlier: {
      space: earlier.space,
      met: fatesMet(
        earlier.space,
        (server) =>
          stateAt(before, server) * SIDES + stateAt(after, earlier.counterpart[server] ?? -1),
      ),
    },
    later: {
      space: later.space,
      met: fatesMet(
        later.space,
        (server) =>
          stateAt(before, later.counterpart[server] ?? -1) * SIDES + stateAt(after, server),
      ),
    },
  };
}

/** Visits the fates of the servers that a client meets: their states before and after. */
function forEachFate(
  { space, met }: ServerFates['earlier'],
  client: number,
  visit: (before: number, after: number) => void,
): void {
  const first = (space.meetings.blockOfClient[client] ?? 0) * WORDS;
  for (let word = 0; word < WORDS; word += 1) {
    let bits = met[first + word] ?? 0;
    while (bits !== 0) {
      const bit = 31 - Math.clz32(bits & -bits);
      bits &= bits - 1;
      const fate = word * 32 + bit;
      visit(Math.floor(fate / SIDES), fate % SIDES);
    }
  }
}

function kindOf(space: PairingSpace, client: number): number {
  return KIND_OF_CLIENT_CLASS[space.clientClass[client] ?? 0] ?? 0;
}

function verdictOf(clientKind: number, serverKind: number): VerdictWord {
  return VERDICTS[VERDICT_TABLE[judgementIndex(clientKind, serverKind)] ?? 3] ?? 'not-exposed';
}

/** The digits of a kind of client: whether it runs SP4, requires encryption, has §. 0 true, 1 false, 2 unknown. */
const OWN: readonly {
  readonly cause: Cause;
  readonly weight: number;
}[] = [
  { cause: 'own-service-pack', weight: 9 },
  { cause: 'own-encryption', weight: 3 },
  { cause: 'own-section-sign', weight: 1 },
];

/** The digit of a condition that is not met. */
const RULED_OUT = 1;

function digit(kind: number, weight: number): number {
  return Math.floor(kind / weight) % 3;
}

/** The client's own facts that differ between two kinds. */
function ownChanges(before: number, after: number, isWanted: (digit: number) => boolean): number {
  let causes = 0;
  for (const { cause, weight } of OWN) {
    const is = digit(after, weight);
    if (is !== digit(before, weight) && isWanted(is)) causes |= causeBit(cause);
  }
  return causes;
}

/** Which facts of a server differ between two kinds. */
function serverChanges(before: number, after: number): number {
  let causes = 0;
  const [was, is] = [digit(before, 3), digit(after, 3)];
  if (was !== is) causes |= causeBit(is === 0 ? 'server-raised' : 'server-service-pack');
  if (digit(before, 1) !== digit(after, 1)) causes |= causeBit('server-encryption');
  return causes;
}

/** Why something became of a client: a reason for its being clear, and causes as a mask. */
export interface Explained {
  readonly clearing: Clearing;
  readonly causes: number;
}

/** One client as both audits number it. */
export interface ClientInBoth {
  readonly earlier: number;
  readonly later: number;
}

/**
 * Explains why a client that had pairings which were not clear is clear now. Only facts that are known now clear
 * it: a server that is not in the later audit, or that it does not meet any more, leaves it as it was.
 */
export function explainClearing(fates: ServerFates, { earlier, later }: ClientInBoth): Explained {
  const was = kindOf(fates.earlier.space, earlier);
  const is = kindOf(fates.later.space, later);
  let causes = 0;
  forEachFate(fates.earlier, earlier, (before, after) => {
    if (before >= SERVER_KINDS || verdictOf(was, before) === 'not-exposed') return;
    if (verdictOf(is, before) === 'not-exposed') {
      causes |= ownChanges(was, is, (state) => state === RULED_OUT);
    } else if (after === NOT_SEEN_THERE) causes |= causeBit('server-not-seen');
    else if (after === KNOWN_NO_SERVER) causes |= causeBit('server-left');
    else if (verdictOf(is, after) === 'not-exposed') causes |= serverChanges(before, after);
    else causes |= causeBit('meets-others');
  });
  const isUnmet = (causes & (causeBit('server-not-seen') | causeBit('meets-others'))) !== 0;
  return { clearing: isUnmet ? 'no-longer-met' : 'known', causes };
}

/** Explains why a client has pairings with one of these verdicts now that it did not have before. */
export function explainRise(
  fates: ServerFates,
  { earlier, later }: ClientInBoth,
  verdicts: readonly VerdictWord[],
): number {
  const was = kindOf(fates.earlier.space, earlier);
  const is = kindOf(fates.later.space, later);
  const own = ownChanges(was, is, () => true);
  let alone = 0;
  let together = 0;
  forEachFate(fates.later, later, (before, after) => {
    if (after >= SERVER_KINDS || !verdicts.includes(verdictOf(is, after))) return;
    const isServerBefore = before < SERVER_KINDS;
    if (isServerBefore && own !== 0 && verdicts.includes(verdictOf(is, before))) {
      alone |= own;
      return;
    }
    let causes = causeBit('server-added');
    if (isServerBefore) causes = serverChanges(before, after) || causeBit('meets-others');
    if (verdicts.includes(verdictOf(was, after))) alone |= causes;
    else together |= causes | own;
  });
  return alone === 0 ? together : alone;
}
