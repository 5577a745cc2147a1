import { describe, expect, it } from 'vitest';
import type { CellOrigin } from '../../../src/fleet/fleet.ts';
import { known, unreadable } from '../../../src/fleet/reading.ts';
import { markOfFact } from '../../../src/ui/shared/fact-mark.ts';

describe('a fact in a table', () => {
  it.each<[CellOrigin, string | null]>([
    ['file', null],
    ['password', null],
    ['absent', null],
    ['entered', 'entered'],
    ['settled', 'settled'],
    ['value-map', 'mapped'],
  ])('that comes from %s has the mark %s', (origin, mark) => {
    expect(markOfFact({ reading: known('SP4'), assumed: false, origin })).toBe(mark);
  });

  it('is marked as assumed above all', () => {
    expect(markOfFact({ reading: known('SP4'), assumed: true, origin: 'absent' })).toBe('assumed');
  });

  it('is marked as disputed if rows disagree, else as not understood', () => {
    const reading = unreadable('SP4, SP6');
    expect(markOfFact({ reading, assumed: false, origin: 'disputed' })).toBe('disputed');
    expect(markOfFact({ reading, assumed: false, origin: 'file' })).toBe('unreadable');
  });
});
