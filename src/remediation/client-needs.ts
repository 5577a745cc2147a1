import { VERDICTS, type VerdictWord } from '../article/verdict.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { cellOf } from '../fleet/fleet.ts';
import type { Architecture } from '../fleet/machine.ts';
import { valueOr } from '../fleet/reading.ts';
import {
  CLIENT_KINDS,
  FLAGGED_IF_RAISED_TABLE,
  KIND_OF_CLIENT_CLASS,
  MISSING_TABLE,
  VERDICT_TABLE,
} from '../pairing/kinds.ts';
import { forEachJudgement } from '../pairing/machine-tallies.ts';
import { missingFactsOfClient } from '../pairing/missing-counts.ts';
import { countBelow } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import {
  ACTIONS,
  type Action,
  type ClientNeed,
  canTakeSp5,
  chooseAction,
  PASSWORD_REASONS,
  type PasswordReason,
} from './client-action.ts';
import { gateUpgrades } from './upgrade-gates.ts';

/**
 * What every client of a space needs, in columns: entry `place` of each array is about the machine
 * `space.clients[place]`. A million clients cost 23 MB and no object.
 */
export interface ClientNeeds {
  readonly space: PairingSpace;
  /** Indices in `ACTIONS`. */
  readonly actions: Uint8Array;
  readonly counts: { readonly [V in VerdictWord]: Uint32Array };
  /**
   * Facts that keep pairings of the client at risk or undecided, its own and its servers': bit `i` is
   * `PAIRING_FACTS[i]`.
   */
  readonly missing: Uint8Array;
  /** For how many clients an upgrade waits; see `UpgradeGates`. */
  readonly waitsFor: Uint32Array;
  /** Indices in `PASSWORD_REASONS`; of meaning only where the action is `change-password`. */
  readonly passwordReasons: Uint8Array;
}

/** The architecture of a machine; null where it is missing or unreadable. */
export function architectureOf(fleet: Fleet, machine: number): Architecture | null {
  return valueOr(cellOf(fleet.facts.architecture, machine).reading, null);
}

type Columns = Omit<ClientNeeds, 'space' | 'waitsFor' | 'passwordReasons'>;

function makeColumns(size: number): Columns {
  return {
    actions: new Uint8Array(size),
    counts: {
      exposed: new Uint32Array(size),
      'at-risk': new Uint32Array(size),
      undecided: new Uint32Array(size),
      'not-exposed': new Uint32Array(size),
    },
    missing: new Uint8Array(size),
  };
}

/** How many pairings of the client at an entry of the needs are exposed or at risk; 0 beyond them. */
export function flaggedAt({ counts }: Pick<ClientNeeds, 'counts'>, place: number): number {
  return (counts.exposed[place] ?? 0) + (counts['at-risk'][place] ?? 0);
}

/** Finds what one client needs, from all its pairings. */
function fillEntry(columns: Columns, place: number, space: PairingSpace, canTake: boolean): void {
  const { actions, counts, missing } = columns;
  const tally = VERDICTS.map(() => 0);
  let missingMask = 0;
  let flaggedIfServersRaised = 0;
  forEachJudgement(space, 'client', space.clients[place] ?? 0, (judgement, pairings) => {
    const verdict = VERDICT_TABLE[judgement] ?? 0;
    tally[verdict] = (tally[verdict] ?? 0) + pairings;
    missingMask |= MISSING_TABLE[judgement] ?? 0;
    if (FLAGGED_IF_RAISED_TABLE[judgement] === 1) flaggedIfServersRaised += pairings;
  });
  VERDICTS.forEach((verdict, index) => {
    counts[verdict][place] = tally[index] ?? 0;
  });
  missing[place] = missingMask;
  const undecided = counts.undecided[place] ?? 0;
  const action = chooseAction({
    flagged: flaggedAt(columns, place),
    undecided,
    flaggedIfServersRaised,
    canTakeSp5: canTake,
  });
  actions[place] = ACTIONS.indexOf(action);
}

/** Kinds of clients, each once for those that can take SP5 and once for those that cannot. */
const TRAITS = CLIENT_KINDS * 2;

const NOBODY = 0xffffffff;

/**
 * For each place the first place whose client needs the same: those of one kind that meet the same
 * servers do. A client that would meet itself is like no other.
 */
function firstAlike({ clients, clientClass, index, members, selfMeetings }: PairingSpace) {
  const { cells, codes } = index.fleet.facts.architecture;
  const cellCanTakeSp5 = cells.map(({ reading }) => canTakeSp5(valueOr(reading, null)));
  const blocks = members.clients;
  const alike = new Uint32Array(clients.length);
  const firstOf = new Uint32Array(TRAITS);
  for (let block = 0; block + 1 < blocks.starts.length; block += 1) {
    firstOf.fill(NOBODY);
    const end = blocks.starts[block + 1] ?? 0;
    for (let at = blocks.starts[block] ?? 0; at < end; at += 1) {
      const place = blocks.values[at] ?? 0;
      const machine = clients[place] ?? 0;
      alike[place] = place;
      if (selfMeetings[machine] === 1) continue;
      const canTake = cellCanTakeSp5[codes[machine] ?? 0] ?? true;
      const kind = KIND_OF_CLIENT_CLASS[clientClass[machine] ?? 0] ?? 0;
      const trait = kind * 2 + (canTake ? 1 : 0);
      const first = firstOf[trait] ?? NOBODY;
      if (first === NOBODY) firstOf[trait] = place;
      else alike[place] = first;
    }
  }
  return alike;
}

