import { VERDICTS, type VerdictWord } from '../article/verdict.ts';
import { type Codes, makeCodes } from '../fleet/codes.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { cellOf } from '../fleet/fleet.ts';
import type { Architecture } from '../fleet/machine.ts';
import { valueOr } from '../fleet/reading.ts';
import { once } from '../pairing/kept.ts';
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
  type ActionCounts,
  type ClientNeed,
  canTakeSp5,
  chooseAction,
  PASSWORD_REASONS,
  type PasswordReason,
} from './client-action.ts';
import { gateUpgrades } from './upgrade-gates.ts';

/** What clients of one kind that meet the same servers have in common, stored by column. Each such group is one entry. */
interface GroupNeeds {
  readonly counts: { readonly [V in VerdictWord]: Uint32Array };
  /**
   * A client's own and its servers' missing facts that keep its pairings at risk or undecided: bit `i`
   * stands for `PAIRING_FACTS[i]`.
   */
  readonly missing: Uint8Array;
}

/**
 * What every client of a space needs, stored by column: entry `place` of each array belongs to the machine
 * `space.clients[place]`. A million clients of few groups take 4 MB and no objects.
 */
export interface ClientNeeds {
  readonly space: PairingSpace;
  /** Indices in `ACTIONS`. */
  readonly actions: Uint8Array;
  /** The group of each client. */
  readonly groupOf: Codes;
  readonly groups: GroupNeeds;
  /** How many clients the upgrade waits for; see `UpgradeGates`. */
  readonly waitsFor: Codes;
  /** Indices in `PASSWORD_REASONS`. Meaningless unless the action is `change-password`. */
  readonly passwordReasons: Uint8Array;
  /** How many clients are alike in all that is counted below, by `sortOfClient`. Counted on first use, in one pass. */
  readonly sorts: () => Float64Array;
}

/** The architecture of a machine; null if it is missing or unreadable. */
export function architectureOf(fleet: Fleet, machine: number): Architecture | null {
  return valueOr(cellOf(fleet.facts.architecture, machine).reading, null);
}

function makeGroups(size: number): GroupNeeds {
  return {
    counts: {
      exposed: new Uint32Array(size),
      'at-risk': new Uint32Array(size),
      undecided: new Uint32Array(size),
      'not-exposed': new Uint32Array(size),
    },
    missing: new Uint8Array(size),
  };
}

type Grouped = Pick<ClientNeeds, 'groupOf' | 'groups'>;

/** How many pairings of the client at a place have a verdict; 0 if there is no such place. */
export function countAt({ groupOf, groups }: Grouped, verdict: VerdictWord, place: number): number {
  return groups.counts[verdict][groupOf[place] ?? NOBODY] ?? 0;
}

/** How many pairings of the client at a place are exposed or at risk; 0 if there is no such place. */
export function flaggedAt({ groupOf, groups }: Grouped, place: number): number {
  return flaggedOfGroup(groups, groupOf[place] ?? NOBODY);
}

function flaggedOfGroup({ counts }: GroupNeeds, group: number): number {
  return (counts.exposed[group] ?? 0) + (counts['at-risk'][group] ?? 0);
}

/** The missing facts of the client at a place, as in `GroupNeeds`. */
export function missingAt({ groupOf, groups }: Grouped, place: number): number {
  return groups.missing[groupOf[place] ?? NOBODY] ?? 0;
}

/** Computes what a group needs from all pairings of one client. Returns the action, as an index in `ACTIONS`. */
function fillGroup(groups: GroupNeeds, group: number, space: PairingSpace, client: number): number {
  const { counts, missing } = groups;
  const tally = VERDICTS.map(() => 0);
  let missingMask = 0;
  let flaggedIfServersRaised = 0;
  forEachJudgement(space, 'client', client, (judgement, pairings) => {
    const verdict = VERDICT_TABLE[judgement] ?? 0;
    tally[verdict] = (tally[verdict] ?? 0) + pairings;
    missingMask |= MISSING_TABLE[judgement] ?? 0;
    if (FLAGGED_IF_RAISED_TABLE[judgement] === 1) flaggedIfServersRaised += pairings;
  });
  VERDICTS.forEach((verdict, index) => {
    counts[verdict][group] = tally[index] ?? 0;
  });
  missing[group] = missingMask;
  const action = chooseAction({
    flagged: flaggedOfGroup(groups, group),
    undecided: counts.undecided[group] ?? 0,
    flaggedIfServersRaised,
    canTakeSp5: canTakeSp5(architectureOf(space.index.fleet, client)),
  });
  return ACTIONS.indexOf(action);
}

