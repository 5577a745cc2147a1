import type { Codes } from '../../fleet/codes.ts';
import { identityOfName, qualify } from '../../fleet/machine-name.ts';
import { mayContain, numberTexts, PackedTexts, type Texts } from '../../fleet/texts.ts';
import { cleanText, plainForms } from '../cells/cell-text.ts';
import { footerLook, isNumber } from '../cells/footer-text.ts';
import { isMissingLabel } from '../cells/missing-text.ts';
import { arePlainInOneCase, isPlainName, readName } from '../cells/name-cell.ts';
import { columnsOfField } from '../columns/second-columns.ts';
import { doubled, FREE, firstSlots, HASH_START, hashOn, moreSlots, spread } from '../hash-slots.ts';
import type { Field, SourceTable } from '../inventory.ts';
import type { RawColumn } from '../raw-table.ts';

/** The hash of a text, ignoring the case of ASCII letters. */
function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, lowerUnit(text.charCodeAt(at)));
  return spread(hash);
}

/** A code unit or byte, in lower case if it is a capital letter of ASCII. */
export function lowerUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

function areAlike(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    if (lowerUnit(one.charCodeAt(at)) !== lowerUnit(other.charCodeAt(at))) return false;
  }
  return true;
}

/**
 * Numbers machines from 0 in order of the first occurrence of their identities. Ignores the case of ASCII letters,
 * so an ASCII name can be passed as written, without a string for its identity. A million names take 0.3 s; a `Map`
 * of their identities takes 1 s.
 */
export class NameKeys {
  readonly #names: string[] = [];
  /** Names that have keys already, but are only inserted before the first lookup. */
  #waiting: Texts = [];
  #hashes = new Int32Array(32);
  #slots = firstSlots();

  get size(): number {
    return this.#names.length + this.#waiting.length;
  }

  /**
   * Assigns the first keys to names that all have different identities. Throws a RangeError if there are keys
   * already.
   */
  addDistinct(names: Texts): void {
    if (this.size > 0) throw new RangeError('distinct names come first');
    this.#waiting = names;
  }

  /** The key of an identity; a new key if the identity is new. */
  add(identity: string): number {
    this.#enterWaiting();
    const hash = hashOf(identity);
    const slot = this.#slotOf(identity, hash);
    const known = this.#slots[slot] ?? FREE;
    if (known !== FREE) return known;
    const key = this.#names.length;
    this.#names.push(identity);
    if (key === this.#hashes.length) this.#hashes = doubled(this.#hashes, Int32Array);
    this.#hashes[key] = hash;
    this.#slots[slot] = key;
    const entries = this.#names.length;
    const slots = this.#slots.length;
    if (entries * 2 > slots) this.#slots = moreSlots(slots, this.#hashes, entries);
    return key;
  }

  /** The key of an identity, or null if it is unknown. */
  find(identity: string): number | null {
    this.#enterWaiting();
    const key = this.#slots[this.#slotOf(identity, hashOf(identity))] ?? FREE;
    return key === FREE ? null : key;
  }

  /** The identities that pass a test, with their keys. The test receives names in upper, lower or mixed case. */
  filter(test: (name: string) => boolean): readonly (readonly [identity: string, key: number])[] {
    const found: [string, number][] = [];
    const names = this.#waiting.length > 0 ? this.#waiting : this.#names;
    let key = 0;
    for (const name of names) {
      if (test(name)) found.push([name.toLowerCase(), key]);
      key += 1;
    }
    return found;
  }

  /** Whether a name may contain one of the characters. False only if it is known that none does. */
  mayContain(characters: string): boolean {
    return this.#waiting.length === 0 || mayContain(this.#waiting, characters);
  }

  #enterWaiting(): void {
    if (this.#waiting.length === 0) return;
    const names = this.#waiting;
    this.#waiting = [];
    for (const name of names) this.add(name);
  }

  /** The slot of an identity, or the free slot for it. */
  #slotOf(identity: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const key = this.#slots[slot] ?? FREE;
      if (key === FREE) return slot;
      if (this.#hashes[key] === hash && areAlike(this.#names[key] ?? '', identity)) return slot;
      slot = (slot + 1) & mask;
    }
  }
}

/** The key of a row that names no machine. */
export const NO_KEY = -1;

/**
 * What a text in the name column may be: a name, a footer (see `FooterLook`), a number (such as a total), words (no
 * digits, or unlike a name: they may head a group or follow the table), or nothing.
 */
export const NAME_LOOKS = [
  'name',
  'closing',
  'label',
  'group',
  'number',
  'words',
  'nothing',
] as const;

export type NameLook = (typeof NAME_LOOKS)[number];

