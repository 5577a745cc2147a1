import type { Action } from '../../remediation/client-action.ts';
import type { ExportKind } from '../../remediation/export-file-name.ts';
import { format } from './format.ts';

const { bytes, count, number } = format;

/** Names in the export menu. Tests and scripts rely on them. */
const KINDS: { readonly [K in ExportKind]: string } = {
  'this-list': 'This list (CSV)',
  'remediation-list': 'Remediation list (CSV)',
  'pairings-in-view': 'Pairings in this view (CSV)',
  'upgrade-host-list': 'Upgrade host list (TXT)',
  'complete-audit': 'Complete audit (JSON)',
  'rejected-rows': 'Rejected rows (CSV)',
  'decision-log': 'Decision log (CSV)',
  changes: 'Changes (CSV)',
  plan: 'Plan (CSV)',
  'wave-host-list': 'Host list of the wave (TXT)',
};

const HINTS: { readonly [K in Exclude<ExportKind, 'this-list' | 'wave-host-list'>]: string } = {
  'remediation-list': 'One row for each client that needs something, upgrades first',
  'pairings-in-view': 'Exactly the rows of the table as filtered and sorted',
  'upgrade-host-list': 'Names of the clients that can be upgraded now, one a line',
  'complete-audit': 'Everything, for other programs',
  'rejected-rows': 'Rows that did not become a machine, ready to be corrected and read again',
  changes: 'What became of each machine since the earlier inventory, and why',
  'decision-log': 'Who decided what about which client, when and why',
  plan: 'Every step of the plan with its wave, what it clears, and what stands in its way',
};

export const exportsEn = {
  button: 'Export',
  kindName: (kind: ExportKind) => KINDS[kind],
  /** `waiting`: clients that must wait for others before their upgrade, so they are not in the host list yet. */
  kindHint: (kind: keyof typeof HINTS, waiting: number) =>
    kind === 'upgrade-host-list' && waiting > 0
      ? `${HINTS[kind]}; ${number(waiting)} more ${waiting === 1 ? 'waits' : 'wait'} for others`
      : HINTS[kind],
  /** What a list export writes, and about how many bytes. */
  listHint: (rows: number, size: number) =>
    rows === 0
      ? 'No row is shown.'
      : `${rows === 1 ? 'This row' : `These ${number(rows)} rows`} with the columns shown, about ${bytes(size)}.`,
  selectionHint: (rows: number, size: number) =>
    `${rows === 1 ? 'The selected row' : `The ${number(rows)} selected rows`} with the columns shown, about ${bytes(size)}.`,
  /** The button that exports the selected rows. */
  selected: 'Export selected',
  /** Asked while the table shows only some clients, or some are selected. */
  clientsChoice: 'In the lists of clients and the report',
  selectedClients: (clients: number) => `${number(clients)} selected`,
  theseClients: (clients: number) => (clients === 1 ? 'this one' : `these ${number(clients)}`),
  allClients: (clients: number) => `all ${number(clients)}`,
  saveSession: 'Save session',
  saveSessionHint: 'Everything read, chosen and corrected, to go on later; no password is in it',
  /** Announced once a session is saved. */
  sessionSaved: 'The session is saved.',
  ruleAsSql: 'Rule as SQL',
  ruleAsSqlHint: 'The same rule for an inventory that lives in a database',
  reportHtml: 'Report (HTML)',
  reportHtmlHint: 'The answer, the matrix and the remediation list in one file',
  print: 'Print',
  printHint: 'The same report on paper',
  delimiter: 'CSV delimiter',
  delimiterName: { ',': 'comma', ';': 'semicolon' },
  largeHeading: 'Pairings in this view',
  measuring: 'Measuring…',
  size: (rows: number, size: number) => `${count(rows, 'row', 'rows')}, about ${bytes(size)}.`,
  beyondSpreadsheets: (most: number) =>
    `A spreadsheet opens ${number(most)} rows at most; the others need a database or an editor.`,
  nothing: 'The view holds no pairing.',
  save: 'Save',
  progress: (fileName: string) => `Writing ${fileName}`,
  oneAtATime: (fileName: string) => `${fileName} is being written: one file at a time.`,
  done: (rows: number, written: number) => `${count(rows, 'row', 'rows')}, ${bytes(written)}`,
  rate: (rowsPerSecond: number) => `${number(Math.round(rowsPerSecond))} rows a second`,
  cancel: 'Cancel the export',
};

