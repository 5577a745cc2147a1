import type { VerdictWord } from '../../article/verdict.ts';
import type { DecisionState } from '../../remediation/decided-clients.ts';
import type { ActFault, DecisionKind } from '../../remediation/decisions.ts';
import { format } from './format.ts';

const { count, number } = format;

const clients = (n: number) => count(n, 'client', 'clients');
/** How many machines a decision is about. */
const subject = (n: number, areClients: boolean) =>
  areClients ? clients(n) : count(n, 'machine', 'machines');
const pairings = (exposed: number, atRisk: number) =>
  `${count(exposed, 'exposed pairing', 'exposed pairings')} and ${number(atRisk)} at risk`;

const STATES: { readonly [S in DecisionState]: string } = {
  overtaken: 'Overtaken by facts',
  ended: 'Ended',
  accepted: 'Accepted',
  'reported-done': 'Reported done',
  reopened: 'Reopened',
  open: 'No decision',
};

const CHIPS: { readonly [S in Exclude<DecisionState, 'open'>]: string } = {
  overtaken: 'overtaken by facts',
  ended: 'ended',
  accepted: 'accepted',
  'reported-done': 'reported done',
  reopened: 'reopened',
};

const KINDS: { readonly [K in DecisionKind]: string } = {
  accept: 'Accept until a day',
  'reported-done': 'Report as done',
  reopen: 'Reopen',
  owner: 'Owner',
  note: 'Note',
};

/** What each kind means, below the choice. */
const KIND_HINTS: { readonly [K in DecisionKind]: string } = {
  accept:
    'The client stays as it is until the end of that day. The acceptance ends earlier if the client gets worse.',
  'reported-done': 'Somebody says that it is done. Only a newer inventory shows it.',
  reopen: 'Takes back that it was accepted or reported done.',
  owner: 'Who is responsible. Leave it empty if nobody is any more.',
  note: 'A remark for whoever reads this next.',
};

const NOT_MEANT: { readonly [K in DecisionKind]: readonly [one: string, other: string] } = {
  accept: ['needs nothing as a client and is left out', 'need nothing as clients and are left out'],
  'reported-done': [
    'has nothing to be done and is left out',
    'have nothing to be done and are left out',
  ],
  reopen: [
    'is neither accepted nor reported done and is left out',
    'are neither accepted nor reported done and are left out',
  ],
  owner: ['is no client and is left out', 'are no clients and are left out'],
  note: ['is no client and is left out', 'are no clients and are left out'],
};

const FAULTS: { readonly [F in ActFault]: (latest: string) => string } = {
  'no-reason': () => 'Give a reason: an acceptance without one cannot be defended later.',
  'no-end': () => 'Give the day until which it is accepted.',
  'end-past': () => 'That day is past. Choose today or a later day.',
  'end-too-far': (latest) => `At most a year: choose ${latest} or an earlier day.`,
  'no-note': () => 'Write the note.',
};

const VERDICTS: { readonly [V in VerdictWord]: string } = {
  exposed: 'exposed',
  'at-risk': 'at risk',
  undecided: 'undecided',
  'not-exposed': 'not exposed',
};

export const decisionsEn = {
  stateName: (state: DecisionState) => STATES[state],
  kindName: (kind: DecisionKind) => KINDS[kind],
  kindHint: (kind: DecisionKind) => KIND_HINTS[kind],

  /** The button on a selection, a list or a machine. */
  decide: 'Decide…',
  decideShown: (n: number) =>
    n === 1 ? 'Decide about this one…' : `Decide about these ${number(n)}…`,
  about: (subject: string) => `Decide about ${subject}`,
  selected: (n: number, areClients: boolean) =>
    areClients
      ? count(n, 'selected client', 'selected clients')
      : count(n, 'selected machine', 'selected machines'),
  shown: (n: number, areClients: boolean) => {
    const [one, other] = areClients ? ['client', 'clients'] : ['machine', 'machines'];
    return n === 1 ? `the ${one} shown` : `the ${number(n)} ${other} shown`;
  },
  lead: 'A decision changes no verdict and no number. It stands beside the client, in the report and in the exports, and can be undone.',
  what: 'Decision',
  reason: 'Reason',
  reasonOptional: 'Reason (optional)',
  until: 'Until the end of',
  latest: (day: string) => `At most a year, until ${day}.`,
  owner: 'Owner',
  note: 'Note',
  reaches: (n: number, areClients: boolean) => `It is about ${subject(n, areClients)}.`,
  leftOut: (kind: DecisionKind, n: number) => {
    const [one, other] = NOT_MEANT[kind];
    return `${number(n)} ${n === 1 ? one : other}.`;
  },
  looking: 'Looking up the machines…',
  failed: 'The machines could not be looked up. Close this and open it again.',
  fault: (fault: ActFault, latest: string) => FAULTS[fault](latest),
  save: 'Decide',
  /** Announced once it is decided; `what` is the decision. */
  decided: (what: string, n: number, areClients: boolean) =>
    `${what}: decided about ${subject(n, areClients)}.`,

  chips: {
    label: 'What was decided about clients',
    chip: (state: Exclude<DecisionState, 'open'>, n: number) => `${number(n)} ${CHIPS[state]}`,
    joined: (n: number) =>
      n === 1
        ? 'One row about which something was decided now belongs to another machine. The decision counts for nobody until the name is taken back.'
        : `${number(n)} rows about which something was decided now belong to other machines. The decisions count for nobody until the names are taken back.`,
    clockBehind: (day: string) =>
      `The clock of this computer is behind the newest decision, so end dates are judged as of ${day}.`,
  },

  history: {
    heading: 'Decisions',
    accept: (until: string) => `Accepted until ${until}`,
    reportedDone: 'Reported done',
    reopen: 'Reopened',
    owner: (owner: string) => (owner === '' ? 'No owner any more' : `Owner: ${owner}`),
    note: (note: string) => `Note: ${note}`,
    reason: (reason: string) => `“${reason}”`,
    standing: (verdict: VerdictWord, exposed: number, atRisk: number) =>
      `Then: ${VERDICTS[verdict]}, ${pairings(exposed, atRisk)}.`,
    ended: (until: string) => `The acceptance ended with ${until}: the client is open again.`,
    overtaken: (exposed: number, atRisk: number) =>
      `The acceptance has ended because the client has become worse since: now ${pairings(exposed, atRisk)}.`,
  },

  report: {
    heading: 'Decisions',
    lead: (today: string) =>
      `Decisions change no verdict and no number. End dates are judged as of ${today}.`,
    when: 'When and by whom',
    what: 'Decision',
    reason: 'Reason',
    machines: 'Machines',
  },
};

export type DecisionsMessages = typeof decisionsEn;
