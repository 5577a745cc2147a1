import { derive } from '../pairing/runs.ts';
import { ACTIONS, type Action } from './client-action.ts';
import { type ClientNeeds, flaggedAt } from './client-needs.ts';
import { worsenedIn } from './decision-grounds.ts';
import type { Decision, Ground } from './decisions.ts';
import { forEachMachine } from './line-ranges.ts';
import type { Day } from './local-day.ts';

/**
 * What holds for a client by its decisions. Those that need somebody's attention come first.
 * - `overtaken`: it was accepted, but has become worse since
 * - `ended`: it was accepted until a day that is over
 * - `accepted`: it is accepted until the end of a day
 * - `reported-done`: somebody says that it has what it needs
 * - `reopened`: somebody took back that it was accepted or done
 * - `open`: nothing of this was decided
 */
export const DECISION_STATES = [
  'overtaken',
  'ended',
  'accepted',
  'reported-done',
  'reopened',
  'open',
] as const;
export type DecisionState = (typeof DECISION_STATES)[number];

/** Number of clients by what holds for them. */
export type DecisionCounts = { readonly [S in DecisionState]: number };

/** What the decisions come to for every client on a day, stored by column like `ClientNeeds`. */
export interface DecidedClients {
  readonly needs: ClientNeeds;
  readonly decisions: readonly Decision[];
  readonly today: Day;
  /** By place: indices in `DECISION_STATES`. */
  readonly states: Uint8Array;
  /** By place: which of `entries` set the state, the owner and the note; none: `NO_ENTRY`. */
  readonly stateEntries: Uint32Array;
  readonly ownerEntries: Uint32Array;
  readonly noteEntries: Uint32Array;
  readonly entries: readonly DecisionEntry[];
  /** Whether the last word about a machine of the fleet, be it a client or not, is that it is done. */
  readonly isReported: (machine: number) => boolean;
}

/** What the clients need, and what was decided about them; null if nothing was. */
export interface DecidedNeeds {
  readonly needs: ClientNeeds;
  readonly decided: DecidedClients | null;
}

/** A decision about some clients that were the same at that time. */
interface DecisionEntry {
  readonly decision: Decision;
  readonly ground: Ground;
}

const NO_ENTRY = 0xffffffff;

/** What holds for clients by a decision, unless they have become worse. */
function stateBy(decision: Decision, today: Day): DecisionState {
  switch (decision.kind) {
    case 'accept':
      return today > decision.until ? 'ended' : 'accepted';
    case 'reported-done':
      return 'reported-done';
    case 'reopen':
      return 'reopened';
    case 'owner':
    case 'note':
      return 'open';
  }
}

/** For each machine of the fleet, the last entry of each kind about it. */
function lastEntries({ space }: ClientNeeds, decisions: readonly Decision[]) {
  const { fleet } = space.index;
  const none = () => new Uint32Array(fleet.size).fill(NO_ENTRY);
  const last = { state: none(), owner: none(), note: none() };
  const columnOf = { accept: 'state', 'reported-done': 'state', reopen: 'state' } as const;
  const entries: DecisionEntry[] = [];
  for (const decision of decisions) {
    const { kind } = decision;
    const column = last[kind === 'owner' || kind === 'note' ? kind : columnOf[kind]];
    for (const { ground, machines } of decision.on) {
      const entry = entries.length;
      entries.push({ decision, ground });
      forEachMachine(fleet, machines, (machine) => {
        column[machine] = entry;
      });
    }
  }
  return { last, entries };
}

/**
 * Computes what the decisions come to for every client on a day, in time linear in the clients and in the machines that
 * the decisions name. Of machines that are no clients it only knows which are reported as done.
 */
