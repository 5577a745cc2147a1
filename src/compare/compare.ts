import { assumesAnything } from '../article/assumptions.ts';
import type { Texts } from '../fleet/texts.ts';
import { indexFleet } from '../pairing/fleet-index.ts';
import type { PairingRules } from '../pairing/query.ts';
import { buildPairingSpace } from '../pairing/space.ts';
import { type ClientNeeds, flaggedAt, needsOf } from '../remediation/client-needs.ts';
import { type EarlierAudit, fleetOfEarlier, scopeIn } from './earlier-audit.ts';
import { changesBetween, isKnown, ofEachCode, stateOfFact } from './fact-codes.ts';
import { NOT_SEEN } from './machine-keys.ts';
import type { Matching } from './matching.ts';
import {
  type ClientInBoth,
  explainClearing,
  explainRise,
  findServerFates,
  type ServerFates,
} from './server-fates.ts';
import {
  CHANGE_STATES,
  type ChangeState,
  type Clearing,
  STANDINGS,
  type Standing,
  stateBetween,
} from './states.ts';

/** An audit as one side of a comparison, by machine. */
export interface ComparedSide {
  readonly keys: Texts;
  readonly facts: Uint16Array;
  readonly needs: ClientNeeds;
}

/** The scope that the earlier audit could not be asked about, because it lacks the column. */
export interface EarlierSide extends ComparedSide {
  readonly lacksScope: boolean;
}

/**
 * Judges an earlier audit by the rules of today. If it lacks a column of their scope, its clients meet every server.
 * @param keys its written keys, see `keysOfEarlier`.
 * @param columns the extra columns of the audit of today, to which the scope refers.
 */
export function judgeEarlier(
  earlier: EarlierAudit,
  keys: Texts,
  rules: PairingRules,
  columns: Parameters<typeof scopeIn>[1],
): EarlierSide {
  const scope = scopeIn(rules.scope, columns, earlier.columns);
  const index = indexFleet(fleetOfEarlier(earlier, keys), 'en');
  const space = buildPairingSpace(index, { ...rules, scope: scope ?? { kind: 'every' } });
  return { keys, facts: earlier.facts, needs: needsOf(space), lacksScope: scope === null };
}

/** How two audits differ, stored by column: one row for each machine of the later audit, then for each that is gone. */
export interface Comparison {
  readonly size: number;
  /** Machine numbers, or `NOT_SEEN`. */
  readonly earlier: Int32Array;
  readonly later: Int32Array;
  /** Indices in `CHANGE_STATES`. */
  readonly states: Uint8Array;
  /** Indices in `STANDINGS`. */
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Exposed and at-risk pairings of clients. */
  readonly flaggedBefore: Uint32Array;
  readonly flaggedAfter: Uint32Array;
  /** Masks of `CAUSES`. */
  readonly causes: Uint16Array;
  readonly matching: Matching;
  readonly counts: { readonly [S in ChangeState]: number };
}

const CLEAR = STANDINGS.indexOf('clear');

/** The standing of each machine of an audit, as indices in `STANDINGS`; `flagged` is its number of flagged pairings. */
function standingsOf({ facts, needs }: ComparedSide) {
  const { clients } = needs.space;
  const ofCode = ofEachCode(facts, (code) => STANDINGS.indexOf(apartStanding(code)));
  const standings = new Uint8Array(facts.length);
  for (let machine = 0; machine < facts.length; machine += 1) {
    standings[machine] = ofCode[facts[machine] ?? 0] ?? 0;
  }
  const flagged = new Uint32Array(facts.length);
  for (let place = 0; place < clients.length; place += 1) {
    const machine = clients[place] ?? 0;
    standings[machine] = standingAt(needs, place);
    flagged[machine] = flaggedAt(needs, place);
  }
  return { standings, flagged };
}

/** The standing of a machine that is no client. */
function apartStanding(code: number): Standing {
  if (stateOfFact(code, 'product') === 'outside-the-article') return 'outside';
  return isReadable(code) ? 'no-client' : 'unreadable';
}

/** Whether it is known on which side of a pairing a machine is. A product that is not recorded counts as NT 4.0. */
function isReadable(code: number): boolean {
  const product = stateOfFact(code, 'product');
  if (product === 'outside-the-article') return true;
  return product !== 'unreadable' && isKnown(stateOfFact(code, 'role'));
}

function standingAt({ counts }: ClientNeeds, place: number): number {
  if ((counts.exposed[place] ?? 0) > 0) return STANDINGS.indexOf('exposed');
  if ((counts['at-risk'][place] ?? 0) > 0) return STANDINGS.indexOf('at-risk');
  return (counts.undecided[place] ?? 0) > 0 ? STANDINGS.indexOf('undecided') : CLEAR;
}

