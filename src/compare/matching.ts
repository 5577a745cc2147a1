import type { Fleet } from '../fleet/fleet.ts';
import { isQualified } from '../fleet/machine-name.ts';
import { mayContain, type Texts } from '../fleet/texts.ts';
import { once } from '../pairing/kept.ts';
import { keep, upTo } from '../pairing/runs.ts';
import { KeyBytes, KeyIndex } from './key-index.ts';
import { keyOf, NOT_SEEN, writtenKeysOf } from './machine-keys.ts';

/** A machine has two names: the person confirmed that the newer one means the older machine. */
export interface Rename {
  /** The key in the earlier audit. */
  readonly from: string;
  /** The key in the later audit. */
  readonly to: string;
  /** When it was confirmed, as ISO 8601. */
  readonly at: string;
}

/** Which machine of one audit is which of another. */
export interface Matching {
  /** For each machine of the earlier audit, its number in the later one, or `NOT_SEEN`; and the reverse. */
  readonly laterOf: Int32Array;
  readonly earlierOf: Int32Array;
  /** Whether only host names were compared, because one of the audits names no domains at all. */
  readonly byHost: boolean;
}

/** The machines that have no counterpart in the other audit, ascending. */
export function unseen(counterpart: Int32Array): Uint32Array {
  return keep(upTo(counterpart.length), (machine) => counterpart[machine] === NOT_SEEN);
}

/** Whether a key has a domain. Signs around a name, as in `\\WS-1` or `WS-1.`, are none. */
function isAnyQualified(written: Texts): boolean {
  if (!mayContain(written, '\\.')) return false;
  return written.some((key) => isQualified(key) && isQualified(keyOf(key)));
}

/** Machines in a row that may be gone before the next one is looked up. */
const GONE_IN_A_ROW = 16;

/** Guesses that may fail before the order counts as lost, at first and after many that came true. */
const FIRST_LUCK = 64;
const MOST_LUCK = 4096;

/**
 * Joins the machines that have the same key. Most of them follow each other as they did in the earlier audit, so each
 * is expected soon after the one before it. Only those that are not there are looked up.
 */
function joinKeys(earlier: KeyBytes, later: KeyBytes, { laterOf, earlierOf }: Matching): void {
  const isFree = (before: number) => laterOf[before] === NOT_SEEN;
  let expected = 0;
  const join = (before: number, after: number) => {
    laterOf[before] = after;
    earlierOf[after] = before;
    expected = before + 1;
  };
  let luck = FIRST_LUCK;
  /** Joins a machine with the expected one, or with one of a few after it. Returns whether it did. */
  const joinExpected = (machine: number, most: number) => {
    if (luck === 0) return false;
    const end = Math.min(expected + most, earlier.size);
    for (let before = expected; before < end; before += 1) {
      if (!isFree(before) || !earlier.isSame(before, later, machine)) continue;
      join(before, machine);
      luck = Math.min(luck + 1, MOST_LUCK);
      return true;
    }
    luck -= 1;
    return false;
  };
  for (let machine = 0; machine < later.size && luck > 0; machine += 1) {
    joinExpected(machine, GONE_IN_A_ROW);
  }
  const index = new KeyIndex(earlier, unseen(laterOf));
  luck = FIRST_LUCK;
  for (const machine of unseen(earlierOf)) {
    if (joinExpected(machine, 1)) continue;
    const before = index.first(later, machine, isFree);
    if (before !== NOT_SEEN) join(before, machine);
  }
}

/** Joins the machines whose host names are the same. A host that several machines of an audit have is ambiguous. */
function joinHosts(earlier: KeyBytes, later: KeyBytes, { laterOf, earlierOf }: Matching): void {
  const [ofEarlier, ofLater] = [new KeyIndex(earlier), new KeyIndex(later)];
  for (let machine = 0; machine < later.size; machine += 1) {
    const before = ofEarlier.only(later, machine);
    if (before === NOT_SEEN || ofLater.only(later, machine) !== machine) continue;
    laterOf[before] = machine;
    earlierOf[machine] = before;
  }
}

/**
 * Finds the same machines in two audits. If several machines of one have the same key, some of them are joined with
 * as many of the other.
 * @param earlier written keys.
 * @param later written keys.
 */
export function matchMachines(earlier: Texts, later: Texts, renames: readonly Rename[]): Matching {
  const byHost = isAnyQualified(earlier) !== isAnyQualified(later);
  const matching = {
    laterOf: new Int32Array(earlier.length).fill(NOT_SEEN),
    earlierOf: new Int32Array(later.length).fill(NOT_SEEN),
    byHost,
  };
  if (byHost) joinHosts(KeyBytes.ofHosts(earlier), KeyBytes.ofHosts(later), matching);
  else joinKeys(KeyBytes.ofKeys(earlier), KeyBytes.ofKeys(later), matching);
  if (renames.length > 0) joinRenamed(earlier, later, renames, matching);
  return matching;
}

function joinRenamed(
  earlier: Texts,
  later: Texts,
  renames: readonly Rename[],
  { laterOf, earlierOf }: Matching,
): void {
  const olds = machinesNamed(
    earlier,
    renames.map(({ from }) => from),
  );
  const news = machinesNamed(
    later,
    renames.map(({ to }) => to),
  );
  for (const { from, to } of renames) {
    const before = olds.get(from) ?? NOT_SEEN;
    const after = news.get(to) ?? NOT_SEEN;
    if (laterOf[before] !== NOT_SEEN || earlierOf[after] !== NOT_SEEN) continue;
    laterOf[before] = after;
    earlierOf[after] = before;
  }
}

/** The machines of an audit that have the keys of some names, by their keys. */
export function machinesNamed(written: Texts, names: readonly string[]): Map<string, number> {
  const wanted = [...new Set(names.map(keyOf))];
  const found = new Map<string, number>();
  if (wanted.length === 0) return found;
  const index = new KeyIndex(KeyBytes.ofKeys(wanted));
  const all = KeyBytes.ofKeys(written);
  for (let machine = 0; machine < all.size; machine += 1) {
    const key = wanted[index.only(all, machine)];
    if (key !== undefined) found.set(key, machine);
  }
  return found;
}

/** Returns the machine of a fleet that goes by a name now which it or an earlier audit wrote; null if there is none. */
export function followNames(
  fleet: Fleet,
  renames: readonly Rename[],
): (written: string) => number | null {
  const index = once(() => new KeyIndex(KeyBytes.ofKeys(writtenKeysOf(fleet))));
  const newKeys = new Map(renames.map(({ from, to }) => [from, to]));
  return (written) => {
    const key = keyOf(written);
    const machine = index().only(KeyBytes.ofKeys([newKeys.get(key) ?? key]), 0);
    return machine === NOT_SEEN ? null : machine;
  };
}
