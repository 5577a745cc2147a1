import type { UnfitMemory } from '../../answers/summary.ts';
import { wordOf } from '../word-of.ts';
import { format } from './format.ts';

const { bytes, count, list } = format;

/** What is wrong, and what to do about it. */
interface Notice {
  readonly says: string;
  readonly todo: string;
}

/** Files that this page wrote itself, and what to open instead. */
const OWN_FILES: Readonly<Record<string, readonly [is: string, todo: string]>> = {
  'remediation-list': [
    'the remediation list that this page wrote',
    'It lists clients and no servers, so nothing can be paired. Choose the inventory that it was made from.',
  ],
  'pairings-in-view': [
    'the list of pairings that this page wrote',
    'It is a result, not an inventory. Choose the inventory that it was made from.',
  ],
  'upgrade-host-list': [
    'the host list that this page wrote',
    'It holds only names. Choose the inventory that it was made from.',
  ],
  list: [
    'a list that this page wrote',
    'It is a result, not an inventory. Choose the inventory that it was made from.',
  ],
  'inventory-list': [
    'a list of machines that this page wrote, and it is not the whole inventory',
    'Machines or columns are missing in it, or it holds texts that were not understood. Choose the inventory that it was made from.',
  ],
  'complete-audit': [
    'the complete audit (JSON) that this page wrote',
    'It is a result, not an inventory. Choose the inventory that it was made from.',
  ],
  'rejected-rows': [
    'the list of rejected rows that this page wrote, and some of its rows still name no machine',
    'Fill in the names, or delete the rows that are not machines, then choose the file together with the inventory.',
  ],
  changes: [
    'the changes that this page wrote',
    'It says what became of machines between two inventories. Choose one of those inventories.',
  ],
  'decision-log': [
    'the decision log that this page wrote',
    'It says what was decided about clients and holds no facts of today. Choose the inventory that it was made from.',
  ],
  plan: [
    'the plan that this page wrote',
    'It says what is to be done and holds no whole inventory. The plan itself is in the saved session: open that, or choose the inventory that it was made from.',
  ],
  'run-sheet': [
    'the run sheet of a wave that this page wrote',
    'It is made to be printed. The plan itself is in the saved session: open that, or choose the inventory that it was made from.',
  ],
  report: [
    'the report that this page wrote',
    'It is a result, not an inventory. Choose the inventory that it was made from.',
  ],
  choices: [
    'what you entered in an audit, as this page saved it',
    'It holds no machines. Choose the inventory that it was made for.',
  ],
  session: ['a saved session of this page', 'Open it by itself. Then add other files to it.'],
};

/** Why remembered columns were not used. */
const UNFIT: { readonly [B in UnfitMemory['because']]: (heading: string) => string } = {
  'heading-missing': (heading) => `The file has no column “${heading}”.`,
  'column-lost': (heading) => `They leave out “${heading}”, which the audit needs.`,
  'better-heading': (heading) =>
    `The new column “${heading}” certainly holds what they read from another column.`,
  'other-cells': (heading) =>
    `The cells under “${heading}” have changed, and those of another column fit better.`,
};

type RefusalNotice = (fileName: string, details: readonly string[]) => Notice;

