import { isClient, isServer } from '../pairing/classes.ts';
import {
  CLIENT_KINDS,
  FLAGGED_TABLE,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_RAISED_SERVER,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
  WORSE_IF_RAISED_TABLE,
} from '../pairing/kinds.ts';
import { MetSums } from '../pairing/met-sums.ts';
import { countClientKinds, countServerKinds, type PairingSpace } from '../pairing/space.ts';

const isFlagged = (client: number, server: number) =>
  FLAGGED_TABLE[judgementIndex(client, server)] ?? 0;
const isWorse = (client: number, server: number) =>
  WORSE_IF_RAISED_TABLE[judgementIndex(client, server)] ?? 0;

/**
 * A fleet while a plan is carried out, as counts of kinds by block: which clients are left, and which servers are
 * raised. A cleared client (at SP5 or later, or without § in its password) is in no flagged pairing again, so it is
 * simply left out. It can be started anew, which costs no more than what was done: the counts of a fleet in which most
 * machines name their partners are large.
 */
export class Rollout {
  readonly #space: PairingSpace;
  /** Clients left: `clientBlock * CLIENT_KINDS + kind`. */
  readonly #clients: Uint32Array;
  /** Servers as they are now: `serverBlock * SERVER_KINDS + kind`. */
  readonly #servers: Uint32Array;
  /** By machine: 1 once it is cleared as a client, or raised as a server. */
  readonly #cleared: Uint8Array;
  readonly #raised: Uint8Array;
  /** Who was cleared and who was raised, in order. */
  readonly #clearedMachines: number[] = [];
  readonly #raisedMachines: number[] = [];
  /** By block of servers: 1 once a server of it is raised. */
  readonly #hasRaised: Uint8Array;
  /** By machine: its flagged pairings as a client, and whom its raising would worsen, before anything is done; NaN if nobody asked. */
  readonly #flaggedFirst: Float64Array;
  readonly #worsenedFirst: Float64Array;
  /** Of a server: clients left whose pairing its raising makes worse, or flags. */
  readonly #worsened: MetSums;
  readonly #flaggedByRaise: MetSums;
  /** Of a client: its flagged pairings. */
  readonly #flagged: MetSums;

