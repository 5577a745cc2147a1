import { mayContain } from '../../fleet/texts.ts';
import { hiddenText } from '../../fleet/written-text.ts';
import { foldWord, tokensOf } from '../cells/cell-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { passwordHeadingOf } from './password-heading.ts';
import { isMixedWord } from './password-shape.ts';
import { ABOUT_WORDS, NAME_PHRASES, NAMES_ANYWHERE } from './password-words.ts';

/** Words of doubt or explanation. A text of only these words and spaces is not a password. */
const HEDGES: ReadonlySet<string> = new Set(
  `
  hidden verdeckt yes no not ja nein kein keine nicht ohne mit § sign zeichen contains enthaelt
  igen nem oui non si maybe perhaps probably likely possibly unsure unclear check ask
  vielleicht evtl eventuell vermutlich wahrscheinlich moeglich moeglicherweise unklar unsicher
  pruefen fragen offen pending open todo spaeter later teilweise partly some manche is ist laut
  user benutzer to zu
  `
    .trim()
    .split(/\s+/),
);

/** Other words found around § in a sentence about the sign. */
const ABOUT_SIGN: ReadonlySet<string> = new Set(
  'the a of in im das der die ein hat has with without without siehe see paragraph section absatz abs nr'.split(
    ' ',
  ),
);

/** Whether a text consists of words of doubt or explanation. */
export function isHedge(text: string): boolean {
  const words = tokensOf(foldWord(text)).filter((token) => /[\p{L}\d§]/u.test(token));
  return words.length > 0 && words.every((word) => HEDGES.has(word) || /^\d$/.test(word));
}

/** Whether a text under a heading that asks for § may be shown, because it is certainly not a password. */
export function isOpenWord(text: string): boolean {
  return isFlagText(text) || isHedge(text);
}

/** A section of a law: "§ 12 BDSG", "siehe § 4a Abs. 2". */
const SECTION_OF_LAW = /(?<=^|[\s(,;/])§{1,2} \d{1,4}[a-z]?(?=$|[\s.,;)/-])/g;
/** The same with or without the space. Counts only next to a legal term. */
const SECTION_BESIDE_LAW = /(?<=^|[\s(,;/])§{1,2} ?\d{1,4}[a-z]?(?=$|[\s.,;)/-])/g;
const WORD_OF_LAW =
  /(?:^|[\s(])(?:siehe|vgl|gem|gemäß|laut|nach|abs|absatz|satz|see|[A-ZÄÖÜ]{1,6}G(?:B|O)?)(?=$|[\s.,;)])/i;

/**
 * Whether a text contains § and may be a password: it is not a flag, a section of a law or a sentence about the sign.
 */
