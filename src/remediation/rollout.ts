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
 * simply left out.
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
    const clients = { met: meetings.clientBlocksOf, counts: this.#clients, kinds: CLIENT_KINDS };
    const servers = { met: meetings.serverBlocksOf, counts: this.#servers, kinds: SERVER_KINDS };
    this.#worsened = new MetSums(clients, SERVER_KINDS, (own, kind) => isWorse(kind, own));
    this.#flaggedByRaise = new MetSums(clients, SERVER_KINDS, (own, kind) =>
      newlyFlagged(kind, own),
    );
    this.#flagged = new MetSums(servers, CLIENT_KINDS, isFlagged);
  }

  /** How many pairings raising a server would make worse now. */
  worsenedBy(machine: number): number {
    if (!this.#canBeRaised(machine)) return 0;
    return this.#ofServer(machine, this.#worsened, isWorse);
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
    const kind = this.#kindOfClient(machine);
    const block = this.#space.meetings.blockOfClient[machine] ?? 0;
    const own =
      this.#space.selfMeetings[machine] === 1 ? isFlagged(kind, this.#kindOfServer(machine)) : 0;
    return this.#flagged.of(block, kind) - own;
  }

  /** Clears a client. */
  clear(machine: number): void {
    if (!this.#isLeft(machine)) return;
    this.#cleared[machine] = 1;
    const block = this.#space.meetings.blockOfClient[machine] ?? 0;
    const cell = block * CLIENT_KINDS + this.#kindOfClient(machine);
    this.#clients[cell] = (this.#clients[cell] ?? 0) - 1;
    this.#worsened.forget();
    this.#flaggedByRaise.forget();
  }

  /** Raises a server to SP5 or later. Returns how many pairings that flags. */
  raise(machine: number): number {
    if (!this.#canBeRaised(machine)) return 0;
    const flagged = this.#ofServer(machine, this.#flaggedByRaise, newlyFlagged);
    const block = (this.#space.meetings.blockOfServer[machine] ?? 0) * SERVER_KINDS;
    const kind = this.#kindOfServer(machine);
    const raised = KIND_OF_RAISED_SERVER[kind] ?? 0;
    this.#servers[block + kind] = (this.#servers[block + kind] ?? 0) - 1;
    this.#servers[block + raised] = (this.#servers[block + raised] ?? 0) + 1;
    this.#raised[machine] = 1;
    this.#flagged.forget();
    return flagged;
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
