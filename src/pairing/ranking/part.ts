import { subjectOf } from '../columns.ts';
import type { Layout } from './layout.ts';
import { CLIENT, type End, type PairTable, SERVER } from './pair-table.ts';
import { type Buckets, bucketsOf } from './side.ts';

/**
 * One step of a sort. It divides the pairings that tie on the previous steps: by the buckets of one end
 * (null: machine by machine), or by the values of a sort key of pairings.
 */
type Level =
  | { readonly kind: 'end'; readonly end: End; readonly buckets: Buckets | null }
  | { readonly kind: 'pair'; readonly key: number };

type Plan = { readonly end: End; readonly depth: number } | { readonly key: number };

/**
 * The steps of a sort. Consecutive keys of one end form one step. The last steps list machines one by one,
 * clients first, so that ties keep inventory order.
 */
function planLevels(layout: Layout): readonly Level[] {
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

/** Whether no step from `level` on is by a key of pairings. */
function isEndsOnly(levels: readonly Level[], level: number): boolean {
  return levels.slice(level).every(({ kind }) => kind === 'end');
}

/**
 * The pairings of a view that tie on the first levels of its sort: a stretch of the ordered clients with a
 * stretch of the ordered servers, as far as a table allows their pairs. The whole view is a part, and each
 * level of the sort splits a part into smaller ones in order.
 */
export interface Part {
  readonly level: number;
  /** First position and position after the last, by end. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly table: PairTable;
}

/** A layout with the levels of its sort. */
export interface SortedLayout extends Layout {
  readonly levels: readonly Level[];
  /** For each level, and for the end of the list: whether no level from there on is by a key of pairings. */
  readonly endsOnlyFrom: readonly boolean[];
}

/** Plans the levels of a layout's sort. */
export function planSort(layout: Layout): SortedLayout {
  const levels = planLevels(layout);
  const endsOnlyFrom = [...levels, null].map((_, level) => isEndsOnly(levels, level));
  return { ...layout, levels, endsOnlyFrom };
}

/** The part that is the whole view. */
export function wholeOf(layout: SortedLayout): Part {
  const [clients, servers] = layout.sides;
  return advance(layout, {
    level: 0,
    from: [0, 0],
    to: [clients.size, servers.size],
    table: layout.table,
  });
}

/** How many machines of one end a part spans, including those without partners. */
export function spanOf(part: Part, end: End): number {
  return part.to[end] - part.from[end];
}

/** Advances a part to the next level that can split it. */
function advance(layout: SortedLayout, part: Part): Part {
  let { level } = part;
  while (level < layout.levels.length) {
    const step = layout.levels[level];
    if (step === undefined) break;
    const canSplit =
      step.kind === 'pair' ? part.table.narrowed(step.key).length > 1 : spanOf(part, step.end) > 1;
    if (canSplit) break;
    level += 1;
  }
  return level === part.level ? part : { ...part, level };
}

/**
 * The end at which a part has a single machine, if only the order of the other end is left to follow; else
 * null.
 */
export function singleEnd(layout: SortedLayout, part: Part): End | null {
  if (layout.endsOnlyFrom[part.level] !== true) return null;
  if (spanOf(part, CLIENT) === 1) return CLIENT;
  return spanOf(part, SERVER) === 1 ? SERVER : null;
}

/** The positions of a part with a stretch of one end. */
export function stretchOf(
  part: Part,
  end: End,
  from: number,
  to: number,
): Pick<Part, 'from' | 'to'> {
  return end === CLIENT
    ? { from: [from, part.from[SERVER]], to: [to, part.to[SERVER]] }
    : { from: [part.from[CLIENT], from], to: [part.to[CLIENT], to] };
}

/** The smaller part, at the next level, for a stretch of one end. */
export function narrowEnd(
  layout: SortedLayout,
  part: Part,
  end: End,
  from: number,
  to: number,
): Part {
  return advance(layout, {
    level: part.level + 1,
    ...stretchOf(part, end, from, to),
    table: part.table,
  });
}

/** The smaller part, at the next level, for one value of a key of pairings. */
export function narrowTable(layout: SortedLayout, part: Part, table: PairTable): Part {
  return advance(layout, { ...part, level: part.level + 1, table });
}
