import { wordOf } from '../word-of.ts';
import { alertsEn } from './alerts.ts';
import { format } from './format.ts';

/** What a column can be read as. */
const FIELDS = {
  name: 'name',
  role: 'PPTP role',
  servicePack: 'service pack',
  encryption: 'encryption',
  sectionSign: '§ in the password',
  password: 'dial-in password in clear text',
  secret: 'other secret (hidden, decides nothing)',
  product: 'product',
  peers: 'servers it dials',
  group: 'group (site, domain)',
  domain: 'domain of the machine',
  address: 'address',
  architecture: 'architecture',
  strength: 'encryption strength',
  lastSeen: 'last seen',
} as const;

/** What a fact can be, by its code words. */
const VALUES = {
  role: { client: 'client', server: 'server', both: 'client and server', none: 'neither' },
  servicePack: { none: 'none (RTM)' },
  encryption: { required: 'required', optional: 'optional', none: 'none' },
  sectionSign: { yes: 'yes', no: 'no' },
  product: {
    'nt-4-server': 'NT 4.0 Server',
    'nt-4-enterprise': 'NT 4.0 Server, Enterprise Edition',
    'nt-4-workstation': 'NT 4.0 Workstation',
    'nt-4': 'NT 4.0, edition not known',
    'outside-the-article': 'another product (outside the article)',
  },
  architecture: { x86: 'x86', alpha: 'Alpha', mips: 'MIPS', powerpc: 'PowerPC' },
} as const;

const fieldsEn = {
  fieldName: (field: string) => wordOf(FIELDS, field) ?? field,
  /** A value of a fact in words. Service packs and strengths need no words. */
  valueName: (fact: string, value: string) => {
    const words: Readonly<Record<string, string>> | undefined = wordOf(VALUES, fact);
    return (words && wordOf(words, value)) ?? value;
  },
};

export type FieldsMessages = typeof fieldsEn;

const { bytes, count, list, number, percent } = format;

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'utf-32le': 'UTF-32 LE',
  'utf-32be': 'UTF-32 BE',
  'windows-1252': 'Windows-1252 (Western)',
  'iso-8859-15': 'ISO-8859-15 (Western with €)',
  cp850: 'CP850 (DOS, Western)',
  cp437: 'CP437 (DOS, US)',
  macintosh: 'Mac Roman',
  'windows-1250': 'Windows-1250 (Central European)',
  cp852: 'CP852 (DOS, Central European)',
  shift_jis: 'Shift-JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'iso-2022-jp': 'ISO-2022-JP (Japanese)',
  gb18030: 'GB18030, GBK (Chinese)',
  big5: 'Big5 (Chinese)',
  'euc-kr': 'EUC-KR (Korean)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'utf-8+windows-1252': 'UTF-8, other lines Windows-1252',
  'utf-8+cp850': 'UTF-8, other lines CP850',
  'utf-8+macintosh': 'UTF-8, other lines Mac Roman',
} as const;

const ENCODING_REASONS = {
  chosen: 'you chose it',
  bom: 'a byte-order mark says so',
  'nul-pattern': 'NUL bytes are where this encoding has them',
  ascii: 'plain ASCII: every encoding reads it alike',
  'valid-utf8': 'every byte is valid UTF-8',
  'mostly-utf8': 'all but a few characters are valid UTF-8',
  'utf8-twice': 'it is UTF-8 that was read in another encoding and written as UTF-8 again',
  mixed: 'the file was put together from parts in different encodings',
  'cp437-section-sign': '§ is written as in CP437',
  'escape-sequences': 'its escape sequences say so',
  letters: 'its letters read right in this encoding',
  'no-umlauts': 'no letter tells it from other encodings; in this one § reads right',
} as const;

const DELIMITERS = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  '\u001f': 'unit separator (1F)',
} as const;

const DELIMITER_REASONS = {
  chosen: 'you chose it',
  'sep-line': 'the first line (sep=) says so',
  'even-rows': 'it splits the rows most evenly',
  'known-headings': 'it yields headings that are known',
  ruler: 'the ruler below the headings shows where the columns begin',
  'single-column': 'the file has a single column',
} as const;

const HEADING_REASONS = {
  chosen: 'you chose it',
  'known-headings': 'it holds headings that are known',
  'first-full-row': 'it is the first row with all columns',
  'first-row': 'it is the first row',
  'no-heading-row': 'the first row is data: some of its cells appear again below',
} as const;

const MATCH_REASONS = {
  heading: 'the heading says so',
  'words-of-heading': 'words of the heading',
  values: 'the look of the values',
  chosen: 'you chose it',
  remembered: 'remembered',
} as const;

/** What to ask if no column was found for a field. */
const QUESTIONS = {
  name: 'Which column names the machine?',
  role: 'Which column says whether a machine is client or server?',
  servicePack: 'Which column holds the service pack?',
  encryption: 'Which column says whether encryption is required?',
  sectionSign: 'Which column says whether the password contains §?',
} as const;

