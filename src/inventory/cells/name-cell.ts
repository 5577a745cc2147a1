import { identityOfName } from '../../fleet/machine-name.ts';
import { FIRST_BEYOND_ASCII, PackedTexts, type Texts } from '../../fleet/texts.ts';
import { cleanText, plainForms } from './cell-text.ts';
import { isMissingText } from './missing-text.ts';

/**
 * `shown` is the name as written, without invisible characters and with look-alikes replaced by ASCII. `identity` is
 * the same for all spellings of the name.
 */
export interface MachineName {
  readonly shown: string;
  readonly identity: string;
}

/** The kinds of characters in a name, as bits. */
const UPPER = 1;
const LOWER = 2;
const FIGURE = 4;
const HYPHEN = 8;
const OTHER = 16;

const HYPHEN_UNIT = 0x2d;

const KIND_OF_ASCII = Uint8Array.from({ length: FIRST_BEYOND_ASCII }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (/[A-Z]/.test(character)) return UPPER;
  if (/[a-z]/.test(character)) return LOWER;
  if (/\d/.test(character)) return FIGURE;
  return unit === HYPHEN_UNIT ? HYPHEN : OTHER;
});

function kindsIn(text: string): number {
  let kinds = 0;
  for (let at = 0; at < text.length; at += 1) {
    kinds |= KIND_OF_ASCII[text.charCodeAt(at)] ?? OTHER;
  }
  return kinds;
}

function arePlain(kinds: number): boolean {
  return (kinds & FIGURE) !== 0 && (kinds & OTHER) === 0;
}

/**
 * Whether a name needs no cleaning: it is shown as written, and its identity is its lower-case form. A fast path for
 * the common case: ASCII letters, digits and hyphens, with at least one digit and no hyphen at the start.
 */
export function isPlainName(text: string): boolean {
  return arePlain(kindsIn(text)) && text.charCodeAt(0) !== HYPHEN_UNIT;
}

/** Whether each of some packed texts is a plain name. Returns the kinds of characters in all of them; null if not. */
function kindsOfPlainNames(texts: PackedTexts): number | null {
  const { bytes, ends } = texts;
  let all = 0;
  let at = 0;
  for (const end of ends) {
    if (bytes[at] === HYPHEN_UNIT) return null;
    let kinds = 0;
    for (; at < end; at += 1) kinds |= KIND_OF_ASCII[bytes[at] ?? 0] ?? OTHER;
    if (!arePlain(kinds)) return null;
    all |= kinds;
  }
  return all;
}

/** Whether all names are plain and have letters of one case only, so that no two differ only in case. */
export function arePlainInOneCase(texts: Texts): boolean {
  if (texts instanceof PackedTexts) {
    const kinds = kindsOfPlainNames(texts);
    return kinds !== null && isOneCase(kinds);
  }
  let all = 0;
  for (const text of texts) {
    if (!isPlainName(text)) return false;
    all |= kindsIn(text);
  }
  return isOneCase(all);
}

function isOneCase(kinds: number): boolean {
  return (kinds & UPPER) === 0 || (kinds & LOWER) === 0;
}

/** Reads a machine name; null for an empty cell, for words that mean "missing", and for only punctuation. */
export function readName(text: string): MachineName | null {
  if (isPlainName(text)) return { shown: text, identity: text.toLowerCase() };
  const shown = plainForms(cleanText(text));
  const identity = identityOfName(shown.normalize('NFC'));
  if (isMissingText(shown) || !/[\p{L}\p{N}]/u.test(identity)) return null;
  return { shown, identity };
}
