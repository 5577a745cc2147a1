import type { PlanOrder, PlanSuggestion } from '../answers/planning.ts';
import { EMPTY_PLAN } from '../remediation/plan-edits.ts';
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
}

/** Creates the plan flow. */
export function createPlanFlow({ runner, getState }: SittingRoom, recounts: RecountFlow): PlanFlow {
  const inventoryNow = () => getState().audit?.inventory;
  return {
    async suggest(order) {
      const inventory = inventoryNow();
      try {
        const suggested = await runner.ask('suggestPlan', order);
        if (inventory === undefined || inventoryNow() !== inventory) return null;
        if (suggested.kind === 'plan') {
          recounts.change((choices) => ({ ...choices, plan: suggested.plan }));
        }
        return suggested;
      } catch (error) {
        if (isClosing(error)) return null;
        throw error;
      }
    },
    change: (change) =>
      recounts.change((choices) => {
        const plan = change(choices.plan ?? EMPTY_PLAN);
        return plan === choices.plan ? choices : { ...choices, plan };
      }),
  };
}
