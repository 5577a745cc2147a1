import type { ChangeKind } from '../../answers/rows.ts';
import type { Cause, ChangeState, Standing } from '../../compare/states.ts';
import { format } from './format.ts';

const { count, number } = format;

const machines = (n: number) => count(n, 'machine', 'machines');
const clients = (n: number) => count(n, 'client', 'clients');

const STATES: { readonly [S in ChangeState]: readonly [name: string, hint: string] } = {
  worse: ['Worse', 'Was at risk and is exposed now.'],
  new: ['New', 'Needed nothing, and is exposed or at risk now.'],
  'decided-flagged': ['Decided: flagged', 'Was undecided, and is exposed or at risk.'],
  still: ['Still flagged', 'Was exposed or at risk, and still is.'],
  'became-undecided': ['Became undecided', 'A fact that it depends on is not recorded any more.'],
  'still-undecided': ['Still undecided', 'Facts are missing in both inventories.'],
  'no-longer-met': [
    'Servers not seen',
    'Is clear only because its servers are not in this inventory, or it does not meet them any more: not cleared.',
  ],
  'only-assumed': ['Only assumed', 'An assumption alone rules it out now: not cleared.'],
  'not-readable': ['Not readable', 'Its role or product is not recorded any more.'],
  gone: ['Gone', 'Is not in this inventory: not seen, not cleared.'],
  'machine-new': ['New machine', 'Was not in the earlier inventory.'],
  'became-client': ['Became a client', 'Was in the earlier inventory, but not as a client.'],
  'came-back': ['Came back', 'Was outside the article, or its role was not recorded.'],
  'no-longer-client': ['No longer a client', 'Is recorded as no client.'],
  'left-article': ['Left the article', 'Its product is outside the article now.'],
  cleared: ['Cleared', 'Was exposed or at risk; a fact that is recorded now rules it out.'],
  'decided-clear': ['Decided: clear', 'Was undecided; a fact that is recorded now rules it out.'],
  'facts-changed': ['Facts changed', 'Facts changed, but not the result.'],
  unchanged: ['Unchanged', 'Nothing changed.'],
};

const STANDINGS: { readonly [S in Standing]: string } = {
  absent: 'not in the files',
  unreadable: 'role not readable',
  outside: 'outside the article',
  'no-client': 'no client',
  clear: 'not exposed',
  undecided: 'undecided',
  'at-risk': 'at risk',
  exposed: 'exposed',
};

const CAUSES: { readonly [C in Cause]: string } = {
  'own-service-pack': 'its own service pack',
  'own-encryption': 'its own encryption',
  'own-section-sign': 'its own password',
  'server-raised': 'a server was raised',
  'server-service-pack': 'the service pack of a server',
  'server-encryption': 'the encryption of a server',
  'server-added': 'a server was added',
  'server-left': 'a machine is no longer a server',
  'server-not-seen': 'a server is not in this inventory',
  'meets-others': 'it meets other servers',
};

const KINDS: { readonly [K in ChangeKind]: string } = {
  world: 'facts changed',
  knowledge: 'only what is recorded changed',
  both: 'both',
  none: 'no fact changed',
};

const NOT_TAKEN = {
  'no-machine': 'its machine is not in this inventory',
  'other-text': 'the cell says something else now',
  'not-disputed': 'its rows do not disagree like that any more',
} as const;

