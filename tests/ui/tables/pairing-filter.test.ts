import { describe, expect, it } from 'vitest';
import { PAIRING_FILTER } from '../../../src/ui/tables/pairing-filter.ts';

describe('the filter of a table of pairings', () => {
  it.each([
    ['client', { clientText: 'WS' }],
    ['server', { serverText: 'WS' }],
    ['clientExtra:2', { clientExtras: [{ column: 2, text: 'WS' }] }],
    ['serverExtra:0', { serverExtras: [{ column: 0, text: 'WS' }] }],
  ])('keeps the text of column %s and gives it back', (column, expected) => {
    const filter = PAIRING_FILTER.withText({}, column, 'WS');
    expect(filter).toEqual(expected);
    expect(PAIRING_FILTER.textOf(filter, column)).toBe('WS');
    expect(PAIRING_FILTER.withText(filter, column, '')).toEqual({});
  });

  it.each(['verdict', 'forcedBy', 'clientServicePack', 'sectionSign', 'missing'])(
    'keeps the choices of column %s and drops them with null',
    (column) => {
      const filter = PAIRING_FILTER.withChoices({}, column, ['unknown']);
      expect(PAIRING_FILTER.choicesOf(filter, column)).toEqual(['unknown']);
      expect(PAIRING_FILTER.withChoices(filter, column, null)).toEqual({});
    },
  );

  it('knows no choices of a column that has none', () => {
    expect(PAIRING_FILTER.withChoices({}, '__proto__', ['x'])).toEqual({});
    expect(PAIRING_FILTER.choicesOf({}, 'constructor')).toBeNull();
  });

  it('keeps the texts of other extra columns', () => {
    const two = PAIRING_FILTER.withText(
      PAIRING_FILTER.withText({}, 'clientExtra:0', 'a'),
      'clientExtra:1',
      'b',
    );
    expect(PAIRING_FILTER.withText(two, 'clientExtra:0', '')).toEqual({
      clientExtras: [{ column: 1, text: 'b' }],
    });
  });

  it('holds a side to machine 0 as to any other', () => {
    expect(PAIRING_FILTER.machineOf({ serverIs: 0 }, 'server')).toBe(0);
    expect(PAIRING_FILTER.withoutMachine({ serverIs: 0 }, 'server')).toEqual({});
  });

  it('has no search left when the text is emptied', () => {
    const filter = PAIRING_FILTER.withSearch({}, 'MUC');
    expect(PAIRING_FILTER.searchOf(filter)).toBe('MUC');
    expect(PAIRING_FILTER.withSearch(filter, '')).toEqual({});
  });
});
