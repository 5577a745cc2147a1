import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import { valueOr } from '../../src/fleet/reading.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { buildMatrix, countVerdicts, forEachCell, sumOfCounts } from '../../src/pairing/tallies.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';

describe('the totals', () => {
  it('are the same as in the slow twin', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const pairings = slowPairings(fleet, rules, slowPeers(fleet));
        const counts = countVerdicts(space.census);
        expect(sumOfCounts(counts)).toBe(pairings.length);
        for (const word of VERDICTS) {
          expect(counts[word]).toBe(pairings.filter(({ verdict }) => verdict === word).length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the cells of a census', () => {
  it('are visited if they contain pairings', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      A     client  SP4   required  yes
      B     client  SP4   required  yes
      C     client  none  required  yes
      X     server  SP5   required`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const visits: number[] = [];
    forEachCell(buildPairingSpace(indexFleet(fleet, LOCALE), rules).census, (_, __, pairings) => {
      visits.push(pairings);
    });
    expect(visits).toEqual([1, 2]);
  });
});

describe('the exposure matrix', () => {
  it('counts each pairing in the cell of its two service packs', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const slow = new Map<string, number>();
        for (const pairing of slowPairings(fleet, rules, slowPeers(fleet))) {
          const client = valueOr(pairing.clientFacts.servicePack, 'unknown');
          const server = valueOr(pairing.serverFacts.servicePack, 'unknown');
          const cell = `${client} ${server} ${pairing.verdict}`;
          slow.set(cell, (slow.get(cell) ?? 0) + 1);
        }
        for (const { clientServicePack, serverServicePack, counts } of buildMatrix(space.census)) {
          for (const word of VERDICTS) {
            const cell = `${clientServicePack} ${serverServicePack} ${word}`;
            expect(`${cell} ${counts[word]}`).toBe(`${cell} ${slow.get(cell) ?? 0}`);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has clients as rows, and runs from no service pack to SP6a and then unknown', () => {
    const fleet = drawFleet(`
      name  role    sp
      A     client  SP4`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const cells = buildMatrix(buildPairingSpace(indexFleet(fleet, LOCALE), rules).census);
    const ends = cells.map((cell) => `${cell.clientServicePack} ${cell.serverServicePack}`);
    expect(ends).toHaveLength(81);
    expect(ends.slice(0, 3)).toEqual(['none none', 'none SP1', 'none SP2']);
    expect(ends.slice(7, 10)).toEqual(['none SP6a', 'none unknown', 'SP1 none']);
    expect(ends.at(-1)).toBe('unknown unknown');
  });
});
