import type { PlanTick } from '../answers/explanations.ts';
import type { PlanOrder, PlanSuggestion } from '../answers/planning.ts';
import type { Gives, Takes } from '../answers/requests.ts';
import { EMPTY_PLAN, intoWave, withoutSteps } from '../remediation/plan-edits.ts';
import type { Plan } from '../remediation/plan-waves.ts';
import { isClosing } from '../worker/audit-client.ts';
import type { RecountFlow } from './recount-flow.ts';
import type { SittingRoom } from './room.ts';
import type { Choices } from './sitting.ts';

/** The plan of the open inventory. */
interface PlanFlow {
  /**
   * Suggests a plan, and makes it the plan if it has not too many waves. Waits until earlier changes are counted, because
   * the scope may be one of them. Null if the inventory was replaced meanwhile.
   */
  suggest(order: PlanOrder): Promise<PlanSuggestion | null>;
  /** Changes the plan, or drops it with null. */
  change(change: (plan: Plan) => Plan | null): void;
  /**
   * Takes a machine out of the plan, or puts it into the first wave in which it makes no pairing worse. Waits until earlier
   * changes are counted, and later ones wait for it. Nothing happens if the inventory was replaced meanwhile.
   */
  tick(machine: number): Promise<PlanTick | null>;
}

/** Creates the plan flow. */
export function createPlanFlow({ runner, getState }: SittingRoom, recounts: RecountFlow): PlanFlow {
  const inventoryNow = () => getState().audit?.inventory;

  /** Asks the worker about an inventory; null if that is not open any more. */
  const askAbout = async <R extends 'suggestPlan' | 'planTick'>(
    inventory: ReturnType<typeof inventoryNow>,
    request: R,
    takes: Takes<R>,
  ): Promise<Gives<R> | null> => {
    if (inventory === undefined || inventoryNow() !== inventory) return null;
    try {
      const given = await runner.ask(request, takes);
      return inventoryNow() === inventory ? given : null;
    } catch (error) {
      if (isClosing(error)) return null;
      throw error;
    }
  };

  const withPlan = (choices: Choices, change: (plan: Plan) => Plan | null): Choices => {
    const plan = change(choices.plan ?? EMPTY_PLAN);
    return plan === choices.plan ? choices : { ...choices, plan };
  };

  /** Changes the choices as the worker answers when all earlier changes are counted. Gives the first answer. */
  const changeAsAnswered = <R extends 'suggestPlan' | 'planTick'>(
    request: R,
    takes: Takes<R>,
    choicesAfter: (choices: Choices, given: Gives<R>) => Choices,
  ): Promise<Gives<R> | null> => {
    const inventory = inventoryNow();
    return new Promise((resolve, reject) => {
      const counted = recounts.change(async (choices) => {
        const given = await askAbout(inventory, request, takes);
        resolve(given);
        return given === null ? choices : choicesAfter(choices, given);
      });
      counted.then(() => resolve(null), reject);
    });
  };

  return {
    change: (change) => void recounts.change((choices) => withPlan(choices, change)),
    suggest: (order) =>
      changeAsAnswered('suggestPlan', order, (choices, suggested) =>
        suggested.kind === 'plan' ? withPlan(choices, () => suggested.plan) : choices,
      ),
    tick: (machine) =>
      changeAsAnswered('planTick', { machine }, (choices, { on, wave }) =>
        withPlan(choices, (plan) =>
          wave === null ? withoutSteps(plan, on) : intoWave(plan, wave, on),
        ),
      ),
  };
}
