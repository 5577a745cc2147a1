import { formatFor } from '../format.ts';
import { wordOf } from '../word-of.ts';
import { alertsEn } from './alerts.ts';
import { fieldsEn } from './fields.ts';

const { bytes, count, list, number, percent } = formatFor('en');

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-15': 'ISO-8859-15',
  cp850: 'CP850 (DOS)',
  cp437: 'CP437 (DOS, US)',
} as const;

const ENCODING_REASONS = {
  chosen: 'you chose it',
  bom: 'a byte-order mark says so',
  'nul-pattern': 'every other byte is NUL, as in UTF-16 without a mark',
  ascii: 'plain ASCII: every encoding reads it alike',
  'valid-utf8': 'every byte is valid UTF-8',
  'cp850-umlauts': 'the umlauts are those of CP850, as the console writes them',
  'windows-1252-umlauts': 'the umlauts are those of Windows-1252, as Excel writes them',
  'mostly-utf8': 'all but a few characters are valid UTF-8',
  'utf8-twice': 'it is UTF-8 that was read as Windows-1252 and written as UTF-8 once more',
  'cp437-section-sign': '§ stands there as CP437 writes it',
  'no-umlauts': 'no umlaut tells it from CP850; Windows-1252 is more frequent',
} as const;

const DELIMITERS = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
} as const;

const DELIMITER_REASONS = {
  chosen: 'you chose it',
  'sep-line': 'the first line (sep=) says so',
  'even-rows': 'it cuts the rows most evenly',
  'known-headings': 'the headings are known with it',
  ruler: 'the ruler below the headings shows where the columns begin',
  'single-column': 'the file has a single column',
} as const;

const HEADING_REASONS = {
  chosen: 'you chose it',
  'known-headings': 'it holds headings that are known',
  'first-full-row': 'it is the first row with all columns',
  'first-row': 'it is the first row',
  'no-heading-row': 'its first row is data: cells of it stand again below',
} as const;

const MATCH_REASONS = {
  heading: 'the heading says so',
  'words-of-heading': 'words of the heading',
  values: 'the look of the values',
  chosen: 'you chose it',
  remembered: 'remembered',
} as const;

export const importingEn = {
  alerts: alertsEn,
  ...fieldsEn,
  encodingName: (encoding: string) => wordOf(ENCODINGS, encoding) ?? encoding,
  encodingReason: (reason: string) => wordOf(ENCODING_REASONS, reason) ?? reason,
  delimiterReason: (reason: string) => wordOf(DELIMITER_REASONS, reason) ?? reason,
  headingReason: (reason: string) => wordOf(HEADING_REASONS, reason) ?? reason,
  delimiterName: (delimiter: string) => wordOf(DELIMITERS, delimiter) ?? delimiter,
  matchReason: (reason: string) => wordOf(MATCH_REASONS, reason) ?? reason,

  progress: {
    label: 'Reading the inventory',
    opening: (name: string) => `Opening ${name}`,
    bytes: (name: string, done: number, total: number) =>
      `Reading ${name}: ${bytes(done)} of ${bytes(total)}`,
    rows: (name: string, ratio: number) => `Understanding the rows of ${name}: ${percent(ratio)}`,
    pairing: 'Pairing clients with servers',
    stays: 'The audit shown stays until this one is ready.',
  },

  columns: {
    heading: 'How the file was read',
    lead: 'Everything can be changed here; each change is read again at once.',
    missing: (fields: readonly string[]) =>
      `Still missing: ${list(fields)}. Say which column holds it.`,
    roleElsewhere: (files: readonly string[]) =>
      `No column of ${list(files)} gives the role: its machines take it from the other file, where they stand there too; those that do not are in no pairing.`,
    missingWanted: (fields: readonly string[]) =>
      `No column gives ${list(fields)}. The audit works without, but leaves pairings undecided or at risk.`,
    unsure:
      'Please look at the columns marked with “please check”: their heading alone did not settle it.',
    check: 'please check',
    fileLine: (size: number, rows: number) =>
      `${bytes(size)}, ${count(rows, 'data row', 'data rows')}`,
    encoding: 'Encoding',
    encodingAmbiguous:
      'The bytes fit more than one encoding. Look at the lines below: do they read right?',
    beyondAscii: 'Lines with letters beyond ASCII',
    delimiter: 'Delimiter',
    headingRow: 'Headings',
    headingLine: (line: number) => (line === 0 ? 'none' : `Line ${number(line)}`),
    firstLines: 'First lines of the file',
    chooseHeading: (line: number) => `Headings are in line ${number(line)}`,
    table: 'Columns',
    column: 'Column in the file',
    noHeading: (column: number) => `Column ${number(column)}, without heading`,
    samples: 'Samples',
    noSamples: 'empty',
    hiddenSamples: 'not shown: passwords',
    readAs: 'Read as',
    readAsOf: (heading: string) => `Read “${heading}” as`,
    why: 'Why',
    carried: 'kept as written',
    refused: (says: string) => `Read like this: ${says} Everything stays as it was.`,
    rereading: 'Reading again…',
    read: 'Read the inventory',
  },

  remember: {
    consent: 'Remember on this computer',
    what: 'Language, theme, and how files with the same headings are read. Never a row of an inventory.',
    list: 'Remembered headings',
    nothing: 'No mapping is remembered yet.',
    forget: 'Forget',
    forgetOf: (headings: string) => `Forget ${headings}`,
    forgetAll: 'Forget everything',
  },
};

export type ImportingMessages = typeof importingEn;
