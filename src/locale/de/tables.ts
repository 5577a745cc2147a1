import type { ColumnName } from '../../answers/columns.ts';
import type { PairingFact } from '../../article/missing-facts.ts';
import type { Action, PasswordReason } from '../../remediation/client-action.ts';
import type { GridMessages, TablesMessages, TabWord } from '../en/tables.ts';
import { formatMissing, type ShortFactWords } from '../missing-by-end.ts';
import { format } from './format.ts';
import { quoted, written } from './written-text.ts';

const { count, number } = format;

const rows = (n: number) => count(n, 'Eintrag', 'Einträge');
/** After „von“. */
const ofRows = (n: number) => count(n, 'Eintrag', 'Einträgen');

const gridDe: GridMessages = {
  columns: 'Spalten',
  moveEarlier: (heading) => `${heading} nach vorn`,
  moveLater: (heading) => `${heading} nach hinten`,
  narrower: (heading) => `${heading} schmaler`,
  wider: (heading) => `${heading} breiter`,
  pinFirst: 'Erste Spalte fixieren',
  resetColumns: 'Spalten zurücksetzen',
  goToRow: 'Gehe zu Eintrag',
  go: 'Los',
  rowBeyond: (all) => `Es gibt die Einträge 1 bis ${number(all)}.`,
  rowUnreadable: (all) => `Geben Sie eine Zahl von 1 bis ${number(all)} ein.`,
  selectAllRows: 'Alle Einträge auswählen',
  selectRow: (row) => `Eintrag ${number(row)} auswählen`,
  selectedRows: (n) => `${rows(n)} ausgewählt`,
  copySelection: 'Kopieren',
  clearSelection: 'Auswahl aufheben',
  selectionLost:
    'Die Auswahl wurde aufgehoben: Sie hatte zu viele Einträge, um alle wiederzufinden.',
  open: 'Warum?',
  openHeading: 'Begründung',
  loading: 'Einträge werden geholt …',
  rowsFailed: 'Die Einträge ließen sich nicht holen.',
  tryAgain: 'Erneut versuchen',
  rowsInView: (first, last, all) =>
    `Einträge ${number(first)} bis ${number(last)} von ${number(all)}`,
  rowCount: rows,
  copiedRows: (n) => `${rows(n)} kopiert`,
  copiedFirstRows: (copied, selected) =>
    `Die ersten ${number(copied)} von ${ofRows(selected)} kopiert; „Exportieren“ schreibt alle`,
  copyFailed: 'Der Browser hat das Kopieren nicht zugelassen.',
  sortBy: 'Sortieren nach',
  usualOrder: 'übliche Reihenfolge',
  descending: 'Absteigend',
  sortKey: (place, descending) =>
    `Sortierschlüssel ${number(place)}, ${descending ? 'absteigend' : 'aufsteigend'}`,
};

const TABS: { readonly [T in TabWord]: string } = {
  pairings: 'Auffällige Paarungen',
  clients: 'Zu aktualisierende Clients',
  servers: 'Server',
  undecided: 'Unentschieden',
  inventory: 'Bestand',
  problems: 'Probleme',
  changes: 'Änderungen',
  plan: 'Plan',
};

const ROWS: { readonly [T in TabWord]: readonly [one: string, other: string] } = {
  pairings: ['Paarung', 'Paarungen'],
  clients: ['Client', 'Clients'],
  servers: ['Server', 'Server'],
  undecided: ['Paarung', 'Paarungen'],
  inventory: ['Rechner', 'Rechner'],
  problems: ['Problem', 'Probleme'],
  changes: ['Rechner', 'Rechner'],
  plan: ['Schritt', 'Schritte'],
};

/** After „von“. */
const ROWS_OF: { readonly [T in TabWord]: readonly [one: string, other: string] } = {
  ...ROWS,
  servers: ['Server', 'Servern'],
  inventory: ['Rechner', 'Rechnern'],
  problems: ['Problem', 'Problemen'],
  changes: ['Rechner', 'Rechnern'],
  plan: ['Schritt', 'Schritten'],
};

