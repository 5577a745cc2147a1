import { runAt } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { Rollout } from './rollout.ts';

/**
 * The machines of a plan that wait for clients to be cleared. Machines that meet the same clients and are of one kind
 * wait for the same, so only one of each such list is asked, and only if a client that it meets was cleared.
 */
export class WaitingMachines {
  readonly #space: PairingSpace;
  /** All clients, of which those of the waves so far are cleared. */
  readonly #all: Rollout;
  /** The same, but only with the clients that the plan will clear. */
  readonly #due: Rollout;
  readonly #lists = new Map<number, number[]>();
  /** The keys of the lists of each block of servers. */
  readonly #keysOf = new Map<number, Set<number>>();

  /** @param due the clients that the plan will clear. */
  constructor(space: PairingSpace, due: Uint32Array) {
    this.#space = space;
    this.#all = new Rollout(space);
    this.#due = new Rollout(space);
    const isDue = new Uint8Array(space.sides.length);
    for (const machine of due) isDue[machine] = 1;
    for (const machine of space.clients) if (isDue[machine] === 0) this.#due.clear(machine);
  }

  add(machine: number): void {
    const block = this.#space.meetings.blockOfServer[machine] ?? 0;
    const key = this.#all.keyOfServer(machine);
    const list = this.#lists.get(key);
    if (list !== undefined) {
      list.push(machine);
      return;
    }
    this.#lists.set(key, [machine]);
    this.#keysOf.set(block, (this.#keysOf.get(block) ?? new Set()).add(key));
  }

  /**
   * Clears machines. Returns those that now wait for nobody, and those that wait only for clients that the plan will
   * never clear: they need another password instead.
   */
  afterClearing(machines: readonly number[]): {
    readonly ready: readonly number[];
    readonly stuck: readonly number[];
  } {
    const ready: number[] = [];
    const stuck: number[] = [];
    if (this.#lists.size === 0) return { ready, stuck };
    for (const machine of machines) {
      this.#all.clear(machine);
      this.#due.clear(machine);
    }
    for (const key of this.#keysThatMeet(machines)) {
      const list = this.#lists.get(key) ?? [];
      const [first = 0] = list;
      const isReady = this.#all.worsenedBy(first) === 0;
      if (!isReady && this.#due.worsenedBy(first) > 0) continue;
      this.#leave(key, first);
      for (const machine of list) (isReady ? ready : stuck).push(machine);
    }
    return { ready, stuck };
  }

  #keysThatMeet(machines: readonly number[]): readonly number[] {
    const { blockOfClient, serverBlocksOf } = this.#space.meetings;
    const clientBlocks = new Set(machines.map((machine) => blockOfClient[machine] ?? 0));
    const serverBlocks = new Set<number>();
    for (const block of clientBlocks) {
      for (const met of runAt(serverBlocksOf, block)) serverBlocks.add(met);
    }
    return [...serverBlocks].flatMap((block) => [...(this.#keysOf.get(block) ?? [])]);
  }

  #leave(key: number, machine: number): void {
    this.#lists.delete(key);
    this.#keysOf.get(this.#space.meetings.blockOfServer[machine] ?? 0)?.delete(key);
  }
}