  constructor(space: PairingSpace) {
    const { meetings } = space;
    this.#space = space;
    this.#clients = countClientKinds(space);
    this.#servers = countServerKinds(space);
    this.#cleared = new Uint8Array(space.sides.length);
    this.#raised = new Uint8Array(space.sides.length);
    this.#hasRaised = new Uint8Array(meetings.serverBlocks);
    this.#flaggedFirst = new Float64Array(space.sides.length).fill(Number.NaN);
    this.#worsenedFirst = new Float64Array(space.sides.length).fill(Number.NaN);
    const clients = { met: meetings.clientBlocksOf, counts: this.#clients, kinds: CLIENT_KINDS };
    const servers = { met: meetings.serverBlocksOf, counts: this.#servers, kinds: SERVER_KINDS };
    this.#worsened = new MetSums(clients, SERVER_KINDS, (own, kind) => isWorse(kind, own));
    this.#flaggedByRaise = new MetSums(clients, SERVER_KINDS, (own, kind) =>
      newlyFlagged(kind, own),
    );
    this.#flagged = new MetSums(servers, CLIENT_KINDS, isFlagged);
  }

  /** Takes back everything that was done. */
  restart(): void {
    for (const machine of this.#raisedMachines) {
      this.#raised[machine] = 0;
      const block = this.#space.meetings.blockOfServer[machine] ?? 0;
      this.#hasRaised[block] = 0;
      this.#moveServer(
        block,
        KIND_OF_RAISED_SERVER[this.#kindOfServer(machine)] ?? 0,
        this.#kindOfServer(machine),
      );
    }
    for (const machine of this.#clearedMachines) {
      this.#cleared[machine] = 0;
      const cell = this.#cellOfClient(machine);
      this.#clients[cell] = (this.#clients[cell] ?? 0) + 1;
    }
    this.#raisedMachines.length = 0;
    this.#clearedMachines.length = 0;
    for (const sums of [this.#worsened, this.#flaggedByRaise, this.#flagged]) sums.forget();
  }

  /** How many pairings raising a server would make worse now. */
  worsenedBy(machine: number): number {
    if (!this.#canBeRaised(machine)) return 0;
    if (this.#clearedMachines.length > 0) return this.#ofServer(machine, this.#worsened, isWorse);
    let first = this.#worsenedFirst[machine] ?? 0;
    if (Number.isNaN(first)) {
      first = this.#ofServer(machine, this.#worsened, isWorse);
      this.#worsenedFirst[machine] = first;
    }
    return first;
  }

  /** A number that servers share for which `worsenedBy` is the same until they are cleared or raised. */
  keyOfServer(machine: number): number {
    const kind = this.#kindOfServer(machine);
    const block = this.#space.meetings.blockOfServer[machine] ?? 0;
    const meetsSelf = this.#space.selfMeetings[machine] === 1 && this.#isLeft(machine);
    const own = meetsSelf ? isWorse(this.#kindOfClient(machine), kind) : 0;
    return (block * SERVER_KINDS + kind) * 2 + own;
  }

  /** The flagged pairings of a client now; 0 once it is cleared. */
  flaggedOf(machine: number): number {
    if (!this.#isLeft(machine)) return 0;
    const block = this.#space.meetings.blockOfClient[machine] ?? 0;
    if (this.#meetsRaised(block)) return this.#countFlagged(machine, block);
    let first = this.#flaggedFirst[machine] ?? 0;
    if (Number.isNaN(first)) {
      first = this.#countFlagged(machine, block);
      this.#flaggedFirst[machine] = first;
    }
    return first;
  }

  #countFlagged(machine: number, block: number): number {
    const kind = this.#kindOfClient(machine);
    const own =
      this.#space.selfMeetings[machine] === 1 ? isFlagged(kind, this.#kindOfServer(machine)) : 0;
    return this.#flagged.of(block, kind) - own;
  }

  /** Whether a block of clients meets a server that was raised. Written out, because every client asks. */
  #meetsRaised(block: number): boolean {
    if (this.#raisedMachines.length === 0) return false;
    const { starts, values } = this.#space.meetings.serverBlocksOf;
    const end = starts[block + 1] ?? 0;
    for (let at = starts[block] ?? 0; at < end; at += 1) {
      if (this.#hasRaised[values[at] ?? 0] === 1) return true;
    }
    return false;
  }

  /** Clears a client. */
  clear(machine: number): void {
    if (!this.#isLeft(machine)) return;
    this.#cleared[machine] = 1;
    this.#clearedMachines.push(machine);
    const cell = this.#cellOfClient(machine);
    this.#clients[cell] = (this.#clients[cell] ?? 0) - 1;
    this.#worsened.forget();
    this.#flaggedByRaise.forget();
  }

  /** Raises a server to SP5 or later. Returns how many pairings that flags. */
  raise(machine: number): number {
    if (!this.#canBeRaised(machine)) return 0;
    const flagged = this.#ofServer(machine, this.#flaggedByRaise, newlyFlagged);
    const block = this.#space.meetings.blockOfServer[machine] ?? 0;
    const kind = this.#kindOfServer(machine);
    this.#moveServer(block, kind, KIND_OF_RAISED_SERVER[kind] ?? 0);
    this.#hasRaised[block] = 1;
    this.#raised[machine] = 1;
    this.#raisedMachines.push(machine);
    this.#flagged.forget();
    return flagged;
  }

  #moveServer(block: number, from: number, to: number): void {
    const cells = block * SERVER_KINDS;
    this.#servers[cells + from] = (this.#servers[cells + from] ?? 0) - 1;
    this.#servers[cells + to] = (this.#servers[cells + to] ?? 0) + 1;
  }

  #cellOfClient(machine: number): number {
    const block = this.#space.meetings.blockOfClient[machine] ?? 0;
    return block * CLIENT_KINDS + this.#kindOfClient(machine);
  }

  #isLeft(machine: number): boolean {
    return isClient(this.#space, machine) && this.#cleared[machine] === 0;
  }

  #canBeRaised(machine: number): boolean {
    return isServer(this.#space, machine) && this.#raised[machine] === 0;
  }

  #kindOfClient(machine: number): number {
    return KIND_OF_CLIENT_CLASS[this.#space.clientClass[machine] ?? 0] ?? 0;
  }

  #kindOfServer(machine: number): number {
    const kind = KIND_OF_SERVER_CLASS[this.#space.serverClass[machine] ?? 0] ?? 0;
    return this.#raised[machine] === 1 ? (KIND_OF_RAISED_SERVER[kind] ?? 0) : kind;
  }

  /** A sum over the clients left that a server meets, without the server itself. */
  #ofServer(
    machine: number,
    sums: MetSums,
    value: (client: number, server: number) => number,
  ): number {
    const kind = this.#kindOfServer(machine);
    const meetsSelf = this.#space.selfMeetings[machine] === 1 && this.#isLeft(machine);
    const own = meetsSelf ? value(this.#kindOfClient(machine), kind) : 0;
    return sums.of(this.#space.meetings.blockOfServer[machine] ?? 0, kind) - own;
  }
}

/** What raising a server of a kind changes in a pairing: 1 if it becomes flagged, 0 if not. */
function newlyFlagged(client: number, server: number): number {
  return isFlagged(client, KIND_OF_RAISED_SERVER[server] ?? 0) - isFlagged(client, server);
}