export type ExportsMessages = typeof exportsEn;

/** What to do for the clients of each action. */
const ACTION_LEADS: { readonly [A in Action]: string } = {
  upgrade: 'To SP5 or later; SP6a is recommended. Until then: a password without §.',
  'change-password':
    'To a password without §, where an upgrade is not possible (no SP5 for the processor) or would make pairings worse (machines that are client and server and wait for each other, or for missing facts). Where nothing is flagged today: before their servers are raised to SP5.',
  verify: 'Record what is missing; then their pairings can be decided.',
  'upgrade-first':
    'Nothing is flagged today. Raising one of their servers to SP5 would expose them or put them at risk: upgrade them first.',
  none: '',
};

export const reportEn = {
  title: (inventory: string) => `Q251382 report: ${inventory}`,
  kind: 'Report on Microsoft article Q251382',
  of: (inventory: string, madeOn: string) => `${inventory}, ${madeOn}`,
  by: (author: string) => `by ${author}`,
  countedHeading: 'What was counted',
  actionsHeading: 'Clients by action',
  bytes,
  matrixLead:
    'Flagged pairings by the service pack of the client (rows) and of the server (columns); a number with ? counts undecided ones; · means ruled out. In the outlined area the article can apply.',
  rules: {
    heading: 'How it was counted',
    emptyGroup: (where: string, what: string) => `${where}, ${what}.`,
    nothingAssumed:
      'If a fact is not recorded, pairings stay undecided, or at risk if it is only § in the password.',
    corrected: (changes: number) =>
      `${count(changes, 'correction', 'corrections')} by the person who made this report; the files themselves are unchanged.`,
    correctedName: 'Corrections',
  },
  clients: {
    heading: 'What the clients need',
    lead: 'What is due today comes first. In each list, what can be done now comes before what waits for other clients, then clients with more exposed pairings, then with more pairings at risk. All clients that wait for nobody can be done together, in any order.',
    nobody: 'No client needs anything.',
    action: (action: string, clients: string) => `${action}: ${clients}`,
    actionLead: (action: Action) => ACTION_LEADS[action],
    /** The lists name only the clients that the person chose on the page. */
    chosen: (chosen: number, all: number) =>
      `${chosen === 0 ? 'None' : `Only ${number(chosen)}`} of the ${number(all)} clients that need something ${chosen === 1 ? 'is' : 'are'} listed: those chosen on the page when the report was made. The rest of the report is about the whole inventory.`,
    cut: (shown: number, all: number) =>
      `These are the first ${number(shown)} of ${number(all)} clients. “Report (HTML)” and “Remediation list (CSV)” name all of them.`,
    leftOut: (all: number) =>
      `${count(all, 'client needs', 'clients need')} something. The list was left out, because the browser started to print: with “Print” in the menu “Export” it is printed too.`,
    /** A value, and why it differs from the file. */
    marked: (value: string, mark: string) => `${value} (${mark})`,
  },
  problems: {
    heading: 'Problems of the inventory',
    leftOut: (all: number) => `${count(all, 'problem', 'problems')}, left out for the same reason.`,
    cut: (shown: number, all: number) =>
      `These are the first ${number(shown)} of ${number(all)} problems. “Complete audit (JSON)” lists all of them.`,
  },
  inventory: {
    heading: 'The inventory',
    file: 'File',
    size: 'Size',
    encoding: 'Encoding',
    delimiter: 'Delimiter',
    headings: 'Headings',
    headingLine: (line: number) => `line ${number(line)}`,
    rows: 'Data rows',
    sha256: 'SHA-256',
  },
  article: {
    heading: (title: string) => `Q251382: ${title}`,
  },
  madeBy: (version: string) =>
    `Made in the browser by NT4 PPTP audit ${version}. Nothing left the computer.`,
};

export type ReportMessages = typeof reportEn;
