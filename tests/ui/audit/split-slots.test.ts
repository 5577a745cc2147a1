import { describe, expect, it } from 'vitest';
import { fillSlots, splitSlots } from '../../../src/ui/audit/Sentence.tsx';

describe('a sentence with slots in braces', () => {
  it('is split into words and slots', () => {
    expect(splitSlots('{clients} need the {target}.')).toEqual([
      { kind: 'slot', name: 'clients' },
      { kind: 'words', text: ' need the ' },
      { kind: 'slot', name: 'target' },
      { kind: 'words', text: '.' },
    ]);
  });

  it('is a single part if it has no slot', () => {
    expect(splitSlots('No pairing is exposed.')).toEqual([
      { kind: 'words', text: 'No pairing is exposed.' },
    ]);
  });

  it("is filled with plain text, whatever the text or the slot's name", () => {
    expect(fillSlots('{clients} meet {servers}.', { clients: '$& {servers}', servers: '2' })).toBe(
      '$& {servers} meet 2.',
    );
    expect(fillSlots('{constructor}.', {})).toBe('.');
  });
});
