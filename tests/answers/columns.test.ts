import { describe, expect, it } from 'vitest';
import { columnsOf, EXTRAS_OF, entryOf } from '../../src/answers/columns.ts';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';
import { parseExtraColumn } from '../../src/pairing/columns.ts';
import { TABS, type Tab } from '../../src/session/view.ts';

describe('the catalogue of columns', () => {
  it.each(TABS)('names every column of %s once in each language', (tab) => {
    for (const { tables } of [en, de]) {
      const names = columnsOf<Tab>(tab).map(([id]) => tables.columnName(id));
      expect(names.every((name) => name.trim() !== '')).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(TABS)('starts %s with a visible column', (tab) => {
    expect(columnsOf<Tab>(tab)[0]?.[1].shown).toBe(true);
  });

  it('neither sorts nor filters columns of prose or buttons', () => {
    for (const tab of TABS) {
      for (const [, entry] of columnsOf<Tab>(tab)) {
        if (entry.holds !== 'prose' && entry.holds !== 'action') continue;
        expect([entry.sorts, entry.filter]).toEqual([false, null]);
      }
    }
  });

  it.each([
    ['pairings', 'clientExtra:3'],
    ['undecided', 'serverExtra:0'],
    ['inventory', 'extra:12'],
  ] as const)('has, for %s, the extra column %s as text', (tab, column) => {
    expect(entryOf(tab, column)).toMatchObject({ holds: 'text', sorts: true, filter: 'text' });
  });

  it.each([
    ['pairings', 'extra:1'],
    ['inventory', 'clientExtra:1'],
    ['problems', 'extra:0'],
    ['clients', 'extra:'],
    ['clients', 'extra:1x'],
    ['clients', 'constructor'],
    ['clients', '__proto__'],
  ] as const)('has, for %s, no column %s', (tab, column) => {
    expect(entryOf(tab, column)).toBeNull();
  });

  it('parses every extra column id that a table creates', () => {
    for (const prefix of TABS.flatMap((tab) => EXTRAS_OF[tab])) {
      expect(parseExtraColumn(`${prefix}:7`)?.index).toBe(7);
    }
  });
});
