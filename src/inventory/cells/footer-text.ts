import { foldWord } from './cell-text.ts';

/**
 * What the first cell of a row looks like if it may not be a machine name.
 * - `closing`: a sentence that a tool writes below a table, such as `(4 rows affected)`
 * - `label`: a word such as `Total`, which may also be a machine name
 * - `group`: the heading of a group of rows, such as `Site: Bonn`
 */
export type FooterLook = 'closing' | 'label' | 'group';

/** Folded words and phrases that label a total, a page or the end. */
const LABELS: ReadonlySet<string> = new Set([
  'total',
  'totals',
  'grand total',
  'subtotal',
  'sub total',
  'sum',
  'summary',
  'count',
  'average',
  'gesamt',
  'gesamtzahl',
  'gesamtsumme',
  'gesamtergebnis',
  'gesamtanzahl',
  'gesamtmittelwert',
  'gesamtdurchschnitt',
  'insgesamt',
  'ergebnis',
  'teilergebnis',
  'zwischensumme',
  'zwischenergebnis',
  'summe',
  'anzahl',
  'mittelwert',
  'durchschnitt',
  'end of report',
  'end of list',
  'end of file',
  'end of data',
  'end',
  'eof',
  'fin',
  'ende',
  'ende der liste',
  'ende der datei',
  'ende der tabelle',
  'ende des berichts',
  'ende des reports',
  'page',
  'seite',
  'stand',
  'report',
  'bericht',
  'total general',
  'sous total',
  'somme',
  'totale',
  'totaal',
  'eindtotaal',
  'subtotaal',
  'subtotal general',
  'totale complessivo',
  'celkem',
  'razem',
  'итого',
  'всего',
  'suma',
  'osszesen',
]);

/** Words that Excel appends to a value to label a subtotal: `SP4 Ergebnis`, `Bonn Count`. */
const SUBTOTAL_ENDS: ReadonlySet<string> = new Set([
  'total',
  'subtotal',
  'sum',
  'count',
  'average',
  'mean',
  'max',
  'min',
  'result',
  'ergebnis',
  'gesamtergebnis',
  'teilergebnis',
  'zwischensumme',
  'summe',
  'gesamt',
  'durchschnitt',
  'anzahl',
  'mittelwert',
  'maximum',
  'minimum',
]);

/** How labels of totals begin: `Count of Hostname`, `Anzahl von Rechnername`, `Total for Bonn`, `Summe Bonn`. */
const TOTAL_BEGINNINGS: readonly string[] = [
  'count of ',
  'number of ',
  'sum of ',
  'total of ',
  'total for ',
  'subtotal for ',
  'totals for ',
  'anzahl ',
  'summe ',
  'gesamtzahl ',
  'zwischensumme ',
  'gesamt ',
  'ergebnis ',
  'total de ',
  'totale ',
  'totaal ',
  'subtotaal ',
  'subtotale ',
  'somme de ',
  'moyenne de ',
  'nombre de ',
  'suma de ',
  'cuenta de ',
  'promedio de ',
  'conteggio ',
  'aantal ',
];

/** Nouns for the things that tools count. */
const COUNTED: ReadonlySet<string> = new Set([
  ...['row', 'rows', 'record', 'records', 'recs', 'line', 'lines', 'entry', 'entries', 'item'],
  ...['items', 'object', 'objects', 'result', 'results', 'match', 'matches', 'document'],
  ...['documents', 'file', 'files', 'machine', 'machines', 'computer', 'computers', 'host'],
  ...['hosts', 'system', 'systems', 'client', 'clients', 'server', 'servers', 'device'],
  ...['devices', 'workstation', 'workstations', 'tuple', 'tuples', 'selected', 'page', 'pages'],
  ...['zeile', 'zeilen', 'datensatz', 'datensatze', 'datensaetze', 'eintrag', 'eintraege'],
  ...['objekt', 'objekte', 'treffer', 'rechner', 'geraet', 'geraete', 'systeme', 'seite'],
  ...['seiten', 'datei', 'dateien', 'arbeitsstation', 'arbeitsstationen', 'ligne', 'lignes'],
  ...['fila', 'filas', 'registro', 'registros', 'riga', 'righe', 'rij', 'rijen', 'sor'],
]);

