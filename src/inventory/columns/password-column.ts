import { foldText } from '../cells/cell-text.ts';
import { readLastSeen } from '../cells/last-seen-cell.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { passwordHeadingOf } from './password-heading.ts';
import { PROOFS } from './password-words.ts';

/** Numbers with or without a unit, and the counters in which directories keep moments: they say something about a password. */
const MEASURE = /^[<>≥≤=~]{0,2} ?(?:\d{1,4}(?:[.,]\d{1,2})?(?: ?\p{L}{1,10}\.?)?|-?\d{15,19})$/u;

/** Words that tell the state of a password, its rules or its quality. */
const STATES: ReadonlySet<string> = new Set(
  `never nie niemals always immer unlimited unbegrenzt expired abgelaufen required erforderlich optional
  default standard strong stark weak schwach medium mittel high hoch low niedrig complex komplex simple einfach
  on off an aus enabled disabled aktiv inaktiv aktiviert deaktiviert set gesetzt ok active locked gesperrt good bad gut
  schlecht today heute gestern yesterday`.split(/\s+/),
);

/** What may stand under a heading about passwords without being one: a flag, a date, a number, a state. */
function isHarmless(text: string): boolean {
  if (isFlagText(text)) return true;
  const folded = foldText(text);
  return STATES.has(folded) || MEASURE.test(folded) || readLastSeen(text).kind === 'known';
}

/** A calendar week, a power, a number. */
function isWeek(text: string): boolean {
  if (isMissingText(text)) return true;
  return /^(?:kw)? ?\d{1,5}(?:[.,/ -]{1,2}\d{1,5}){0,3} ?(?:kw|w|ps|hp)?$/.test(foldText(text));
}

/** A way to prove who one is: "MS-CHAP v2", "RADIUS", "PAP/CHAP", "CHAP (MD5)". */
function isProof(text: string): boolean {
  if (isFlagText(text) || isMissingText(text)) return true;
  const ways = foldText(text).split(/[/,;+&()]/);
  return ways.every((way) => {
    const compact = way.replace(/[^\p{L}\p{N}]/gu, '');
    return compact === '' || PROOFS.has(compact);
  });
}

/** User and password in one cell, as `mueller/Winter7`; not a time, a date, an address or a path. */
const PAIR = /^[\p{L}\p{N}._@-]{2,} ?[/:;|,] ?[^\s/:\\]{4,}$/u;

/**
 * True for a text that looks like a chosen password: letters in both cases with figures or signs, or letters, figures
 * and signs; a line break in it does not count. Names of machines, users, e-mail addresses, dates and versions look otherwise.
 */
export function looksLikePassword(text: string): boolean {
  const word = text.replace(/[\r\n]+/g, '').trim();
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

/** What a column hides, and whether its heading leaves no doubt. `secret` decides nothing about the dial-in password. */
export interface Secrecy {
  readonly field: 'password' | 'secret';
  readonly certain: boolean;
}

const MAYBE: Secrecy = { field: 'secret', certain: false };

/**
 * Whether a column holds passwords in clear text, by its heading and its cells together; null where it does not.
 * Never under a heading that asks for §: "yes, asked on 3 Aug" there would be a password without §, and a yes
 * would become a no. In doubt it is a secret that the person is asked about.
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