const COLUMNS: { readonly [C in ColumnName]: string } = {
  client: 'Client',
  server: 'Server',
  machine: 'Rechner',
  clientServicePack: 'Client-SP',
  serverServicePack: 'Server-SP',
  servicePack: 'Service Pack',
  clientEncryption: 'Verschl. Client',
  serverEncryption: 'Verschl. Server',
  encryption: 'Verschlüsselung',
  forcedBy: 'Erzwingt',
  sectionSign: '§ im Kennwort',
  verdict: 'Ergebnis',
  missing: 'Es fehlt',
  action: 'Maßnahme',
  flagged: 'Auffällig',
  exposed: 'Betroffen',
  atRisk: 'Gefährdet',
  undecided: 'Unentschieden',
  servers: 'Wählt an',
  target: 'Ziel',
  workaround: 'Problemumgehung',
  clients: 'Angewählt von',
  hasFlagged: 'Mit auffälligen Paarungen',
  exposedIfRaised: 'Nach Anheben',
  waitsFor: 'Wartet auf',
  decision: 'Entscheidung',
  until: 'Bis',
  owner: 'Zuständig',
  planned: 'Plan',
  role: 'PPTP-Rolle',
  product: 'Produkt',
  paired: 'In Paarungen',
  line: 'Zeile',
  file: 'Datei',
  kind: 'Art',
  effect: 'Was daraus wurde',
  column: 'Spalte',
  value: 'Wie geschrieben',
  sentence: 'Was vorliegt',
  mend: 'Berichtigen',
  name: 'Rechner',
  state: 'Was daraus wurde',
  before: 'Vorher',
  after: 'Jetzt',
  factChanges: 'Angaben',
  causes: 'Wegen',
  kindOfChange: 'Art der Änderung',
  flaggedBefore: 'Auffällig vorher',
  flaggedAfter: 'Auffällig jetzt',
  earlierPlace: 'Zelle vorher',
  laterPlace: 'Zelle jetzt',
  wave: 'Welle',
  step: 'Schritt',
  planState: 'Stand',
  clears: 'Erledigt',
  worsens: 'Würde verschlechtern',
  preflight: 'Vorher prüfen',
  clientArchitecture: 'Client-Architektur',
  clientStrength: 'Verschl.-Stärke Client',
  clientLastSeen: 'Client zuletzt gesehen',
  serverArchitecture: 'Server-Architektur',
  serverStrength: 'Verschl.-Stärke Server',
  serverLastSeen: 'Server zuletzt gesehen',
  architecture: 'Architektur',
  strength: 'Verschlüsselungsstärke',
  lastSeen: 'Zuletzt gesehen',
};

const FORCED_BY = {
  client: 'Client',
  server: 'Server',
  both: 'beide',
  neither: 'keiner',
  unknown: 'nicht bekannt',
} as const;

const FACTS: { readonly [F in PairingFact]: string } = {
  'client.encryption': 'Verschlüsselung des Clients',
  'client.section_sign_in_password': '§ im Kennwort',
  'client.service_pack': 'Service Pack des Clients',
  'server.encryption': 'Verschlüsselung des Servers',
  'server.service_pack': 'Service Pack des Servers',
};

const SHORT_FACTS: ShortFactWords = {
  client: 'Client',
  server: 'Server',
  encryption: 'Verschl.',
  sectionSign: '§',
  servicePack: 'SP',
};

const ACTIONS: { readonly [A in Action]: string } = {
  upgrade: 'Aktualisieren',
  'change-password': 'Kennwort ändern',
  verify: 'Klären',
  'upgrade-first': 'Zuerst aktualisieren',
  none: 'Keine Maßnahme',
};

