import { describe, expect, it } from 'vitest';
import { nextTab } from '../../../src/ui/tables/Tabs.tsx';

describe('keys on the tabs', () => {
  it.each([
    ['clients', 'ArrowRight', 'pairings'],
    ['problems', 'ArrowRight', 'clients'],
    ['clients', 'ArrowLeft', 'problems'],
    ['servers', 'ArrowLeft', 'pairings'],
    ['servers', 'Home', 'clients'],
    ['servers', 'End', 'problems'],
    ['servers', 'ArrowDown', null],
    ['servers', 'a', null],
  ] as const)('move from %s with %s to %s', (from, key, to) => {
    expect(nextTab(from, key)).toBe(to);
  });
});
