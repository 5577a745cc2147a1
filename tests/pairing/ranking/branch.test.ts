import { describe, expect, it } from 'vitest';
import type { PairingColumn } from '../../../src/pairing/columns.ts';
import type { PairingFilter, PairingScope } from '../../../src/pairing/query.ts';
import {
  type Branch,
  childOf,
  type Splitter,
  splitPart,
} from '../../../src/pairing/ranking/branch.ts';
import { CLIENT, SERVER } from '../../../src/pairing/ranking/pair-table.ts';
import { type Part, singleEnd, wholeOf } from '../../../src/pairing/ranking/part.ts';
import { drawFleet } from '../../fixtures/fleets.ts';
import { fewClientsOfSmallSites, layoutOf, slowPairs, splitterOf } from './slow-parts.ts';

const EVERY: PairingScope = { kind: 'every' };
const BY_SITE: PairingScope = { kind: 'group', column: 0, emptyMeans: 'alone' };

/** Two pairs of machines with equal sort keys at each end, and two that are client and server. */
const MIXED = drawFleet(`
  name  role    sp    enc       §    site
  A     both    SP4   required  yes  Ulm
  B     client  SP4   none      -    Ulm
  C     client  SP3   required  yes  Bonn; Ulm
  D     both    SP4   none      no   Bonn
  E     client  -     -         yes  -
  X     server  SP5   required  -    Ulm
  Y     server  SP5   none      -    Bonn
  Z     server  -     -         -    Ulm`);

/** Checks a branch that may break off against the whole one. */
function expectBeginning(some: Branch, whole: Branch, enough: number): void {
  const parts = some.before.length - 1;
  expect(some.before.slice(0, parts)).toEqual(whole.before.slice(0, parts));
  const total = some.before.at(-1) ?? 0;
  expect(total).toBeGreaterThanOrEqual(Math.min(enough, whole.before.at(-1) ?? 0));
  expect(total).toBeLessThanOrEqual(whole.before[parts] ?? 0);
  if (some.split.kind !== 'end' || whole.split.kind !== 'end') {
    expect(some).toEqual(whole);
    return;
  }
  expect(some.split.from).toEqual(whole.split.from.slice(0, parts));
  expect(some.split.to).toEqual(whole.split.to?.slice(0, parts) ?? null);
}

/** Checks a branch of a part against all of its pairings, and then the branches of some of the smaller parts. */
function expectBranches(splitter: Splitter, part: Part, depth = 0): void {
  const { layout } = splitter;
  const pairs = slowPairs(layout, part);
  if (part.level >= layout.levels.length || singleEnd(layout, part) !== null) return;
  const branch = splitPart(splitter, part);
  const parts = [...branch.before.keys()]
    .slice(0, -1)
    .map((index) => childOf(layout, part, branch, index));
  const ofParts = parts.map((child) => slowPairs(layout, child));
  ofParts.forEach((own, index) => {
    expect((branch.before[index + 1] ?? 0) - (branch.before[index] ?? 0)).toBe(own.length);
  });
  expect(branch.before[0]).toBe(0);
  expect(new Set(ofParts.flat())).toEqual(new Set(pairs));
  expect(branch.before.at(-1)).toBe(pairs.length);
  expect(ofParts.every((own) => own.length > 0)).toBe(true);
  if (branch.split.kind === 'end') {
    const { end, from } = branch.split;
    expect([...from]).toEqual([...from].sort((a, b) => a - b));
    expect(parts.map((child) => child.from[end])).toEqual([...from]);
  }
  for (const enough of [1, 2, 5, pairs.length]) {
    if (enough > 0) expectBeginning(splitPart(splitter, part, enough), branch, enough);
  }
  for (const child of depth < 3 ? parts.slice(0, 6) : [])
    expectBranches(splitter, child, depth + 1);
}

function expectAllBranches(layout: ReturnType<typeof layoutOf>): void {
  const splitter = splitterOf(layout);
  // Once with what is known about the whole view, and once counted.
  expectBranches(splitter, splitter.whole.part);
  expectBranches(splitter, wholeOf(layout));
}

const SORTS: readonly (readonly PairingColumn[])[] = [
  [],
  ['server'],
  ['clientServicePack', 'server'],
  ['serverServicePack', 'clientEncryption'],
  ['verdict', 'serverServicePack'],
  ['forcedBy', 'verdict', 'client'],
  ['clientExtra:0', 'verdict', 'serverExtra:0'],
];
const FILTERS: readonly PairingFilter[] = [
  {},
  { verdict: ['exposed', 'at-risk'] },
  { verdict: ['undecided'], serverText: 'z' },
  { search: ['a'] },
  { clientText: 'nobody' },
];

