import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Comparison } from '../../src/compare/compare.ts';
import { changesBetween } from '../../src/compare/fact-codes.ts';
import { keyOf, NOT_SEEN } from '../../src/compare/machine-keys.ts';
import { CHANGE_STATES, type ChangeState, causesIn, isChange } from '../../src/compare/states.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomRules } from '../pairing/random-queries.ts';
import { compareSides, earlierSide, fleetPairs, laterSide } from './compared-fleets.ts';
import { slowCompare } from './slow-compare.ts';

const RULES: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };

function compared(earlier: Fleet, later: Fleet, rules = RULES): Comparison {
  return compareSides(earlierSide(earlier, rules, later.extras), laterSide(later, rules));
}

/** The state of every machine by its key. */
function statesByKey(
  earlier: Fleet,
  later: Fleet,
  made: Comparison,
): ReadonlyMap<string, ChangeState> {
  const states = new Map<string, ChangeState>();
  for (let row = 0; row < made.size; row += 1) {
    const after = made.later[row] ?? NOT_SEEN;
    const name =
      after === NOT_SEEN ? earlier.names.at(made.earlier[row] ?? 0) : later.names.at(after);
    states.set(keyOf(name ?? ''), CHANGE_STATES[made.states[row] ?? 0] ?? 'unchanged');
  }
  return states;
}

/** The state and the causes of the machine `WS-1` in two drawn fleets. */
function fateOf(before: string, after: string, rules = RULES) {
  const [earlier, later] = [drawFleet(before), drawFleet(after)];
  const made = compared(earlier, later, rules);
  const row = made.later.indexOf(later.names.indexOf('WS-1'));
  return [CHANGE_STATES[made.states[row] ?? 0], causesIn(made.causes[row] ?? 0).join(' ')];
}

const drawn = (client: string, ...servers: readonly string[]) =>
  ['name  role  sp  enc  §', client, ...servers].join('\n');

const FLAGGED = 'WS-1  client  SP3  required  yes';
const RAS = 'RAS-1  server  SP6a  none  -';

