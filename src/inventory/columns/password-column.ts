import { foldWord } from '../cells/cell-text.ts';
import { readLastSeen } from '../cells/last-seen-cell.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { passwordHeadingOf } from './password-heading.ts';
import { PROOFS } from './password-words.ts';

/** Numbers with or without a unit, and directory timestamps (15 to 19 digits). They describe a password. */
const MEASURE = /^[<>≥≤=~]{0,2} ?(?:\d{1,4}(?:[.,]\d{1,2})?(?: ?\p{L}{1,10}\.?)?|-?\d{15,19})$/u;

/** Words for the state, rules or quality of a password. */
const STATES: ReadonlySet<string> = new Set(
  `never nie niemals always immer unlimited unbegrenzt expired abgelaufen required erforderlich optional
  default standard strong stark weak schwach medium mittel high hoch low niedrig complex komplex simple einfach
  on off an aus enabled disabled aktiv inaktiv aktiviert deaktiviert set gesetzt ok active locked gesperrt good bad gut
  schlecht today heute gestern yesterday`.split(/\s+/),
);

/** Whether a cell under a heading about passwords is certainly not one: a flag, a date, a number or a state. */
function isHarmless(text: string): boolean {
  if (isFlagText(text)) return true;
  const folded = foldWord(text);
  return STATES.has(folded) || MEASURE.test(folded) || readLastSeen(text).kind === 'known';
}

/** Whether a cell under "KW" is a calendar week, a power or a number. */
function isWeek(text: string): boolean {
  if (isMissingText(text)) return true;
  return /^(?:kw)? ?\d{1,5}(?:[.,/ -]{1,2}\d{1,5}){0,3} ?(?:kw|w|ps|hp)?$/.test(foldWord(text));
}

/** Whether a cell lists authentication methods: "MS-CHAP v2", "RADIUS", "PAP/CHAP", "CHAP (MD5)". */
function isProof(text: string): boolean {
  if (isFlagText(text) || isMissingText(text)) return true;
  const ways = foldWord(text).split(/[/,;+&()]/);
  return ways.every((way) => {
    const compact = way.replace(/[^\p{L}\p{N}]/gu, '');
    return compact === '' || PROOFS.has(compact);
  });
}

/** User and password in one cell, such as `mueller/Winter7`. Does not match times, dates, addresses or paths. */
const PAIR = /^[\p{L}\p{N}._@-]{2,} ?[/:;|,] ?[^\s/:\\]{4,}$/u;

/**
 * Whether a text looks like a password that a person chose: letters of both cases with digits or signs, or lower-case
 * letters, digits and signs. Line breaks are ignored. Names of machines and users, e-mail addresses, dates and
 * versions do not match.
 */
export function looksLikePassword(text: string): boolean {
  const word = text.replace(/[\r\n]/g, '').trim();
  if (word.length < 5 || word.length > 40 || /[\s\\]/.test(word)) return false;
  if (/^[\w.-]+@[\w-]+\.[\w.-]+$/.test(word) || /^(?:https?|ftp):/i.test(word)) return false;
  const hasLower = /\p{Ll}/u.test(word);
  const hasUpper = /\p{Lu}/u.test(word);
  const hasDigit = /\d/.test(word);
  const hasSign = /[!"#$%&'()*+/:;<=>?@[\]^`{|}~§°]/.test(word);
  if (!hasLower) return false;
  return (hasUpper && (hasDigit || hasSign)) || (hasDigit && hasSign);
}

function isLoginWithPassword(text: string): boolean {
  if (isHarmless(text)) return false;
  return text.includes('§') || PAIR.test(text.trim()) || looksLikePassword(text);
}

/**
 * What a column holds that must be hidden, and whether that is certain. A `secret` says nothing about the dial-in
 * password.
 */
export interface Secrecy {
  readonly field: 'password' | 'secret';
  readonly certain: boolean;
}

const MAYBE: Secrecy = { field: 'secret', certain: false };

/**
 * Judges by heading and cells whether a column holds passwords in clear text; null if not. Always null under a heading
 * that asks for §: "yes, asked on 3 Aug" would be taken for a password without §, so that a yes would become a no.
 * In doubt the column is an uncertain secret, and the user is asked.
 */
export function secrecyOf(column: RawColumn): Secrecy | null {
  const { heading, texts } = column;
  if (column.isBelowPasswordHeading === true) return MAYBE;
  switch (passwordHeadingOf(heading)) {
    case 'sign':
    case 'none':
      return null;
    case 'dial-in':
      return texts.every(isFlagText) ? null : { field: 'password', certain: true };
    case 'other':
      return texts.every(isFlagText) ? null : { field: 'secret', certain: true };
    case 'unsure':
      return texts.every(isFlagText) ? null : MAYBE;
    case 'about':
      return texts.every(isHarmless) ? null : MAYBE;
    case 'login':
      return texts.some(isLoginWithPassword) ? MAYBE : null;
    case 'proof':
      return texts.every(isProof) ? null : MAYBE;
    case 'week':
      return texts.every(isWeek) ? null : MAYBE;
  }
}