/** Number of client traits: each kind, once with and once without a released SP5. */
const TRAITS = CLIENT_KINDS * 2;

const NOBODY = 0xffffffff;

/** Clients that need the same, by place. */
interface AlikeClients {
  readonly groupOf: Codes;
  /** One place of each group. */
  readonly firsts: readonly number[];
}

/**
 * Groups the clients that need the same: those of one kind that meet the same servers. A client that would meet itself
 * is alone in its group.
 */
function groupAlike({
  clients,
  clientClass,
  index,
  members,
  selfMeetings,
  selves,
}: PairingSpace): AlikeClients {
  const { cells, codes } = index.fleet.facts.architecture;
  const cellCanTakeSp5 = cells.map(({ reading }) => canTakeSp5(valueOr(reading, null)));
  const blocks = members.clients;
  const groupsAtMost = (blocks.starts.length - 1) * TRAITS + selves.length;
  const groupOf = makeCodes(clients.length, Math.min(groupsAtMost, clients.length));
  const firsts: number[] = [];
  const groupOfTrait = new Uint32Array(TRAITS);
  for (let block = 0; block + 1 < blocks.starts.length; block += 1) {
    groupOfTrait.fill(NOBODY);
    const end = blocks.starts[block + 1] ?? 0;
    for (let at = blocks.starts[block] ?? 0; at < end; at += 1) {
      const place = blocks.values[at] ?? 0;
      const machine = clients[place] ?? 0;
      if (selfMeetings[machine] === 1) {
        groupOf[place] = firsts.push(place) - 1;
        continue;
      }
      const canTake = cellCanTakeSp5[codes[machine] ?? 0] ?? true;
      const kind = KIND_OF_CLIENT_CLASS[clientClass[machine] ?? 0] ?? 0;
      const trait = kind * 2 + (canTake ? 1 : 0);
      if (groupOfTrait[trait] === NOBODY) groupOfTrait[trait] = firsts.push(place) - 1;
      groupOf[place] = groupOfTrait[trait] ?? 0;
    }
  }
  return { groupOf, firsts };
}

/** Makes upgrades wait for others, and turns those that would wait forever into password changes. */
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
 * Computes what every client needs under the rules of its space, and which upgrades wait for others. Apart
 * from the waiting, clients of one kind that meet the same servers need the same, so each such group is
 * computed once.
 */
export function needsOf(space: PairingSpace): ClientNeeds {
  const { groupOf, firsts } = groupAlike(space);
  const groups = makeGroups(firsts.length);
  const actionOf = new Uint8Array(firsts.length);
  for (const [group, place] of firsts.entries()) {
    actionOf[group] = fillGroup(groups, group, space, space.clients[place] ?? 0);
  }
  const actions = new Uint8Array(groupOf.length);
  for (let place = 0; place < actions.length; place += 1) {
    actions[place] = actionOf[groupOf[place] ?? 0] ?? 0;
  }
  const needs = { space, actions, groupOf, groups, ...gate(space, actions) };
  return { ...needs, sorts: once(() => countSorts(needs)) };
}

/**
 * The action at a place.
 * @throws RangeError if there is no such place.
 */
export function actionAt({ actions }: ClientNeeds, place: number): Action {
  const action = ACTIONS[actions[place] ?? -1];
  if (action === undefined) throw new RangeError(`no client at ${place}`);
  return action;
}

/** Why the client at a place should change its password; null for every other action. */
export function passwordReasonAt(needs: ClientNeeds, place: number): PasswordReason | null {
  if (actionAt(needs, place) !== 'change-password') return null;
  return PASSWORD_REASONS[needs.passwordReasons[place] ?? -1] ?? null;
}

/** The place of a machine; null if it is not a client. */
export function placeOfClient({ space }: ClientNeeds, machine: number): number | null {
  const place = countBelow(space.clients, machine);
  return space.clients[place] === machine ? place : null;
}

/**
 * What one client needs, with the facts that keep its pairings undecided.
 * @throws RangeError if the machine is not a client.
 */
