import { describe, expect, it } from 'vitest';
import { splitSlots } from '../../../src/ui/audit/split-slots.ts';

describe('a sentence with places in braces', () => {
  it('is cut into words and places', () => {
    expect(splitSlots('{clients} need the {target}.')).toEqual([
      { kind: 'slot', name: 'clients' },
      { kind: 'words', text: ' need the ' },
      { kind: 'slot', name: 'target' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('is one stretch of words where it has no place', () => {
    expect(splitSlots('No pairing is exposed.')).toEqual([
      { kind: 'words', text: 'No pairing is exposed.' },
    ]);
  });
});
