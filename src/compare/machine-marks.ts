import type { Fleet, TextColumn, TextColumnMeaning } from '../fleet/fleet.ts';
import { blanksIn, numberTexts, type Texts } from '../fleet/texts.ts';
import { NOT_SEEN } from './machine-keys.ts';
import type { Matching } from './matching.ts';
import { indexOfSame } from './same-column.ts';

/** A column whose texts each name one machine, such as an address or an asset tag. */
export interface MarkColumn {
  readonly heading: string;
  readonly meaning: TextColumnMeaning | null;
  /** 53 bits for each machine's text; 0 if it has none. */
  readonly hashes: Float64Array;
}

/** Kept columns: each takes 8 bytes for every machine. */
const MOST_MARKS = 2;
/** Of the machines with a text in the column, how many have one of their own. */
const SHARE_DISTINCT = 0.95;

/** A 53-bit hash of a text, ignoring case and white space around it; never 0. */
function hashOf(text: string): number {
  let high = 0x811c9dc5;
  let low = 0x1b873593;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0) || 1;
}

function hashesOfTexts(texts: Texts): Float64Array {
  return numberTexts(texts, new Float64Array(texts.length), (text) => {
    const plain = text.trim().toLowerCase();
    return plain === '' ? 0 : hashOf(plain);
  });
}

/** Whether nearly every machine with a text in the column has a text of its own. */
function namesMachines({ texts, codes, meaning }: TextColumn): boolean {
  if (meaning !== null && meaning !== 'address') return false;
  const isBlank = blanksIn(texts);
  const used = new Uint8Array(texts.length);
  let filled = 0;
  let distinct = 0;
  for (let machine = 0; machine < codes.length; machine += 1) {
    const code = codes[machine] ?? 0;
    if (isBlank[code] === 1) continue;
    filled += 1;
    if (used[code] === 1) continue;
    used[code] = 1;
    distinct += 1;
  }
  return filled > 0 && distinct >= filled * SHARE_DISTINCT;
}

/** The columns of a fleet that name single machines: addresses first, then in the order of the file. */
export function marksOf({ extras }: Fleet): readonly MarkColumn[] {
  const marking = extras.filter(namesMachines);
  const first = marking.filter(({ meaning }) => meaning === 'address');
  const rest = marking.filter(({ meaning }) => meaning !== 'address');
  return [...first, ...rest].slice(0, MOST_MARKS).map(({ heading, meaning, texts, codes }) => {
    const ofText = hashesOfTexts(texts);
    const hashes = new Float64Array(codes.length);
    for (let machine = 0; machine < codes.length; machine += 1) {
      hashes[machine] = ofText[codes[machine] ?? 0] ?? 0;
    }
    return { heading, meaning, hashes };
  });
}

/** Two machines that are probably one: only the earlier audit has one of them, and only the later has the other. */
export interface RenameOffer {
  readonly earlier: number;
  readonly later: number;
  /** The heading of the column, in the later file, in which they agree. */
  readonly heading: string;
}

/** The machine with each hash among those that only one of the audits has; null if several machines have it. */
function ownersOf(hashes: Float64Array, counterpart: Int32Array): Map<number, number | null> {
  const owners = new Map<number, number | null>();
  hashes.forEach((hash, machine) => {
    if (hash === 0 || counterpart[machine] !== NOT_SEEN) return;
    owners.set(hash, owners.has(hash) ? null : machine);
  });
  hashes.forEach((hash, machine) => {
    if (counterpart[machine] !== NOT_SEEN && owners.has(hash)) owners.set(hash, null);
  });
  return owners;
}

/**
 * Finds machines that were probably renamed: a text that one machine alone has in its file, in the same column of
 * both. A machine is offered once.
 */
export function findRenames(
  earlier: readonly MarkColumn[],
  later: readonly MarkColumn[],
  { laterOf, earlierOf }: Pick<Matching, 'laterOf' | 'earlierOf'>,
): readonly RenameOffer[] {
  const offers: RenameOffer[] = [];
  const taken = { earlier: new Set<number>(), later: new Set<number>() };
  for (const mark of later) {
    const same = earlier[indexOfSame(earlier, mark)];
    if (same === undefined) continue;
    const before = ownersOf(same.hashes, laterOf);
    if (before.size === 0) continue;
    for (const [hash, machine] of ownersOf(mark.hashes, earlierOf)) {
      const older = before.get(hash) ?? null;
      if (machine === null || older === null) continue;
      if (taken.earlier.has(older) || taken.later.has(machine)) continue;
      taken.earlier.add(older);
      taken.later.add(machine);
      offers.push({ earlier: older, later: machine, heading: mark.heading });
    }
  }
  return offers;
}
