import { type Decision, storedDecision } from '../remediation/decisions.ts';
import { type Plan, storedPlan } from '../remediation/plan-waves.ts';
import type { ComparedWith } from './changes.ts';
import { storedComparison } from './stored-comparison.ts';

/** The choices that hold typed arrays. */
interface Work {
  readonly decisions: readonly Decision[];
  readonly compared: ComparedWith | null;
  readonly plan: Plan | null;
}

/** What a person decided, compared and planned, as JSON values. */
export function storedWork({ decisions, compared, plan }: Work) {
  return {
    decisions: decisions.map(storedDecision),
    compared: compared === null ? null : storedComparison(compared),
    plan: plan === null ? null : storedPlan(plan),
  };
}