/** Words with which tools report what they did. Together with another word they are not a name. */
const DONE: ReadonlySet<string> = new Set([
  ...['affected', 'selected', 'returned', 'retrieved', 'fetched', 'processed', 'exported'],
  ...['imported', 'written', 'printed', 'generated', 'created', 'found', 'listed', 'succeeded'],
  ...['successful', 'successfully', 'completed', 'completion', 'finished', 'elapsed', 'done'],
  ...['terminated', 'ended', 'ends', 'aborted', 'failed', 'executed', 'displayed', 'skipped'],
  ...['betroffen', 'ausgewaehlt', 'zurueckgegeben', 'abgerufen', 'verarbeitet', 'exportiert'],
  ...['importiert', 'geschrieben', 'gedruckt', 'erzeugt', 'erstellt', 'gefunden', 'gelistet'],
  ...['aufgelistet', 'erfolgreich', 'abgeschlossen', 'beendet', 'ausgefuehrt', 'fertig'],
  ...['abgebrochen', 'verstrichen', 'gelesen', 'angezeigt', 'fertiggestellt'],
]);

/** Keys before a colon that describe a group of rows, not the report. */
const GROUP_KEYS: ReadonlySet<string> = new Set([
  ...['site', 'location', 'group', 'domain', 'department', 'division', 'office', 'branch'],
  ...['owner', 'region', 'building', 'floor', 'room', 'city', 'country', 'ou', 'unit'],
  ...['cost centre', 'cost center', 'customer', 'workgroup', 'subnet', 'role', 'service pack'],
  ...['standort', 'gruppe', 'domaene', 'abteilung', 'bereich', 'filiale', 'niederlassung'],
  ...['region', 'gebaeude', 'etage', 'raum', 'ort', 'stadt', 'land', 'kostenstelle', 'kunde'],
  ...['arbeitsgruppe', 'rolle', 'servicepack', 'teilnetz', 'eigentuemer', 'werk'],
]);

/** Phrases that start a closing line of a listing. */
const PHRASES: readonly string[] = [
  'query ok',
  'empty set',
  'time taken',
  'exit code',
  'page break',
];

/** How many characters are examined: the first words of a remark suffice to recognize it. */
const LONGEST = 300;

