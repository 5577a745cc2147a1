import type { Fleet, TextColumn } from '../../fleet/fleet.ts';
import { splitNames } from '../../fleet/machine-name.ts';
import { buildRuns, derive } from '../runs.ts';
import { foldText } from '../texts/text-index.ts';
import { type Meetings, meetByRuns } from './meetings.ts';

/** Cells that name the same groups, in any order and case, are one block. */
interface GroupBlocks {
  readonly blockOfText: Uint32Array;
  /** The groups of each block. */
  readonly groups: readonly (readonly string[])[];
}

function blocksOfColumn(column: TextColumn): GroupBlocks {
  const blocks = new Map<string, number>();
  const groups: (readonly string[])[] = [];
  const blockOfText = Uint32Array.from(column.texts, (text) => {
    const names = [...new Set(splitNames(text).map(foldText))].sort();
    const identity = names.join('\n');
    const existing = blocks.get(identity);
    if (existing !== undefined) return existing;
    blocks.set(identity, groups.length);
    groups.push(names);
    return groups.length - 1;
  });
  return { blockOfText, groups };
}

function blocksByGroup(groups: readonly (readonly string[])[]): ReadonlyMap<string, number[]> {
  const byGroup = new Map<string, number[]>();
  groups.forEach((names, block) => {
    for (const name of names) {
      const blocks = byGroup.get(name);
      if (blocks === undefined) byGroup.set(name, [block]);
      else blocks.push(block);
    }
  });
  return byGroup;
}

/**
 * Clients meet the servers that share a group with them: an equal name, without case, in one column.
 * A cell may name several groups. A machine whose cell names none meets nobody, or everyone.
 * Throws a RangeError for a column that the fleet does not have.
 */
export function meetByGroup(
  fleet: Fleet,
  columnIndex: number,
  emptyMeans: 'alone' | 'everyone',
): Meetings {
  const column = fleet.extras[columnIndex];
  if (column === undefined) throw new RangeError(`no extra column ${columnIndex}`);
  const { blockOfText, groups } = blocksOfColumn(column);
  const blockOfMachine = derive(column.codes, (code) => blockOfText[code] ?? 0);
  const byGroup = blocksByGroup(groups);
  const emptyBlock = groups.findIndex((names) => names.length === 0);
  const isForEveryone = emptyMeans === 'everyone' && emptyBlock >= 0;
  const serverBlocksOf = buildRuns(groups.length, (block, add) => {
    const names = groups[block] ?? [];
    for (const name of names) for (const other of byGroup.get(name) ?? []) add(other);
    if (isForEveryone) add(emptyBlock);
    if (isForEveryone && names.length === 0) for (const other of groups.keys()) add(other);
  });
  return meetByRuns(
    { blockOfClient: blockOfMachine, blockOfServer: blockOfMachine, serverBlocks: groups.length },
    serverBlocksOf,
  );
}
