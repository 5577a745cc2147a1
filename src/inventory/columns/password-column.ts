import { foldText } from '../cells/cell-text.ts';
import { isMissingText } from '../cells/missing-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { headingTextOf } from './heading-text.ts';

const PASSWORD_WORDS: ReadonlySet<string> = new Set([
  'password',
  'passwords',
  'passwd',
  'passphrase',
  'passwort',
  'passwoerter',
  'kennwort',
  'kennwoerter',
  'pwd',
  'pw',
  'psw',
]);
const PASSWORD_ENDINGS: readonly string[] = ['password', 'passwort', 'kennwort', 'passwd', 'pwd'];

/** Headings about a password that hold something else: its age, its rules, what must be done with it. */
const ABOUT_WORDS: ReadonlySet<string> = new Set([
  'age',
  'alter',
  'changed',
  'change',
  'geaendert',
  'aendern',
  'aenderung',
  'set',
  'gesetzt',
  'length',
  'laenge',
  'policy',
  'richtlinie',
  'expires',
  'expired',
  'expiry',
  'ablauf',
  'last',
  'never',
  'nie',
  'required',
  'erforderlich',
  'count',
  'anzahl',
  'hint',
  'hinweis',
  'history',
  'date',
  'datum',
  'type',
  'typ',
]);

/** Headings that ask what a password contains: flags are expected beneath. */
const CONTENT_WORDS: ReadonlySet<string> = new Set([
  '§',
  'contains',
  'enthaelt',
  'has',
  'hat',
  'mit',
  'with',
  'sonderzeichen',
  'special',
  'sign',
  'paragraph',
  'paragraphzeichen',
  'paragrafzeichen',
  'section',
]);

/** Distinct texts that are looked at to tell flags from passwords. */
const LOOKED_AT = 500;

/** Words of a heading that names the sign itself. "Section" alone is none: it may be a department. */
const SIGN_WORDS: ReadonlySet<string> = new Set([
  '§',
  'sectionsign',
  'paragraphsign',
  'paragraphzeichen',
  'paragrafzeichen',
  'paragraphenzeichen',
]);

/** True where a heading asks whether a password contains §, so that flags are expected beneath. */
export function asksForSectionSign(heading: string): boolean {
  const { words } = headingTextOf(heading);
  const pairs = words.map((word, index) => `${word}${words[index + 1] ?? ''}`);
  if ([...words, ...pairs].some((word) => SIGN_WORDS.has(word))) return true;
  return purposeOf(heading) === 'content';
}

function flagShare(column: RawColumn): number {
  const recorded = column.texts.slice(0, LOOKED_AT).filter((text) => !isMissingText(text));
  return recorded.length === 0 ? 1 : recorded.filter(isFlagText).length / recorded.length;
}

function speaksOfPasswords(heading: string): boolean {
  const { words, compact } = headingTextOf(heading);
  return (
    words.some((word) => PASSWORD_WORDS.has(word)) ||
    compact === 'pass' ||
    PASSWORD_ENDINGS.some((ending) => compact.endsWith(ending))
  );
}

/** What a heading about passwords asks for: the passwords, what they contain, or something about them such as their age. */
function purposeOf(heading: string): 'passwords' | 'content' | 'other' {
  if (!speaksOfPasswords(heading)) return 'other';
  const { words } = headingTextOf(heading);
  if (words.some((word) => ABOUT_WORDS.has(word))) return 'other';
  return words.some((word) => CONTENT_WORDS.has(word)) ? 'content' : 'passwords';
}

/**
 * Whether a column holds passwords in clear text: its heading speaks of them and its cells are no flags. Never under
 * a heading that asks for §: "yes, asked on 3 Aug" there would be a password without §, and a yes would become a no.
 */
export function holdsPasswords(column: RawColumn): boolean {
  return purposeOf(column.heading) === 'passwords' && flagShare(column) < 1;
}

/** True where a heading names a password and nothing more, so that flags beneath it are probably meant for §. */
export function isBarePasswordHeading(heading: string): boolean {
  return purposeOf(heading) === 'passwords';
}

/** True for a password that is no longer in use: its § says nothing about today. */
export function isFormerPassword(heading: string): boolean {
  const former = ['old', 'alt', 'altes', 'previous', 'former', 'vorheriges', 'bisheriges'];
  return headingTextOf(foldText(heading)).words.some((word) => former.includes(word));
}
