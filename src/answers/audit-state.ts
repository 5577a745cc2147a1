import { carryFacts } from '../compare/carried-facts.ts';
import {
  type Changes,
  type ComparedWith,
  findChanges,
  type MatchedAudits,
  matchAudits,
} from '../compare/changes.ts';
import { followNames } from '../compare/matching.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { Problem, ProblemKind, ProblemList } from '../fleet/problem.ts';
import { assemblePrepared } from '../inventory/assemble/assemble-inventory.ts';
import { type PreparedSources, prepareSources } from '../inventory/assemble/prepare-sources.ts';
import type { CellChoices, Inventory } from '../inventory/inventory.ts';
import type { Language } from '../locale/languages.ts';
import { type FleetIndex, indexFleet } from '../pairing/fleet-index.ts';
import { areSame, once, Recent, type Stepwise } from '../pairing/kept.ts';
import type { PeerProblem } from '../pairing/meetings/peer-problems.ts';
import { rankMissingFacts } from '../pairing/missing-counts.ts';
import { groupOf, type PairingRules, withoutGroup } from '../pairing/query.ts';
import type { ShownTexts } from '../pairing/ranking/side-filter.ts';
import { buildPairingSpace, type PairingSpace } from '../pairing/space.ts';
import type { PairingView } from '../pairing/view.ts';
import { type ClientNeeds, needsOf } from '../remediation/client-needs.ts';
import { type DecidedClients, decideClients } from '../remediation/decided-clients.ts';
import type { Decision } from '../remediation/decisions.ts';
import type { Day } from '../remediation/local-day.ts';
import type { Plan } from '../remediation/plan-waves.ts';
import {
  createPlanner,
  type PlannedFleet,
  type PlannedNeeds,
  statesOfPlan,
} from '../remediation/planned-fleet.ts';
import { orderRemediation } from '../remediation/remediation-order.ts';
import { keepViews } from './pairing-table.ts';
import { shownInPairings } from './shown-cells.ts';
import type { ReadSource } from './source-reader.ts';
import type { TableQuery } from './table-query.ts';

const PEER_KINDS: { readonly [K in PeerProblem['kind']]: ProblemKind } = {
  unknown: 'peer-unknown',
  'no-server': 'peer-not-a-server',
  outside: 'peer-outside-the-article',
  itself: 'peer-is-itself',
};

function problemOfPeer(fleet: Fleet, { kind, client, text }: PeerProblem): Problem {
  return {
    kind: PEER_KINDS[kind],
    source: fleet.rowSources[client] ?? 0,
    line: fleet.rowLines[client] ?? null,
    column: fleet.extras.find(({ meaning }) => meaning === 'peers')?.heading ?? null,
    value: text,
    details: [text],
    machine: client,
  };
}

/** The reader's problems, followed by those that pairing by listed peers found. */
function auditProblems(ofReading: ProblemList, { peerProblems, index }: PairingSpace): ProblemList {
  if (peerProblems.size === 0) return ofReading;
  return {
    size: ofReading.size + peerProblems.size,
    at: (place) =>
      place < ofReading.size
        ? ofReading.at(place)
        : problemOfPeer(index.fleet, peerProblems.at(place - ofReading.size)),
  };
}

/** The pairings of an inventory under some rules, and what its clients need. */
interface Paired {
  readonly space: PairingSpace;
  readonly needs: ClientNeeds;
}

/** Pairs an inventory. Keeps the last result, because rules whose effect was forecast are often chosen next. */
function keepPaired(index: FleetIndex): (rules: PairingRules) => Paired {
  const kept = new Recent<Paired>(1, () => 1);
  return ({ scope, assumptions }) =>
    kept.take(JSON.stringify([scope, assumptions]), () => {
      const space = buildPairingSpace(index, { scope, assumptions });
      return { space, needs: needsOf(space) };
    });
}

/**
 * Everything derived from the sources and from what the person decided about them. Immutable: a change
 * makes a new state.
 */
export interface AuditState {
  readonly sources: readonly ReadSource[];
  readonly prepared: PreparedSources;
  readonly cellChoices: CellChoices;
  /** The earlier audit that this one is compared with; null if there is none. */
  readonly compared: ComparedWith | null;
  readonly locale: string;
  readonly inventory: Inventory;
  readonly index: FleetIndex;
  /**
   * The same inventory under other rules.
   * @throws RangeError if the scope names a column that the fleet does not have.
   */
  readonly paired: (rules: PairingRules) => Paired;
  readonly space: PairingSpace;
  readonly problems: ProblemList;
  readonly needs: ClientNeeds;
  /** What was decided about the clients; null if nothing was. */
  readonly decided: DecidedClients | null;
  /** The plan; null if there is none. */
  readonly planned: PlannedNeeds | null;
  /** Finds the machines of a plan and checks it. */
  readonly planFleet: (plan: Plan) => PlannedFleet;
  /** The machine that goes by a name of this or an earlier inventory; null if there is none. */
  readonly named: (name: string) => number | null;
  /** Clients that need something, as indices into `space.clients`, in the order of the remediation list. */
  readonly remediation: () => Uint32Array;
  readonly missingFacts: () => ReturnType<typeof rankMissingFacts>;
  /** Which machines are in the earlier audit, too; null if there is none. */
  readonly matched: (() => MatchedAudits) | null;
  /** What became of each machine since the earlier audit; null if there is none. */
  readonly changes: (() => Changes) | null;
  /** What the cells of pairings show in a language, for the search. */
  readonly shownIn: (language: Language) => Stepwise<ShownTexts>;
  /** Opens a table of pairings. Which of the two pairing tables the query names makes no difference. */
  readonly view: (query: Pick<TableQuery, 'filter' | 'sort' | 'language'>) => PairingView;
}

