import { foldText, tokensOf } from '../cells/cell-text.ts';
import { isFlagText } from '../cells/password-cell.ts';
import type { RawColumn } from '../raw-table.ts';
import { asksForSectionSign } from './password-column.ts';

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

function isHedge(text: string): boolean {
  const words = tokensOf(foldText(text)).filter((token) => !/^[^\p{L}\d§]$/u.test(token));
  return words.length > 0 && words.every((word) => HEDGES.has(word) || /^\d$/.test(word));
}

/** True for a text that may be shown under a heading that asks for § in a password: no password stands there. */
export function isOpenWord(text: string): boolean {
  return isFlagText(text) || isHedge(text);
}

/**
 * The column with every word that may be a password replaced by `hidden 1`, `hidden 2`, …: equal words by the
 * same, so that they can still be told apart and given a meaning. Flags and words of doubt stay as written.
 * A column without such a word comes back as it is.
 */
export function withHiddenWords(column: RawColumn): RawColumn {
  if (!asksForSectionSign(column.heading) || column.texts.every(isOpenWord)) return column;
  let hidden = 0;
  const texts = column.texts.map((text) => {
    if (isOpenWord(text)) return text;
    hidden += 1;
    return `hidden ${hidden}`;
  });
  return { ...column, texts };
}
