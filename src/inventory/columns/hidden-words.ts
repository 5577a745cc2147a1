import { foldText, tokensOf } from '../cells/cell-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { looksLikePassword } from './password-column.ts';
import { passwordHeadingOf } from './password-heading.ts';

/** Words of somebody who was not sure, or who explains: no password consists of them and spaces. */
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

/** Further words that surround a § in a sentence about it. */
const ABOUT_SIGN: ReadonlySet<string> = new Set(
  'the a of in im das der die ein hat has with without without siehe see paragraph section absatz abs nr'.split(
    ' ',
  ),
);

function isHedge(text: string): boolean {
  const words = tokensOf(foldText(text)).filter((token) => !/^[^\p{L}\d§]$/u.test(token));
  return words.length > 0 && words.every((word) => HEDGES.has(word) || /^\d$/.test(word));
}

/** True for a text that may be shown under a heading that asks for § in a password: no password stands there. */
export function isOpenWord(text: string): boolean {
  return isFlagText(text) || isHedge(text);
}

/** A section of a law: "§ 12 BDSG", "siehe § 4a Abs. 2". */
const SECTION_OF_LAW = /(^|[\s(,;/])§{1,2} \d{1,4}[a-z]?(?=$|[\s.,;)/-])/g;
/** The same without the blank, which is believed only beside a word of the law. */
const NARROW_SECTION_OF_LAW = /(^|[\s(,;/])§{1,2}\d{1,4}[a-z]?(?=$|[\s.,;)/-])/g;
const WORD_OF_LAW =
  /(?:^|[\s(])(?:siehe|vgl|gem|gemäß|laut|nach|abs|absatz|satz|see|[A-ZÄÖÜ]{1,6}G(?:B|O)?)(?=$|[\s.,;)])/i;

/** True where § stands inside a text that is neither a flag nor names a section of a law: it may be a password. */
export function holdsSign(text: string): boolean {
  if (!text.includes('§') || isOpenWord(text)) return false;
  const isLaw = WORD_OF_LAW.test(text);
  const rest = text
    .replace(SECTION_OF_LAW, '$1')
    .replace(isLaw ? NARROW_SECTION_OF_LAW : /$^/, '$1');
  if (!rest.includes('§')) return false;
  if (/[^\s§()[\]"'„“]§|§[^\s§()[\]"'“”]/u.test(rest)) return true;
  const words = tokensOf(foldText(rest)).filter((word) => /^\p{L}+$/u.test(word));
  return !words.some(
    (word) => HEDGES.has(word) || ABOUT_SIGN.has(word) || passwordHeadingOf(word) !== 'none',
  );
}

/** A text without any of these says of no password what it is. */
const TELLING = /[§:=\s]/;

/** "PW: Winter7", "Kennwort=Winter7". */
const LABELLED =
  /(?:^|[\s,;(/])(?:[\p{L}-]{0,20}(?:passwor[dt]|paßwort|kennwort)|passwd|passw|pass|pwd|psw|pw|kennw|kw|pin|mdp|psk|secret)\.? ?[:=] ?[^\s]{2}/iu;
/** "Kennwort ist Winter7", "Passwort Winter7". */
const SPOKEN = /(?:passwor[dt]|paßwort|kennwort|passwd|pwd) (?:ist |is |lautet )?(\S{4,40})/iu;

/** True for a cell of an ordinary column that shows a password: § inside a word, or a password behind its name. */
export function showsPassword(text: string): boolean {
  if (!TELLING.test(text)) return false;
  if (text.includes('§') && holdsSign(text)) return true;
  if (LABELLED.test(text)) return true;
  const spoken = SPOKEN.exec(text)?.[1];
  return spoken !== undefined && looksLikePassword(spoken);
}

/** The column with the texts that a test picks replaced by `hidden 1`, `hidden 2`, …; as it is where none is picked. */
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
 * The column with every word that may be a password replaced by `hidden 1`, `hidden 2`, …: equal words by the
 * same, so that they can still be told apart and given a meaning. Under a heading that asks for §, flags and words of
 * doubt stay as written; elsewhere all but cells that show a password. A column without such a word comes back as it is.
 */
export function withHiddenWords(column: RawColumn, asksForSign: boolean): RawColumn {
  return withHidden(column, asksForSign ? (text) => !isOpenWord(text) : showsPassword);
}
