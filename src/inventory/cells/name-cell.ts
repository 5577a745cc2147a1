import { identityOfName } from '../../fleet/machine-name.ts';
import { ASCII, mayContain } from '../known-characters.ts';
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

const KIND_OF_ASCII = Uint8Array.from({ length: ASCII }, (_, unit) => {
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

const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const FIGURES = '0123456789';
const UNLIKE_PLAIN = Array.from({ length: ASCII }, (_, unit) => String.fromCharCode(unit))
  .filter((_, unit) => KIND_OF_ASCII[unit] === OTHER)
  .join('');

function hasFigure(text: string): boolean {
  // Most names end with one.
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (KIND_OF_ASCII[text.charCodeAt(at)] === FIGURE) return true;
  }
  return false;
}

/** Whether it is known that all characters of some names are plain, with letters of one case only. */
function haveKnownCharacters(texts: readonly string[]): boolean {
  if (mayContain(texts, UNLIKE_PLAIN) || !mayContain(texts, FIGURES)) return false;
  return !mayContain(texts, CAPITALS) || !mayContain(texts, CAPITALS.toLowerCase());
}

/** Whether all names are plain and have letters of one case only, so that no two differ only in case. */
export function arePlainInOneCase(texts: readonly string[]): boolean {
  if (haveKnownCharacters(texts)) {
    for (let index = 0; index < texts.length; index += 1) {
      const text = texts[index] ?? '';
      if (text.charCodeAt(0) === HYPHEN_UNIT || !hasFigure(text)) return false;
    }
    return true;
  }
  let all = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const text = texts[index] ?? '';
    const kinds = kindsIn(text);
    if (!arePlain(kinds) || text.charCodeAt(0) === HYPHEN_UNIT) return false;
    all |= kinds;
  }
  return (all & UPPER) === 0 || (all & LOWER) === 0;
}

/** Reads a machine name; null for an empty cell, for words that mean "missing", and for only punctuation. */
export function readName(text: string): MachineName | null {
  if (isPlainName(text)) return { shown: text, identity: text.toLowerCase() };
  const shown = plainForms(cleanText(text));
  const identity = identityOfName(shown.normalize('NFC'));
  if (isMissingText(shown) || !/[\p{L}\p{N}]/u.test(identity)) return null;
  return { shown, identity };
}
