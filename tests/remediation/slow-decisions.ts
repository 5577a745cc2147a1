import fc from 'fast-check';
import { VERDICTS } from '../../src/article/verdict.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { type ClientNeeds, needOf } from '../../src/remediation/client-needs.ts';
import type { ClientDecision } from '../../src/remediation/decided-clients.ts';
import { groundsOf } from '../../src/remediation/decision-grounds.ts';
import type { Decision, DecisionAct, Ground } from '../../src/remediation/decisions.ts';
import { addDays, type Day } from '../../src/remediation/local-day.ts';

export const TODAY = '2028-02-28';

const words = fc.constantFrom('', 'needed until March', '=cmd|calc', 'Müller', 'HR');
const days = fc.integer({ min: -400, max: 400 }).map((count) => addDays(TODAY, count));

/** Anything that a person can decide. */
export const anyAct: fc.Arbitrary<DecisionAct> = fc.oneof(
  fc.record({
    kind: fc.constant('accept' as const),
    reason: words.map((text) => text || 'because'),
    until: days,
  }),
  fc.record({ kind: fc.constantFrom('reported-done' as const, 'reopen' as const), reason: words }),
  fc.record({ kind: fc.constant('owner' as const), owner: words }),
  fc.record({ kind: fc.constant('note' as const), note: words.map((text) => text || 'seen') }),
);

/** Some decisions about clients, made when their needs were others. */
export function someDecisions(then: ClientNeeds): fc.Arbitrary<readonly Decision[]> {
  const { length } = then.space.clients;
  const places = fc.uniqueArray(fc.nat({ max: Math.max(0, length - 1) }), {
    maxLength: length,
    minLength: Math.min(1, length),
  });
  return fc.array(fc.tuple(anyAct, places), { maxLength: length === 0 ? 0 : 6 }).map((drawn) =>
    drawn.map(([act, of], index) => ({
      id: String(index + 1),
      at: '2028-02-28T10:00:00.000Z',
      by: '',
      on: groundsOf(then, Uint32Array.from(of)),
      ...act,
    })),
  );
}

/** The ground of a decision about a machine, found line by line; undefined if it is not about it. */
function slowGround(decision: Decision, source: number, line: number): Ground | undefined {
  return decision.on.find(({ machines }) =>
    machines.some((one) => {
      if (one.source !== source) return false;
      for (let at = 0; at < one.lines.length; at += 2) {
        if (line >= (one.lines[at] ?? 0) && line < (one.lines[at + 1] ?? 0)) return true;
      }
      return false;
    }),
  )?.ground;
}

/** What holds for one client, found by reading all decisions from the newest to the oldest. */
export function slowDecision(
  needs: ClientNeeds,
  machine: number,
  decisions: readonly Decision[],
  today: Day,
): ClientDecision {
  const fleet: Fleet = needs.space.index.fleet;
  const source = fleet.rowSources[machine] ?? 0;
  const line = fleet.rowLines[machine] ?? 0;
  const about = decisions
    .flatMap((decision) => {
      const ground = slowGround(decision, source, line);
      return ground === undefined ? [] : [{ decision, ground }];
    })
    .toReversed();
  const owner = about.find(({ decision }) => decision.kind === 'owner')?.decision;
  const note = about.find(({ decision }) => decision.kind === 'note')?.decision;
  const base = {
    owner: owner?.kind === 'owner' ? owner.owner : '',
    note: note?.kind === 'note' ? note.note : '',
  };
  const last = about.find(({ decision }) => !['owner', 'note'].includes(decision.kind));
  switch (last?.decision.kind) {
    case 'accept': {
      const { counts } = needOf(needs, machine);
      const worst = VERDICTS.findIndex((verdict) => counts[verdict] > 0);
      const then = last.ground;
      const isWorse =
        (worst >= 0 ? worst : VERDICTS.length - 1) < VERDICTS.indexOf(then.verdict) ||
        counts.exposed > then.exposed ||
        counts.exposed + counts['at-risk'] > then.exposed + then.atRisk;
      const { until, reason } = last.decision;
      const state = isWorse ? 'overtaken' : until < today ? 'ended' : 'accepted';
      return { ...base, state, until, reason };
    }
    case 'reported-done':
      return { ...base, state: 'reported-done', until: null, reason: last.decision.reason };
    case 'reopen':
      return { ...base, state: 'reopened', until: null, reason: last.decision.reason };
    default:
      return { ...base, state: 'open', until: null, reason: '' };
  }
}
