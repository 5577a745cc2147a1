import { type Codes, makeCodes } from '../fleet/codes.ts';
import { isServer } from '../pairing/classes.ts';
import {
  CLIENT_HOLDS_ALL_SERVERS,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_WAITS_FOR_ALL_CLIENTS,
} from '../pairing/kinds.ts';
import { derive, type Runs, runAt, runsByKey } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { Rollout } from './rollout.ts';

/**
 * Ensures that following the advice never makes a verdict worse. When a machine that is client and server
 * is upgraded, it becomes a raised server. So it has to wait until every client whose pairing with it would
 * get worse is cleared. A cleared client (at SP5 or later, or without § in its password) never gets worse
 * again. So machines that wait for nobody can be upgraded together in any order, and the number of waiting
 * machines only falls.
 */
interface UpgradeGates {
  /** By place: how many clients the client's upgrade waits for; 0 if it may be upgraded now. */
  readonly waitsFor: Codes;
  /**
   * Places of clients that change their password first, because they are in a ring of machines that wait
   * for each other.
   */
  readonly ring: readonly number[];
  /**
   * Places of clients that change their password because they wait only for clients with missing facts, for
   * which neither an upgrade nor a password change is due.
   */
  readonly stuck: readonly number[];
}

/**
 * The waiting machines, each both client and server, all at SP4 or earlier. When one of them, as a server,
 * meets another as a client, it waits for it if its kind is in `SERVER_WAITS_FOR_ALL_CLIENTS` or the
 * client's kind is in `CLIENT_HOLDS_ALL_SERVERS`. Clients with the same block and the same table entry form
 * a list; servers with the same block and the same table entry form a channel. Both are numbered `2 *
 * block`, plus 1 if the table entry is 1.
 */
interface Waiting {
  readonly space: PairingSpace;
  /** Places of the waiting machines. */
  readonly places: Uint32Array;
  /** By index in `places`. */
  readonly listOf: Uint32Array;
  readonly channelOf: Uint32Array;
}

function listOfClient({ meetings, clientClass }: PairingSpace, machine: number): number {
  const kind = KIND_OF_CLIENT_CLASS[clientClass[machine] ?? 0] ?? 0;
  return 2 * (meetings.blockOfClient[machine] ?? 0) + (CLIENT_HOLDS_ALL_SERVERS[kind] ?? 0);
}

function channelOfServer({ meetings, serverClass }: PairingSpace, machine: number): number {
  const kind = KIND_OF_SERVER_CLASS[serverClass[machine] ?? 0] ?? 0;
  return 2 * (meetings.blockOfServer[machine] ?? 0) + (SERVER_WAITS_FOR_ALL_CLIENTS[kind] ?? 0);
}

function describeWaiting(space: PairingSpace, places: Uint32Array): Waiting {
  const machines = derive(places, (place) => space.clients[place] ?? 0);
  return {
    space,
    places,
    listOf: derive(machines, (machine) => listOfClient(space, machine)),
    channelOf: derive(machines, (machine) => channelOfServer(space, machine)),
  };
}

/** Whether a list that a channel meets holds it back. */
function holds(list: number, channel: number): boolean {
  return ((list | channel) & 1) === 1;
}

/** For a list or channel, the sum of `counts` over everything it meets and is held by, or holds. Memoised. */
function sumOverMet(met: Runs, counts: Uint32Array): (key: number) => number {
  /** One more than the sum; 0 if not computed yet. */
  const sums = new Uint32Array(2 * (met.starts.length - 1));
  return (key) => {
    if (sums[key] === 0) {
      let sum = 1;
      for (const block of runAt(met, key >> 1)) {
        sum += counts[2 * block + 1] ?? 0;
        if ((key & 1) === 1) sum += counts[2 * block] ?? 0;
      }
      sums[key] = sum;
    }
    return (sums[key] ?? 0) - 1;
  };
}

function isOwnMeeting({ space, places, listOf, channelOf }: Waiting, one: number): boolean {
  const machine = space.clients[places[one] ?? 0] ?? 0;
  return space.selfMeetings[machine] === 1 && holds(listOf[one] ?? 0, channelOf[one] ?? 0);
}

