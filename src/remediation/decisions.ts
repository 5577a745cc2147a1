import { VERDICTS, type VerdictWord } from '../article/verdict.ts';
import type { RowReference } from '../fleet/fleet.ts';
import {
  countFrom,
  damaged,
  type Given,
  listFrom,
  objectFrom,
  textFrom,
  timeFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { ACTIONS, type Action } from './client-action.ts';
import {
  containsMachine,
  countMachines,
  type MachineLines,
  machinesFrom,
  storedMachines,
} from './line-ranges.ts';
import { addDays, type Day, isDay, localDay, yearAfter } from './local-day.ts';

/**
 * What a person can decide about clients. That it is done, and that it is not, can be said of any machine, because a plan
 * holds servers, too. A decision never changes a verdict or a count.
 */
export const DECISION_KINDS = ['accept', 'reported-done', 'reopen', 'owner', 'note'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/**
 * What is decided.
 * - `accept`: the clients stay as they are, for a reason, until the end of a day
 * - `reported-done`: somebody says that the machine has what it needs, or what is planned for it
 * - `reopen`: takes back that it is accepted or done; the reason may be empty
 * - `owner`: who is responsible; empty if nobody is any more
 * - `note`: a remark
 */
export type DecisionAct =
  | { readonly kind: 'accept'; readonly reason: string; readonly until: Day }
  | { readonly kind: 'reported-done' | 'reopen'; readonly reason: string }
  | { readonly kind: 'owner'; readonly owner: string }
  | { readonly kind: 'note'; readonly note: string };

/** What a machine was when something was decided about it: as a client, else as a server. */
export interface Ground {
  readonly action: Action;
  /** The worst verdict of its pairings. */
  readonly verdict: VerdictWord;
  readonly exposed: number;
  readonly atRisk: number;
  /** Its facts as code words, under the assumptions of that time. */
  readonly servicePack: string;
  readonly encryption: string;
  /** Empty for a machine that was no client. */
  readonly sectionSign: string;
}

/** Machines that were the same when something was decided about them. */
export interface DecidedMachines {
  readonly ground: Ground;
  readonly machines: readonly MachineLines[];
}

/** Who decided when, and about which machines. */
interface DecisionStamp {
  /** Unique in its list. */
  readonly id: string;
  /** ISO 8601 timestamp. */
  readonly at: string;
  /** As typed; empty if nobody gave a name. It proves nothing. */
  readonly by: string;
  readonly on: readonly DecidedMachines[];
}

/**
 * One decision. Decisions are only ever added to a list; what holds for a machine on a day is computed from the list
 * when it is read (`decided-clients.ts`).
 */
export type Decision = DecisionStamp & DecisionAct;

/** Days from today until an acceptance ends, unless the person says otherwise. */
const USUAL_DAYS = 90;

/** The last day of an acceptance that is offered first. */
export function usualEnd(today: Day): Day {
  return addDays(today, USUAL_DAYS);
}

/** The latest day until which anything can be accepted. */
export const latestEnd = yearAfter;

/** A decision as it concerns one machine. */
export interface PastDecision {
  readonly decision: Omit<DecisionStamp, 'on'> & DecisionAct;
  readonly ground: Ground;
}

/** What was decided about the machine whose first row is at a place, the oldest first. */
export function historyOf(
  decisions: readonly Decision[],
  place: RowReference,
): readonly PastDecision[] {
  return decisions.flatMap((made) => {
    const { on, ...decision } = made;
    const found = on.find(({ machines }) => containsMachine(machines, place));
    return found === undefined ? [] : [{ decision, ground: found.ground }];
  });
}

/** What is wrong with something that a person wants to decide. */
export type ActFault = 'no-reason' | 'no-end' | 'end-past' | 'end-too-far' | 'no-note';

/** What is wrong with an act on a day; null if nothing is. */
export function faultOf(act: DecisionAct, today: Day): ActFault | null {
  switch (act.kind) {
    case 'accept':
      if (act.reason.trim() === '') return 'no-reason';
      if (!isDay(act.until)) return 'no-end';
      if (act.until < today) return 'end-past';
      return act.until > latestEnd(today) ? 'end-too-far' : null;
    case 'note':
      return act.note.trim() === '' ? 'no-note' : null;
    case 'owner':
    case 'reported-done':
    case 'reopen':
      return null;
  }
}

/** Adds a decision to a list and gives it an id. */
export function withDecision(
  decisions: readonly Decision[],
  made: Omit<DecisionStamp, 'id'> & DecisionAct,
): readonly Decision[] {
  const taken = decisions.map(({ id }) => Number(id)).filter(Number.isSafeInteger);
  return [...decisions, { ...made, id: String(Math.max(0, ...taken) + 1) }];
}

/** The decisions about the machines that `pick` gives for the machines of each; without those about none. */
export function decisionsAbout(
  decisions: readonly Decision[],
  pick: (machines: readonly MachineLines[]) => readonly MachineLines[],
): readonly Decision[] {
  const picked = decisions.map((decision) => ({
    ...decision,
    on: decision.on
      .map(({ ground, machines }) => ({ ground, machines: pick(machines) }))
      .filter(({ machines }) => machines.length > 0),
  }));
  return picked.filter(({ on }) => on.length > 0);
}

/** Whether all machines about which something was decided were clients. */
export function isAboutClients({ on }: Pick<Decision, 'on'>): boolean {
  return on.every(({ ground }) => ground.sectionSign !== '');
}

/** About how many machines something was decided. */
export function countDecided({ on }: Pick<Decision, 'on'>): number {
  return on.reduce((sum, { machines }) => sum + countMachines(machines), 0);
}

/** A clock that is this far behind the newest decision is wrong, or was wrong then; in ms. */
const CLOCK_SLACK_MS = 5 * 60_000;

/** The day by which end dates are judged. */
export interface JudgedDay {
  readonly day: Day;
  /** Whether the clock is behind the newest decision. The day is then that of the decision, so that nothing that has ended begins again. */
  readonly isClockBehind: boolean;
}

/** The day by which the end dates of decisions are judged: the person's local day, unless the clock was set back. */
export function judgedDay(now: Date, decisions: readonly Pick<Decision, 'at'>[]): JudgedDay {
  const newest = decisions.reduce((latest, { at }) => Math.max(latest, Date.parse(at)), 0);
  const isClockBehind = newest > now.getTime() + CLOCK_SLACK_MS;
  return { day: localDay(isClockBehind ? new Date(newest) : now), isClockBehind };
}

function groundFrom(value: unknown): Ground {
  const given = objectFrom(value);
  return {
    action: wordFrom(ACTIONS, given.action),
    verdict: wordFrom(VERDICTS, given.verdict),
    exposed: countFrom(given.exposed),
    atRisk: countFrom(given.atRisk),
    servicePack: textFrom(given.servicePack),
    encryption: textFrom(given.encryption),
    sectionSign: textFrom(given.sectionSign),
  };
}

function onFrom(value: unknown): readonly DecidedMachines[] {
  const on = listFrom(value, (one) => {
    const { ground, machines } = objectFrom(one);
    return { ground: groundFrom(ground), machines: machinesFrom(machines) };
  });
  return on.length === 0 ? damaged() : on;
}

/** The day after the latest end of anything accepted at a moment, wherever on earth that was. */
function beyondEndOf(at: string): Day {
  return addDays(yearAfter(localDay(new Date(at))), 3);
}

/** A text that says something. */
function statedFrom(value: unknown): string {
  const text = textFrom(value);
  return text.trim() === '' ? damaged() : text;
}

function actFrom({ kind, reason, until, owner, note }: Given, at: string): DecisionAct {
  switch (kind) {
    case 'accept': {
      const end = textFrom(until);
      if (!isDay(end) || end >= beyondEndOf(at)) return damaged();
      return { kind, reason: statedFrom(reason), until: end };
    }
    case 'reported-done':
    case 'reopen':
      return { kind, reason: textFrom(reason) };
    case 'owner':
      return { kind, owner: textFrom(owner) };
    case 'note':
      return { kind, note: statedFrom(note) };
    default:
      return damaged();
  }
}

const MOMENT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}/;

function momentFrom(value: unknown): string {
  const at = timeFrom(value);
  return MOMENT.test(at) ? at : damaged();
}

/** A decision as a JSON value. `decisionFrom` reads it back. */
export function storedDecision({ on, ...decision }: Decision) {
  const stored = on.map(({ ground, machines }) => ({ ground, machines: storedMachines(machines) }));
  return { ...decision, on: stored };
}

/** A decision as stored in a session file. Throws what `soundOrNull` catches. */
export function decisionFrom(value: unknown): Decision {
  const given = objectFrom(value);
  const at = momentFrom(given.at);
  return {
    id: textFrom(given.id),
    at,
    by: textFrom(given.by),
    on: onFrom(given.on),
    ...actFrom(given, at),
  };
}