describe('a comparison of two audits', () => {
  it.each<[string, string, string, ChangeState, string]>([
    [
      'is cleared by the upgrade',
      drawn(FLAGGED, RAS),
      drawn('WS-1  client  SP6a  required  yes', RAS),
      'cleared',
      'own-service-pack',
    ],
    [
      'is cleared by a new password',
      drawn(FLAGGED, RAS),
      drawn('WS-1  client  SP3  required  no', RAS),
      'cleared',
      'own-section-sign',
    ],
    [
      'is cleared by its encryption',
      drawn(FLAGGED, RAS),
      drawn('WS-1  client  SP3  none  yes', RAS),
      'cleared',
      'own-encryption',
    ],
    [
      'is cleared by the encryption of its server',
      drawn('WS-1  client  SP3  none  yes', 'RAS-1  server  SP6a  required  -'),
      drawn('WS-1  client  SP3  none  yes', RAS),
      'cleared',
      'server-encryption',
    ],
    [
      'is cleared when its server is known to be none',
      drawn(FLAGGED, RAS),
      drawn(FLAGGED, 'RAS-1  none  SP6a  none  -', 'RAS-2  server  SP4  none  -'),
      'cleared',
      'server-left',
    ],
    [
      'is not cleared when its server is not seen',
      drawn(FLAGGED, RAS),
      drawn(FLAGGED, 'RAS-2  server  SP4  none  -'),
      'no-longer-met',
      'server-not-seen',
    ],
    [
      'is not cleared when the role of its server is lost',
      drawn(FLAGGED, RAS),
      drawn(FLAGGED, 'RAS-1  -  SP6a  none  -', 'RAS-2  server  SP4  none  -'),
      'no-longer-met',
      'server-not-seen',
    ],
    [
      'is not cleared when its service pack is lost',
      drawn(FLAGGED, RAS),
      drawn('WS-1  client  -  required  yes', RAS),
      'became-undecided',
      'own-service-pack',
    ],
    [
      'is still flagged when § is lost',
      drawn(FLAGGED, RAS),
      drawn('WS-1  client  SP3  required  -', RAS),
      'still',
      '',
    ],
    [
      'is worse when § is recorded',
      drawn('WS-1  client  SP3  required  -', RAS),
      drawn(FLAGGED, RAS),
      'worse',
      'own-section-sign',
    ],
    [
      'is new by its own password',
      drawn('WS-1  client  SP3  required  no', RAS),
      drawn(FLAGGED, RAS),
      'new',
      'own-section-sign',
    ],
    [
      'is new because a server was raised',
      drawn(FLAGGED, 'RAS-1  server  SP4  none  -'),
      drawn(FLAGGED, RAS),
      'new',
      'server-raised',
    ],
    [
      'is new because a server was added',
      drawn(FLAGGED, 'RAS-2  server  SP4  none  -'),
      drawn(FLAGGED, 'RAS-2  server  SP4  none  -', RAS),
      'new',
      'server-added',
    ],
    [
      'is decided by a recorded service pack',
      drawn('WS-1  client  -  required  yes', RAS),
      drawn('WS-1  client  SP5  required  yes', RAS),
      'decided-clear',
      'own-service-pack',
    ],
    [
      'is decided as exposed',
      drawn('WS-1  client  -  required  yes', RAS),
      drawn(FLAGGED, RAS),
      'decided-flagged',
      'own-service-pack',
    ],
    [
      'is no client any more',
      drawn(FLAGGED, RAS, 'WS-2  client  SP3  required  yes'),
      drawn('WS-1  none  SP3  required  yes', RAS, 'WS-2  client  SP3  required  yes'),
      'no-longer-client',
      '',
    ],
    [
      'became a client',
      drawn('WS-1  none  SP3  required  yes', RAS),
      drawn(FLAGGED, RAS),
      'became-client',
      '',
    ],
    [
      'loses its role',
      drawn(FLAGGED, RAS),
      drawn('WS-1  -  SP3  required  yes', RAS),
      'not-readable',
      '',
    ],
    [
      'gets its role back',
      drawn('WS-1  ?x  SP3  none  yes', RAS),
      drawn(FLAGGED, RAS),
      'came-back',
      '',
    ],
    [
      'only changes facts',
      drawn('WS-1  client  SP5  required  yes', RAS),
      drawn('WS-1  client  SP6a  required  yes', RAS),
      'facts-changed',
      '',
    ],
    [
      'is unchanged',
      drawn('WS-1  client  SP5  required  yes', RAS),
      drawn('WS-1  client  SP5  required  yes', RAS),
      'unchanged',
      '',
    ],
    ['is new in the files', drawn(RAS), drawn(FLAGGED, RAS), 'machine-new', ''],
  ])('says that a client %s', (_, before, after, state, causes) => {
    expect(fateOf(before, after)).toEqual([state, causes]);
  });

  it('says that a machine is gone, not cleared', () => {
    const [earlier, later] = [drawFleet(drawn(FLAGGED, RAS)), drawFleet(drawn(RAS))];
    expect(compared(earlier, later).counts).toMatchObject({ gone: 1, cleared: 0, unchanged: 1 });
  });

  it('says that a machine left the article and came back to it', () => {
    const [nt, other] = ['', 'outside-the-article'].map((product) =>
      drawFleet(
        `name  role  sp  enc  §  product\nWS-1  client  SP3  required  yes  ${product || '-'}\nRAS-1  server  SP6a  none  -  -`,
      ),
    );
    if (nt === undefined || other === undefined) throw new RangeError('two fleets are drawn');
    expect(compared(nt, other).counts['left-article']).toBe(1);
    expect(compared(other, nt).counts['came-back']).toBe(1);
  });

  it('does not take an assumption for a fact that rules a client out', () => {
    const rules = { ...RULES, assumptions: { ...NO_ASSUMPTIONS, sectionSign: 'no' as const } };
    const lost = drawn('WS-1  client  SP3  required  -', RAS);
    expect(fateOf(drawn(FLAGGED, RAS), lost, rules)).toEqual(['only-assumed', '']);
  });

  it('agrees with looping over all pairings of both audits', () => {
    fc.assert(
      fc.property(fleetPairs, randomRules(), ([earlier, later], rules) => {
        const states = statesByKey(earlier, later, compared(earlier, later, rules));
        for (const { key, state, isBoth } of slowCompare(earlier, later, rules)) {
          const found = states.get(key);
          const fast = found === 'facts-changed' ? 'unchanged' : found;
          // A machine that is client and server is counted among the servers that it meets.
          const isCautious = isBoth && fast === 'no-longer-met' && state === 'decided-clear';
          expect([key, isCautious ? state : fast]).toEqual([key, state]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds no change between an audit and itself', () => {
    fc.assert(
      fc.property(fleetPairs, randomRules(), ([fleet], rules) => {
        const { states } = compared(fleet, fleet, rules);
        for (const state of states) expect(isChange(CHANGE_STATES[state] ?? 'new')).toBe(false);
      }),
    );
  });

  it('adds up to both inventories', () => {
    fc.assert(
      fc.property(fleetPairs, ([earlier, later]) => {
        const { counts } = compared(earlier, later);
        const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
        expect(all - counts['machine-new']).toBe(earlier.size);
        expect(all - counts.gone).toBe(later.size);
      }),
    );
  });

  /** What a state may be when the audits change places. */
  const MIRROR: { readonly [S in ChangeState]: readonly ChangeState[] } = {
    worse: ['still'],
    new: ['cleared', 'no-longer-met', 'only-assumed'],
    'decided-flagged': ['became-undecided'],
    still: ['still', 'worse'],
    'became-undecided': ['decided-flagged', 'decided-clear', 'no-longer-met', 'only-assumed'],
    'still-undecided': ['still-undecided'],
    'no-longer-met': ['new', 'became-undecided'],
    'only-assumed': ['new', 'became-undecided'],
    'not-readable': ['came-back', 'left-article'],
    gone: ['machine-new'],
    'machine-new': ['gone'],
    'became-client': ['no-longer-client'],
    'came-back': ['left-article', 'not-readable'],
    'no-longer-client': ['became-client'],
    'left-article': ['came-back', 'not-readable'],
    cleared: ['new'],
    'decided-clear': ['became-undecided'],
    'facts-changed': ['facts-changed'],
    unchanged: ['unchanged'],
  };

  it('is mirrored when the audits change places', () => {
    fc.assert(
      fc.property(fleetPairs, randomRules(), ([earlier, later], rules) => {
        const there = statesByKey(earlier, later, compared(earlier, later, rules));
        const back = statesByKey(later, earlier, compared(later, earlier, rules));
        for (const [key, state] of there) expect(MIRROR[state]).toContain(back.get(key));
      }),
    );
  });

  it('tells what changed in the world from what changed in our knowledge', () => {
    const [earlier, later] = [
      drawFleet('name  role  sp  enc  §\nWS-1  client  SP3  -  yes'),
      drawFleet('name  role  sp  enc  §\nWS-1  client  SP5  required  ?'),
    ].map((fleet) => earlierSide(fleet, RULES).facts[0]);
    expect(changesBetween(earlier ?? 0, later ?? 0)).toEqual([
      { fact: 'servicePack', before: 'SP3', after: 'SP5', kind: 'world' },
      { fact: 'encryption', before: 'missing', after: 'required', kind: 'recorded' },
      { fact: 'sectionSign', before: 'yes', after: 'unreadable', kind: 'lost' },
    ]);
  });
});
