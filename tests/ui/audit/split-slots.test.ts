import { describe, expect, it } from 'vitest';
import { fillSlots, splitSlots } from '../../../src/ui/audit/Sentence.tsx';

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

  it('is filled by plain text, whatever the text or the name of the place', () => {
    expect(fillSlots('{clients} meet {servers}.', { clients: '$& {servers}', servers: '2' })).toBe(
      '$& {servers} meet 2.',
    );
    expect(fillSlots('{constructor}.', {})).toBe('.');
  });
});
