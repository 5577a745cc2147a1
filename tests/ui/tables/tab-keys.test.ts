import { describe, expect, it } from 'vitest';
import { nextTab } from '../../../src/ui/tables/Tabs.tsx';

describe('keys on the tabs', () => {
  it.each([
    ['pairings', 'ArrowRight', 'clients'],
    ['problems', 'ArrowRight', 'pairings'],
    ['pairings', 'ArrowLeft', 'problems'],
    ['servers', 'ArrowLeft', 'clients'],
    ['servers', 'Home', 'pairings'],
    ['servers', 'End', 'problems'],
    ['servers', 'ArrowDown', null],
    ['servers', 'a', null],
  ] as const)('move from %s with %s to %s', (from, key, to) => {
    expect(nextTab(from, key)).toBe(to);
  });
});