/** Why a file gave no audit, by the reason's code. */
const REFUSALS: Readonly<Record<string, RefusalNotice>> = {
  'empty-file': (fileName) => ({
    says: `${fileName} is empty.`,
    todo: 'Export the inventory again, or start from the template.',
  }),
  'binary-file': (fileName) => ({
    says: `${fileName} is not a text file.`,
    todo: 'CSV files and Excel workbooks (.xlsx) are read. Save the inventory as one of them, or copy its cells and paste them here.',
  }),
  'other-format': (fileName, [format = '']) => ({
    says: `${fileName} contains ${format}, not CSV.`,
    todo: 'Save it as CSV or .xlsx in the program that made it, or copy its cells and paste them here.',
  }),
  'other-workbook': (fileName, [format = '']) => ({
    says: `${fileName} is a workbook in a format that is not read: ${format}.`,
    todo: 'Open it in the spreadsheet and save it as Excel workbook (.xlsx) or CSV, or copy its cells and paste them here.',
  }),
  locked: (fileName) => ({
    says: `${fileName} is encrypted: it takes a password to open.`,
    todo: 'Open it in the spreadsheet, remove the password (in Excel: File, Info, Protect Workbook, Encrypt with Password) and save it, or copy its cells and paste them here.',
  }),
  'workbook-damaged': (fileName) => ({
    says: `${fileName} is an Excel workbook, but cannot be read: it is damaged or cut off, or a stray cell makes its sheet too large.`,
    todo: 'Fetch it again. If the spreadsheet opens it, save the sheet there as CSV, or copy its cells and paste them here.',
  }),
  'workbook-too-large': (fileName, [limit = '0']) => ({
    says: `${fileName} is an Excel workbook that unpacks to more than ${bytes(Number(limit))}; that is the most that is read.`,
    todo: 'Save the sheet as CSV, which takes less memory, or delete the sheets and columns that the audit does not need.',
  }),
  database: (fileName, [format = '']) => ({
    says: `${fileName} is a database: ${format}.`,
    todo: 'Export the table as CSV or .xlsx from the database and choose that file.',
  }),
  document: (fileName, [format = '']) => ({
    says: `${fileName} is a document in the format ${format}.`,
    todo: 'Export the table as CSV from the program that it came from, or copy its cells and paste them here.',
  }),
  archive: (fileName, [format = '']) => ({
    says: `${fileName} is a packed file: ${format}.`,
    todo: 'Unpack it and choose the CSV file or workbook inside.',
  }),
  'gzip-damaged': (fileName) => ({
    says: `${fileName} is packed with gzip and cannot be unpacked: it is damaged or cut off.`,
    todo: 'Fetch it again, or unpack it yourself and choose the CSV file inside.',
  }),
  'gzip-too-large': (fileName, [limit = '0']) => ({
    says: `${fileName} is packed with gzip and holds more than ${bytes(Number(limit))}; that is the most that is read.`,
    todo: 'Leave out columns that the audit does not need, or split the file and choose the parts together.',
  }),
  'own-file': (fileName, [kind = '']) => {
    const [
      is = 'a file that this page wrote',
      todo = 'Choose the inventory that it was made from.',
    ] = wordOf(OWN_FILES, kind) ?? [];
    return { says: `${fileName} is ${is}.`, todo };
  },
  'session-damaged': (fileName) => ({
    says: `${fileName} is not a whole session of this page: it is damaged or cut off, or something else has this name.`,
    todo: 'Fetch it again, or open an earlier copy. The audit shown stays as it is.',
  }),
  'session-newer': (fileName, [version = '']) => ({
    says: `${fileName} was saved by a newer version of this page (session format ${version}).`,
    todo: 'Open it with that version. The file is not changed, and the audit shown stays as it is.',
  }),
  'session-too-large': (fileName, [limit = '0']) => ({
    says: `${fileName} unpacks to more than ${bytes(Number(limit))}, or claims to; no more than that is opened.`,
    todo: 'This page saves no session of that size. Fetch the file again, or choose the inventory that it was made from.',
  }),
  'headings-only': (fileName) => ({
    says: `${fileName} holds headings and no row below them.`,
    todo: 'Export the inventory again with its rows. If the rows are there, the delimiter or the heading row was recognised wrongly: paste the cells instead.',
  }),
  'no-table': (fileName) => ({
    says: `${fileName} holds no table: all its lines are blank or remarks.`,
    todo: 'Export the inventory again, or start from the template.',
  }),
  'no-machine': (fileName) => ({
    says: `No row of ${fileName} became a machine.`,
    todo: 'Check which column holds the names and in which line the headings are.',
  }),
  'no-client': (fileName) => ({
    says: `${fileName} names no PPTP client, so there is nothing to pair.`,
    todo: 'Check which column holds the role, and what its values mean. A client is called client, Klient, dial-out or the like there. If the clients are in another file, choose both files together.',
  }),
  'no-server': (fileName) => ({
    says: `${fileName} names no PPTP server, so there is nothing to pair.`,
    todo: 'Check which column holds the role, and what its values mean. If the servers are in another file, choose both files together.',
  }),
  'file-gone': (fileName) => ({
    says: `${fileName} could not be opened.`,
    todo: 'It may have been moved, changed or locked since it was chosen. Choose it again.',
  }),
  'file-too-large': (fileName, [size = '0', limit = '0']) => ({
    says: `${fileName} has ${bytes(Number(size))}; files up to ${bytes(Number(limit))} are read.`,
    todo: 'Leave out columns that the audit does not need, or split the file and choose the parts together.',
  }),
};

