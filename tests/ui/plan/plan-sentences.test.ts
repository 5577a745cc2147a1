import { describe, expect, it } from 'vitest';
import type { PlanSummary } from '../../../src/answers/planning.ts';
import type { AuditSummary } from '../../../src/answers/summary.ts';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { NEW_WAVE, NO_STEPS } from '../../../src/remediation/plan-waves.ts';
import {
  chipsOf,
  countDueClients,
  planRemarks,
  planSentence,
  spanText,
} from '../../../src/ui/plan/plan-sentences.ts';
import { drawSummary } from '../../session/drawn-summary.ts';
import { summaryOf } from '../audit/summary-of.ts';

type Wave = PlanSummary['waves'][number];

const { steps: _, ...WORDS } = { ...NEW_WAVE, steps: NO_STEPS };

function waveOf(remaining: number, part: Partial<Wave> = {}): Wave {
  return {
    ...WORDS,
    machines: 15,
    steps: { upgrade: 15, password: 0 },
    states: { 'reported-done': 0, planned: 15, seen: 0 },
    preflights: { 'no-sp5': 0, 'strength-not-recorded': 0, '128-bit': 0, ready: 15 },
    remaining,
    worsening: 0,
    worsened: 0,
    absent: 0,
    ...part,
  };
}

function planOf(waves: readonly Wave[], part: Partial<PlanSummary> = {}): PlanSummary {
  return {
    groupBy: null,
    most: null,
    mostWaves: null,
    waves,
    machines: waves.reduce((sum, { machines }) => sum + machines, 0),
    flagged: 360,
    absent: 0,
    firstAbsent: [],
    notPlanned: 0,
    ...part,
  };
}

const THREE = planOf([waveOf(110), waveOf(20), waveOf(0)]);

function withPlan(plan: PlanSummary, undecided = 0): AuditSummary {
  return { ...summaryOf({ atRisk: 360, undecided, upgrade: 45 }), plan };
}

describe('the sentence about a plan', () => {
  it('says its waves, its machines and how the flagged pairings fall', () => {
    expect(planSentence(THREE, en)).toBe(
      '3 waves, 45 machines: 360 → 110 → 20 → 0 flagged pairings; no step raises exposure.',
    );
    expect(planSentence(THREE, de)).toBe(
      '3 Wellen, 45 Rechner: 360 → 110 → 20 → 0 auffällige Paarungen; kein Schritt verschlechtert eine Paarung.',
    );
  });

  it('leaves out the middle of many waves', () => {
    const waves = Array.from({ length: 9 }, (_, at) => waveOf(80 - 10 * at));
    expect(planSentence(planOf(waves), en)).toContain(': 360 → 80 → 70 → … → 0 flagged');
  });

  it('does not claim that no step raises exposure if one does', () => {
    const plan = planOf([waveOf(110, { worsening: 2, worsened: 14 }), waveOf(0)]);
    expect(planSentence(plan, en)).toBe(
      '2 waves, 30 machines: 360 → 110 → 0 flagged pairings; 2 steps would make up to 14 pairings worse.',
    );
  });

  it('promises nothing about a plan without machines', () => {
    const plan = planOf([waveOf(360, { machines: 0 })]);
    expect(planSentence(plan, en)).toBe('The plan holds no machine yet.');
    expect(planRemarks(withPlan(plan, 5), en)).toEqual([]);
  });
});

describe('the remarks about a plan', () => {
  it('say what is left, what is not planned and what is not counted', () => {
    const plan = planOf([waveOf(7)], { notPlanned: 1 });
    expect(planRemarks(withPlan(plan, 12), en)).toEqual([
      '1 client needs an upgrade or another password and is not in the plan.',
      '7 flagged pairings are left after the last wave.',
      '12 undecided pairings are not in these numbers: facts are missing.',
    ]);
    expect(planRemarks(withPlan(THREE), en)).toEqual([]);
  });

  it('name machines that the inventory lacks, by name or by row', () => {
    const plan = planOf([waveOf(0, { absent: 7 })], {
      absent: 7,
      firstAbsent: [
        { wave: 0, name: 'HQ\\WS-1', place: null },
        { wave: 0, name: '', place: { source: 0, line: 12 } },
      ],
    });
    const { sources } = drawSummary('fleet.csv');
    expect(planRemarks({ ...withPlan(plan), sources }, en)).toEqual([
      '7 planned machines are not in this inventory and count as not done: HQ\\WS-1, fleet.csv, line 12 and 5 more.',
    ]);
  });

  it('say that a plan is of another fleet', () => {
    const plan = planOf([], { absent: 45 });
    expect(planRemarks(withPlan(plan), en)).toEqual([en.plan.otherFleet]);
  });
});

it('counts what a plan could hold: upgrades and other passwords, due today or first', () => {
  const { clientsByAction } = summaryOf({ atRisk: 1, upgrade: 3, changePassword: 2 });
  const actions = { ...clientsByAction, 'upgrade-first': 4, verify: 9 };
  expect(countDueClients({ ...summaryOf({}), clientsByAction: actions })).toBe(9);
});

it('shows a chip for each state that there is, and for what is wrong', () => {
  const plan = planOf([
    waveOf(110, {
      worsening: 2,
      worsened: 5,
      states: { 'reported-done': 1, planned: 14, seen: 0 },
      preflights: { 'no-sp5': 1, 'strength-not-recorded': 2, '128-bit': 0, ready: 12 },
    }),
  ]);
  expect(chipsOf(plan, en).map(({ text, isUrgent }) => [text, isUrgent])).toEqual([
    ['2 would worsen pairings', true],
    ['1 reported, not seen', true],
    ['14 planned', false],
    ['3 to check first', false],
  ]);
});

it.each([
  [null, null, ''],
  ['2026-12-01', null, 'from 1 Dec 2026'],
  [null, '2026-12-04', 'until 4 Dec 2026'],
  ['2026-12-01', '2026-12-04', '1 Dec 2026 – 4 Dec 2026'],
])('writes the days %s to %s as %j', (from, to, text) => {
  expect(spanText({ from, to }, en)).toBe(text);
});