/** Matches the machines of an audit with those of the earlier one; null if there is none. */
function matchedWith(compared: ComparedWith | null, fleet: Fleet): AuditState['matched'] {
  return compared === null ? null : once(() => matchAudits(compared, fleet));
}

function changesSince(
  { compared, matched }: Pick<AuditState, 'compared' | 'matched'>,
  needs: ClientNeeds,
): AuditState['changes'] {
  if (compared === null || matched === null) return null;
  return once(() => findChanges(compared, matched(), needs));
}

/** The same inventory with another comparison. */
export function comparedAnew(state: AuditState, compared: ComparedWith | null): AuditState {
  return { ...state, compared, matched: matchedWith(compared, state.inventory.fleet) };
}

/** Reads every cell of the sources once. The person's decisions about cells are applied on top later. */
export function prepare(sources: readonly ReadSource[]): PreparedSources {
  return prepareSources(
    sources.map(({ input, table, mapping }) => ({ fileName: input.name, table, mapping })),
  );
}

/**
 * Pairs an inventory under the given rules. Reuses `parts.index` and `parts.paired`, which must be about the same
 * fleet. Nothing is decided yet.
 */
export function pairInventory(
  parts: Pick<
    AuditState,
    | 'sources'
    | 'prepared'
    | 'cellChoices'
    | 'compared'
    | 'matched'
    | 'locale'
    | 'inventory'
    | 'index'
    | 'paired'
  >,
  rules: PairingRules,
): AuditState {
  // A session file that somebody edited may name a group that no column has.
  const { extras } = parts.inventory.fleet;
  const isWithin = (groupOf(rules.scope)?.column ?? -1) < extras.length;
  const { space, needs } = parts.paired(isWithin ? rules : withoutGroup(rules));
  const shownIn = shownInPairings(space);
  const named = followNames(parts.inventory.fleet, parts.compared?.renames ?? []);
  return {
    ...parts,
    space,
    problems: auditProblems(parts.inventory.problems, space),
    needs,
    decided: null,
    planned: null,
    planFleet: createPlanner(needs, named),
    named,
    remediation: once(() => orderRemediation(needs)),
    missingFacts: once(() => rankMissingFacts(space)),
    changes: changesSince(parts, needs),
    shownIn,
    view: keepViews(space, (language) => shownIn(language).get()),
  };
}

/** The audit with the decisions about its clients as of a day. Counts nothing again that is the same. */
export function withDecisions(
  state: AuditState,
  decisions: readonly Decision[],
  today: Day,
): AuditState {
  const { decided: before } = state;
  if (before?.today === today && areSame(before.decisions, decisions)) return state;
  const decided = decisions.length === 0 ? null : decideClients(state.needs, decisions, today);
  return { ...state, decided };
}

/** Whether two plans are the same. Waves that are equal but not the same count as different. */
function isSamePlan({ waves, ...limits }: Plan, other: Plan): boolean {
  return (
    areSame(waves, other.waves) &&
    limits.groupBy === other.groupBy &&
    limits.most === other.most &&
    limits.mostWaves === other.mostWaves
  );
}

/** The audit with a plan, whose states follow from what was decided. Counts nothing again that is the same. */
export function withPlan(state: AuditState, plan: Plan | null): AuditState {
  if (plan === null) return { ...state, planned: null };
  const { decided, planFleet, planned: before } = state;
  const same = before !== null && isSamePlan(before.plan, plan) ? before : null;
  if (same?.decided === decided) return state;
  const fleet = same?.fleet ?? once(() => planFleet(plan));
  const states = once(() => statesOfPlan(fleet(), decided));
  return { ...state, planned: { plan, decided, fleet, states } };
}

/** What the audit of given sources depends on. */
interface AuditChoices extends Pick<AuditState, 'cellChoices' | 'compared' | 'locale'> {
  readonly rules: PairingRules;
}

/** Reads, indexes and pairs the sources from scratch. Nothing is decided yet. */
export function makeAudit(
  sources: readonly ReadSource[],
  prepared: PreparedSources,
  { cellChoices, compared, rules, locale }: AuditChoices,
): AuditState {
  const asRead = assemblePrepared(prepared, cellChoices);
  const inventory =
    compared === null ? asRead : { ...asRead, fleet: carryFacts(asRead.fleet, compared) };
  const index = indexFleet(inventory.fleet, locale);
  const matched = matchedWith(compared, inventory.fleet);
  const paired = keepPaired(index);
  const read = { sources, prepared, cellChoices, compared, matched, locale, inventory };
  return pairInventory({ ...read, index, paired }, rules);
}