export const alertsEn = {
  refusal: (reason: string, fileName: string, details: readonly string[]): Notice =>
    wordOf(REFUSALS, reason)?.(fileName, details) ?? {
      says: `${fileName} could not be read (${[reason, ...details].join(', ')}).`,
      todo: 'Check that it is a CSV file or an Excel workbook, or start from the template.',
    },
  workerDied: {
    says: 'The part of the page that reads and counts has stopped.',
    todo: 'Start it again; the files are still loaded. If it stops again, the inventory may need more memory than this browser gives: leave out columns or split the file.',
  } as Notice,
  workerDiedEmpty: {
    says: 'The part of the page that reads and counts has stopped.',
    todo: 'Choose the file again. If it stops again, the inventory may need more memory than this browser gives: leave out columns or split the file.',
  } as Notice,
  workerSilent: (seconds: number): Notice => ({
    says: `The part of the page that reads and counts has not answered for ${seconds} seconds.`,
    todo: 'It may still be working, so you can wait. Or start it again: the files are still loaded, and your corrections stay.',
  }),
  unfinished: (fileName: string) => `${fileName} was not written completely.`,
  exportBroken: {
    says: 'The export could not be made.',
    todo: 'Export again. If it fails again, start again: the files are still loaded.',
  } as Notice,
  notRemembered: {
    says: 'This browser saved nothing: its storage is full or blocked.',
    todo: 'The audit works without it. Delete stored data of other pages, or allow this page to store data, then tick “Remember on this computer” again.',
  } as Notice,
  notKept: {
    full: {
      says: 'The latest changes are not kept in this browser: its storage is full.',
      todo: 'What was kept before is still there. Save the session to a file, or delete kept audits on the start page.',
    },
    blocked: {
      says: 'This browser keeps nothing: its storage is blocked.',
      todo: 'The audit works without it. Save the session to a file instead.',
    },
    'too-large': {
      says: 'This inventory is too large to be kept in this browser.',
      todo: 'Save the exports that you need before you close the page.',
    },
  } satisfies Readonly<Record<string, Notice>>,
  keptDamaged: {
    says: 'What this browser keeps of this audit is incomplete, so it cannot be continued.',
    todo: 'Open its saved session if there is one, or choose the inventory again.',
  } as Notice,
  keptElsewhere: {
    copied: (name: string): Notice => ({
      says: `Another tab works on ${name}; this is a copy.`,
      todo: 'Both are kept on their own from now on. Close one of them to work on only one.',
    }),
    'copied-in-doubt': (name: string): Notice => ({
      says: `This browser cannot tell whether another tab works on ${name}, so this is a copy.`,
      todo: 'From your next change on it is kept on its own. Delete the other one on the start page if you no longer need it.',
    }),
    left: (name: string): Notice => ({
      says: `Another tab works on ${name === '' ? 'this audit' : name}, so it was not deleted.`,
      todo: 'Close it there first.',
    }),
  },
  memoryDamaged: {
    says: 'What this computer remembered about the columns of earlier files was damaged and is not used.',
    todo: 'Choose the inventory as usual. Columns that are not certain will be asked about again.',
  } as Notice,
  memoryUnfit: (fileName: string) =>
    `The columns of ${fileName} are not read as this computer remembers them.`,
  unfitBecause: ({ because, heading }: UnfitMemory): string => UNFIT[because](heading),
  readByItself: 'The page found the columns by itself.',
  exportFailed: {
    says: 'The export could not be written completely.',
    todo: 'Check that there is room on the disk and that the file is not open elsewhere, then export again.',
  } as Notice,
  sessionTooLarge: {
    says: 'The session is too large: this page could not open it again, so it was not saved.',
    todo: 'Leave out columns that the audit does not need, or audit the files one by one.',
  } as Notice,
  sessionPartsDamaged: (names: readonly string[]): Notice => ({
    says: `The content of ${list(names)} in this session is damaged and was left out, with the corrections in it.`,
    todo: `The rest is open, so the numbers are those of the rest. To complete it, add ${names.length === 1 ? 'that file' : 'those files'} again. Save the session under another name: the damaged one may still be of use.`,
  }),
  planLeft: (machines: number): Notice => ({
    says: `The plan for ${count(machines, 'machine', 'machines')} of the inventory before was not taken along.`,
    todo: 'It belongs to that inventory. It is still in its session file, if you saved one.',
  }),
  reportOutdated: {
    says: 'The audit changed while the report was being written, so the report was discarded.',
    todo: 'Write the report again: it then shows the audit as it is now.',
  } as Notice,
  linkWithoutData: (inventoryName: string): Notice => ({
    says: `This link shows a view of ${inventoryName}.`,
    todo: 'A link never carries data. Choose the same inventory, and the same rows are shown. Corrections, assumptions and who meets whom are not in the link; if yours differ, so do the numbers.',
  }),
  /** The whole view of the link is ignored. */
  linkRefused: {
    'later-version': {
      says: 'This link was made by a later version of this page.',
      todo: 'Its view is not shown: this version does not understand it. Open the link with the version that made it, or reload the page.',
    },
    damaged: {
      says: 'The view of this link cannot be read.',
      todo: 'The link was cut short or changed. Nothing of its view is shown. Ask for the whole link, or filter and sort as you need.',
    },
  } satisfies Readonly<Record<string, Notice>>,
  /** The browser's error message, for people who want to investigate. */
  cause: (message: string) => `The browser says: ${message}`,
  chooseColumns: 'Check the columns',
  startAgain: 'Start again',
  dismiss: 'Dismiss',
};

export type AlertsMessages = typeof alertsEn;
