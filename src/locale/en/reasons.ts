import type { RelatedArticle } from '../../article/article-text.ts';
import type { Condition, ForcedBy } from '../../article/conditions.ts';
import type { VerdictWord } from '../../article/verdict.ts';
import type { Architecture } from '../../fleet/machine.ts';
import type { Action, PasswordReason } from '../../remediation/client-action.ts';
import { format } from './format.ts';

const { count, number } = format;

const LEADS: { readonly [V in VerdictWord]: string } = {
  exposed: 'All four conditions of Q251382 hold: the tunnel connects and may carry no data.',
  'at-risk':
    'Three conditions hold. Whether the password contains § is not known: if it does, the tunnel connects and may carry no data.',
  undecided:
    'No condition rules this pairing out, but facts are missing. Record them to decide it.',
  'not-exposed':
    'At least one condition does not hold: the article does not apply to this pairing.',
};

const CONDITIONS: { readonly [C in Condition]: string } = {
  serverSp5: 'Server runs SP5 or later',
  clientSp4: 'Client runs SP4 or earlier',
  sectionSign: 'Password contains §',
  forcedEncryption: 'Data encryption is forced',
};

const FORCED: { readonly [F in ForcedBy]: string } = {
  client: 'by the client',
  server: 'by the server',
  both: 'by both ends',
  neither: 'by neither end',
  unknown: 'not known',
};

const TOPICS: { readonly [T in RelatedArticle['topic']]: string } = {
  sp5With128Bit: '128-bit clients with SP5 connect and pass no data; corrected in SP6',
  servicePack6a: 'Service Pack 6a and how to tell it from SP6',
  latestServicePack: 'How to obtain the latest service pack',
  encryptionPack: 'Service packs and 128-bit encryption',
  encryptionPackUnattended: 'Unattended installation over 128-bit encryption',
  reapplyServicePack: 'Apply the service pack again after adding PPTP',
  error5: 'Error 5 between two machines with SP4',
  forcing128Bit: 'Forcing 128-bit data encryption',
  noEncryptionSupport: 'The remote server does not support encryption',
};

const NEEDS: { readonly [A in Action]: (name: string) => string } = {
  upgrade: (name) => `Upgrade ${name} to SP5 or later, SP6a recommended.`,
  'change-password': (name) => `Change the dial-in password of ${name} to one without §.`,
  verify: (name) => `Record the missing facts of ${name} and its servers.`,
  'upgrade-first': (name) =>
    `Upgrade ${name} before its servers: raising one of them to SP5 would expose this client or put it at risk.`,
  none: (name) => `Nothing to do for ${name}.`,
};

/** What a client needs that cannot get SP5 and has no flagged pairing today. */
const needsPasswordFirst = (name: string) =>
  `Change the dial-in password of ${name} to one without § before its servers are raised: raising one of them to SP5 would expose this client or put it at risk.`;

/** Why the password has to change, if not because of the processor. */
const PASSWORD_REASONS: { readonly [R in Exclude<PasswordReason, 'no-sp5'>]: string } = {
  ring: 'It is client and server and part of a ring of such machines that wait for each other: any order of upgrades would make a pairing worse. Once its password is changed, the others can be upgraded one after another.',
  'missing-facts':
    'It is client and server, and its upgrade would worsen pairings of clients whose facts are missing. Once they are recorded, it may be upgraded instead.',
};

const ARCHITECTURES: { readonly [A in Architecture]: string } = {
  x86: 'x86',
  alpha: 'Alpha',
  mips: 'MIPS',
  powerpc: 'PowerPC',
};

