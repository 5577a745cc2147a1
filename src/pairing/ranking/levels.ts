import { subjectOf } from '../columns.ts';
import type { Layout } from './layout.ts';
import { CLIENT, type End, SERVER } from './pair-table.ts';
import { type Buckets, bucketsOf } from './side.ts';

/**
 * One step of a sort: the pairings that the steps before left together are told apart by buckets of
 * one end (null: machine by machine), or by the value of a key of pairings.
 */
export type Level =
  | { readonly kind: 'end'; readonly end: End; readonly buckets: Buckets | null }
  | { readonly kind: 'pair'; readonly key: number };

type Plan = { readonly end: End; readonly depth: number } | { readonly key: number };

/**
 * The steps of a sort. Keys of one end that follow each other are one step. The last steps tell
 * machines apart one by one, clients first: ties keep inventory order.
 */
export function planLevels(layout: Layout): readonly Level[] {
  const plans = planSteps(layout);
  const last = plans.at(-1);
  const isByClient = last !== undefined && 'end' in last && last.end === CLIENT;
  const steps: Level[] = (isByClient ? plans.slice(0, -1) : plans).map((plan) =>
    'key' in plan
      ? { kind: 'pair', key: plan.key }
      : { kind: 'end', end: plan.end, buckets: bucketsOf(layout.sides[plan.end], plan.depth) },
  );
  return [
    ...steps,
    { kind: 'end', end: CLIENT, buckets: null },
    { kind: 'end', end: SERVER, buckets: null },
  ];
}

function planSteps({ sort }: Layout): readonly Plan[] {
  const plans: Plan[] = [];
  const depths = { client: 0, server: 0, pairing: 0 };
  for (const { column } of sort) {
    const subject = subjectOf(column);
    depths[subject] += 1;
    if (subject === 'pairing') {
      plans.push({ key: depths.pairing - 1 });
      continue;
    }
    const end = subject === 'client' ? CLIENT : SERVER;
    const before = plans.at(-1);
    if (before !== undefined && 'end' in before && before.end === end) plans.pop();
    plans.push({ end, depth: depths[subject] });
  }
  return plans;
}

/** True where no step from `level` on looks at pairings. */
export function isEndsOnly(levels: readonly Level[], level: number): boolean {
  return levels.slice(level).every(({ kind }) => kind === 'end');
}
