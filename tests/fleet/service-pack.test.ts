import { describe, expect, it } from 'vitest';
import { isSp5OrLater, rankOfServicePack } from '../../src/fleet/service-pack.ts';

describe('service packs', () => {
  it.each([
    ['none', 0, false],
    ['SP1', 1, false],
    ['SP2', 2, false],
    ['SP3', 3, false],
    ['SP4', 4, false],
    ['SP5', 5, true],
    ['SP6', 6, true],
    ['SP6a', 7, true],
  ] as const)('%s has rank %s; SP5 or later: %s', (servicePack, rank, later) => {
    expect(rankOfServicePack(servicePack)).toBe(rank);
    expect(isSp5OrLater(servicePack)).toBe(later);
  });
});
