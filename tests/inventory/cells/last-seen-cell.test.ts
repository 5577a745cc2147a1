import { describe, expect, it } from 'vitest';
import { known, MISSING, unreadable } from '../../../src/fleet/reading.ts';
import { dateOrderOf, readLastSeen } from '../../../src/inventory/cells/last-seen-cell.ts';

const NEW_YEARS_EVE = Date.UTC(1999, 11, 31);
const QUARTER_TO_TWO = Date.UTC(1999, 11, 31, 13, 45);

describe('readLastSeen', () => {
  it.each([
    ['1999-12-31', NEW_YEARS_EVE],
    ['1999/12/31', NEW_YEARS_EVE],
    ['19991231', NEW_YEARS_EVE],
    ['31.12.1999', NEW_YEARS_EVE],
    ['31.12.99', NEW_YEARS_EVE],
    ['31. 12. 1999', NEW_YEARS_EVE],
    ['Fr, 31.12.1999', NEW_YEARS_EVE],
    ['12/31/1999', NEW_YEARS_EVE],
    ['12/31/99', NEW_YEARS_EVE],
    ['31/12/1999', NEW_YEARS_EVE],
    ['31-Dec-1999', NEW_YEARS_EVE],
    ['31. Dezember 1999', NEW_YEARS_EVE],
    ['Dec 31, 1999', NEW_YEARS_EVE],
    ['December 31st, 1999', NEW_YEARS_EVE],
    ['1999-12-31 13:45', QUARTER_TO_TWO],
    ['1999-12-31T13:45:00Z', QUARTER_TO_TWO],
    ['1999-12-31T13:45:00.000+01:00', QUARTER_TO_TWO],
    ['31.12.1999 13:45 Uhr', QUARTER_TO_TWO],
    ['31.12.1999, 13:45:00', QUARTER_TO_TWO],
    ['12/31/1999 1:45 PM', QUARTER_TO_TWO],
    ['19991231134500.000000+060', QUARTER_TO_TWO],
    ['1.2.2000', Date.UTC(2000, 1, 1)],
    ['3. März 2000', Date.UTC(2000, 2, 3)],
    ['04/04/2000', Date.UTC(2000, 3, 4)],
    ['125911584000000000', Date.UTC(2000, 0, 1)],
    ['31.12.69', Date.UTC(2069, 11, 31)],
    ['1.2.05', Date.UTC(2005, 1, 1)],
    ['1.1.1990', Date.UTC(1990, 0, 1)],
    ['31.12.2099', Date.UTC(2099, 11, 31)],
    ['29.02.2000', Date.UTC(2000, 1, 29)],
    ['Fr,31.12.1999', NEW_YEARS_EVE],
    ['31-Dec-99', NEW_YEARS_EVE],
    ['31. Dez. 1999', NEW_YEARS_EVE],
    ['Dec 31 1999', NEW_YEARS_EVE],
    ['1999-12-31Z', NEW_YEARS_EVE],
    ['1999-12-31 Z', NEW_YEARS_EVE],
    ['19991231 134500', QUARTER_TO_TWO],
    ['19991231 13:45', QUARTER_TO_TWO],
    ['19991231134500', QUARTER_TO_TWO],
    ['19991231134500.0', QUARTER_TO_TWO],
    ['1999-12-31 13:45 UTC', QUARTER_TO_TWO],
    ['1999-12-31T13:45+0100', QUARTER_TO_TWO],
    ['31.12.1999 13:45Uhr', QUARTER_TO_TWO],
    ['31-Dec-1999 13:45', QUARTER_TO_TWO],
    ['Dec 31, 1999 1:45 PM', QUARTER_TO_TWO],
    ['12/31/1999 1:45 AM', Date.UTC(1999, 11, 31, 1, 45)],
    ['12/31/1999 12:45 AM', Date.UTC(1999, 11, 31, 0, 45)],
    ['12/31/1999 12:45 PM', Date.UTC(1999, 11, 31, 12, 45)],
    ['31.12.1999 23:59:30', Date.UTC(1999, 11, 31, 23, 59, 30)],
    ['31.12.1999 22:59:60', Date.UTC(1999, 11, 31, 23, 0, 0)],
    // `date /t` of NT 4.0, English and German
    ['Fri 12/31/1999', NEW_YEARS_EVE],
    ['Fr 31.12.1999', NEW_YEARS_EVE],
    // the weekday tells the order: 2 March was a Tuesday, 3 February a Wednesday
    ['Tue 03/02/1999', Date.UTC(1999, 2, 2)],
    ['Wed 03/02/1999', Date.UTC(1999, 1, 3)],
  ])('reads %j', (text, moment) => {
    expect(readLastSeen(text)).toEqual(known(moment));
  });

  it.each([
    '03/04/1999',
    'Mon 03/02/1999',
    'Tuesday',
    'Tue 13/31/1999',
    '31.02.1999',
    '1999-13-01',
    '36525',
    '12.1999',
    'gestern',
    '31.12.1999 25:00',
    '31.12.1999 oder später',
    '1.1.1601',
    '1.1.70',
    '1.1.2100',
    '0.5.1999',
    '31.04.1999',
    '1.13.1999',
    '05/12/1999',
    '12/05/1999',
    '13/31/1999',
    'v1999-12-31',
    'v19991231',
    'v31.12.1999',
    'v12/31/1999',
    'v 31-Dec-1999',
    '7 Dec 31, 1999',
    '31 Mon, Dec 1999',
    '31-Foo-1999',
    'Foo 31, 1999',
    '1999-12-31 v134500',
    '1999-12-31 134500v',
    '31.12.1999 um 13:45',
    '31.12.1999 13:45 oder später',
    '31.12.1999 24:00',
    '31.12.1999 13:60',
    '31.12.1999 13:45:61',
    '1259115840000000000',
    'v125911584000000000',
    '135911584000000000',
  ])('does not guess %j', (text) => {
    expect(readLastSeen(text)).toEqual(unreadable(text));
  });

  it('reads an empty cell as not recorded', () => {
    expect(readLastSeen('')).toEqual(MISSING);
  });

  it('reads 03/04/1999 if the rest of the column shows the order', () => {
    expect(readLastSeen('03/04/1999', 'day-first')).toEqual(known(Date.UTC(1999, 3, 3)));
    expect(readLastSeen('03/04/1999', 'month-first')).toEqual(known(Date.UTC(1999, 2, 4)));
  });
});

describe('dateOrderOf', () => {
  it.each([
    [['03/04/1999', '31/04/1999'], 'day-first'],
    [['03/04/1999', '04/31/1999'], 'month-first'],
    [['03/04/1999'], null],
    [['03/04/1999', 'Tue 03/02/1999'], 'month-first'],
    [['Wed 03/02/1999'], 'day-first'],
    [['Wed 03/02/1999', 'Tue 03/02/1999'], null],
    [['31/04/1999', '04/30/1999'], null],
    [['31.12.1999', ''], null],
    [['31/13/1999', '13/31/1999'], null],
    [['12/12/1999', '05/12/1999', '12/05/1999'], null],
    [['Stand 31/04/1999'], null],
    [['31-04-1999'], 'day-first'],
  ])('finds in %j: %s', (texts, order) => {
    expect(dateOrderOf(texts)).toBe(order);
  });
});
