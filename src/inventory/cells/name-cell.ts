import { identityOfName } from '../../fleet/machine-name.ts';
import { cleanText } from './cell-text.ts';
import { isMissingText } from './missing-text.ts';

/** A machine's name as written, and what all its spellings share. */
export interface MachineName {
  readonly shown: string;
  readonly identity: string;
}

/** The common case, told apart fast: letters, figures and hyphens with a figure among them are a name and nothing else. */
const PLAIN_NAME = /^(?=[A-Za-z-]*\d)[A-Za-z0-9][A-Za-z0-9-]*$/;

/** True for a name that is nothing but itself: shown as written, its identity is it in lower case. */
export function isPlainName(text: string): boolean {
  return PLAIN_NAME.test(text);
}

/** Reads the name of a machine; null for an empty cell, for words that say nothing was recorded, and for bare punctuation. */
export function readName(text: string): MachineName | null {
  if (isPlainName(text)) return { shown: text, identity: text.toLowerCase() };
  const shown = cleanText(text);
  const identity = identityOfName(shown.normalize('NFC'));
  if (isMissingText(shown) || !/[\p{L}\p{N}]/u.test(identity)) return null;
  return { shown, identity };
}

const FOOTER_WORDS: readonly string[] = [
  'total',
  'totals',
  'sum',
  'summary',
  'count',
  'subtotal',
  'grand total',
  'gesamt',
  'gesamtzahl',
  'gesamtsumme',
  'summe',
  'anzahl',
  'zwischensumme',
  'end of report',
  'end of list',
  'end of file',
  'ende',
  'ende der liste',
  'ende des berichts',
  'page',
  'seite',
  'stand',
  'report',
  'bericht',
  'the command completed successfully',
  'der befehl wurde erfolgreich ausgeführt',
];

/** A remark in the place of a name: a footer's word first and then at most figures, or a count of rows. */
const FOOTER = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${FOOTER_WORDS.join('|')})(?![\\p{L}\\p{N}_-])[^\\p{L}]*(?:(?:of|von|machines|computers|rows|rechner|zeilen|geräte|datensätze)[^\\p{L}]*)?$`,
  'iu',
);
const ROW_COUNT =
  /^\(?\d+ (?:rows?|records?|machines?|computers?|zeilen?|datens[äa]tze?|rechner)(?: .*)?\)?\.?$/iu;

/** True for a text that looks like a total, a rule of dashes or a closing remark. A machine may still have such a name: look at the rest of its row. */
export function looksLikeFooter(text: string): boolean {
  if (isPlainName(text)) return false;
  const cleaned = cleanText(text);
  return /^[-=_*#~+|\s]{3,}$/.test(cleaned) || FOOTER.test(cleaned) || ROW_COUNT.test(cleaned);
}
