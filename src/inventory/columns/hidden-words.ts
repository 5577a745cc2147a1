import { foldWord, tokensOf } from '../cells/cell-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { looksLikePassword } from './password-column.ts';
import { passwordHeadingOf } from './password-heading.ts';

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

function isHedge(text: string): boolean {
  const words = tokensOf(foldWord(text)).filter((token) => !/^[^\p{L}\d§]$/u.test(token));
  return words.length > 0 && words.every((word) => HEDGES.has(word) || /^\d$/.test(word));
}

/** Whether a text under a heading that asks for § may be shown, because it is certainly not a password. */
export function isOpenWord(text: string): boolean {
  return isFlagText(text) || isHedge(text);
}

/** A section of a law: "§ 12 BDSG", "siehe § 4a Abs. 2". */
const SECTION_OF_LAW = /(^|[\s(,;/])§{1,2} \d{1,4}[a-z]?(?=$|[\s.,;)/-])/g;
/** The same without the space. Counts only next to a legal term. */
const NARROW_SECTION_OF_LAW = /(^|[\s(,;/])§{1,2}\d{1,4}[a-z]?(?=$|[\s.,;)/-])/g;
const WORD_OF_LAW =
  /(?:^|[\s(])(?:siehe|vgl|gem|gemäß|laut|nach|abs|absatz|satz|see|[A-ZÄÖÜ]{1,6}G(?:B|O)?)(?=$|[\s.,;)])/i;

/**
 * Whether a text contains § and may be a password: it is not a flag, a section of a law or a sentence about the sign.
 */
export function holdsSign(text: string): boolean {
  if (!text.includes('§') || isOpenWord(text)) return false;
  const isLaw = WORD_OF_LAW.test(text);
  const rest = text
    .replace(SECTION_OF_LAW, '$1')
    .replace(isLaw ? NARROW_SECTION_OF_LAW : /$^/, '$1');
  if (!rest.includes('§')) return false;
  if (/[^\s§()[\]"'„“]§|§[^\s§()[\]"'“”]/u.test(rest)) return true;
  const words = tokensOf(foldWord(rest)).filter((word) => /^\p{L}+$/u.test(word));
  return !words.some(
    (word) => HEDGES.has(word) || ABOUT_SIGN.has(word) || passwordHeadingOf(word) !== 'none',
  );
}

/** A text without any of these characters cannot state a password. */
const TELLING = /[§:=\s]/;

/** "PW: Winter7", "Kennwort=Winter7". */
const LABELLED =
  /(?:^|[\s,;(/])(?:[\p{L}-]{0,20}(?:passwor[dt]|paßwort|kennwort)|passwd|passw|pass|pwd|psw|pw|kennw|kw|pin|mdp|psk|secret)\.? ?[:=] ?[^\s]{2}/iu;
/** "Kennwort ist Winter7", "Passwort Winter7". */
const SPOKEN = /(?:passwor[dt]|paßwort|kennwort|passwd|pwd) (?:ist |is |lautet )?(\S{4,40})/iu;

/** Whether a cell of an ordinary column shows a password: § inside a word, or a password after its label. */
export function showsPassword(text: string): boolean {
  if (!TELLING.test(text)) return false;
  if (text.includes('§') && holdsSign(text)) return true;
  if (LABELLED.test(text)) return true;
  const spoken = SPOKEN.exec(text)?.[1];
  return spoken !== undefined && looksLikePassword(spoken);
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
    return `hidden ${hidden}`;
  });
  return { ...column, texts };
}

/**
 * Replaces every text that may be a password by `hidden 1`, `hidden 2`, …. Equal texts get the same number, so that
 * the user can still tell them apart and give them a meaning. Under a heading that asks for §, only flags and words
 * of doubt stay; elsewhere, only cells that show a password are hidden. Returns the same column if nothing is hidden.
 */
export function withHiddenWords(column: RawColumn, asksForSign: boolean): RawColumn {
  return withHidden(column, asksForSign ? (text) => !isOpenWord(text) : showsPassword);
}