const SHEET_REASONS = {
  chosen: 'you chose it',
  first: 'it is the first one',
  'none-before': 'no sheet before it is an inventory',
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
  sheetName: (sheet: string) => `Sheet “${sheet}”`,

  progress: {
    label: 'Reading the inventory',
    opening: (name: string) => `Opening ${name}`,
    bytes: (name: string, done: number, total: number) =>
      `Reading ${name}: ${bytes(done)} of ${bytes(total)}`,
    unpacking: (name: string) => `Unpacking the workbook ${name}`,
    rows: (name: string, ratio: number) => `Understanding the rows of ${name}: ${percent(ratio)}`,
    pairing: 'Pairing clients with servers',
    stays: 'The audit shown stays until this one is ready.',
  },

  encodingQuestion: {
    heading: 'Which of these readings is right?',
    lead: (encoding: string): string =>
      `The file is read as ${encoding}, but its bytes fit more than one encoding, and where there is a § depends on it. Choose another reading if it looks right.`,
    password: (hasSign: boolean): string => (hasSign ? 'password with §' : 'password without §'),
  },

  columns: {
    heading: 'How the file was read',
    lead: 'Everything can be changed here; after each change the file is read again at once.',
    missing: (fields: readonly string[]) =>
      `Still missing: ${list(fields)}. There is no audit without ${fields.length === 1 ? 'it' : 'them'}.`,
    progress: (found: number, all: number) =>
      `${number(found)} of ${number(all)} facts ${found === 1 ? 'has' : 'have'} a column.`,
    questionFor: (field: string): string => wordOf(QUESTIONS, field) ?? field,
    /** A column in one of several files. */
    ofFile: (heading: string, fileName: string) => `${heading} (${fileName})`,
    chooseColumn: 'choose a column',
    otherColumn: 'another column',
    otherColumnFor: (field: string) => `Another column for: ${wordOf(FIELDS, field) ?? field}`,
    roleElsewhere: (files: readonly string[]) =>
      `No column of ${list(files)} gives the role: the machines take it from the other file if they are listed there too; the others are in no pairing.`,
    missingWanted: (fields: readonly string[]) =>
      `No column gives ${list(fields)}. The audit works without it, but leaves pairings undecided or at risk.`,
    askForSecrets: (headings: readonly string[]) =>
      `There may be passwords under ${list(headings.map((heading) => `“${heading}”`))}; the cells are hidden. If they are dial-in passwords, choose “dial-in password in clear text”: only whether each contains § is kept. If they are not passwords, choose “§ in the password” if the column answers that with yes or no, otherwise “kept as written”.`,
    withoutHeading: 'no heading',
    unsure:
      'Please look at the columns marked with “please check”: their heading alone did not settle it.',
    check: 'please check',
    fileLine: (size: number, rows: number) =>
      `${bytes(size)}, ${count(rows, 'data row', 'data rows')}`,
    sheet: 'Sheet',
    hiddenSheet: (name: string) => `${name} (hidden)`,
    sheetReason: (reason: 'chosen' | 'first' | 'none-before', others: number) =>
      others === 0
        ? 'the only sheet'
        : `${SHEET_REASONS[reason]}; ${count(others, 'other sheet is', 'other sheets are')} not read`,
    hiddenCells: (rows: number, columns: number) => {
      const hidden = [
        ...(rows === 0 ? [] : [count(rows, 'row', 'rows')]),
        ...(columns === 0 ? [] : [count(columns, 'column', 'columns')]),
      ];
      return `Hidden in the spreadsheet and read like the others: ${list(hidden)}.`;
    },
    uncalculated: (formulas: number) =>
      `${count(formulas, 'formula has', 'formulas have')} no result in the file; ${formulas === 1 ? 'its cell counts' : 'their cells count'} as empty. Open the workbook in the spreadsheet and save it; that calculates the formulas.`,
    encoding: 'Encoding',
    beyondAscii: 'Lines with letters beyond ASCII',
    delimiter: 'Delimiter',
    alignedColumns:
      'The columns of this file are aligned with spaces, and it is not clear where each begins. Write the file again with a delimiter between the cells: osql and isql do so with -s ";"; for other tools, open the file in a spreadsheet as text with columns of fixed width and save it as CSV.',
    unreadDelimiter: (delimiter: string): string =>
      `The cells of this file seem to be separated by ${delimiter}. Choose it as the delimiter, or write the line sep=${delimiter} above the first line of the file.`,
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
    /** In place of the choices of encoding, delimiter, sheet and heading row. */
    ofSession:
      'This file comes from a saved session, which keeps what was read and not the file itself. Only its columns can be chosen otherwise. To choose encoding, delimiter, sheet or heading row anew, drop the file itself.',
    rereading: 'Reading again…',
    read: 'Read the inventory',
  },

  remember: {
    consent: 'Remember on this computer',
    what: 'Language, theme, how files with the same headings are read, and what you said that texts in them mean. Never a row of an inventory, never a password.',
    list: 'Remembered headings',
    nothing: 'No headings are remembered yet.',
    meanings: (n: number) => count(n, 'meaning', 'meanings'),
    forget: 'Forget',
    forgetOf: (headings: string) => `Forget ${headings}`,
    forgetAll: 'Forget everything',
  },

  keep: {
    consent: 'Keep my work in this browser',
    what: 'From your first change on: the inventory without passwords, and everything that you decided, until you delete it. It survives a closed tab and a crash, but the browser may drop it: a saved session stays.',
    fromFolder:
      'This page is open from a folder. In Chrome and browsers like it, any other HTML file on this computer can read what it keeps; in Firefox it is lost if the page is moved.',
  },
};

export type ImportingMessages = typeof importingEn;