const TARGETS: { readonly [A in Exclude<Action, 'change-password'>]: string } = {
  upgrade: 'SP5 oder höher, empfohlen SP6a',
  verify: 'Fehlendes erfassen',
  'upgrade-first': 'SP5 oder höher, bevor seine Server angehoben werden',
  none: '',
};

/** The target of a client that cannot get SP5 and has no flagged pairing today. */
const PASSWORD_FIRST = 'Kennwort ohne §, bevor seine Server angehoben werden';

const PASSWORD_TARGETS: { readonly [R in PasswordReason]: string } = {
  'no-sp5': 'Kennwort ohne § (kein SP5 für diesen Prozessor)',
  ring: 'zuerst Kennwort ohne § (Ring: Rechner, die aufeinander warten)',
  'missing-facts': 'Kennwort ohne § (die Aktualisierung wartet auf fehlende Angaben)',
};

const MARKS = {
  assumed: ['angenommen', 'Nichts erfasst; das ist Ihre Annahme.'],
  entered: ['eingetragen', 'Sie haben das anstelle des Dateiinhalts eingetragen.'],
  mapped: ['zugeordnet', 'Sie haben festgelegt, was der Text der Datei bedeutet.'],
  settled: ['entschieden', 'Zeilen widersprachen sich; Sie haben eine gewählt.'],
  carried: ['übernommen', 'Der Datei fehlt diese Spalte; so stand es in einem früheren Bestand.'],
  disputed: ['strittig', 'Die Zeilen dieses Rechners widersprechen sich.'],
  unreadable: [
    'nicht verstanden',
    'Der Text steht so in der Datei; keine Lesart davon ist eindeutig.',
  ],
} as const;

