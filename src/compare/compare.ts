import { assumesAnything } from '../article/assumptions.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { Texts } from '../fleet/texts.ts';
import { indexFleet } from '../pairing/fleet-index.ts';
import type { PairingRules } from '../pairing/query.ts';
import { upTo } from '../pairing/runs.ts';
import { buildPairingSpace } from '../pairing/space.ts';
import { type ClientNeeds, countAt, flaggedAt, needsOf } from '../remediation/client-needs.ts';
import { type EarlierAudit, fleetOfEarlier, scopeIn } from './earlier-audit.ts';
import { changesBetween, isKnown, ofEachCode, stateOfFact } from './fact-codes.ts';
import { NOT_SEEN } from './machine-keys.ts';
import { type Matching, unseen } from './matching.ts';
import {
  type ClientInBoth,
  explainClearing,
  explainRise,
  findServerFates,
} from './server-fates.ts';
import {
  CHANGE_STATES,
  type ChangeState,
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

const UNCHANGED = CHANGE_STATES.indexOf('unchanged');
const FACTS_CHANGED = CHANGE_STATES.indexOf('facts-changed');
const LOOKED_AT = CHANGE_STATES.length;

const CLEAR = STANDINGS.indexOf('clear');
const UNDECIDED = STANDINGS.indexOf('undecided');
const AT_RISK = STANDINGS.indexOf('at-risk');
const EXPOSED = STANDINGS.indexOf('exposed');

/** The standing of each machine of an audit, as indices in `STANDINGS`; `flagged` is its number of flagged pairings. */
function standingsOf({ facts, needs }: ComparedSide) {
  const { clients } = needs.space;
  const ofCode = STANDING_APART();
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

/** Where machines that are no clients stand, and whether they are readable, by fact code. */
const STANDING_APART = ofEachCode((code) => STANDINGS.indexOf(apartStanding(code)));
const READABLE = ofEachCode((code) => (isReadable(code) ? 1 : 0));

function standingAt(needs: ClientNeeds, place: number): number {
  if (countAt(needs, 'exposed', place) > 0) return EXPOSED;
  if (countAt(needs, 'at-risk', place) > 0) return AT_RISK;
  return countAt(needs, 'undecided', place) > 0 ? UNDECIDED : CLEAR;
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
  const ofCode = READABLE();
  const side = ({ needs, facts }: ComparedSide, counterpart: Int32Array) => ({
    space: needs.space,
    counterpart,
    isReadable: (machine: number) => ofCode[facts[machine] ?? 0] === 1,
  });
  return findServerFates(side(earlier, laterOf), side(later, earlierOf));
}

/** The verdicts of which a client must have new pairings to come to a state. */
const RISEN: { readonly [S in ChangeState]?: readonly VerdictWord[] } = {
  worse: ['exposed'],
  new: ['exposed', 'at-risk'],
  'decided-flagged': ['exposed', 'at-risk'],
  'became-undecided': ['undecided'],
};

/**
 * The states that follow from the standings alone, as indices in `CHANGE_STATES`, by standing before and after. Some
 * clients have to be looked at.
 */
const STATE_TABLE = Uint8Array.from(
  STANDINGS.flatMap((before) =>
    STANDINGS.map((after) => {
      let isAsked = false;
      const state = stateBetween(before, after, () => {
        isAsked = true;
        return 'known';
      });
      return isAsked || state in RISEN ? LOOKED_AT : CHANGE_STATES.indexOf(state);
    }),
  ),
);

/** What became of a machine, and the causes as a mask. */
interface Outcome {
  readonly state: ChangeState;
  readonly causes: number;
}

/** Looks at clients of both audits whose state depends on their servers, or has causes. */
function lookAtClients(earlier: ComparedSide, later: ComparedSide, matching: Matching) {
  const isOnlyAssumed = clearOnlyByAssumption(later.needs);
  const fates = fatesOf(earlier, later, matching);
  return (client: ClientInBoth, before: Standing, after: Standing): Outcome => {
    let causes = 0;
    const state = stateBetween(before, after, () => {
      if (isOnlyAssumed?.(client.later) === true) return 'only-assumed';
      const explained = explainClearing(fates, client);
      causes = explained.causes;
      return explained.clearing;
    });
    const verdicts = RISEN[state];
    return { state, causes: verdicts ? explainRise(fates, client, verdicts) : causes };
  };
}

/** The number of each machine in a column; 0 for one that is not seen. */
function numbersOf<Numbers extends Uint8Array | Uint16Array | Uint32Array>(
  column: Numbers,
  machines: Int32Array,
  numbers: Numbers,
): Numbers {
  for (let row = 0; row < machines.length; row += 1) {
    const machine = machines[row] ?? NOT_SEEN;
    if (machine !== NOT_SEEN) numbers[row] = column[machine] ?? 0;
  }
  return numbers;
}

/** The machines of each row: all of the later audit, then those that are gone. */
function machinesOfRows({ laterOf, earlierOf }: Matching) {
  const gone = unseen(laterOf);
  const size = earlierOf.length + gone.length;
  const [earlier, later] = [new Int32Array(size), new Int32Array(size).fill(NOT_SEEN)];
  earlier.set(earlierOf);
  earlier.set(gone, earlierOf.length);
  later.set(upTo(earlierOf.length));
  return { size, earlier, later };
}

/** Compares two audits that were judged by the same rules. */
export function compare(
  earlier: ComparedSide,
  later: ComparedSide,
  matching: Matching,
): Comparison {
  const [was, is] = [standingsOf(earlier), standingsOf(later)];
  const lookAt = lookAtClients(earlier, later, matching);
  const rows = machinesOfRows(matching);
  const { size } = rows;
  const before = numbersOf(was.standings, rows.earlier, new Uint8Array(size));
  const after = numbersOf(is.standings, rows.later, new Uint8Array(size));
  const factsBefore = numbersOf(earlier.facts, rows.earlier, new Uint16Array(size));
  const factsAfter = numbersOf(later.facts, rows.later, new Uint16Array(size));
  const states = new Uint8Array(size);
  const causes = new Uint16Array(size);
  const counts = new Float64Array(CHANGE_STATES.length);
  for (let row = 0; row < size; row += 1) {
    const [standing, now] = [before[row] ?? 0, after[row] ?? 0];
    let state = STATE_TABLE[standing * STANDINGS.length + now] ?? LOOKED_AT;
    if (state === LOOKED_AT) {
      const client = { earlier: rows.earlier[row] ?? 0, later: rows.later[row] ?? 0 };
      const found = lookAt(client, STANDINGS[standing] ?? 'absent', STANDINGS[now] ?? 'absent');
      state = CHANGE_STATES.indexOf(found.state);
      causes[row] = found.causes;
    } else if (state === UNCHANGED && factsBefore[row] !== factsAfter[row]) {
      const changes = changesBetween(factsBefore[row] ?? 0, factsAfter[row] ?? 0);
      if (changes.length > 0) state = FACTS_CHANGED;
    }
    states[row] = state;
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return {
    ...rows,
    states,
    before,
    after,
    flaggedBefore: numbersOf(was.flagged, rows.earlier, new Uint32Array(size)),
    flaggedAfter: numbersOf(is.flagged, rows.later, new Uint32Array(size)),
    causes,
    matching,
    counts: nameCounts(counts),
  };
}

function nameCounts(counts: Float64Array): Comparison['counts'] {
  const named = CHANGE_STATES.map((state, index) => [state, counts[index] ?? 0]);
  // Every state has an entry.
  return Object.fromEntries(named) as Comparison['counts'];
}
