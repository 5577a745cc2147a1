import type { PlanTick } from '../answers/explanations.ts';
import type { PlanOrder, PlanSuggestion } from '../answers/planning.ts';
import type { Takes } from '../answers/requests.ts';
import { EMPTY_PLAN, intoWave, withoutSteps } from '../remediation/plan-edits.ts';
import type { Plan } from '../remediation/plan-waves.ts';
import { isClosing } from '../worker/audit-client.ts';
import type { RecountFlow } from './recount-flow.ts';
import type { SittingRoom } from './room.ts';

/** The plan of the open inventory. */
interface PlanFlow {
  /** Suggests a plan, and makes it the plan if it has not too many waves. Null if the inventory was replaced meanwhile. */
  suggest(order: PlanOrder): Promise<PlanSuggestion | null>;
  /** Changes the plan, or drops it with null. */
  change(change: (plan: Plan) => Plan | null): void;
  /**
   * Takes a machine out of the plan, or puts it into the first wave in which it makes no pairing worse. Nothing happens if
   * the inventory was replaced meanwhile.
   */
  tick(machine: number): Promise<PlanTick | null>;
}

/** Creates the plan flow. */
export function createPlanFlow({ runner, getState }: SittingRoom, recounts: RecountFlow): PlanFlow {
  const inventoryNow = () => getState().audit?.inventory;

  /** Asks the worker about the open inventory; null if that was replaced meanwhile. */
  const askNow = async <R extends 'suggestPlan' | 'planTick'>(request: R, takes: Takes<R>) => {
    const inventory = inventoryNow();
    try {
      const given = await runner.ask(request, takes);
      return inventory === undefined || inventoryNow() !== inventory ? null : given;
    } catch (error) {
      if (isClosing(error)) return null;
      throw error;
    }
  };

  const change: PlanFlow['change'] = (changed) =>
    recounts.change((choices) => {
      const plan = changed(choices.plan ?? EMPTY_PLAN);
      return plan === choices.plan ? choices : { ...choices, plan };
    });

  return {
    change,
    async suggest(order) {
      const suggested = await askNow('suggestPlan', order);
      if (suggested?.kind === 'plan') change(() => suggested.plan);
      return suggested;
    },
    async tick(machine) {
      const ticked = await askNow('planTick', { machine });
      if (ticked === null) return null;
      const { on, wave } = ticked;
      change((plan) => (wave === null ? withoutSteps(plan, on) : intoWave(plan, wave, on)));
      return ticked;
    },
  };
}
