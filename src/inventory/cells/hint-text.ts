import { foldWord } from './cell-text.ts';
import { isMissingLabel } from './missing-text.ts';

/**
 * What a text says about the cells below it, if it does not describe a machine.
 * - `example`: `z. B. WS01`
 * - `rule`: what must be entered, such as `(Pflicht)`, `max 15 characters`, `varchar(15)`
 * - `word`: the same in one word, such as `Pflicht` or `text`, or words in brackets; it may also be a name
 * - `choice`: the values to choose from, such as `ja/nein`
 */
export type HintLook = 'example' | 'rule' | 'word' | 'choice';

/** Folded words for data types, obligations and units. */
const WORDS: ReadonlySet<string> = new Set([
  ...['text', 'string', 'char', 'varchar', 'nvarchar', 'varchar2', 'nchar', 'memo', 'freetext'],
  ...['int', 'integer', 'smallint', 'number', 'numeric', 'decimal', 'float', 'double', 'bit'],
  ...['bool', 'boolean', 'date', 'datetime', 'time', 'timestamp', 'enum', 'list', 'alphanumeric'],
  ...['freitext', 'zeichenkette', 'zeichen', 'ganzzahl', 'zahl', 'datum', 'uhrzeit', 'auswahl'],
  ...['auswahlliste', 'liste', 'wahrheitswert', 'alphanumerisch', 'numerisch', 'kennzeichen'],
  ...['mandatory', 'required', 'optional', 'obligatory', 'recommended', 'automatic', 'unique'],
  ...['pflicht', 'pflichtfeld', 'pflichtangabe', 'mussfeld', 'kannfeld', 'freiwillig', 'empfohlen'],
  ...['erforderlich', 'eindeutig', 'automatisch', 'muss', 'kann', 'soll', 'must', 'should'],
  ...['mb', 'gb', 'kb', 'mhz', 'ghz', 'bits', 'bytes', 'stk', 'stuck', 'stueck'],
]);

/** How examples begin. */
const EXAMPLE_BEGINNINGS: readonly string[] = [
  'z.b.',
  'z. b.',
  'z.b ',
  'zb ',
  'zb. ',
  'bsp.',
  'bsp ',
  'bsp:',
  'bspw.',
  'beispiel:',
  'beispiel ',
  'zum beispiel',
  'beispielsweise',
  'e.g.',
  'e. g.',
  'eg. ',
  'eg ',
  'ex.:',
  'ex.: ',
  'example:',
  'example ',
  'for example',
  'such as ',
  'wie z.',
];

/** Longer texts are not hints. */
const LONGEST = 120;

/** A whole cell in brackets: `(Pflicht)`, `[MB]`, `<name>`, `{text}`. */
const BRACKETED = /^(?:\(([^()]+)\)|\[([^[\]]+)\]|<([^<>]+)>|\{([^{}]+)\})$/;
/** `varchar(15)`, `decimal(5,2)`, `char 15`. Does not match names such as TEXT15, which have no space. */
const TYPE_OF_LENGTH = /^([a-z]+2?)(?: ?\(\d+(?:, ?\d+)?\)| ?\[\d+\]| \d{1,4})$/;
/** `max 15 characters`, `bis zu 15 Zeichen`, `15 chars`, `hochstens 15`, `<= 15`. */
const LIMIT =
  /^(?:.{0,40}[ ,;(])?(?:(?:max|min|maximum|minimum|maximal|mindestens|hochstens|hoechstens|up to|bis zu|bis|at most|<=|≤)\.?:? ?\d{1,4}(?: [a-z]+\.?)?|\d{1,4} (?:characters|chars|letters|digits|zeichen|buchstaben|stellen|ziffern|stellig))\)?\.?$/;
/** `YYYY-MM-DD`, `TT.MM.JJJJ`, `dd/mm/yy`. */
const DATE_FORM =
  /^(?=.*(?:mm|m\b))[dtmjy]{1,4}[./-][dtmjy]{1,4}[./-][dtmjy]{1,4}(?: hh[:.]mm(?:[:.]ss)?)?$/;
const CHOICE = /^[^/|,]{1,24}(?: ?[/|,] ?[^/|,]{1,24}){1,7}$/;
const OR = /^\S{1,24}(?: \S{1,24})? (?:or|oder|bzw\.|od\.) \S{1,24}(?: \S{1,24})?$/;
/** `SP0-SP6a`, `SP3..SP6`, `0 bis 6`. */
const RANGE = /^(?:sp)? ?\d(?:a)? ?(?:-|–|\.{2,3}|to|bis) ?(?:sp)? ?\d(?:a)?$/;

/** What a text says about the cells below it; null if it is not a hint. */
export function hintLook(text: string): HintLook | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return null;
  const folded = foldWord(trimmed);
  if (EXAMPLE_BEGINNINGS.some((beginning) => folded.startsWith(beginning))) return 'example';
  if (WORDS.has(folded)) return 'word';
  const [, type = ''] = TYPE_OF_LENGTH.exec(folded) ?? [];
  if (WORDS.has(type)) return 'rule';
  const inner = BRACKETED.exec(trimmed)?.slice(1).find(Boolean);
  if (inner !== undefined) {
    if (hintLook(inner) !== null) return 'rule';
    return /\d/.test(inner) || isMissingLabel(inner) ? null : 'word';
  }
  if (LIMIT.test(folded) || DATE_FORM.test(folded)) return 'rule';
  const [first = '', ...others] = folded.split(/[,:] ?| \(/);
  if (others.length > 0 && WORDS.has(first)) return 'rule';
  return CHOICE.test(folded) || OR.test(folded) || RANGE.test(folded) ? 'choice' : null;
}
