import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { readStrength } from '../../../src/inventory/cells/architecture-cell.ts';

describe('readStrength', () => {
  it.each([
    ['40', '40-bit'],
    ['40-bit', '40-bit'],
    ['56 Bit', '56-bit'],
    ['128bit', '128-bit'],
    ['128-bit encryption', '128-bit'],
    ['High Encryption Pack', '128-bit'],
  ])('reads %j as %s', (text, strength) => {
    expect(readStrength(text)).toEqual(known(strength));
  });

  it.each(['64', '40/128', 'strong', 'ja'])('does not guess %j', (text) => {
    expect(readStrength(text)).toEqual(unreadable(text));
  });

  it('reads an empty cell as not recorded', () => {
    expect(readStrength('-')).toEqual(MISSING);
  });
});