/** Gives every entry what stands at the first one alike. */
function spread(column: Uint8Array | Uint32Array, alike: Uint32Array): void {
  for (let place = 0; place < alike.length; place += 1) {
    column[place] = column[alike[place] ?? 0] ?? 0;
  }
}

/** Makes upgrades wait for others, and password changes of those that would wait for ever. */
function gate(space: PairingSpace, actions: Uint8Array) {
  const upgrade = ACTIONS.indexOf('upgrade');
  const upgradeFirst = ACTIONS.indexOf('upgrade-first');
  const changePassword = ACTIONS.indexOf('change-password');
  const isUpgrade = (place: number) =>
    actions[place] === upgrade || actions[place] === upgradeFirst;
  const isDue = (place: number) => isUpgrade(place) || actions[place] === changePassword;
  const { waitsFor, ring, stuck } = gateUpgrades(space, isUpgrade, isDue);
  const passwordReasons = new Uint8Array(actions.length);
  const changeInstead = (places: readonly number[], reason: PasswordReason) => {
    for (const place of places) {
      actions[place] = changePassword;
      passwordReasons[place] = PASSWORD_REASONS.indexOf(reason);
    }
  };
  changeInstead(ring, 'ring');
  changeInstead(stuck, 'missing-facts');
  return { waitsFor, passwordReasons };
}

/**
 * Finds what every client needs under the rules of its space, and which upgrades wait for others.
 * Clients of one kind that meet the same servers need the same but for the waiting, so each such group
 * is worked out once.
 */
export function needsOf(space: PairingSpace): ClientNeeds {
  const { clients, index } = space;
  const columns = makeColumns(clients.length);
  const alike = firstAlike(space);
  for (let place = 0; place < alike.length; place += 1) {
    if (alike[place] !== place) continue;
    const canTake = canTakeSp5(architectureOf(index.fleet, clients[place] ?? 0));
    fillEntry(columns, place, space, canTake);
  }
  const { actions, counts, missing } = columns;
  for (const column of [actions, missing, ...Object.values(counts)]) spread(column, alike);
  return { space, ...columns, ...gate(space, actions) };
}

/** The action at an entry of the needs. Throws a RangeError beyond them. */
export function actionAt({ actions }: ClientNeeds, place: number): Action {
  const action = ACTIONS[actions[place] ?? -1];
  if (action === undefined) throw new RangeError(`no client at ${place}`);
  return action;
}

/** Why the client at an entry of the needs is to change its password; null for every other action. */
export function passwordReasonAt(needs: ClientNeeds, place: number): PasswordReason | null {
  if (actionAt(needs, place) !== 'change-password') return null;
  return PASSWORD_REASONS[needs.passwordReasons[place] ?? -1] ?? null;
}

/** The entry of a machine in the needs; null for a machine that is no client. */
export function placeOfClient({ space }: ClientNeeds, machine: number): number | null {
  const place = countBelow(space.clients, machine);
  return space.clients[place] === machine ? place : null;
}

/** What one client needs, with the facts that keep pairings undecided. Throws a RangeError for a machine that is no client. */
export function needOf(needs: ClientNeeds, machine: number): ClientNeed {
  const place = placeOfClient(needs, machine);
  if (place === null) throw new RangeError(`machine ${machine} is no client`);
  const countOf = (verdict: VerdictWord) => needs.counts[verdict][place] ?? 0;
  return {
    machine,
    action: actionAt(needs, place),
    passwordReason: passwordReasonAt(needs, place),
    waitsFor: needs.waitsFor[place] ?? 0,
    counts: {
      exposed: countOf('exposed'),
      'at-risk': countOf('at-risk'),
      undecided: countOf('undecided'),
      'not-exposed': countOf('not-exposed'),
    },
    missing: missingFactsOfClient(needs.space, machine),
  };
}

/** How many clients need each action. */
export function countActions({ actions }: ClientNeeds): { readonly [A in Action]: number } {
  const counts = new Float64Array(ACTIONS.length);
  for (const action of actions) counts[action] = (counts[action] ?? 0) + 1;
  const countOf = (action: Action) => counts[ACTIONS.indexOf(action)] ?? 0;
  return {
    upgrade: countOf('upgrade'),
    'change-password': countOf('change-password'),
    verify: countOf('verify'),
    'upgrade-first': countOf('upgrade-first'),
    none: countOf('none'),
  };
}

/** How many clients change their password for each reason. */
export function countPasswordReasons(needs: ClientNeeds): {
  readonly [R in PasswordReason]: number;
} {
  const counts = { 'no-sp5': 0, ring: 0, 'missing-facts': 0 };
  const changePassword = ACTIONS.indexOf('change-password');
  for (let place = 0; place < needs.actions.length; place += 1) {
    if (needs.actions[place] !== changePassword) continue;
    const reason = PASSWORD_REASONS[needs.passwordReasons[place] ?? -1];
    if (reason !== undefined) counts[reason] += 1;
  }
  return counts;
}

/** How many clients of an action wait for others. */
export function countWaiting(
  { actions, waitsFor }: Pick<ClientNeeds, 'actions' | 'waitsFor'>,
  action: Action,
): number {
  const wanted = ACTIONS.indexOf(action);
  let count = 0;
  for (let place = 0; place < actions.length; place += 1) {
    if (actions[place] === wanted && (waitsFor[place] ?? 0) > 0) count += 1;
  }
  return count;
}
