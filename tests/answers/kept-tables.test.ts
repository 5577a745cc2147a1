import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDecisions, withPlan } from '../../src/answers/audit-state.ts';
import { read } from '../../src/answers/read-audit.ts';
import { createAnswers, type Takes } from '../../src/answers/requests.ts';
import { choice, filterOf, NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import { createTables } from '../../src/answers/tables.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import { EMPTY_PLAN, intoWave, withoutSteps } from '../../src/remediation/plan-edits.ts';
import { GROUND } from '../fixtures/grounds.ts';
import { stepsFor } from '../remediation/random-plans.ts';
import { TAKES } from './import-takes.ts';
import { PLANNED_FLEET } from './planned-audit.ts';

const SOURCES = [{ kind: 'text' as const, text: PLANNED_FLEET, name: 'fleet.csv' }];
/** The lines of the machines. */
const LINES = [2, 3, 4, 5, 6, 7];

const word = (search: string) => ({ ...NO_FILTER, search });
const byPlan = [{ column: 'planned', descending: true }] as const;
const all: TableQuery = { table: 'clients', filter: NO_FILTER, sort: [] };
const QUERIES: readonly TableQuery[] = [
  all,
  { ...all, sort: byPlan },
  { ...all, filter: filterOf(choice('planned', ['1 planned', ''])) },
  { ...all, filter: filterOf(choice('decision', [''])) },
  { ...all, filter: word('wave 1') },
  { ...all, filter: word('Wien') },
  { ...all, filter: word('owned'), sort: [{ column: 'flagged', descending: false }] },
  {
    ...all,
    within: { query: { ...all, filter: filterOf(choice('planned', [''])) }, rows: null },
  },
  { table: 'servers', filter: NO_FILTER, sort: byPlan },
  { table: 'servers', filter: word('wave 2'), sort: [] },
  { table: 'plan', filter: NO_FILTER, sort: [] },
  { table: 'plan', filter: word('C'), sort: [{ column: 'clears', descending: true }] },
  { table: 'inventory', filter: word('ien'), sort: [] },
];

type Change =
  | { readonly line: number; readonly wave: number | null }
  | { readonly owned: number }
  | { readonly day: string };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ line: fc.constantFrom(...LINES), wave: fc.option(fc.nat(2)) }),
  fc.record({ owned: fc.constantFrom(...LINES.slice(0, 4)) }),
  fc.record({ day: fc.constantFrom('2026-11-29', '2026-11-30') }),
);

type Chosen = Pick<Takes<'reread'>, 'decisions' | 'plan' | 'today'>;

function changed({ decisions, plan, today }: Chosen, change: Change): Chosen {
  if ('day' in change) return { decisions, plan, today: change.day };
  if ('owned' in change) {
    const lines = Uint32Array.of(change.owned, change.owned + 1);
    const made: Decision = {
      id: `${decisions.length}`,
      at: '2026-11-29T12:00:00.000Z',
      by: '',
      on: [{ machines: [{ source: 0, lines }], ground: GROUND }],
      kind: 'owner',
      owner: `owned ${change.owned}`,
    };
    return { decisions: [...decisions, made], plan, today };
  }
  const { line, wave } = change;
  const on = stepsFor([line]);
  const next =
    wave === null ? withoutSteps(plan ?? EMPTY_PLAN, on) : intoWave(plan ?? EMPTY_PLAN, wave, on);
  return { decisions, plan: next, today };
}

/** Everything that the tables say. */
function answersOf({ requests }: ReturnType<typeof createAnswers>) {
  return QUERIES.map((query) => ({
    view: requests.openTable(query),
    rows: requests.rows({ query, start: 0, length: 20 }),
    facet: requests.facet({ query, column: 'planned' }),
    ranks: LINES.map((_, machine) => requests.rankOf({ query, row: { machine } })),
  }));
}

async function opened() {
  const answers = createAnswers();
  await answers.requests.import(
    { ...TAKES, sources: SOURCES, withoutAsking: true },
    () => undefined,
  );
  return answers;
}

describe('the tables after changes of the plan and decisions', () => {
  it('say what those of an audit say that was opened with them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (made) => {
        const answers = await opened();
        let chosen: Chosen = TAKES;
        const takesNow = () => ({ ...TAKES, ...chosen, withoutAsking: true });
        let outcome: unknown = null;
        for (const one of made) {
          chosen = changed(chosen, one);
          outcome = await answers.requests.reread(takesNow(), () => undefined);
          answersOf(answers);
        }
        const fresh = createAnswers();
        const takes = { ...takesNow(), sources: SOURCES };
        expect(outcome).toEqual(await fresh.requests.import(takes, () => undefined));
        expect(answersOf(answers)).toEqual(answersOf(fresh));
      }),
      { numRuns: 15 },
    );
  });

  it('keep what the search reads of the clients if only the plan changes', async () => {
    const orders = { ...TAKES, sources: SOURCES, withoutAsking: true, onProgress: () => undefined };
    const reading = await read(orders, { sources: [], audit: null });
    if (reading.kind !== 'audit') throw new Error(reading.kind);
    let looked = 0;
    const needs = new Proxy(reading.audit.needs, {
      get(target, name, receiver) {
        if (name === 'passwordReasons') looked += 1;
        return Reflect.get(target, name, receiver);
      },
    });
    const state = { ...reading.audit, needs };
    let tables = createTables(state);
    const search: TableQuery = { ...all, filter: word('Bonn wave 1') };
    for (const lines of [[], [2], [2, 3]]) {
      tables = tables.decided(withPlan(state, intoWave(EMPTY_PLAN, 0, stepsFor(lines))));
      expect(tables.count(search)).toBe(lines.length);
      if (lines.length === 0) looked = 0;
    }
    const [made] = changed(TAKES, { owned: 2 }).decisions;
    if (made === undefined) throw new Error('nothing was decided');
    const owned = tables.decided(withDecisions(state, [made], TAKES.today));
    expect(owned.count({ ...all, filter: word('owned') })).toBe(1);
    expect(looked).toBe(0);
  });
});
