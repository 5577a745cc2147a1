import { describe, expect, it } from 'vitest';
import { flagOfPassword, isFlagText } from '../../../src/inventory/cells/password-cell.ts';

describe('flagOfPassword', () => {
  it.each([
    ['geheim§1', 'yes'],
    ['§', 'yes'],
    ['Â§', 'yes'],
    ['{rot}§7', 'yes'],
    ['$1$ab§', 'yes'],
    ['secret', 'no'],
    ['müßig', 'no'],
    ['¶', 'no'],
    ['ja', 'no'],
    [' pass word ', 'no'],
  ])('derives from %j: %s', (password, flag) => {
    expect(flagOfPassword(password)).toBe(flag);
  });

  it.each(['', '-', '********', '••••', 'n/a', 'unbekannt', '8846f7eaee8fb117ad06bdd830b7586c'])(
    'derives nothing from %j',
    (password) => {
      expect(flagOfPassword(password)).toBeNull();
    },
  );
});

describe('isFlagText', () => {
  it('tells flags from passwords', () => {
    expect(['ja', 'nein', '', '?', 'kein §'].every(isFlagText)).toBe(true);
    expect(isFlagText('geheim')).toBe(false);
  });
});