/** For each machine, whether it is clear only because of assumptions; null if none are in force. */
function clearOnlyByAssumption({ space }: ClientNeeds): ((machine: number) => boolean) | null {
  if (!assumesAnything(space.rules.assumptions)) return null;
  const plain = needsOf(space.plain());
  const isClear = new Uint8Array(space.index.fleet.size);
  plain.space.clients.forEach((machine, place) => {
    if (standingAt(plain, place) === CLEAR) isClear[machine] = 1;
  });
  return (machine) => isClear[machine] !== 1;
}

function fatesOf(earlier: ComparedSide, later: ComparedSide, { laterOf, earlierOf }: Matching) {
  const side = ({ needs, facts }: ComparedSide, counterpart: Int32Array) => {
    const ofCode = ofEachCode(facts, (code) => (isReadable(code) ? 1 : 0));
    const isReadableAt = (machine: number) => ofCode[facts[machine] ?? 0] === 1;
    return { space: needs.space, counterpart, isReadable: isReadableAt };
  };
  return findServerFates(side(earlier, laterOf), side(later, earlierOf));
}

/** The causes of a state that a client of both audits came to. */
function causesOf(fates: ServerFates, state: ChangeState, client: ClientInBoth): number {
  switch (state) {
    case 'worse':
      return explainRise(fates, client, ['exposed']);
    case 'new':
    case 'decided-flagged':
      return explainRise(fates, client, ['exposed', 'at-risk']);
    case 'became-undecided':
      return explainRise(fates, client, ['undecided']);
    default:
      return 0;
  }
}

/** Compares two audits that were judged by the same rules. */
export function compare(
  earlier: ComparedSide,
  later: ComparedSide,
  matching: Matching,
): Comparison {
  const [was, is] = [standingsOf(earlier), standingsOf(later)];
  const isOnlyAssumed = clearOnlyByAssumption(later.needs);
  const fates = fatesOf(earlier, later, matching);
  const { laterOf, earlierOf } = matching;
  const gone = laterOf.reduce((sum, machine) => (machine === NOT_SEEN ? sum + 1 : sum), 0);
  const rows = emptyRows(later.keys.length + gone);
  const counts = new Float64Array(CHANGE_STATES.length);
  let row = 0;
  const add = (before: number, after: number) => {
    const [standing, now] = [was.standings[before] ?? 0, is.standings[after] ?? 0];
    let causes = 0;
    const clearing = (): Clearing => {
      if (isOnlyAssumed?.(after) === true) return 'only-assumed';
      const explained = explainClearing(fates, { earlier: before, later: after });
      causes = explained.causes;
      return explained.clearing;
    };
    let state = STATE_TABLE[standing * STANDINGS.length + now] ?? null;
    state ??= stateBetween(STANDINGS[standing] ?? 'absent', STANDINGS[now] ?? 'absent', clearing);
    if (state === 'unchanged' && earlier.facts[before] !== later.facts[after]) {
      const changes = changesBetween(earlier.facts[before] ?? 0, later.facts[after] ?? 0);
      if (changes.length > 0) state = 'facts-changed';
    }
    const index = CHANGE_STATES.indexOf(state);
    rows.earlier[row] = before;
    rows.later[row] = after;
    rows.states[row] = index;
    rows.before[row] = standing;
    rows.after[row] = now;
    rows.flaggedBefore[row] = was.flagged[before] ?? 0;
    rows.flaggedAfter[row] = is.flagged[after] ?? 0;
    rows.causes[row] = causes || causesOf(fates, state, { earlier: before, later: after });
    counts[index] = (counts[index] ?? 0) + 1;
    row += 1;
  };
  for (let machine = 0; machine < earlierOf.length; machine += 1) {
    add(earlierOf[machine] ?? NOT_SEEN, machine);
  }
  for (let machine = 0; machine < laterOf.length; machine += 1) {
    if (laterOf[machine] === NOT_SEEN) add(machine, NOT_SEEN);
  }
  return { ...rows, size: row, matching, counts: nameCounts(counts) };
}

/** The states that follow from the standings alone; null for those that depend on why a client is clear. */
const STATE_TABLE: readonly (ChangeState | null)[] = STANDINGS.flatMap((before) =>
  STANDINGS.map((after) => {
    let isAsked = false;
    const state = stateBetween(before, after, () => {
      isAsked = true;
      return 'known';
    });
    return isAsked ? null : state;
  }),
);

function emptyRows(size: number) {
  return {
    earlier: new Int32Array(size),
    later: new Int32Array(size),
    states: new Uint8Array(size),
    before: new Uint8Array(size),
    after: new Uint8Array(size),
    flaggedBefore: new Uint32Array(size),
    flaggedAfter: new Uint32Array(size),
    causes: new Uint16Array(size),
  };
}

function nameCounts(counts: Float64Array): Comparison['counts'] {
  const named = CHANGE_STATES.map((state, index) => [state, counts[index] ?? 0]);
  // Every state has an entry.
  return Object.fromEntries(named) as Comparison['counts'];
}
