import type { ColumnName } from '../../answers/columns.ts';
import type { PairingFact } from '../../article/missing-facts.ts';
import type { Claim } from '../../fleet/fleet.ts';
import { quoted, written } from '../../fleet/written-text.ts';
import type { Action, PasswordReason } from '../../remediation/client-action.ts';
import { formatMissing, type ShortFactWords } from '../missing-by-end.ts';
import { format } from './format.ts';

const { count, number } = format;

const rows = (n: number) => count(n, 'row', 'rows');

/** The texts that all tables share. Row numbers start at 1. */
const gridEn = {
  columns: 'Columns',
  moveEarlier: (heading: string) => `Move ${heading} forward`,
  moveLater: (heading: string) => `Move ${heading} back`,
  narrower: (heading: string) => `Make ${heading} narrower`,
  wider: (heading: string) => `Make ${heading} wider`,
  pinFirst: 'Keep the first column in view',
  resetColumns: 'Reset the columns',
  goToRow: 'Go to row',
  go: 'Go',
  rowBeyond: (all: number) => `There are rows 1 to ${number(all)}.`,
  rowUnreadable: (all: number) => `Type a number from 1 to ${number(all)}.`,
  selectAllRows: 'Select all rows',
  selectRow: (row: number) => `Select row ${number(row)}`,
  selectedRows: (n: number) => `${rows(n)} selected`,
  copySelection: 'Copy',
  clearSelection: 'Clear the selection',
  selectionLost: 'The selection was cleared: it had too many rows to find them all again.',
  open: 'Why?',
  openHeading: 'Reason',
  loading: 'Fetching the rows…',
  rowsFailed: 'The rows could not be fetched.',
  tryAgain: 'Try again',
  rowsInView: (first: number, last: number, all: number) =>
    `Rows ${number(first)} to ${number(last)} of ${number(all)}`,
  rowCount: rows,
  copiedRows: (n: number) => `${rows(n)} copied`,
  copiedFirstRows: (copied: number, selected: number) =>
    `The first ${number(copied)} of ${rows(selected)} copied; “Export” writes them all`,
  copyFailed: 'The browser did not let the rows be copied.',
  sortBy: 'Sort by',
  usualOrder: 'usual order',
  descending: 'Descending',
  sortKey: (place: number, descending: boolean) =>
    `sort key ${number(place)}, ${descending ? 'descending' : 'ascending'}`,
};

export type GridMessages = typeof gridEn;

const TABS = {
  pairings: 'At-risk pairings',
  clients: 'Clients to upgrade',
  servers: 'Servers',
  undecided: 'Undecided',
  inventory: 'Inventory',
  problems: 'Problems',
  changes: 'Changes',
  plan: 'Plan',
} as const;

/** The name of one row of each table, singular and plural. */
const ROWS: { readonly [T in keyof typeof TABS]: readonly [one: string, other: string] } = {
  pairings: ['pairing', 'pairings'],
  clients: ['client', 'clients'],
  servers: ['server', 'servers'],
  undecided: ['pairing', 'pairings'],
  inventory: ['machine', 'machines'],
  problems: ['problem', 'problems'],
  changes: ['machine', 'machines'],
  plan: ['step', 'steps'],
};

/** Headings and names of filters, by column. */
const COLUMNS: { readonly [C in ColumnName]: string } = {
  client: 'Client',
  server: 'Server',
  machine: 'Machine',
  clientServicePack: 'Client SP',
  serverServicePack: 'Server SP',
  servicePack: 'Service pack',
  clientEncryption: 'Client encryption',
  serverEncryption: 'Server encryption',
  encryption: 'Encryption',
  forcedBy: 'Forced by',
  sectionSign: '§ in password',
  verdict: 'Verdict',
  missing: 'Missing',
  action: 'Action',
  flagged: 'Flagged',
  exposed: 'Exposed',
  atRisk: 'At risk',
  undecided: 'Undecided',
  servers: 'Servers met',
  target: 'Target',
  workaround: 'Workaround',
  clients: 'Clients met',
  hasFlagged: 'Has flagged pairings',
  exposedIfRaised: 'Flagged if raised',
  waitsFor: 'Waits for',
  decision: 'Decision',
  until: 'Until',
  owner: 'Owner',
  planned: 'Plan',
  role: 'PPTP role',
  product: 'Product',
  paired: 'In pairings',
  line: 'Line',
  file: 'File',
  kind: 'Kind',
  effect: 'What became of it',
  column: 'Column',
  value: 'As written',
  sentence: 'What happened',
  mend: 'Correct',
  name: 'Machine',
  state: 'What became of it',
  before: 'Before',
  after: 'Now',
  factChanges: 'Facts',
  causes: 'Because of',
  kindOfChange: 'Kind of change',
  flaggedBefore: 'Flagged before',
  flaggedAfter: 'Flagged now',
  earlierPlace: 'Earlier cell',
  laterPlace: 'Cell now',
  wave: 'Wave',
  step: 'Step',
  planState: 'State',
  clears: 'Clears',
  worsens: 'Would worsen',
  preflight: 'Check first',
  clientArchitecture: 'Client architecture',
  clientStrength: 'Client encryption strength',
  clientLastSeen: 'Client last seen',
  serverArchitecture: 'Server architecture',
  serverStrength: 'Server encryption strength',
  serverLastSeen: 'Server last seen',
  architecture: 'Architecture',
  strength: 'Encryption strength',
  lastSeen: 'Last seen',
};