const RULE = /^[-=_*#~+|\s]{3,}$/;
const IN_DECORATION = /^[-*=~#<>_.]+\s*[^-*=~#<>_.\s].*[^-*=~#<>_.\s]\s*[-*=~#<>_.]+$/;
const PAGE_NUMBER = /^[-–—(*[]\s*\d{1,6}\s*[-–—)*\]]$/;
const PAGE =
  /^(?:page|pages|seite|seiten|blatt|pag\.?|p\.|s\.) ?\d+(?: ?(?:of|von|\/|de|\() ?\d+\)?)?$/;
const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[ t,]+\d{1,2}:\d{2}\S*(?: [ap]m)?)?$/;
const COUNT_AT_END = /\(\d+(?: [^()]*)?\)$/;
const NUMBER = /^[+-]?\d[\d.,' ]*%?$/;

const [LOWER_A, LOWER_Z] = [0x61, 0x7a];
/** Turns the code of a capital letter into that of the lower-case one. */
const LOWER = 0x20;

/** Whether a cell is just a number, possibly with separators and a percent sign. */
export function isNumber(text: string): boolean {
  // A letter at the start, as in most names, settles it at once.
  const first = text.charCodeAt(0) | LOWER;
  if (first >= LOWER_A && first <= LOWER_Z) return false;
  return NUMBER.test(text.trim());
}

function wordsOf(folded: string): readonly string[] {
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutDecoration(folded: string): string {
  return folded.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

/** Whether a text is a count of something: `4 rows`, `(4 row(s) affected)`, `12 von 14 Rechnern`. */
function isCount(words: readonly string[]): boolean {
  const [number = '', ...others] = words;
  if (!/^\d+$/.test(number)) return false;
  const noun = others.find((word) => !/^\d+$/.test(word) && word !== 'of' && word !== 'von');
  return noun !== undefined && (COUNTED.has(noun) || COUNTED.has(noun.replace(/n$/, '')));
}

function keyLook(folded: string): FooterLook | null {
  const colon = folded.indexOf(':');
  if (colon <= 0) return null;
  const value = folded.slice(colon + 1);
  const key = folded.slice(0, colon);
  if (GROUP_KEYS.has(withoutDecoration(key))) return 'group';
  if (value.startsWith(' ') || (value === '' && wordsOf(key).length > 1)) return 'closing';
  return LABELS.has(withoutDecoration(key)) ? 'label' : null;
}

/**
 * Whether a text is a label, apart from numbers and what they count: `Total`, `Total 4`, `Ende`, `Summe: 3 Rechner`.
 */
function isLabel(words: readonly string[]): boolean {
  const named = words.filter((word) => !/^\d+$/.test(word));
  const [last = ''] = named.slice(-1);
  if (LABELS.has(named.join(' '))) return true;
  return COUNTED.has(last) && LABELS.has(named.slice(0, -1).join(' '));
}

/** Whether a text labels a total or subtotal: `Total`, `SP4 Ergebnis`, `Count of Hostname`. */
export function labelsTotal(text: string): boolean {
  const words = wordsOf(foldWord(text));
  const [last = ''] = words.slice(-1);
  if (words.length > 1 && SUBTOTAL_ENDS.has(last) && /\s/.test(text.trim())) return true;
  const plain = words.join(' ');
  return isLabel(words) || TOTAL_BEGINNINGS.some((beginning) => plain.startsWith(beginning));
}

/** A text without white space, colon and decoration, like nearly all names. */
const ONE_WORD = /^[\p{L}\p{N}\\][^\s:]*[\p{L}\p{N}$]$/u;

/** Labels that are more likely names if they have no decoration. */
const LIKELIER_NAMES: ReadonlySet<string> = new Set(['end', 'eof', 'fin', 'average', 'report']);

/** Whether a word labels a total or the end, or is a date. */
function isLabelWord(word: string): boolean {
  const lower = word.toLowerCase();
  return (LABELS.has(lower) && !LIKELIER_NAMES.has(lower)) || DATE.test(lower);
}

/**
 * What a text in the name column looks like; null for a name. Recognizes the English and German lines that tools and
 * reports write below a table and between its groups.
 */
export function footerLook(text: string): FooterLook | null {
  const trimmed = text.slice(0, LONGEST).trim();
  if (RULE.test(trimmed)) return 'label';
  if (ONE_WORD.test(trimmed)) return isLabelWord(trimmed) ? 'label' : null;
  const folded = foldWord(trimmed);
  if (PAGE_NUMBER.test(folded) || PAGE.test(folded) || DATE.test(folded)) return 'label';
  const keyed = keyLook(folded);
  if (keyed !== null) return keyed;
  const words = wordsOf(folded);
  const plain = words.join(' ');
  if (isCount(words) && /\s/.test(folded)) return 'closing';
  if (/[.!]$/.test(folded) && DONE.has(plain)) return 'closing';
  if (words.length > 1 && /\s/.test(folded)) {
    if (words.some((word) => DONE.has(word))) return 'closing';
    if (PHRASES.some((phrase) => plain.startsWith(phrase))) return 'closing';
    if (COUNT_AT_END.test(folded)) return 'group';
    if (GROUP_KEYS.has(words[0] ?? '')) return 'group';
  }
  if (IN_DECORATION.test(trimmed) && /\s/.test(folded)) return 'label';
  if (/\s|[^\p{L}\p{N}_-]|^\p{L}+$/u.test(folded) && labelsTotal(trimmed)) {
    return 'label';
  }
  const isSentence = /[.!]$/.test(folded) ? words.length >= 4 : words.length >= 6;
  return isSentence ? 'label' : null;
}

/** Folded titles of a legend. */
const LEGEND_TITLES: ReadonlySet<string> = new Set([
  ...['legend', 'key', 'abbreviations', 'notes', 'note', 'footnotes', 'explanation', 'remarks'],
  ...[
    'legende',
    'zeichenerklarung',
    'erlauterung',
    'erlauterungen',
    'erlaeuterungen',
    'abkurzungen',
  ],
  ...[
    'abkuerzungen',
    'anmerkung',
    'anmerkungen',
    'hinweis',
    'hinweise',
    'fussnoten',
    'fu\u00dfnoten',
  ],
]);

/** Whether a text is the title of a legend that explains abbreviations, such as `Legende:`. */
export function isLegendTitle(text: string): boolean {
  return LEGEND_TITLES.has(foldWord(text).replace(/\s*:$/, ''));
}

/** `SP6a = Service Pack 6a`, `C=Client`, `n. e. -> nicht erfasst`. Machine names do not contain these signs. */
const EXPLAINS = /^[^\s=<>→⇒≙][^=<>→⇒≙]{0,30}(?:=|:=|=>|->|→|⇒|≙)\s*[^\s=]/;
/** `C: Client`, `x – trifft zu`. These signs require a short key and a space after the sign. */
const EXPLAINS_BELOW = /^\S{1,6}(?: \S{1,4})?(?:\s?:| [–—-])\s\S/;

/** Whether a text explains an abbreviation. */
export function explains(text: string): boolean {
  return EXPLAINS.test(text.trim());
}

/** Whether a text below a table explains an abbreviation. Allows forms that may mean something else in other places. */
export function explainsBelow(text: string): boolean {
  const trimmed = text.trim();
  return EXPLAINS.test(trimmed) || EXPLAINS_BELOW.test(trimmed);
}

/** Whether a cell holds only the sign between an abbreviation and its meaning. */
export function isSignOfMeaning(text: string): boolean {
  return /^(?:=|:=|=>|->|→|⇒|≙|:|-|–|—)$/.test(text.trim());
}