export const reasonsEn = {
  pairing: 'Pairing',
  machine: 'Machine',
  problem: 'Problem',
  change: 'Change',
  previous: 'Previous',
  next: 'Next',
  /** The position of the row in its table, from 1. */
  position: (row: number, rowCount: number) => `${number(row)} of ${number(rowCount)}`,
  loading: 'Looking it up…',
  failed: 'This could not be looked up. Close the reason and open it again.',
  lead: (verdict: VerdictWord) => LEADS[verdict],
  conditions: 'The four conditions',
  condition: (condition: Condition) => CONDITIONS[condition],
  state: {
    true: 'met',
    false: 'not met',
    unknown: 'not known',
    unreadable: 'not understood',
    disputed: 'disputed',
  },
  forcedBy: (ends: ForcedBy) => FORCED[ends],
  ofClient: 'Client',
  ofServer: 'Server',
  /** The place of a cell. */
  place: (fileName: string | null, line: number, heading: string | null) =>
    [fileName, `line ${number(line)}`, heading].filter((part) => part !== null).join(', '),
  showRow: (line: number) => `Show the whole row of line ${number(line)}`,
  rowOf: (fileName: string, line: number) => `${fileName}, line ${number(line)}`,
  emptyCell: 'empty cell',
  noColumn: 'the file has no such column',
  countsAs: (value: string) => `counts as ${value} (assumption)`,
  mapped: (value: string) => `counts as ${value}: you said what the text means`,
  carried: (value: string, fileName: string, day: string) =>
    `counts as ${value}: carried over from ${fileName} of ${day}`,
  /** `others`: what the other rows say. */
  settled: (others: string) => `rows disagreed and you picked this one; ${others}`,
  mayRefuse:
    'One end requires encryption and the other has it off: the pairing counts as forced, but the tunnel may refuse to connect at all (Q184019).',
  strongSp5:
    'This client has 128-bit encryption. With SP5 it can connect and pass no data for another reason (Q236584); SP6 corrects that. The service pack must match the encryption strength (Q249135).',
  withoutSp5: (architecture: Architecture) =>
    `SP5 was never released for ${ARCHITECTURES[architecture]}: only the password can be changed.`,
  whatToDo: 'What to do',
  /** `flagged`: pairings of the client that are exposed or at risk today. */
  need: (action: Action, name: string, flagged: number) =>
    action === 'change-password' && flagged === 0 ? needsPasswordFirst(name) : NEEDS[action](name),
  whyPassword: (reason: Exclude<PasswordReason, 'no-sp5'>) => PASSWORD_REASONS[reason],
  waitsFor: (clients: number) =>
    `Wait with the upgrade: this machine is a server too, and raising it now would give ${count(clients, 'pairing', 'pairings')} with other clients a worse verdict. Clear ${clients === 1 ? 'that client' : 'those clients'} first, by an upgrade, a password without § or the missing facts.`,
  clears: (pairings: number) =>
    `Clears ${pairings === 1 ? 'its flagged pairing' : `all ${number(pairings)} of its flagged pairings`}.`,
  untilThen: 'Until then: change its password to one without §.',
  whatWouldChange: 'What would change the verdict',
  changes: {
    upgradeClient: 'The client with SP5 or later: not exposed (resolution of the article)',
    changePassword: 'A password without §: not exposed (workaround of the article)',
    stopForcing: 'Neither end forcing encryption: not exposed (not offered by the article)',
    keepServer: 'The server at SP4 or earlier: not exposed (not offered by the article)',
  },
  article: 'What the article says',
  seeAlso: 'See also',
  topic: (topic: RelatedArticle['topic']) => TOPICS[topic],
  asClient: 'As a client',
  asServer: 'As a server',
  meetsServers: (servers: number) => `Meets ${count(servers, 'server', 'servers')}`,
  meetsClients: (clients: number) => `Meets ${count(clients, 'client', 'clients')}`,
  andMore: (more: number) => `and ${number(more)} more`,
  raised: (pairings: number) =>
    `Raising this server to SP5 or later would expose ${count(pairings, 'pairing', 'pairings')} or put them at risk: upgrade the clients first.`,
  raisedUndecided: (pairings: number) =>
    `Raising this server to SP5 or later would leave ${count(pairings, 'pairing', 'pairings')} undecided that ${pairings === 1 ? 'is' : 'are'} ruled out today: record the missing facts first.`,
  inNoPairing: 'This machine is in no pairing.',
  cells: 'Read from these cells',
};

export type ReasonsMessages = typeof reasonsEn;
