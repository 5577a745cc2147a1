import { type Fleet, type TextColumn, textOf } from '../fleet/fleet.ts';
import { hostPartOf, identityOfName, isQualified, qualify } from '../fleet/machine-name.ts';
import { PackedTexts } from '../fleet/texts.ts';
import { domainIdentity, NameKeys } from '../inventory/assemble/row-names.ts';
import { once } from '../pairing/kept.ts';

/** A name whose key is its lower-case form. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9\\_-]*$/;

/** The key by which two audits identify a machine, `domain\name` in lower case, from a written key. */
export function keyOf(written: string): string {
  return PLAIN.test(written) ? written.toLowerCase() : identityOfName(written.normalize('NFC'));
}

/** Keys are stored as lines, so no name may contain a line break. */
const LINE_BREAKS = /[\r\n]+/g;

function domainOf(domains: readonly TextColumn[], machine: number): string {
  for (const column of domains) {
    const text = textOf(column, machine);
    if (text !== '') return text;
  }
  return '';
}

/**
 * The key of each machine as written: with its domain, where the file gives one, and in the case of the file.
 * `keyOf` makes the key of it.
 */
export function writtenKeysOf(fleet: Fleet): readonly string[] {
  const domains = fleet.extras.filter(({ meaning }) => meaning === 'domain');
  if (domains.length === 0) return fleet.names.map(withoutBreaks);
  return fleet.names.map((name, machine) => {
    const domain = domainOf(domains, machine).trim();
    if (domain === '' || isQualified(name)) return withoutBreaks(name);
    const key = qualify(identityOfName(name.normalize('NFC')), domainIdentity(domain));
    const written = withoutBreaks(`${domain}\\${name}`);
    return keyOf(written) === key ? written : withoutBreaks(key);
  });
}

/** The bytes of the written keys, each followed by a line feed, if the bytes of packed names are those; else null. */
export function packedKeysOf({ names, extras }: Fleet): Uint8Array | null {
  if (!(names instanceof PackedTexts) || names.mayContain('\r\n')) return null;
  return extras.some(({ meaning }) => meaning === 'domain') ? null : names.lines();
}

function withoutBreaks(name: string): string {
  return PLAIN.test(name) ? name : name.replace(LINE_BREAKS, ' ');
}

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

/** The place of a machine that an audit does not have. */
export const NOT_SEEN = -1;

const AMBIGUOUS = -2;

/** The number of the machine with each key; hosts that several machines have are ambiguous. */
class KeyIndex {
  readonly #keys = new NameKeys();
  readonly #machines: Int32Array;

  constructor(keys: readonly string[], isUnique: boolean) {
    this.#machines = new Int32Array(keys.length);
    for (let machine = 0; machine < keys.length; machine += 1) {
      const number = this.#keys.size;
      const key = this.#keys.add(keys[machine] ?? '');
      if (key === number) this.#machines[key] = machine;
      else if (isUnique) this.#machines[key] = AMBIGUOUS;
    }
  }

  find(key: string): number {
    const number = this.#keys.find(key);
    return number === null ? NOT_SEEN : (this.#machines[number] ?? NOT_SEEN);
  }
}

/**
 * Finds the same machines in two audits.
 * @param earlier written keys.
 * @param later written keys.
 */
export function matchMachines(
  earlier: readonly string[],
  later: readonly string[],
  renames: readonly Rename[],
): Matching {
  const isAnyQualified = (keys: readonly string[]) => keys.some((key) => isQualified(key));
  const byHost = isAnyQualified(earlier) !== isAnyQualified(later);
  const keyed = byHost
    ? (written: string) => hostPartOf(keyOf(written))
    : (written: string) => (PLAIN.test(written) ? written : keyOf(written));
  const earlierKeys = earlier.map(keyed);
  const laterKeys = later.map(keyed);
  const ofEarlier = new KeyIndex(earlierKeys, byHost);
  const ofLater = byHost ? new KeyIndex(laterKeys, true) : null;
  const laterOf = new Int32Array(earlier.length).fill(NOT_SEEN);
  const earlierOf = new Int32Array(later.length).fill(NOT_SEEN);
  const join = (before: number, after: number) => {
    if (before < 0 || after < 0 || laterOf[before] !== NOT_SEEN || earlierOf[after] !== NOT_SEEN) {
      return;
    }
    laterOf[before] = after;
    earlierOf[after] = before;
  };
  laterKeys.forEach((key, machine) => {
    if (ofLater === null || ofLater.find(key) === machine) join(ofEarlier.find(key), machine);
  });
  if (renames.length > 0) joinRenamed(earlier, later, renames, join);
  return { laterOf, earlierOf, byHost };
}

/** Returns the machine of a fleet that goes by a name now which it or an earlier audit wrote; null if there is none. */
export function followNames(
  fleet: Fleet,
  renames: readonly Rename[],
): (written: string) => number | null {
  const keys = once(() => new KeyIndex(writtenKeysOf(fleet).map(keyOf), true));
  const newKeys = new Map(renames.map(({ from, to }) => [from, to]));
  return (written) => {
    const key = keyOf(written);
    const machine = keys().find(newKeys.get(key) ?? key);
    return machine < 0 ? null : machine;
  };
}

function joinRenamed(
  earlier: readonly string[],
  later: readonly string[],
  renames: readonly Rename[],
  join: (before: number, after: number) => void,
): void {
  const [before, after] = [earlier, later].map(
    (keys) => new Map(keys.map((key, at) => [keyOf(key), at])),
  );
  for (const { from, to } of renames) {
    join(before?.get(from) ?? NOT_SEEN, after?.get(to) ?? NOT_SEEN);
  }
}
