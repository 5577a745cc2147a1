import type { Layout } from './layout.ts';
import { isEndsOnly, type Level, planLevels } from './levels.ts';
import { CLIENT, type End, type PairTable, SERVER } from './pair-table.ts';

/**
 * A part of a view that a sort leaves together: a stretch of the clients in their order with a
 * stretch of the servers in theirs, as far as a table lets them stand together. The whole view is a
 * part; each level of the sort splits a part into smaller ones that follow each other.
 */
export interface Part {
  readonly level: number;
  /** First positions, and the positions after the last, by end. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly table: PairTable;
}

/** A layout with the steps of its sort. */
export interface SortedLayout extends Layout {
  readonly levels: readonly Level[];
  /** For each level, and the end of them: true where none from there on looks at pairings. */
  readonly endsOnlyFrom: readonly boolean[];
}

/** Plans the sort of a layout. */
export function planSort(layout: Layout): SortedLayout {
  const levels = planLevels(layout);
  const endsOnlyFrom = [...levels, null].map((_, level) => isEndsOnly(levels, level));
  return { ...layout, levels, endsOnlyFrom };
}

/** The part that is the whole view. */
export function wholeOf(layout: SortedLayout): Part {
  const [clients, servers] = layout.sides;
  return settle(layout, {
    level: 0,
    from: [0, 0],
    to: [clients.order.length, servers.order.length],
    table: layout.table,
  });
}

/** How many machines of one end a part spans, those that stand with nobody included. */
export function spanOf(part: Part, end: End): number {
  return part.to[end] - part.from[end];
}

/** The same part at the next level that can split it. */
function settle(layout: SortedLayout, part: Part): Part {
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

/** The end of which a part has one machine, where nothing but the order of the other end is left; else null. */
export function singleEnd(layout: SortedLayout, part: Part): End | null {
  if (layout.endsOnlyFrom[part.level] !== true) return null;
  if (spanOf(part, CLIENT) === 1) return CLIENT;
  return spanOf(part, SERVER) === 1 ? SERVER : null;
}

/** The smaller part at the next level that one end's stretch makes. */
export function narrowEnd(
  layout: SortedLayout,
  part: Part,
  end: End,
  from: number,
  to: number,
): Part {
  const isClient = end === CLIENT;
  return settle(layout, {
    level: part.level + 1,
    from: isClient ? [from, part.from[SERVER]] : [part.from[CLIENT], from],
    to: isClient ? [to, part.to[SERVER]] : [part.to[CLIENT], to],
    table: part.table,
  });
}

/** The smaller part at the next level that one value of a pair key makes. */
export function narrowTable(layout: SortedLayout, part: Part, table: PairTable): Part {
  return settle(layout, { ...part, level: part.level + 1, table });
}
