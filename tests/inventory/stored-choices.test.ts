import { describe, expect, it } from 'vitest';
import { soundOrNull } from '../../src/fleet/from-json.ts';
import type { CellChoices } from '../../src/inventory/inventory.ts';
import { cellChoicesFrom } from '../../src/inventory/stored-choices.ts';

const SAID = { at: '2026-11-29T12:00:00Z', by: 'Ada', reason: '' };
const VALUE = { fact: 'role', text: 'AP', value: 'client', said: SAID } as const;
const ENTRY = { source: 0, line: 2, fact: 'name', text: '__proto__' } as const;
const SETTLED = { source: 0, line: 2, fact: 'role', takeSource: 1, takeLine: 9 } as const;
const CHOICES: CellChoices = {
  values: [VALUE, { fact: 'role', text: '', value: null }],
  entries: [ENTRY, { ...ENTRY, said: { ...SAID, at: '' } }],
  settlements: [SETTLED],
};

function read(value: unknown): CellChoices | null {
  return soundOrNull(() => cellChoicesFrom(JSON.parse(JSON.stringify(value))));
}

describe('stored choices about cells', () => {
  it('are read as they were stored', () => {
    expect(read(CHOICES)).toEqual(CHOICES);
  });

  it('lose keys that mean nothing', () => {
    expect(read({ ...CHOICES, values: [{ ...VALUE, later: 1 }], more: [] })).toEqual({
      ...CHOICES,
      values: [VALUE],
    });
  });

  it.each<[string, unknown]>([
    ['no object', [CHOICES]],
    ['no list', { ...CHOICES, values: {} }],
    ['a missing list', { ...CHOICES, entries: undefined }],
    ['an unknown fact', { ...CHOICES, values: [{ ...VALUE, fact: 'constructor' }] }],
    ['a text that is a number', { ...CHOICES, values: [{ ...VALUE, text: 7 }] }],
    ['a value that is missing', { ...CHOICES, values: [{ ...VALUE, value: undefined }] }],
    ['a moment that is none', { ...CHOICES, values: [{ ...VALUE, said: { ...SAID, at: 'now' } }] }],
    ['half a line', { ...CHOICES, entries: [{ ...ENTRY, line: 1.5 }] }],
    ['a line below zero', { ...CHOICES, entries: [{ ...ENTRY, line: -1 }] }],
    ['a line beyond all', { ...CHOICES, entries: [{ ...ENTRY, line: 2 ** 53 }] }],
    ['a settled name', { ...CHOICES, settlements: [{ ...SETTLED, fact: 'name' }] }],
    ['a settlement without a row', { ...CHOICES, settlements: [{ ...SETTLED, takeLine: null }] }],
  ])('are refused with %s', (_, damaged) => {
    expect(read(damaged)).toBeNull();
  });
});
