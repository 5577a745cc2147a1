import type { VerdictWord } from '../../article/verdict.ts';
import type { VerdictCounts } from '../../pairing/query.ts';
import type { Day } from '../../remediation/local-day.ts';
import { format } from './format.ts';

const { count, list, number, percent } = format;

const rulesEn = {
  change: 'change',
  changeThem: 'Change',
  done: 'Done',
  every: 'every client with every server',
  group: (heading: string) => `same “${heading}”`,
  peers: (heading: string) => `listed servers (“${heading}”)`,
  otherwise: (first: string, then: string) => `${first}, else ${then}`,
  scopeHeading: 'Who meets whom',
  scopeLead:
    'A pairing is a client with a server that it can dial. Say which ones meet; everything is counted again at once.',
  everyOption: 'Every client with every server',
  everyHint: 'Nothing is missed, but pairings may be listed that never happen.',
  groupOption: 'Same group',
  groupHint:
    'Client and server have the same text in a column. A server may name several groups in one cell.',
  groupColumn: 'Column of the group',
  emptyMeans: 'Where that cell is empty',
  alone: 'the machine meets nobody',
  everyone: 'the machine meets everybody',
  peersOption: 'Listed servers',
  peersHint: (heading: string) =>
    `Each client meets the servers that its cell under “${heading}” names.`,
  peersOtherwise: 'A client that names none meets',
  otherwiseNobody: 'nobody',
  otherwiseEvery: 'every server',
  otherwiseGroup: 'the servers of its group',
  takePeers: (heading: string) => `use the listed servers (“${heading}”)`,
  wouldUpgrade: (before: number, after: number) =>
    `clients to upgrade: ${number(before)} → ${number(after)}`,
  /** `{clients}` is a link to them. */
  namingNone: (n: number) =>
    `{clients} ${n === 1 ? 'names no server and meets' : 'name no server and meet'} every server`,

  nothingAssumed: 'Assumptions: none',
  assume: 'set',
  assumptionsHeading: 'Assumptions',
  assumptionsLead:
    'If a fact is not recorded, pairings stay undecided, or at risk if it is only § in the password. Here you can say what a missing value counts as. What the file does say, even if it was not understood, stays as it is.',
  leave: 'leave it open',
  fields: {
    clientEncryption: 'Encryption of clients',
    serverEncryption: 'Encryption of servers',
    servicePack: 'Service pack',
    sectionSign: '§ in the password',
  },
  strip: 'Assumptions in force',
  assumed: 'Assumed where nothing is recorded:',
  is: (what: string, value: string) => `${what}: ${value}`,
  drop: 'Drop the assumptions',
  from: (before: number, after: number) => `${number(before)} → ${number(after)}`,
  countsNow: 'Counted now',
  counting: 'Counting again…',
  pairings: (n: number) => count(n, 'pairing', 'pairings'),
};

export type RulesMessages = typeof rulesEn;

/** Numbers that must fit in a cell: 30,438,819 becomes 30.4M. */
const shortened = new Intl.NumberFormat(format.tag, {
  notation: 'compact',
  maximumSignificantDigits: 3,
});

const VERDICT_NAMES: { readonly [V in VerdictWord]: string } = {
  exposed: 'Exposed',
  'at-risk': 'At risk',
  undecided: 'Undecided',
  'not-exposed': 'Not exposed',
};

const pairings = (n: number) => count(n, 'pairing', 'pairings');
const clients = (n: number) => count(n, 'client', 'clients');
const servers = (n: number) => count(n, 'server', 'servers');
const one = (n: number, singular: string, plural: string) => (n === 1 ? singular : plural);

/** `all`: the number of clients for which an upgrade clears something. */
const to80 = (n: number, all: number) =>
  `${count(n, 'upgrade clears', 'upgrades clear')} ${percent(n < all ? 0.8 : 1)}`;

