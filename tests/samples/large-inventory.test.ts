import { describe, expect, it } from 'vitest';
import { writeLargeInventory } from '../../scripts/samples/large-inventory.ts';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { countVerdicts, sumOfCounts } from '../../src/pairing/tallies.ts';
import { needsOfSample } from './read-sample.ts';

const text = [...writeLargeInventory(4000)].join('');

describe('a large inventory', () => {
  it('is always the same, and has the requested size', () => {
    expect([...writeLargeInventory(4000)].join('')).toBe(text);
    expect(text.trimEnd().split('\r\n')).toHaveLength(4001);
  });

  it('starts like every longer one', () => {
    const [headings, first] = [...writeLargeInventory(9000)];
    expect(text.startsWith(`${headings}${first}`)).toBe(true);
  });

  it('flags about one pairing in sixteen, with one server in twenty machines', () => {
    const bytes = new TextEncoder().encode(text);
    const needs = needsOfSample('large.csv', bytes, {
      scope: { kind: 'every' },
      assumptions: NO_ASSUMPTIONS,
    });
    const { servers, census } = needs.space;
    const counts = countVerdicts(census);
    expect(servers.length / 4000).toBeCloseTo(0.05, 2);
    expect((counts.exposed + counts['at-risk']) / sumOfCounts(counts)).toBeCloseTo(1 / 16, 2);
  });
});