const FORCED_BY = {
  client: 'client',
  server: 'server',
  both: 'both',
  neither: 'neither',
  unknown: 'not known',
} as const;

const FACTS: { readonly [F in PairingFact]: string } = {
  'client.encryption': 'encryption of the client',
  'client.section_sign_in_password': '§ in the password',
  'client.service_pack': 'service pack of the client',
  'server.encryption': 'encryption of the server',
  'server.service_pack': 'service pack of the server',
};

const SHORT_FACTS: ShortFactWords = {
  client: 'client',
  server: 'server',
  encryption: 'encryption',
  sectionSign: '§',
  servicePack: 'SP',
};

const ACTIONS: { readonly [A in Action]: string } = {
  upgrade: 'Upgrade',
  'change-password': 'Change password',
  verify: 'Verify',
  'upgrade-first': 'Upgrade first',
  none: 'No action',
};

const TARGETS: { readonly [A in Exclude<Action, 'change-password'>]: string } = {
  upgrade: 'SP5 or later, SP6a recommended',
  verify: 'record what is missing',
  'upgrade-first': 'SP5 or later, before its servers are raised',
  none: '',
};

/** The target of a client that cannot get SP5 and has no flagged pairing today. */
const PASSWORD_FIRST = 'password without §, before its servers are raised';

const PASSWORD_TARGETS: { readonly [R in PasswordReason]: string } = {
  'no-sp5': 'password without § (no SP5 for its processor)',
  ring: 'password without § first (ring: machines that wait for each other)',
  'missing-facts': 'password without § (its upgrade waits for missing facts)',
};

const MARKS = {
  assumed: ['assumed', 'Nothing is recorded; this is what you assume.'],
  entered: ['entered', 'You entered this in place of what the file says.'],
  mapped: ['mapped', 'You said what the text of the file means.'],
  settled: ['settled', 'Rows disagreed; you picked one.'],
  carried: ['carried over', 'The file lacks this column; an earlier inventory said so.'],
  disputed: ['disputed', 'Rows of this machine disagree.'],
  unreadable: [
    'not understood',
    'The text is as written in the file; no reading of it is certain.',
  ],
} as const;