export const tablesDe: TablesMessages = {
  grid: gridDe,
  tabsLabel: 'Listen des Audits',
  tabName: (tab) => TABS[tab],
  notRecorded: 'nicht erfasst',
  asWritten: quoted,
  written,
  disputed: (claims) => claims.map(({ line, text }) => `Zeile ${line}: ${quoted(text)}`).join(', '),
  markName: (mark) => MARKS[mark][0],
  markHint: (mark) => MARKS[mark][1],
  columnName: (column) => COLUMNS[column],
  extraOfClient: (heading) => `${heading} (Client)`,
  extraOfServer: (heading) => `${heading} (Server)`,
  unnamedColumn: 'Spalte ohne Überschrift',
  forcedBy: (by) => FORCED_BY[by],
  factName: (fact) => FACTS[fact],
  actionName: (action) => ACTIONS[action],
  target: (action, reason, flagged) => {
    if (action !== 'change-password') return TARGETS[action];
    const why = reason ?? 'no-sp5';
    return why === 'no-sp5' && flagged === 0 ? PASSWORD_FIRST : PASSWORD_TARGETS[why];
  },
  showWaitedFor: (clients, name) =>
    `${name} wartet auf ${count(clients, 'Client', 'Clients')}: ${clients === 1 ? 'diesen' : 'diese'} zeigen`,
  waitedFor: (clients) => count(clients, 'Client', 'Clients'),
  waitsFor: (clients) => `wartet auf ${count(clients, 'Client', 'Clients')}`,
  workaround: 'Kennwort ohne §',
  notKnown: 'nicht bekannt',
  yes: 'ja',
  no: 'nein',
  emptyCell: 'leer',
  serversMet: (first, all) =>
    `${number(all)}: ${first.join(', ')}${all > first.length ? ' …' : ''}`,
  missingFactsOf: (facts) => formatMissing(facts, SHORT_FACTS),
  missingOf: (fact, pairings) => `${fact} (${number(pairings)})`,
  line: (line) => number(line),
  showPairings: (what, n, name) => `${name}, ${what}: ${count(n, 'Paarung', 'Paarungen')} zeigen`,
  whyOf: 'Warum?',
  detailsOf: 'Mehr',

  counted: (tab, n, total) => {
    const [one, other] = ROWS[tab];
    const [oneOf, otherOf] = ROWS_OF[tab];
    return n === total ? count(n, one, other) : `${number(n)} von ${count(total, oneOf, otherOf)}`;
  },
  counting: 'Wird gezählt …',
  failed: 'Die Einträge ließen sich nicht zählen.',

  filters: {
    label: 'Suche und Filter',
    group: 'Filter',
    active: 'Aktive Filter',
    search: 'Suche',
    searchHint: 'In Zellen suchen',
    toggle: (active) => (active === 0 ? 'Filter' : `Filter (${number(active)})`),
    texts: 'Text in einer Spalte',
    textsHint: 'Einträge, die den Text enthalten; Groß- und Kleinschreibung spielt keine Rolle.',
    more: 'Weitere Spalten',
    choices: (column) => `Nach ${column} filtern`,
    chosen: (column, values) => `${column}: ${values.length === 0 ? 'nichts' : values.join(', ')}`,
    manyChosen: (column, n) => `${column}: ${number(n)} gewählt`,
    containing: (column, text) => `${column} enthält „${text}“`,
    numbers: 'Zahlen',
    least: 'mindestens',
    most: 'höchstens',
    within: (column, least, most) =>
      [
        column,
        ...(least === null ? [] : [`mindestens ${number(least)}`]),
        ...(most === null ? [] : [`höchstens ${number(most)}`]),
      ].join(' '),
    waitedForBy: 'Darauf wartet',
    only: (column, name) => `${column}: ${name}`,
    remove: (filter) => `Filter entfernen: ${filter}`,
    clear: 'Alle Filter aufheben',
  },

  empty: {
    filtered: 'Nichts entspricht dem Filter.',
    filteredLead: (total) => `Ohne ihn: ${total}.`,
    showUndecided: 'Zeigen, was fehlt',
    showAll: 'Alle Paarungen zeigen',
    showPasswords: 'Clients zeigen, die ein anderes Kennwort brauchen',
    showAllClients: 'Alle Clients zeigen',
    noUndecided: 'Jede Paarung ist entschieden.',
    noUndecidedLead: (atRisk) =>
      atRisk === 0
        ? 'Was nicht erfasst ist, ändert nichts: Eine andere Bedingung schließt den Fehler aus.'
        : `Was nicht erfasst ist, spielt nur bei ${count(atRisk, 'gefährdeter Paarung', 'gefährdeten Paarungen')} eine Rolle, und dort ist es das § im Kennwort.`,
    noProblems: 'Jede Zeile wurde ohne Problem gelesen.',
    noProblemsLead: (rows) => `Insgesamt ${count(rows, 'Datenzeile', 'Datenzeilen')}.`,
    nobody: 'Hier gibt es nichts aufzulisten.',
  },

  missingFacts: {
    heading: 'Was zuerst zu erfassen ist',
    lead: 'Jede Angabe, und wie viele unentschiedene Paarungen sie entscheidet.',
    decides: (alone, pairings) =>
      alone === pairings
        ? `entscheidet ${count(alone, 'Paarung', 'Paarungen')}`
        : `entscheidet ${number(alone)} von ${count(pairings, 'Paarung', 'Paarungen')}`,
    concerns: (pairings) =>
      `betrifft ${count(pairings, 'Paarung', 'Paarungen')}, entscheidet allein keine`,
    show: (n) => `${number(n)} weitere zeigen`,
    showRows: (fact, machine) => `Paarungen zeigen, denen diese Angabe fehlt: ${fact}, ${machine}`,
  },

  groups: {
    by: 'Gruppieren nach',
    clients: 'Clients',
    none: 'keiner Spalte',
    label: (heading) => `Zwischensummen nach ${heading}`,
    empty: 'leer',
    show: (group) => `Clients zeigen: ${group}`,
    others: (n) =>
      `und ${count(n, 'weitere Gruppe', 'weitere Gruppen')} mit weniger auffälligen Paarungen`,
  },
};