describe('the branch of a part', () => {
  describe.each([
    ['all machines', EVERY],
    ['sites', BY_SITE],
    ['nobody', { kind: 'peers', otherwise: { kind: 'nobody' } } as const],
  ])('among %s', (_, scope) => {
    it.each(SORTS)(
      'lists its smaller parts in order, without empty ones (%s, %s, %s)',
      (...sort) => {
        for (const filter of FILTERS) {
          for (const descending of [false, true]) {
            const keys = sort
              .filter((column) => column !== undefined)
              .map((column) => ({ column, descending }));
            expectAllBranches(layoutOf(MIXED, scope, { filter, sort: keys }));
          }
        }
      },
    );
  });

  it.each<[PairingFilter, readonly PairingColumn[]]>([
    [{}, ['server']],
    [{ verdict: ['exposed', 'at-risk'] }, ['server']],
    [{ verdict: ['exposed'] }, ['serverEncryption', 'server']],
    [{ clientExtras: [{ column: 0, text: 'small 1' }] }, ['server', 'verdict']],
    [{ clientIs: 2 }, ['serverEncryption', 'forcedBy', 'verdict']],
    [{ search: ['ras1'] }, ['verdict', 'server']],
    [{ forcedBy: ['server'] }, ['server', 'client']],
  ])('counts few servers among many: %j by %s', (filter, sort) => {
    const fleet = fewClientsOfSmallSites(6, 2_000);
    const keys = sort.map((column) => ({ column, descending: true }));
    expectAllBranches(layoutOf(fleet, BY_SITE, { filter, sort: keys }));
  });

  it('does not exist below the last level', () => {
    const layout = layoutOf(MIXED, EVERY, {});
    const part = { ...wholeOf(layout), level: layout.levels.length };
    expect(() => splitPart(splitterOf(layout), part)).toThrow(
      new RangeError(`no level ${layout.levels.length}`),
    );
  });
});

/** The blocks whose members are looked up to split a whole view by its servers. Eighty of them are met. */
function blocksLookedUp(servers: number, filter: PairingFilter = {}): readonly number[] {
  const fleet = fewClientsOfSmallSites(6, servers);
  const layout = layoutOf(fleet, BY_SITE, {
    filter,
    sort: [{ column: 'server', descending: false }],
  });
  const splitter = splitterOf(layout);
  const blocks: number[] = [];
  const reach = {
    ...splitter.reach,
    membersOfSorts: (...wanted: Parameters<typeof splitter.reach.membersOfSorts>) => {
      expect(wanted[0]).toBe(SERVER);
      blocks.push(wanted[1]);
      return splitter.reach.membersOfSorts(...wanted);
    },
  };
  splitPart({ ...splitter, reach }, wholeOf(layout));
  return blocks;
}

describe('splitting a part', () => {
  it('looks up the members of the blocks that are met if they are few', () => {
    expect(blocksLookedUp(2_000)).toHaveLength(2);
  });

  it('looks up the members of the only block that is met, however many they are', () => {
    expect(blocksLookedUp(400, { clientExtras: [{ column: 0, text: 'small 0' }] })).toHaveLength(1);
  });

  it('visits all machines if the members of several blocks are a large part of them', () => {
    expect(blocksLookedUp(400)).toEqual([]);
  });
});

describe('the smaller parts of a branch', () => {
  it('are single machines where no two share a sort key', () => {
    const layout = layoutOf(MIXED, EVERY, { sort: [{ column: 'server', descending: false }] });
    const { split } = splitPart(splitterOf(layout), wholeOf(layout));
    expect(split).toMatchObject({ kind: 'end', end: SERVER, to: null });
  });

  it('are buckets of machines that share the sort keys', () => {
    const sort = [
      { column: 'clientServicePack', descending: false },
      { column: 'server', descending: false },
    ] as const;
    const layout = layoutOf(MIXED, EVERY, { sort });
    const { before, split } = splitPart(splitterOf(layout), wholeOf(layout));
    // SP3: C. SP4: A, B and D. Unknown: E. Servers: A, D, X, Y and Z.
    expect(split).toEqual({
      kind: 'end',
      end: CLIENT,
      from: Uint32Array.of(0, 1, 4),
      to: Uint32Array.of(1, 4, 5),
    });
    expect([...before]).toEqual([0, 5, 18, 23]);
  });
});
