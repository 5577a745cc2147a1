import { describe, expect, it } from 'vitest';
import { de } from '../../../src/locale/de.ts';
import { en } from '../../../src/locale/en.ts';
import { choiceText } from '../../../src/ui/tables/choice-text.ts';

describe('a value to filter by', () => {
  it.each([
    ['verdict', 'at-risk', 'At risk', 'Gefährdet'],
    ['forcedBy', 'both', 'both', 'beide'],
    ['action', 'upgrade-first', 'Upgrade first', 'Zuerst aktualisieren'],
    ['serverServicePack', 'SP6a', 'SP6a', 'SP6a'],
    ['servicePack', 'unknown', 'not known', 'nicht bekannt'],
    ['encryption', 'required', 'required', 'erforderlich'],
    ['paired', 'no', 'no', 'nein'],
    ['effect', 'rejected', 'row left out', 'Zeile ausgelassen'],
  ])('of %s, %s, is said in words', (column, value, english, german) => {
    expect(choiceText(column, value, en)).toBe(english);
    expect(choiceText(column, value, de)).toBe(german);
  });

  it.each(['constructor', 'Servicepack', 'hasOwnProperty'])(
    'that is the heading %s of the file stays as written',
    (value) => {
      expect(choiceText('column', value, en)).toBe(value);
    },
  );

  it('that is empty is called so', () => {
    expect(choiceText('column', '', en)).toBe('empty');
  });
});