export function needOf(needs: ClientNeeds, machine: number): ClientNeed {
  const place = placeOfClient(needs, machine);
  if (place === null) throw new RangeError(`machine ${machine} is no client`);
  const countOf = (verdict: VerdictWord) => countAt(needs, verdict, place);
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

/** The worst verdict of a client's pairings, as far as it is flagged. */
const NOT_FLAGGED = 0;
const AT_RISK = 1;
const EXPOSED = 2;
const WORST = 3;

/** What is counted of clients, as one number: what they need, why, whether they wait, and how they are flagged. */
function sortOfClient(action: number, reason: number, waits: number, worst: number): number {
  return ((action * PASSWORD_REASONS.length + reason) * 2 + waits) * WORST + worst;
}

const SORTS = sortOfClient(ACTIONS.length, 0, 0, 0);

/** Written out, because an import waits for this pass over all clients. */
function countSorts({
  actions,
  groupOf,
  groups: { counts },
  passwordReasons,
  waitsFor,
}: Omit<ClientNeeds, 'sorts'>): Float64Array {
  const worstOf = counts.exposed.map((exposed, group) => {
    if (exposed > 0) return EXPOSED;
    return (counts['at-risk'][group] ?? 0) > 0 ? AT_RISK : NOT_FLAGGED;
  });
  const sorts = new Float64Array(SORTS);
  for (let place = 0; place < actions.length; place += 1) {
    const worst = worstOf[groupOf[place] ?? 0] ?? 0;
    const waits = (waitsFor[place] ?? 0) > 0 ? 1 : 0;
    const sort = sortOfClient(actions[place] ?? 0, passwordReasons[place] ?? 0, waits, worst);
    sorts[sort] = (sorts[sort] ?? 0) + 1;
  }
  return sorts;
}

interface SortQuestion {
  readonly action: Action;
  readonly reason?: PasswordReason;
  readonly waits?: true;
  readonly worst?: number;
}

/** The number of clients with an action, and with what else is asked for. */
function countOfSorts({ sorts }: Pick<ClientNeeds, 'sorts'>, asked: SortQuestion): number {
  const counts = sorts();
  const action = ACTIONS.indexOf(asked.action);
  let sum = 0;
  for (const [reason, word] of PASSWORD_REASONS.entries()) {
    if (asked.reason !== undefined && asked.reason !== word) continue;
    for (const waits of asked.waits === true ? [1] : [0, 1]) {
      for (let worst = 0; worst < WORST; worst += 1) {
        if (asked.worst !== undefined && asked.worst !== worst) continue;
        sum += counts[sortOfClient(action, reason, waits, worst)] ?? 0;
      }
    }
  }
  return sum;
}

/** Number of clients by action. */
export function countActions(needs: Pick<ClientNeeds, 'sorts'>): ActionCounts {
  const countOf = (action: Action) => countOfSorts(needs, { action });
  return {
    upgrade: countOf('upgrade'),
    'change-password': countOf('change-password'),
    verify: countOf('verify'),
    'upgrade-first': countOf('upgrade-first'),
    none: countOf('none'),
  };
}

/** The clients of one action that have flagged pairings. */
interface FlaggedOfAction {
  /** Those with at least one exposed pairing. */
  readonly exposed: number;
  /** Those whose flagged pairings are all at risk. */
  readonly atRisk: number;
}

/** The clients with flagged pairings, by the two actions that such clients can have. */
export type FlaggedClients = {
  readonly [A in Extract<Action, 'upgrade' | 'change-password'>]: FlaggedOfAction;
};

/** Number of clients with flagged pairings, by action. */
export function countFlaggedClients(needs: Pick<ClientNeeds, 'sorts'>): FlaggedClients {
  const countOf = (action: keyof FlaggedClients): FlaggedOfAction => ({
    exposed: countOfSorts(needs, { action, worst: EXPOSED }),
    atRisk: countOfSorts(needs, { action, worst: AT_RISK }),
  });
  return { upgrade: countOf('upgrade'), 'change-password': countOf('change-password') };
}

/** Number of clients that should change their password, by reason. */
export function countPasswordReasons(needs: Pick<ClientNeeds, 'sorts'>): {
  readonly [R in PasswordReason]: number;
} {
  const countOf = (reason: PasswordReason) =>
    countOfSorts(needs, { action: 'change-password', reason });
  return {
    'no-sp5': countOf('no-sp5'),
    ring: countOf('ring'),
    'missing-facts': countOf('missing-facts'),
  };
}

/** Number of clients with an action that wait for others. */
export function countWaiting(needs: Pick<ClientNeeds, 'sorts'>, action: Action): number {
  return countOfSorts(needs, { action, waits: true });
}