export function decideClients(
  needs: ClientNeeds,
  decisions: readonly Decision[],
  today: Day,
): DecidedClients {
  const { clients } = needs.space;
  const { last, entries } = lastEntries(needs, decisions);
  const ofClients = (column: Uint32Array) =>
    derive(clients, (machine) => column[machine] ?? NO_ENTRY);
  const stateEntries = ofClients(last.state);
  const states = new Uint8Array(clients.length).fill(DECISION_STATES.indexOf('open'));
  const overtaken = DECISION_STATES.indexOf('overtaken');
  const hasWorsened = worsenedIn(needs);
  const codes = entries.map(({ decision }) => DECISION_STATES.indexOf(stateBy(decision, today)));
  for (let place = 0; place < states.length; place += 1) {
    const number = stateEntries[place] ?? NO_ENTRY;
    const entry = number === NO_ENTRY ? undefined : entries[number];
    if (entry === undefined) continue;
    const isOvertaken = entry.decision.kind === 'accept' && hasWorsened(place, entry.ground);
    states[place] = isOvertaken ? overtaken : (codes[number] ?? 0);
  }
  return {
    needs,
    decisions,
    today,
    states,
    stateEntries,
    ownerEntries: ofClients(last.owner),
    noteEntries: ofClients(last.note),
    entries,
    isReported: (machine) =>
      entries[last.state[machine] ?? NO_ENTRY]?.decision.kind === 'reported-done',
  };
}

/** What holds for one client. Texts are empty if nothing was decided. */
export interface ClientDecision {
  readonly state: DecisionState;
  /** The last day of the acceptance, even if it has ended; null if it was not accepted. */
  readonly until: Day | null;
  readonly reason: string;
  readonly owner: string;
  readonly note: string;
}

/** The client of whom nothing was decided. */
export const UNDECIDED_CLIENT: ClientDecision = {
  state: 'open',
  until: null,
  reason: '',
  owner: '',
  note: '',
};

/** What holds for the client at a place. */
export function decisionAt(decided: DecidedClients, place: number): ClientDecision {
  const { states, entries } = decided;
  const decisionOf = (column: Uint32Array) => entries[column[place] ?? NO_ENTRY]?.decision;
  const state = decisionOf(decided.stateEntries);
  const owner = decisionOf(decided.ownerEntries);
  const note = decisionOf(decided.noteEntries);
  return {
    state: DECISION_STATES[states[place] ?? -1] ?? 'open',
    until: state?.kind === 'accept' ? state.until : null,
    reason: state !== undefined && 'reason' in state ? state.reason : '',
    owner: owner?.kind === 'owner' ? owner.owner : '',
    note: note?.kind === 'note' ? note.note : '',
  };
}

/** Number of clients by what holds for them. */
export function countStates({ states }: Pick<DecidedClients, 'states'>): DecisionCounts {
  const counts = new Float64Array(DECISION_STATES.length);
  for (const state of states) counts[state] = (counts[state] ?? 0) + 1;
  const countOf = (state: DecisionState) => counts[DECISION_STATES.indexOf(state)] ?? 0;
  return {
    overtaken: countOf('overtaken'),
    ended: countOf('ended'),
    accepted: countOf('accepted'),
    'reported-done': countOf('reported-done'),
    reopened: countOf('reopened'),
    open: countOf('open'),
  };
}

/** How many clients are accepted, and the first and the last day on which an acceptance of theirs ends. */
export interface AcceptedClients {
  readonly clients: number;
  readonly firstEnd: Day;
  readonly lastEnd: Day;
}

/** The accepted clients with flagged pairings that need an action; null if there are none. */
export function acceptedOf(decided: DecidedClients, action: Action): AcceptedClients | null {
  const { needs, states, stateEntries, entries } = decided;
  const accepted = DECISION_STATES.indexOf('accepted');
  const wanted = ACTIONS.indexOf(action);
  const ends = entries.map(({ decision }) => (decision.kind === 'accept' ? decision.until : ''));
  const met = new Set<number>();
  let clients = 0;
  for (let place = 0; place < states.length; place += 1) {
    if (states[place] !== accepted || needs.actions[place] !== wanted) continue;
    if (flaggedAt(needs, place) === 0) continue;
    clients += 1;
    met.add(stateEntries[place] ?? NO_ENTRY);
  }
  const days = [...met].map((entry) => ends[entry] ?? '').sort();
  const [firstEnd] = days;
  const lastEnd = days.at(-1);
  return firstEnd === undefined || lastEnd === undefined ? null : { clients, firstEnd, lastEnd };
}
