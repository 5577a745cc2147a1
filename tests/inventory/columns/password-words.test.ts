import { describe, expect, it } from 'vitest';
import { isNameWithSlip } from '../../../src/inventory/columns/password-words.ts';

describe('a password name with one typing error', () => {
  it.each([
    ['a wrong letter', 'kennwurt'],
    ['a wrong first letter', 'jennwort'],
    ['a wrong last letter', 'kennworr'],
    ['a letter too few', 'kenwort'],
    ['no first letter', 'ennwort'],
    ['no last letter', 'kennwor'],
    ['a letter too many', 'kennwoort'],
    ['a letter before it', 'xkennwort'],
    ['a letter after it', 'kennwortx'],
    ['two letters swapped', 'kennwrot'],
    ['the first letters swapped', 'eknnwort'],
    ['the last letters swapped', 'kennwotr'],
  ])('has %s: %s', (_, word) => expect(isNameWithSlip(word)).toBe(true));

  it.each([
    'kennwort',
    'kennwert',
    'passport',
    'xknnwort',
    'exnnwort',
    'eknnwrot',
    'eknnwor',
    'kenwrt',
    'kennwoooort',
    'kennwexx',
    'wortkenn',
    'kenn',
    '',
  ])('is not %j', (word) => expect(isNameWithSlip(word)).toBe(false));
});
