import { describe, expect, it } from 'vitest';
import type { Gives } from '../../src/answers/requests.ts';
import { withSteps, withWave } from '../../src/remediation/plan-edits.ts';
import { unsavedSince } from '../../src/session/history.ts';
import { planWith, stepsFor } from '../remediation/random-plans.ts';
import { settled } from './drawn-edges.ts';
import { answerAudit, FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

const PLAN = planWith(stepsFor([2, 3]), stepsFor([4]));
const ORDER = { groupBy: null, most: 2, mostWaves: null } as const;

/** A session in which a plan was suggested and counted. */
async function sittingWithPlan() {
  const drawn = await sittingWithAudit(FIRST);
  const { store, workers } = drawn;
  const [worker] = workers;
  const suggested = store.actions.suggestPlan(ORDER);
  await settled();
  worker?.answer('suggestPlan', { kind: 'plan', plan: PLAN });
  expect(await suggested).toEqual({ kind: 'plan', plan: PLAN });
  await settled();
  const count = () => answerAudit(worker, 'reread', 'first.csv', 3);
  const plan = () => store.getState().audit?.choices.plan;
  const sent = () => worker?.sent.findLast(({ request }) => request === 'reread')?.takes;
  await count();
  return { ...drawn, worker, count, plan, sent };
}

describe('a session with a plan', () => {
  it('takes a suggested plan as a step that is not saved, and can be undone and redone', async () => {
    const { store, worker, count, plan, sent } = await sittingWithPlan();
    expect(worker?.sent.find(({ request }) => request === 'suggestPlan')?.takes).toEqual(ORDER);
    expect(plan()).toBe(PLAN);
    expect(sent()).toMatchObject({ plan: PLAN });
    expect(store.getState().history.steps).toMatchObject([{ kind: 'plan' }]);
    expect(unsavedSince(store.getState())).not.toBeNull();
    store.actions.undo();
    await settled();
    await count();
    expect(plan()).toBeNull();
    store.actions.redo();
    await settled();
    await count();
    expect(plan()).toBe(PLAN);
  });

  it('suggests a plan for the scope that the person has just chosen', async () => {
    const { store, worker, count, plan } = await sittingWithPlan();
    const asked = () => worker?.sent.filter(({ request }) => request === 'suggestPlan').length;
    const rules = store.getState().audit?.choices.rules;
    if (rules === undefined) throw new Error('There is no audit.');
    store.actions.setRules({ ...rules, scope: { kind: 'peers', otherwise: { kind: 'every' } } });
    const suggested = store.actions.suggestPlan(ORDER);
    await settled();
    expect(asked()).toBe(1);
    await count();
    await settled();
    expect(asked()).toBe(2);
    const other = planWith(stepsFor([4]));
    worker?.answer('suggestPlan', { kind: 'plan', plan: other });
    await suggested;
    await settled();
    await count();
    expect(plan()).toBe(other);
  });

  it('changes nothing if the limits hold no plan', async () => {
    const { store, worker, plan } = await sittingWithPlan();
    const steps = store.getState().history.steps.length;
    const suggested = store.actions.suggestPlan(ORDER);
    await settled();
    worker?.answer('suggestPlan', { kind: 'too-few', least: 2 });
    expect(await suggested).toEqual({ kind: 'too-few', least: 2 });
    await settled();
    expect(plan()).toBe(PLAN);
    expect(store.getState().history.steps).toHaveLength(steps);
  });

  it('changes the plan that the steps before it led to, one after another', async () => {
    const { store, count, plan } = await sittingWithPlan();
    store.actions.changePlan((before) => withWave(before, 0));
    store.actions.changePlan((before) => withSteps(before, 0, stepsFor([4])));
    await settled();
    await count();
    await count();
    expect(plan()).toEqual(planWith(stepsFor([4]), stepsFor([2, 3]), stepsFor([])));
    expect(store.getState().history.steps).toHaveLength(3);
  });

  it('puts a ticked machine into its wave, or takes it out', async () => {
    const { store, worker, count, plan } = await sittingWithPlan();
    const ticked = async (machine: number, gives: Gives<'planTick'>) => {
      const tick = store.actions.tickPlan(machine);
      await settled();
      expect(worker?.sent.at(-1)).toMatchObject({ request: 'planTick', takes: { machine } });
      worker?.answer('planTick', gives);
      expect(await tick).toBe(gives);
      await settled();
      await count();
      return plan();
    };
    expect(await ticked(3, { on: stepsFor([5]), wave: 1 })).toEqual(
      planWith(stepsFor([2, 3]), stepsFor([4, 5])),
    );
    expect(await ticked(0, { on: stepsFor([2]), wave: null })).toEqual(
      planWith(stepsFor([3]), stepsFor([4, 5])),
    );
    // A wave that the plan does not have is added at the end.
    expect(await ticked(4, { on: stepsFor([6]), wave: 2 })).toEqual(
      planWith(stepsFor([3]), stepsFor([4, 5]), stepsFor([6])),
    );
  });

  it('asks about a second tick only when the first is counted', async () => {
    const { store, worker, count, plan } = await sittingWithPlan();
    const asked = () => worker?.sent.filter(({ request }) => request === 'planTick').length;
    const first = store.actions.tickPlan(3);
    const second = store.actions.tickPlan(3);
    await settled();
    worker?.answer('planTick', { on: stepsFor([5]), wave: 1 });
    await first;
    await settled();
    expect(asked()).toBe(1);
    await count();
    await settled();
    expect(asked()).toBe(2);
    worker?.answer('planTick', { on: stepsFor([5]), wave: null });
    await second;
    await settled();
    await count();
    expect(plan()).toEqual(planWith(stepsFor([2, 3]), stepsFor([4])));
  });

  it('undoes a tick that is not counted yet, and not the change before it', async () => {
    const { store, worker, count, plan } = await sittingWithPlan();
    const ticked = store.actions.tickPlan(3);
    store.actions.undo();
    await settled();
    worker?.answer('planTick', { on: stepsFor([5]), wave: 1 });
    await ticked;
    await settled();
    await count();
    expect(plan()).toEqual(planWith(stepsFor([2, 3]), stepsFor([4, 5])));
    await settled();
    await count();
    expect(plan()).toBe(PLAN);
  });

  it('counts later changes although the worker could not say what a tick does', async () => {
    const { store, worker, count, plan } = await sittingWithPlan();
    const ticked = store.actions.tickPlan(3);
    store.actions.undo();
    await settled();
    const id = worker?.sent.findLast(({ request }) => request === 'planTick')?.id ?? -1;
    worker?.reply({ kind: 'failure', id, message: 'broken' });
    await expect(ticked).rejects.toThrow('broken');
    await settled();
    await count();
    expect(plan()).toBeNull();
  });

  it('does not tick a machine of an inventory that was replaced meanwhile', async () => {
    const { store, worker, workers, count } = await sittingWithPlan();
    store.actions.changePlan((before) => withWave(before, 0));
    await settled();
    const ticked = store.actions.tickPlan(3);
    store.actions.importSources([SECOND]);
    await settled();
    await answerAudit(workers[1], 'import', 'second.csv', 4);
    store.actions.answerLeaving(true);
    await settled();
    await count();
    expect(await ticked).toBeNull();
    expect(worker?.sent.some(({ request }) => request === 'planTick')).toBe(false);
  });

  it('makes no step of the history if machines are put where they are', async () => {
    const { store, plan, sent } = await sittingWithPlan();
    const before = sent();
    store.actions.changePlan((same) => withSteps(same, 0, stepsFor([3])));
    await settled();
    expect(sent()).toBe(before);
    expect(plan()).toBe(PLAN);
    expect(store.getState().history.steps).toHaveLength(1);
  });

  it('counts nothing if a change leaves the plan as it is', async () => {
    const { store, sent } = await sittingWithPlan();
    const before = sent();
    store.actions.changePlan((same) => same);
    await settled();
    expect(sent()).toBe(before);
    expect(store.getState().history.steps).toHaveLength(1);
  });

  it('starts a plan with the first machine that is put into one, and can drop it', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const plan = () => store.getState().audit?.choices.plan;
    store.actions.changePlan((empty) => withSteps(withWave(empty, 0), 0, stepsFor([3])));
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(plan()).toEqual(planWith(stepsFor([3])));
    store.actions.changePlan(() => null);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(plan()).toBeNull();
    expect(store.getState().history.steps).toMatchObject([{ kind: 'plan' }, { kind: 'plan' }]);
  });

  it('leaves the plan as it is if the suggestion would have too many waves', async () => {
    const { store, worker, plan } = await sittingWithPlan();
    const suggested = store.actions.suggestPlan({ ...ORDER, most: 1 });
    await settled();
    worker?.answer('suggestPlan', { kind: 'too-many', most: 500, fits: 5 });
    expect(await suggested).toEqual({ kind: 'too-many', most: 500, fits: 5 });
    await settled();
    expect(plan()).toBe(PLAN);
  });

  it('does not give another inventory a plan that was suggested for the one before', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const suggested = store.actions.suggestPlan(ORDER);
    store.actions.importSources([SECOND]);
    await settled();
    await answerAudit(workers[1], 'import', 'second.csv', 0);
    workers[0]?.answer('suggestPlan', { kind: 'plan', plan: PLAN });
    await settled();
    expect(await suggested).toBeNull();
    expect(store.getState().audit?.choices.plan).toBeNull();
  });

  it('is not applied to an inventory that does not continue this one, and the page says so', async () => {
    const { store, workers } = await sittingWithPlan();
    store.actions.importSources([SECOND]);
    await settled();
    await answerAudit(workers[1], 'import', 'second.csv', 4);
    store.actions.answerLeaving(true);
    await settled();
    expect(store.getState().audit?.choices.plan).toBeNull();
    expect(store.getState().alert).toEqual({ kind: 'plan-left', machines: 3 });
  });

  it('keeps the plan when files are added', async () => {
    const { store, workers, plan } = await sittingWithPlan();
    store.actions.importSources([SECOND], { add: true });
    await settled();
    expect(workers[1]?.sent.find(({ request }) => request === 'import')?.takes).toMatchObject({
      plan: PLAN,
    });
    await answerAudit(workers[1], 'import', 'first.csv', 5);
    expect(plan()).toBe(PLAN);
  });

  it('keeps a plan that was made while files were added', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND], { add: true });
    await settled();
    store.actions.changePlan(() => PLAN);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    await answerAudit(workers[1], 'import', 'first.csv', 5);
    await answerAudit(workers[1], 'reread', 'first.csv', 5);
    expect(store.getState().audit?.choices.plan).toBe(PLAN);
  });
});
