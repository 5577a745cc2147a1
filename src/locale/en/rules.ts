import { format } from './format.ts';

const { count, number } = format;

export const rulesEn = {
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

  nothingAssumed: 'nothing assumed',
  assume: 'assume',
  assumptionsHeading: 'Assumptions',
  assumptionsLead:
    'What is not recorded leaves pairings undecided, or at risk where it is only § in the password. Here you can say what a missing value shall count as. What the file does say, even where it was not understood, is never touched.',
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
