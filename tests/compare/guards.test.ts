import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { guardComparison } from '../../src/compare/guards.ts';
import { findRenames } from '../../src/compare/machine-marks.ts';
import type { Rename } from '../../src/compare/matching.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { compareSides, earlierOf, earlierSide, laterSide } from './compared-fleets.ts';

const RULES: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };

function compared(earlier: Fleet, later: Fleet, renames: readonly Rename[] = []) {
  return compareSides(earlierSide(earlier, RULES), laterSide(later, RULES), renames);
}

/** The same fleet without a column for a fact. */
function without(fleet: Fleet, fact: 'servicePack' | 'sectionSign'): Fleet {
  const facts = { ...fleet.facts, [fact]: { ...fleet.facts[fact], headings: [null] } };
  return { ...fleet, facts };
}

function guards(earlier: Fleet, later: Fleet) {
  const [before, after] = [earlierOf(earlier, RULES), earlierOf(later, RULES)];
  const sources = after.sources.map((source) => ({ ...source, sha256: later.sources[0] ?? '' }));
  return guardComparison(before, { ...after, sources }, compared(earlier, later));
}

const TEN = Array.from({ length: 10 }, (_, index) => `WS-${index}  client  SP4  none  yes`);
const HEADINGS = 'name  role  sp  enc  §';
const FLEET = drawFleet([HEADINGS, ...TEN].join('\n'));

describe('the guards of a comparison', () => {
  it('find nothing wrong with another file of the same fleet', () => {
    expect(guards(FLEET, FLEET)).toEqual({ sameFile: null, isMuchSmaller: false, lostColumns: [] });
  });

  it('recognise the same file', () => {
    const hash = 'hash of fleet.csv';
    expect(guards(FLEET, { ...FLEET, sources: [hash] }).sameFile).toBe(hash);
  });

  it.each([
    [8, false],
    [7, true],
  ])('ask whether a file with %i of 10 machines is whole: %s', (machines, isAsked) => {
    const smaller = drawFleet([HEADINGS, ...TEN.slice(0, machines)].join('\n'));
    expect(guards(FLEET, smaller).isMuchSmaller).toBe(isAsked);
  });

  it('offer to carry over a fact whose column is gone, but never the service pack', () => {
    const lost = drawFleet(
      ['name  role', ...TEN.map((_, index) => `WS-${index}  client`)].join('\n'),
    );
    const later = without(without(lost, 'sectionSign'), 'servicePack');
    expect(guards(FLEET, later).lostColumns).toEqual([
      { fact: 'servicePack', heading: 'servicePack', machines: 10, mayBeCarried: false },
      { fact: 'sectionSign', heading: 'sectionSign', machines: 10, mayBeCarried: true },
    ]);
  });
});

describe('renamed machines', () => {
  const older = drawFleet(`
    name   role    asset
    WS-1   client  A1
    WS-2   client  A2
    WS-3   client  A3
    WS-4   client  A4`);
  const newer = drawFleet(`
    name   role    Asset
    NEW-1  client  a1
    WS-2   client  A2
    NEW-3  client  A2
    NEW-4  client  A4`);

  it('are offered where a text that one machine alone has is the same', () => {
    const distinct = drawFleet(`
      name   role    Asset
      NEW-1  client  a1
      WS-2   client  A2
      NEW-4  client  A4`);
    const { matching } = compared(older, distinct);
    const [before, after] = [older, distinct].map((fleet) => earlierOf(fleet, RULES).marks);
    expect(findRenames(before ?? [], after ?? [], matching)).toEqual([
      { earlier: 0, later: 0, heading: 'Asset' },
      { earlier: 3, later: 2, heading: 'Asset' },
    ]);
  });

  it('are not offered by a column in which machines share a text', () => {
    expect(earlierOf(newer, RULES).marks).toEqual([]);
  });

  it('count as one machine once they are confirmed', () => {
    const { counts } = compared(older, newer);
    expect(counts).toMatchObject({ gone: 3, 'machine-new': 3 });
    const at = '2026-11-29T12:00:00Z';
    const confirmed = compared(older, newer, [{ from: 'ws-1', to: 'new-1', at }]);
    expect(confirmed.counts).toMatchObject({ gone: 2, 'machine-new': 2, unchanged: 2 });
    expect(confirmed.matching.laterOf[0]).toBe(0);
  });

  it('are ignored when both names are still in use, or one is unknown', () => {
    const at = '2026-11-29T12:00:00Z';
    const renames = [
      { from: 'ws-2', to: 'new-3', at },
      { from: 'ws-9', to: 'new-1', at },
    ];
    expect(compared(older, newer, renames).counts).toMatchObject({ gone: 3, 'machine-new': 3 });
  });
});

describe('machines of a fleet whose other file names no domains', () => {
  it('are matched by host name, unless several machines have it', () => {
    const older = drawFleet(`
      name  role    domain
      WS-1  client  corp
      WS-2  client  corp
      WS-2  client  lab`);
    const newer = drawFleet('name  role\nws-1  client\nws-2  client');
    const { matching, counts } = compared(older, newer);
    expect(matching.byHost).toBe(true);
    expect(counts).toMatchObject({ unchanged: 1, gone: 2, 'machine-new': 1 });
  });
});
