import { foldText } from './cell-text.ts';

/**
 * What people and programs write where nothing was recorded, folded, without spaces, dots, brackets and a
 * question mark at the end. No word has a digit. "none" is not among them: it is a value.
 */
export const MISSING_WORDS: ReadonlySet<string> = new Set([
  // databases and programs: MySQL and PostgreSQL write \N, Google Cloud SQL a quote and N
  '\\n',
  '"n',
  'null',
  '\\null',
  'nil',
  'undefined',
  'nan',
  '-nan',
  'dbnull',
  'systemdbnull',
  'empty',
  'blank',
  'nodata',
  'novalue',
  'notset',
  'unset',
  'unassigned',
  'unspecified',
  'notspecified',
  'notdefined',
  'notfound',
  'missing',
  'error',
  'failed',
  'timeout',
  'unreachable',
  'accessdenied',
  // spreadsheets: errors that end in ! or ? are told by their shape
  '#n/a',
  '#n/an/a',
  '#na',
  '#nv',
  '#n/d',
  '#n/b',
  '#nd',
  '#hianyzik',
  '#gettingdata',
  // English
  'n/a',
  'na',
  'n/k',
  'n/v',
  'nv',
  'notavailable',
  'notapplicable',
  'unavailable',
  'unknown',
  'unk',
  'notknown',
  'notrecorded',
  'notcollected',
  'notchecked',
  'nottested',
  'notyetknown',
  'noinformation',
  'noinfo',
  'noanswer',
  'noidea',
  'tbd',
  'tba',
  'tbc',
  'todo',
  'tobedetermined',
  'tobeconfirmed',
  'tobechecked',
  'pending',
  // German; N. N. is nomen nescio, n. b. nicht bekannt
  'nn',
  'nb',
  'ka',
  'k/a',
  'oa',
  'keineangabe',
  'keineangaben',
  'ohneangabe',
  'ohneangaben',
  'keinedaten',
  'keineinfo',
  'keineinformation',
  'keinwert',
  'keineantwort',
  'unbekannt',
  'unbek',
  'nichtbekannt',
  'nochnichtbekannt',
  'nichterfasst',
  'nichtermittelt',
  'nichtermittelbar',
  'nichtgeprueft',
  'nichtgesetzt',
  'nichtgefunden',
  'nichtverfuegbar',
  'nichtzutreffend',
  'entfaellt',
  'leer',
  'fehler',
  'nichterreichbar',
  'keinzugriff',
  // other languages
  'n/d',
  'nd',
  's/d',
  'sindatos',
  'nodisponible',
  'noaplica',
  'desconocido',
  'desconocida',
  'inconnu',
  'inconnue',
  'nondisponible',
  'nonrenseigne',
  'nonapplicable',
  'sansobjet',
  's/o',
  'sconosciuto',
  'sconosciuta',
  'nondisponibile',
  'desconhecido',
  'naodisponivel',
  'onbekend',
  'nietbekend',
  'nietbeschikbaar',
  'nvt',
  'ukendt',
  'ukjent',
  'okand',
  'ismeretlen',
  'nemismert',
  'nincsadat',
  'brak',
  'brakdanych',
  'nieznany',
  'nieznane',
  'neznamy',
  'neznamo',
  'неизвестно',
  'нетданных',
]);

/**
 * A text with a digit is none of the words, since folding takes no digit away. This is known before anything is folded:
 * a million addresses take 0.05 s instead of 2 s.
 */
const DIGIT = /[0-9]/;

/** An error of a spreadsheet in any language: `#REF!`, `#BEZUG!`, `#NAME?`, `#¡VALOR!`, `#DIV/0!`, and `Err:502` of LibreOffice. */
const SHEET_ERROR = /^#[¡¿]?[\p{L}_]+(?:\/0)?[!?]+$/u;
const SHEET_ERROR_WITH_DIGIT = /#[^\d#]{2,20}\/0!|\bErr:5\d\d/i;
/** Marks alone: dashes, dots, question marks, and the `####` of a column too narrow. Not `"`, which repeats the cell above. */
const MARKS = /^[-–—?¿*/….#~∅]*$/;
const AROUND_WORDS = /[\s.…()[\]<>{}_]/g;

/**
 * Whether a cell says that nothing was recorded: an empty cell, and the words, marks and spreadsheet errors that
 * stand for one.
 */
export function isMissingText(text: string): boolean {
  if (text === '') return true;
  if (DIGIT.test(text)) return isSheetErrorWithDigit(text);
  const word = foldText(text).replace(AROUND_WORDS, '');
  if (MARKS.test(word) || SHEET_ERROR.test(word)) return true;
  return MISSING_WORDS.has(word) || MISSING_WORDS.has(word.replace(/[?!]{1,9}$/, ''));
}

function isSheetErrorWithDigit(text: string): boolean {
  if (!SHEET_ERROR_WITH_DIGIT.test(text)) return false;
  const word = foldText(text);
  return SHEET_ERROR.test(word) || /^err:5\d\d$/.test(word);
}

/** Two letters may stand for a place: Karlsruhe, Nevada, North Dakota. */
const TWO_LETTERS = /^\s*[A-Za-z]{2}\s*$/;

/** The same for a site, a domain or another group, of which two letters may be the name. */
export function isMissingLabel(text: string): boolean {
  return isMissingText(text) && !TWO_LETTERS.test(text);
}