export const tablesEn = {
  grid: gridEn,
  tabsLabel: 'Lists of the audit',
  tabName: (tab: keyof typeof TABS): string => TABS[tab],
  notRecorded: 'not recorded',
  asWritten: quoted,
  /** The same without quotation marks. */
  written,
  /** The values in the rows of one machine. */
  disputed: (claims: readonly Claim[]) =>
    claims.map(({ line, text }) => `line ${line} says ${quoted(text)}`).join(', '),
  markName: (mark: keyof typeof MARKS): string => MARKS[mark][0],
  markHint: (mark: keyof typeof MARKS): string => MARKS[mark][1],
  columnName: (column: ColumnName) => COLUMNS[column],
  extraOfClient: (heading: string) => `${heading} (client)`,
  extraOfServer: (heading: string) => `${heading} (server)`,
  unnamedColumn: 'column without heading',
  forcedBy: (by: keyof typeof FORCED_BY): string => FORCED_BY[by],
  factName: (fact: PairingFact) => FACTS[fact],
  actionName: (action: Action) => ACTIONS[action],
  /** `flagged`: pairings that are exposed or at risk today. */
  target: (action: Action, reason: PasswordReason | null, flagged: number) => {
    if (action !== 'change-password') return TARGETS[action];
    const why = reason ?? 'no-sp5';
    return why === 'no-sp5' && flagged === 0 ? PASSWORD_FIRST : PASSWORD_TARGETS[why];
  },
  showWaitedFor: (clients: number, name: string) =>
    `${name} waits for ${count(clients, 'client', 'clients')}: show ${clients === 1 ? 'it' : 'them'}`,
  /** The clients that must be cleared before a machine may be upgraded, at least one: under the heading `waitsFor`. */
  waitedFor: (clients: number) => count(clients, 'client', 'clients'),
  /** The same without the heading. */
  waitsFor: (clients: number) => `waits for ${count(clients, 'client', 'clients')}`,
  workaround: 'password without §',
  notKnown: 'not known',
  yes: 'yes',
  no: 'no',
  emptyCell: 'empty',
  serversMet: (first: readonly string[], all: number) =>
    `${number(all)}: ${first.join(', ')}${all > first.length ? ' …' : ''}`,
  /** The missing facts of a pairing, short enough for a column. */
  missingFactsOf: (facts: readonly PairingFact[]) => formatMissing(facts, SHORT_FACTS),
  missingOf: (fact: string, pairings: number) => `${fact} (${number(pairings)})`,
  line: (line: number) => number(line),
  showPairings: (what: string, n: number, name: string) =>
    `${name}, ${what}: show ${count(n, 'pairing', 'pairings')}`,
  whyOf: 'Why?',
  detailsOf: 'More',

  counted: (tab: keyof typeof TABS, n: number, total: number) => {
    const [one, other] = ROWS[tab];
    return n === total ? count(n, one, other) : `${number(n)} of ${count(total, one, other)}`;
  },
  counting: 'Counting…',
  failed: 'The rows could not be counted.',

  filters: {
    label: 'Search and filters',
    group: 'Filters',
    active: 'Active filters',
    search: 'Search',
    searchHint: 'Search any cell',
    toggle: (active: number) => (active === 0 ? 'Filters' : `Filters (${number(active)})`),
    texts: 'Text in a column',
    textsHint: 'Rows that contain the text, in any letter case.',
    more: 'More columns',
    choices: (column: string) => `Filter by ${column}`,
    chosen: (column: string, values: readonly string[]) =>
      `${column}: ${values.length === 0 ? 'nothing' : values.join(', ')}`,
    manyChosen: (column: string, n: number) => `${column}: ${number(n)} chosen`,
    containing: (column: string, text: string) => `${column} contains “${text}”`,
    numbers: 'Numbers',
    least: 'at least',
    most: 'at most',
    within: (column: string, least: number | null, most: number | null) =>
      [
        column,
        ...(least === null ? [] : [`at least ${number(least)}`]),
        ...(most === null ? [] : [`at most ${number(most)}`]),
      ].join(' '),
    waitedForBy: 'Waited for by',
    only: (column: string, name: string) => `${column}: ${name}`,
    remove: (filter: string) => `Remove the filter ${filter}`,
    clear: 'Clear all filters',
  },

  empty: {
    filtered: 'Nothing matches the filter.',
    filteredLead: (total: string) => `There are ${total} without it.`,
    showUndecided: 'Show what is missing',
    showAll: 'Show all pairings',
    showPasswords: 'Show the clients that need another password',
    showAllClients: 'Show all clients',
    noUndecided: 'Every pairing is decided.',
    noUndecidedLead: (atRisk: number) =>
      atRisk === 0
        ? 'Whatever is not recorded does not matter: another condition rules it out.'
        : `What is not recorded matters only for the ${count(atRisk, 'pairing', 'pairings')} at risk, and there it is § in the password.`,
    noProblems: 'Every row was read without a problem.',
    noProblemsLead: (rows: number) => `${count(rows, 'data row', 'data rows')} in all.`,
    nobody: 'Nothing to list here.',
  },

  missingFacts: {
    heading: 'What to record first',
    lead: 'Each fact, and how many undecided pairings recording it decides.',
    /** How many of the pairings that it affects it decides on its own. */
    decides: (alone: number, pairings: number) =>
      alone === pairings
        ? `decides ${count(alone, 'pairing', 'pairings')}`
        : `decides ${number(alone)} of ${count(pairings, 'pairing', 'pairings')}`,
    concerns: (pairings: number) =>
      `concerns ${count(pairings, 'pairing', 'pairings')}, decides none on its own`,
    show: (n: number) => `Show ${number(n)} more`,
    showRows: (fact: string, machine: string) =>
      `Show the pairings that lack the ${fact}: ${machine}`,
  },

  groups: {
    by: 'Group by',
    clients: 'Clients',
    none: 'no column',
    label: (heading: string) => `Subtotals by ${heading}`,
    empty: 'empty',
    show: (group: string) => `Show the clients of ${group}`,
    others: (n: number) =>
      `and ${count(n, 'more group', 'more groups')} with fewer flagged pairings`,
  },
};

export type TablesMessages = typeof tablesEn;
export type TabWord = keyof typeof TABS;
