import { describe, expect, it } from 'vitest';
import { tabsOf } from '../../../src/session/view.ts';
import { nextTab } from '../../../src/ui/tables/Tabs.tsx';

describe('keys on the tabs', () => {
  it.each([
    ['clients', 'ArrowRight', 'pairings'],
    ['plan', 'ArrowRight', 'clients'],
    ['clients', 'ArrowLeft', 'plan'],
    ['servers', 'ArrowLeft', 'pairings'],
    ['servers', 'Home', 'clients'],
    ['servers', 'End', 'plan'],
    ['servers', 'ArrowDown', null],
    ['servers', 'a', null],
  ] as const)('move from %s with %s to %s', (from, key, to) => {
    const tabs = tabsOf({ compared: null });
    expect(nextTab(tabs, from, key)).toBe(to);
  });
});
