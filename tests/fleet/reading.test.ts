import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable, valueOr } from '../../src/fleet/reading.ts';

describe('a reading', () => {
  it('has a value only if one was read', () => {
    expect(valueOr(known('SP4'), null)).toBe('SP4');
    expect(valueOr(known(0), 7)).toBe(0);
    expect(valueOr(MISSING, null)).toBe(null);
    expect(valueOr(unreadable('SP7'), null)).toBe(null);
  });

  it('keeps the text that was not understood', () => {
    expect(unreadable('SP7')).toEqual({ kind: 'unreadable', text: 'SP7' });
  });
});