function countByKey(keys: Uint32Array, keyCount: number): Uint32Array {
  const counts = new Uint32Array(keyCount);
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** For each waiting machine, how many of the others wait for it. */
function countHeld(waiting: Waiting): (one: number) => number {
  const { meetings } = waiting.space;
  const channels = countByKey(waiting.channelOf, 2 * meetings.serverBlocks);
  const held = sumOverMet(meetings.serverBlocksOf, channels);
  return (one) => held(waiting.listOf[one] ?? 0) - (isOwnMeeting(waiting, one) ? 1 : 0);
}

/**
 * The waiting machines that others may still wait for. Machines only ever leave, so a list that was found
 * empty stays empty. All searches together therefore cost one pass over the pairs of blocks that meet.
 */
class Remaining {
  readonly #waiting: Waiting;
  readonly #starts: Uint32Array;
  /** Ends of the lists in `#order`. Machines that have left are moved behind the end. */
  readonly #ends: Uint32Array;
  readonly #order: Uint32Array;
  readonly #placeOf: Uint32Array;
  /**
   * By channel: position of the first non-empty list that it meets, and of the next non-empty one.
   * Positions count two lists for each block of the run.
   */
  readonly #first: Uint32Array;
  readonly #second: Uint32Array;

  constructor(waiting: Waiting) {
    const { meetings } = waiting.space;
    const lists = runsByKey(waiting.listOf, 2 * meetings.clientBlocks);
    this.#waiting = waiting;
    this.#starts = lists.starts;
    this.#ends = lists.starts.slice(1);
    this.#order = lists.values;
    this.#placeOf = new Uint32Array(lists.values.length);
    lists.values.forEach((one, place) => {
      this.#placeOf[one] = place;
    });
    this.#first = new Uint32Array(2 * meetings.serverBlocks);
    this.#second = new Uint32Array(2 * meetings.serverBlocks);
  }

  remove(one: number): void {
    const list = this.#waiting.listOf[one] ?? 0;
    const place = this.#placeOf[one] ?? 0;
    const last = (this.#ends[list] ?? 0) - 1;
    const other = this.#order[last] ?? 0;
    this.#order[place] = other;
    this.#placeOf[other] = place;
    this.#order[last] = one;
    this.#placeOf[one] = last;
    this.#ends[list] = last;
  }

  /** A machine that the given one waits for; -1 if there is none left. */
  anyHolding(one: number): number {
    const channel = this.#waiting.channelOf[one] ?? 0;
    const first = this.#nextFilled(channel, this.#first[channel] ?? 0);
    this.#first[channel] = first;
    const list = this.#listAt(channel, first);
    if (list < 0) return -1;
    const start = this.#starts[list] ?? 0;
    const found = this.#order[start] ?? 0;
    if (found !== one) return found;
    if ((this.#ends[list] ?? 0) - start > 1) return this.#order[start + 1] ?? 0;
    const second = this.#nextFilled(channel, Math.max(this.#second[channel] ?? 0, first + 1));
    this.#second[channel] = second;
    const next = this.#listAt(channel, second);
    return next < 0 ? -1 : (this.#order[this.#starts[next] ?? 0] ?? 0);
  }

  /**
   * The list at a position of a channel; of a block's two lists, the one that holds back all servers comes
   * first. -1 after the end of the run.
   */
  #listAt(channel: number, at: number): number {
    const run = runAt(this.#waiting.space.meetings.clientBlocksOf, channel >> 1);
    const block = run[at >> 1];
    return block === undefined ? -1 : 2 * block + 1 - (at & 1);
  }

  #nextFilled(channel: number, from: number): number {
    for (let at = from; ; at += 1) {
      const list = this.#listAt(channel, at);
      if (list < 0) return at;
      if (!holds(list, channel)) continue;
      if ((this.#ends[list] ?? 0) > (this.#starts[list] ?? 0)) return at;
    }
  }
}

const UNSEEN = 0;
const ON_PATH = 1;
const DONE = 2;

/**
 * Breaks every ring of machines that wait for each other, by depth-first search. From each machine it
 * follows one that it waits for, until there is none (the machine will be ready in its turn) or until the
 * path returns to itself. Of such a ring, the machine that most others wait for changes its password, and
 * then nobody waits for it any more. Returns the indices of these machines in `waiting.places`.
 */
function breakRings(waiting: Waiting): readonly number[] {
  const size = waiting.places.length;
  const heldBy = countHeld(waiting);
  const remaining = new Remaining(waiting);
  const state = new Uint8Array(size);
  const broken: number[] = [];
  const path: number[] = [];
  /** The index on the path of each waiting machine that is on it. */
  const placeOnPath = new Uint32Array(size);
  const leave = (one: number) => {
    state[one] = DONE;
    remaining.remove(one);
  };
  for (let root = 0; root < size; root += 1) {
    while (state[root] === UNSEEN || path.length > 0) {
      const top = path.at(-1);
      const next = top === undefined ? root : remaining.anyHolding(top);
      if (top !== undefined && next < 0) {
        path.pop();
        leave(top);
      } else if (state[next] === UNSEEN) {
        state[next] = ON_PATH;
        placeOnPath[next] = path.length;
        path.push(next);
      } else {
        const from = placeOnPath[next] ?? 0;
        let most = path.length - 1;
        for (let at = most - 1; at >= from; at -= 1) {
          if (heldBy(path[at] ?? 0) > heldBy(path[most] ?? 0)) most = at;
        }
        const [first = 0, ...others] = path.splice(most);
        for (const one of others) state[one] = UNSEEN;
        leave(first);
        broken.push(first);
      }
    }
  }
  return broken;
}

/** The waiting machines that wait only for clients for which no upgrade or password change is due. */
function findStuck(waiting: Waiting, isDue: (place: number) => boolean): readonly number[] {
  const { space, channelOf } = waiting;
  const due = new Uint32Array(2 * space.meetings.clientBlocks);
  for (let place = 0; place < space.clients.length; place += 1) {
    if (!isDue(place)) continue;
    const list = listOfClient(space, space.clients[place] ?? 0);
    due[list] = (due[list] ?? 0) + 1;
  }
  const dueFor = sumOverMet(space.meetings.clientBlocksOf, due);
  return [...waiting.places.keys()].filter(
    (one) => dueFor(channelOf[one] ?? 0) - (isOwnMeeting(waiting, one) ? 1 : 0) === 0,
  );
}

/**
 * Finds which upgrades wait, and where no order of upgrades is safe.
 * @param isUpgrade whether the client at a place is to be upgraded, now or before its servers.
 * @param isDue whether it is to be upgraded or to change its password.
 */
export function gateUpgrades(
  space: PairingSpace,
  isUpgrade: (place: number) => boolean,
  isDue: (place: number) => boolean,
): UpgradeGates {
  const { length } = space.clients;
  const waitsOf = new Map<number, number>();
  let most = 0;
  let rollout: Rollout | null = null;
  for (let place = 0; place < length; place += 1) {
    const machine = space.clients[place] ?? 0;
    if (!isServer(space, machine) || !isUpgrade(place)) continue;
    rollout ??= new Rollout(space);
    const waits = rollout.worsenedBy(machine);
    if (waits === 0) continue;
    waitsOf.set(place, waits);
    if (waits > most) most = waits;
  }
  if (waitsOf.size === 0) return { waitsFor: makeCodes(length, 1), ring: [], stuck: [] };
  const waiting = describeWaiting(space, Uint32Array.from(waitsOf.keys()));
  const placeOf = (one: number) => waiting.places[one] ?? 0;
  const ring = breakRings(waiting).map(placeOf);
  const inRing = new Set(ring);
  const stuck = findStuck(waiting, isDue)
    .map(placeOf)
    .filter((place) => !inRing.has(place));
  for (const place of [...ring, ...stuck]) waitsOf.delete(place);
  const waitsFor = makeCodes(length, most + 1);
  for (const [place, waits] of waitsOf) waitsFor[place] = waits;
  return { waitsFor, ring, stuck };
}