/** White space, and signs that no machine name contains, but prompts, assignments and copyrights do. */
export const UNLIKE_NAME = /[\s=<>|?"©®]|:$/;

function lookOf(text: string, namesMachine: boolean): NameLook {
  if (isNumber(text)) return 'number';
  const look = footerLook(text);
  if (look !== null) return look;
  if (!namesMachine) return 'nothing';
  return /\d/.test(text) && !UNLIKE_NAME.test(text.trim()) ? 'name' : 'words';
}

/** The names of one file's rows, each distinct text read once. */
interface NameTexts {
  readonly heading: string | null;
  readonly shown: Texts;
  /** What each text looks like, as an index in `NAME_LOOKS`; empty if all look like names. */
  readonly looks: Uint8Array;
  readonly codes: Codes;
}

/** Which machine each data row of all files describes. Rows of one machine have the same key. */
export interface RowNames {
  readonly keys: Int32Array;
  readonly nameKeys: NameKeys;
  readonly texts: readonly NameTexts[];
}

function columnOf({ table, mapping }: SourceTable, field: Field): RawColumn | undefined {
  const [first] = columnsOfField(table, mapping, field);
  return first === undefined ? undefined : table.columns[first];
}

/** What each name of a column stands for. Null for a text that names nothing. */
type Identities = Texts | readonly (string | null)[];

function keysWithoutDomain(identities: Identities, nameKeys: NameKeys): Int32Array {
  const keys = new Int32Array(identities.length);
  let code = 0;
  // `from` would first keep all packed texts as strings.
  for (const identity of identities) {
    keys[code] = identity === null ? NO_KEY : nameKeys.add(identity);
    code += 1;
  }
  return keys;
}

/** The identity of a domain cell; empty if none is recorded. */
export function domainIdentity(text: string): string {
  return isMissingLabel(text) ? '' : identityOfName(plainForms(cleanText(text)));
}

function addKeys(
  keys: Int32Array,
  identities: Identities,
  names: RawColumn,
  domain: RawColumn | undefined,
  nameKeys: NameKeys,
): void {
  if (domain === undefined) {
    const ofCode = keysWithoutDomain(identities, nameKeys);
    for (let row = 0; row < keys.length; row++) keys[row] = ofCode[names.codes[row] ?? 0] ?? NO_KEY;
    return;
  }
  const domains = domain.texts.map(domainIdentity);
  // Each is needed at least once.
  const known: readonly (string | null)[] = [...identities];
  for (let row = 0; row < keys.length; row++) {
    const identity = known[names.codes[row] ?? 0] ?? null;
    const own = domains[domain.codes[row] ?? 0] ?? '';
    keys[row] = identity === null ? NO_KEY : nameKeys.add(qualify(identity, own));
  }
}

const ALL_NAMES = new Uint8Array(0);

/** The looks of plain names: only numbers may be something else. */
function looksOfPlainNames(texts: Texts): Uint8Array {
  if (beginWithLetters(texts) || !texts.some(isNumber)) return ALL_NAMES;
  const [name, number] = [NAME_LOOKS.indexOf('name'), NAME_LOOKS.indexOf('number')];
  const looks = new Uint8Array(texts.length);
  return numberTexts(texts, looks, (text) => (isNumber(text) ? number : name));
}

/** Whether it is known that all of some plain names begin with a letter. */
function beginWithLetters(texts: Texts): boolean {
  if (!(texts instanceof PackedTexts)) return false;
  const { bytes, ends } = texts;
  let start = 0;
  for (let text = 0; text < ends.length; text += 1) {
    // Figures and the hyphen come before all letters.
    if ((bytes[start] ?? 0) < CAPITAL_A) return false;
    start = ends[text] ?? 0;
  }
  return true;
}

const CAPITAL_A = 0x41;

const NO_NAMES: NameTexts = {
  heading: null,
  shown: [''],
  looks: ALL_NAMES,
  codes: new Uint32Array(0),
};

/** The names of a column. The identity is null for a text that names nothing. */
interface ReadNames {
  readonly texts: NameTexts;
  readonly identities: Identities;
  /** Whether all texts are known to have different identities. */
  readonly areDistinct: boolean;
}

/** Reads each distinct name. Plain names serve as their own identities, because `NameKeys` ignores case. */
function readNames(names: RawColumn): ReadNames {
  const { heading, codes } = names;
  if (arePlainInOneCase(names.texts)) {
    const texts = { heading, shown: names.texts, looks: looksOfPlainNames(names.texts), codes };
    return { texts, identities: names.texts, areDistinct: true };
  }
  const shown: string[] = [];
  const identities: (string | null)[] = [];
  const looks = new Uint8Array(names.texts.length);
  let code = -1;
  for (const text of names.texts) {
    code += 1;
    if (isPlainName(text)) {
      shown.push(text);
      identities.push(text);
      if (isNumber(text)) looks[code] = NAME_LOOKS.indexOf('number');
      continue;
    }
    const name = readName(text);
    shown.push(name?.shown ?? text);
    identities.push(name?.identity ?? null);
    looks[code] = NAME_LOOKS.indexOf(lookOf(text, name !== null));
  }
  return { texts: { heading, shown, looks, codes }, identities, areDistinct: false };
}

/** Reads the names of all rows: `domain\name`, the full FQDN, or the plain name, ignoring case. */
export function readRowNames(sources: readonly SourceTable[], offsets: Uint32Array): RowNames {
  const nameKeys = new NameKeys();
  let keys: Int32Array | null = null;
  const madeKeys = () => {
    keys ??= new Int32Array(offsets[sources.length] ?? 0).fill(NO_KEY);
    return keys;
  };
  const texts = sources.map((source, index) => {
    const names = columnOf(source, 'name');
    if (names === undefined) return NO_NAMES;
    const read = readNames(names);
    const domain = columnOf(source, 'domain');
    const areKeys = read.areDistinct && domain === undefined && nameKeys.size === 0;
    if (areKeys) nameKeys.addDistinct(names.texts);
    if (areKeys && sources.length === 1 && names.codes instanceof Uint32Array) {
      // The keys of a large file are its codes, not a copy of them.
      const { buffer, byteOffset, length } = names.codes;
      keys = new Int32Array(buffer, byteOffset, length);
      return read.texts;
    }
    const own = madeKeys().subarray(offsets[index] ?? 0, offsets[index + 1] ?? 0);
    if (areKeys) own.set(names.codes);
    else addKeys(own, read.identities, names, domain, nameKeys);
    return read.texts;
  });
  return { keys: madeKeys(), nameKeys, texts };
}