/** The tab `Changes`, and the questions about an earlier inventory. */
export const changesEn = {
  stateName: (state: ChangeState) => STATES[state][0],
  stateHint: (state: ChangeState) => STATES[state][1],
  standing: (standing: Standing) => STANDINGS[standing],
  cause: (cause: Cause) => CAUSES[cause],
  kindOfChange: (kind: ChangeKind) => KINDS[kind],
  unreadable: 'not understood',
  place: (fileName: string, line: number) => `${fileName}, line ${number(line)}`,
  /** The place in the only file. */
  line: (line: number) => `line ${number(line)}`,
  formerly: (name: string) => `was ${name}`,

  comparedLabel: 'Comparison with an earlier inventory',
  comparedWith: (files: string, day: string) => `Compared with ${files} of ${day}.`,
  totals: (earlier: number, later: number) => `${machines(earlier)} then, ${number(later)} now.`,
  /** Clients to upgrade. `then`: by the rules of that time. */
  question: (before: number, now: number, then: number) => {
    const judged = `By today’s rules, ${clients(before)} needed the upgrade then, and ${number(now)} ${now === 1 ? 'does' : 'do'} now.`;
    return then === before
      ? judged
      : `${judged} By the rules of that time it was ${number(then)}: scope or assumptions are different today.`;
  },
  strip: 'What became of the machines',
  showState: (state: string, n: number) => `${state}: ${number(n)}`,
  stop: 'Stop comparing',

  sameFile: (fileName: string) =>
    `${fileName} is the same file as in the earlier inventory, byte for byte.`,
  notWhole: (earlier: number, later: number) =>
    `This inventory has ${number(later)} machines; the earlier one had ${number(earlier)}. Is the file whole?`,
  byHost: 'Only one of the inventories names domains, so machines are matched by host name alone.',
  lacksScope:
    'The earlier inventory lacks the column that decides who meets whom. There, every client meets every server.',
  /** `headings`: of the columns that decided it. */
  lostScope: (headings: string) =>
    `This inventory has no column “${headings}”, which decided who meets whom. Now every client meets every server.`,
  lost: (fact: string, heading: string, n: number) =>
    `${machines(n)} lost ${fact}: this inventory has no column “${heading}”.`,
  neverCarried: 'This is never carried over: it is what an upgrade changes.',
  carry: (fact: string) => `Carry over the older values of ${fact}`,
  carried: (facts: string, day: string) =>
    `Carried over from ${day}: ${facts}. These cells are marked.`,
  dropCarried: 'Do not carry over',

  renames: (n: number) =>
    n === 1 ? 'One machine was probably renamed' : `${number(n)} machines were probably renamed`,
  rename: (before: string, after: string, heading: string, text: string) =>
    `${before} is probably ${after}: ${heading} is ${text} in both.`,
  confirm: 'It is the same machine',
  confirmOf: (before: string, after: string) => `${before} and ${after} are the same machine`,
  confirmAll: (n: number) => `Confirm these ${number(n)}`,
  moreRenames: (n: number) => `${number(n)} more follow when these are confirmed.`,
  renamed: (n: number) => `${machines(n)} confirmed as renamed.`,

  notTaken: (n: number) =>
    `${count(n, 'correction', 'corrections')} of the earlier inventory did not fit`,
  decisionsLeft: (n: number) =>
    `What was decided about ${machines(n)} did not fit: ${n === 1 ? 'it is' : 'they are'} not in this inventory.`,
  /** `more`: machines that are not named. */
  leftMachines: (names: string, more: number) =>
    more === 0 ? names : `${names} and ${number(more)} more`,
  leftBecause: 'not in this inventory',
  notTakenRow: (fileName: string, line: number, name: string, fact: string) =>
    `${fileName}, line ${number(line)}${name === '' ? '' : ` (${name})`}, ${fact}`,
  notTakenBecause: (because: keyof typeof NOT_TAKEN, was: string, is: string) =>
    because === 'other-text' ? `the cell said “${was}” and says “${is}” now` : NOT_TAKEN[because],

  fleet: {
    title: 'Is this the same fleet?',
    lead: (common: number, later: number) =>
      `${number(common)} of the ${machines(later)} in the new inventory are in the open one, too.`,
    newer: 'Newer inventory of this fleet',
    newerHint:
      'Shows what changed. Corrections, meanings and rules still apply where they fit; the others are listed.',
    other: 'Another fleet',
    otherHint: 'Starts over. Nothing is taken over from the open inventory.',
  },
  /** Steps of the history. */
  steps: {
    stopped: 'Stopped comparing',
    compared: (files: string) => `Compared with ${files}`,
    carried: (facts: string) =>
      facts === '' ? 'Carried over nothing' : `Carried over older values of ${facts}`,
  },
  choose: 'Compare with an earlier inventory…',
  chooseLabel: 'Earlier inventory',

  report: 'Changes since the earlier inventory',
  reportMore: (n: number) => `${machines(n)} more are in the changes CSV.`,
};

export type ChangesMessages = typeof changesEn;