export const auditEn = {
  label: 'Audit',
  verdictName: (verdict: VerdictWord) => VERDICT_NAMES[verdict],
  number,
  /** “a, b and c” */
  list,
  /** Short enough for a cell of a chart. */
  compact: (n: number) => (n < 10_000 ? number(n) : shortened.format(n)),
  pairings,
  clients,
  servers,
  /** The form after “with”, for languages that inflect the word. */
  withServers: servers,
  rules: rulesEn,

  /** Sentences. Each placeholder in braces becomes a number that links to its rows. */
  answer: {
    label: 'The answer',
    group: 'The numbers of the answer',
    /** `isLeast`: undecided pairings, or machines in no pairing, could add more. */
    upgrade: (n: number, isLeast: boolean) =>
      `${isLeast ? 'At least {clients}' : '{clients}'} ${one(n, 'needs', 'need')} the upgrade to SP5:`,
    changePassword: (n: number, isLeast: boolean) =>
      `${isLeast ? 'At least {clients}' : '{clients}'} ${one(n, 'needs', 'need')} a password without §:`,
    /** How many of these clients are exposed today, and how many only at risk. */
    today: (exposed: number, atRisk: number) => {
      const all = exposed + atRisk;
      const why = `because it is not known whether ${one(atRisk, 'its password contains', 'their passwords contain')} §`;
      if (exposed === 0) {
        return all === 1
          ? `it is at risk ${why}`
          : `none is known to be exposed today, ${all === 2 ? 'both are' : 'all {atRisk} are'} at risk ${why}`;
      }
      if (atRisk > 0) {
        return `{exposed} ${one(exposed, 'is', 'are')} exposed today, {atRisk} at risk ${why}`;
      }
      if (all === 1) return 'it is exposed today';
      return `${all === 2 ? 'both' : 'all {exposed}'} are exposed today`;
    },
    /** Clients of the headline that are accepted for a time, with the first and the last day on which that ends. */
    accepted: (n: number, all: number, [first, last]: readonly [first: Day, last: Day]) => {
      const day = format.day(Date.parse(first));
      const until = first === last ? `until ${day}` : `until ${day} or later`;
      if (n < all) return `{accepted} of them accepted ${until}`;
      if (n === 1) return `it is accepted ${until}`;
      return `${n === 2 ? 'both' : 'all {accepted}'} are accepted ${until}`;
    },
    /** Clients in addition to those to upgrade; `exposed` of them are exposed today. */
    passwordToo: (n: number, exposed: number) => {
      const today = exposed === n ? 'exposed today' : '{passwordExposed} of them exposed today';
      return `{password} more ${one(n, 'needs', 'need')} a password without § instead (${exposed === 0 ? 'at risk' : today})`;
    },
    /** `isOpen`: some pairings are undecided. `isAssumed`: something is assumed. */
    nothing: (isOpen: boolean, isAssumed: boolean) =>
      `No pairing is ${isOpen ? 'known to be ' : ''}exposed or at risk${isAssumed ? ' under your assumptions' : ''}`,
    but: (first: string, then: string) => `${first}, but ${then}`,
    undecided: (n: number) => `{pairings} ${one(n, 'is', 'are')} undecided`,
    unpaired: (_: number) => '{machines} could not be paired with anything',
    leftOut: (n: number) => `{rows} ${one(n, 'was', 'were')} left out`,
    meetNobody: (n: number) => `{nobody} ${one(n, 'meets', 'meet')} no server`,
    rows: (n: number) => count(n, 'row', 'rows'),
    facts: (n: number) => `${count(n, 'fact is', 'facts are')} missing`,
    /** Why there are no pairings. */
    noPairing: {
      empty: 'The inventory holds no machine, so no pairing could be checked',
      outside: 'Every machine is outside the article, so no pairing was checked',
      'no-role':
        'No machine is known to be a PPTP client or server, so no pairing could be checked',
      'no-client': 'No machine is known to be a PPTP client, so no pairing could be checked',
      'no-server': 'No machine is known to be a PPTP server, so no pairing could be checked',
      'no-meeting': 'No client meets a server, so no pairing could be checked',
    },
    noSp5: (n: number) =>
      `{clients} cannot take SP5 (MIPS, PowerPC) and ${one(n, 'needs', 'need')} a password without §.`,
    whyPassword: (n: number) =>
      `SP5 was never released for the processor of ${one(n, 'this client', 'these clients')} (MIPS, PowerPC).`,
    ring: (n: number) =>
      `{clients} ${one(n, 'is', 'are')} client and server in a ring of machines that wait for each other: change ${one(n, 'its password', 'their passwords')} first.`,
    missingFacts: (n: number) =>
      `{clients} ${one(n, 'is a server', 'are servers')} too and could be upgraded only after clients whose facts are missing: change ${one(n, 'its password', 'their passwords')}, or record the facts.`,
    waiting: (n: number) =>
      `{clients} to upgrade ${one(n, 'is a server too and has', 'are servers too and have')} to wait, because upgrading now would worsen pairings of other clients.`,
    open: '{pairings} cannot be decided yet: {facts}.',
    upgradeFirst: (n: number) =>
      `{clients} must be upgraded before ${one(n, 'its', 'their')} servers are raised to SP5.`,
    passwordFirst: (n: number) =>
      `{clients} cannot take SP5 (MIPS, PowerPC) and ${one(n, 'needs', 'need')} a password without § before ${one(n, 'its', 'their')} servers are raised to SP5.`,
    withoutRole: (n: number) =>
      `{machines} without a readable role ${one(n, 'is', 'are')} in no pairing.`,
    withoutProduct: (machines: string) =>
      `Also in no pairing, because the product could not be read: ${machines}.`,
    meetingNobody: (n: number) =>
      `By your rule for who meets whom, {clients} ${one(n, 'meets', 'meet')} no server of this inventory: the audit says nothing about ${one(n, 'this client', 'these clients')}.`,
    lookedAt: (pairingCount: number) =>
      `${one(pairingCount, 'The one pairing', `All ${pairings(pairingCount)}`)} of {clients} with {servers} ${one(pairingCount, 'was', 'were')} checked; in ${one(pairingCount, 'it', 'each')} at least one of the four conditions does not hold.`,
    nobodyMeetsWhy:
      '{clients} and {servers} are in the inventory, but by the rule for who meets whom they form no pairing.',
    underAssumptions: 'Counted with your assumptions.',
  },

  bar: {
    label: ({ exposed, 'at-risk': atRisk, undecided }: VerdictCounts, all: number) =>
      `Of ${pairings(all)}, ${number(exposed)} exposed, ${number(atRisk)} at risk, ${number(undecided)} undecided`,
    legend: 'Pairings by verdict',
  },

  /** Names of numbers that stand alone in a sentence, for screen readers. Each begins with the number as shown. */
  numberNames: {
    exposedClients: (n: number) => `${clients(n)} exposed today`,
    atRiskClients: (n: number) => `${clients(n)} at risk`,
    accepted: (n: number) => `${clients(n)} accepted for a time`,
    passwords: (n: number) => `${clients(n)} to get a password without §`,
    flaggedPairings: (n: number) => `${number(n)} flagged ${one(n, 'pairing', 'pairings')}`,
    exposedPairings: (n: number) => `${number(n)} exposed ${one(n, 'pairing', 'pairings')}`,
    atRiskPairings: (n: number) => `${number(n)} at-risk ${one(n, 'pairing', 'pairings')}`,
    withFlagged: (n: number) => `${servers(n)} with flagged pairings`,
    merged: (n: number) => `${count(n, 'row', 'rows')} merged`,
    rejected: (n: number) => `${count(n, 'row', 'rows')} left out`,
  },

  counts: {
    label: 'What was counted',
    machines: (n: number) => count(n, 'machine', 'machines'),
    outside: (n: number) => `${number(n)} outside the article`,
    /** Of all pairings, those that are flagged; at least one. */
    flagged: (exposed: number, atRisk: number): string => {
      if (exposed === 0) return '{flagged} of {pairings} at risk';
      if (atRisk === 0) return '{flagged} of {pairings} exposed';
      return '{flagged} of {pairings} flagged ({exposed} exposed, {atRisk} at risk)';
    },
    withFlagged: '{servers} ({withFlagged} with flagged pairings)',
    account: (rest: readonly string[]) =>
      `{machines} from {rows}${rest.length === 0 ? '' : ` (${rest.join(', ')})`}`,
    rows: (n: number) => count(n, 'data row', 'data rows'),
    merged: '{merged} merged',
    rejected: '{rejected} left out',
  },

  overview: {
    label: 'Overview',
    group: 'Overview and rules',
    fold: 'Hide the overview',
    unfold: 'Show the overview',
    foldWithRules: 'Hide figures, rules and overview',
    unfoldWithRules: 'Show figures, rules and overview',
  },

  matrix: {
    heading: 'Exposure by service pack',
    lead: 'flagged pairings; in the outlined area the article can apply',
    keys: 'Arrow keys move from cell to cell, Enter shows its pairings.',
    corner: 'client\u00a0↓ server\u00a0→',
    cornerName: 'Client service pack',
    none: 'none',
    unknown: '?',
    unknownName: 'not known',
    all: 'all',
    undecided: (n: string) => `${n}?`,
    client: (pack: string) => `client ${pack}`,
    server: (pack: string) => `server ${pack}`,
    anyClient: 'all clients',
    anyServer: 'all servers',
    cell: (client: string, server: string, flagged: number, undecided: number, all: number) =>
      `${client}, ${server}: ${number(flagged)} flagged, ${number(undecided)} undecided of ${pairings(all)}`,
    undecidedCell: (client: string, server: string, undecided: number) =>
      `${client}, ${server}: ${number(undecided)} undecided`,
  },

  start: {
    heading: 'Where to start',
    lead: 'each upgrade clears all flagged pairings of its client',
    to80,
    axisClients: (n: number) => clients(n),
    text: (all: number, flagged: number, first: number) =>
      `Upgrading ${one(all, '', 'all ')}${clients(all)} clears ${pairings(flagged)}${first < all ? `; the first ${number(first)} clear ${percent(0.8)} of them` : ''}.`,
    first: 'The first clients to upgrade',
    /** Follows the name and the number. */
    clears: (n: number) => one(n, 'pairing cleared by it', 'pairings cleared by it'),
    asTable: 'As a table',
    tableName: 'Pairings cleared by upgrades',
    upgrades: 'Upgrades',
    cleared: 'Pairings cleared',
    share: 'Share',
    percent: (ratio: number) => percent(ratio),
    noUpgrade:
      'No upgrade clears a flagged pairing: the passwords of these clients are what to change.',
  },
};

export type AuditMessages = typeof auditEn;