export function holdsSign(text: string): boolean {
  if (!text.includes('§') || isOpenWord(text)) return false;
  const rest = text.replace(WORD_OF_LAW.test(text) ? SECTION_BESIDE_LAW : SECTION_OF_LAW, '');
  if (!rest.includes('§')) return false;
  if (/[^\s§()[\]"'„“]§|§[^\s§()[\]"'“”]/u.test(rest)) return true;
  const words = tokensOf(foldWord(rest)).filter((word) => /\p{L}/u.test(word));
  return !words.some(
    (word) => HEDGES.has(word) || ABOUT_SIGN.has(word) || passwordHeadingOf(word) !== 'none',
  );
}

/** A text without any of these characters cannot state a password. */
const TELLING = /[§:=\s<>|]/;
/** Those of them that are ASCII. */
const TELLING_ASCII = ':=<>| \t\n\v\f\r';

/** Words that announce a password anywhere in a text. The first letters of a name suffice. */
const NAMES = [...NAMES_ANYWHERE.map((name) => name.replaceAll('oe', 'oe?')), 'pa(?:ß|ss)wo'];
/** Short names announce one if they stand alone or end a word (`VPN-PW`, `pw_vpn`). So do names of several words. */
const SHORT = [
  'pws?|pwds?|psw|pswd|passw|passwd|kennwt?|mdp|senha|parola|heslo|haslo|geslo|passcode',
  ...NAME_PHRASES.map((words) => words.join('[ -]')),
].join('|');
/** Words that also mean other things: they announce only what follows at once. */
const AMBIGUOUS = 'pass|kw|pin|psk|secret';
/** Words for a login: among what follows, only a mixture of letters and digits is a password. */
const LOGIN =
  'log[io]n|zugangsdaten|anmeldedaten|logindaten|zugang|credentials?|creds?|net use|/user';
const NAME = new RegExp(
  `(?<name>${NAMES.join('|')}|(?<!\\p{L})(?:${SHORT})(?![\\p{L}]))|(?<!\\p{L})(?:(?<ambiguous>${AMBIGUOUS})|(?<login>${LOGIN}))(?!\\p{L})`,
  'gu',
);

/** The end of a password's name: `s`, `1`, `_vpn`, a closing quote or tag. */
const NAME_END = /^(?:\p{L}{1,3}(?!\p{L}))?(?:[\d_]\w{0,20})?\.?["'»”)\]]?/u;
/** A sign that announces a value. */
const ANNOUNCES = /^ ?(?:[:=|→>]|[-=]>) ?["'„“]?[^\s]{2}/u;
/** Up to four words between the name and the sign: `Kennwort für VPN:`. */
const WORDS_BETWEEN = /^((?:\s[\p{L}(][^\s.,;:=!?]{0,30}){1,4})(?= ?[:=→])/u;
const COPULAS: ReadonlySet<string> = new Set(['is', 'ist', 'are', 'lautet', 'lauten']);
const BETWEEN_TOKENS = /[\s"'„“”«»()[\]<>|/:=→]+/u;

/** Folds a text without changing the position of any character. */
function foldInPlace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^ -~]/g, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}

/** Whether words between a password's name and a colon ask about it, such as `geändert am`. */
function askAbout(words: string): boolean {
  return tokensOf(foldWord(words)).some((word) => ABOUT_WORDS.has(word) && !COPULAS.has(word));
}

function holdsMixedWord(text: string, most: number): boolean {
  const tokens = text.split(BETWEEN_TOKENS).filter((token) => token !== '');
  return tokens.slice(0, most).some((token) => isMixedWord(token.replace(/[.,;!?]+$/, '')));
}

/** Longer remarks are examined only up to here. */
const LOOKED_AT = 1000;

/** Whether a text names a password and then states one. */
function statesPassword(text: string): boolean {
  const whole = text.slice(0, LOOKED_AT).normalize('NFC');
  for (const { 0: name, index, groups } of foldInPlace(whole).matchAll(NAME)) {
    const after = whole.slice(index + name.length);
    const rest = after.slice(NAME_END.exec(after)?.[0].length ?? 0);
    const isLogin = groups?.login !== undefined;
    if (!isLogin && ANNOUNCES.test(rest)) return true;
    if (holdsMixedWord(rest, groups?.ambiguous === undefined ? Number.POSITIVE_INFINITY : 1)) {
      return true;
    }
    const between = groups?.name === undefined ? undefined : WORDS_BETWEEN.exec(rest)?.[1];
    if (between === undefined || askAbout(between)) continue;
    if (ANNOUNCES.test(rest.slice(between.length))) return true;
  }
  return false;
}

/** Whether a cell of an ordinary column shows a password: § inside a word, or a password after its name. */
export function showsPassword(text: string): boolean {
  if (!TELLING.test(text)) return false;
  return holdsSign(text) || statesPassword(text);
}

/**
 * Replaces the texts that `isHidden` selects by `hidden 1`, `hidden 2`, …. Returns the same column if there are none.
 */
function withHidden(column: RawColumn, isHidden: (text: string) => boolean): RawColumn {
  if (!column.texts.some(isHidden)) return column;
  let hidden = 0;
  const texts = column.texts.map((text) => {
    if (!isHidden(text)) return text;
    hidden += 1;
    return hiddenText(hidden);
  });
  return { ...column, texts };
}

/** Whether a text may stand for a hidden one, whose number means nothing in another file. */
export function isHiddenWord(text: string): boolean {
  return /^hidden \d+$/.test(text);
}

/**
 * Replaces every text that may be a password by `hidden 1`, `hidden 2`, …. Equal texts get the same number, so that
 * the user can still tell them apart and give them a meaning. Under a heading that asks for §, only flags and words
 * of doubt stay; elsewhere, only cells that show a password are hidden. Returns the same column if nothing is hidden.
 */
export function withHiddenWords(column: RawColumn, asksForSign: boolean): RawColumn {
  if (asksForSign) return withHidden(column, (text) => !isOpenWord(text));
  return mayContain(column.texts, TELLING_ASCII) ? withHidden(column, showsPassword) : column;
}
