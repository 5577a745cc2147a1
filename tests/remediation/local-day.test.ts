import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays, isDay, localDay, yearAfter } from '../../src/remediation/local-day.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A day between 1970 and 2099. */
const days = fc.integer({ min: 0, max: 47_000 }).map((count) => addDays('1970-01-01', count));

describe('a day', () => {
  it.each([
    ['2026-11-29', true],
    ['2028-02-29', true],
    ['2000-02-29', true],
    ['2027-02-29', false],
    ['2100-02-29', false],
    ['2026-02-30', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['0026-01-01', false],
    ['2026-11-29T00:00', false],
    ['+02026-11-29', false],
    ['', false],
  ])('is in the calendar or not: %s', (text, isIn) => {
    expect(isDay(text)).toBe(isIn);
  });

  it.each([
    // The same moment is still the 28th in the west and already the 30th in the east.
    ['Etc/GMT+12', '2026-11-29T11:30:00Z', '2026-11-28'],
    ['UTC', '2026-11-29T11:30:00Z', '2026-11-29'],
    ['Pacific/Kiritimati', '2026-11-29T11:30:00Z', '2026-11-30'],
    ['Etc/GMT+12', '2028-03-01T11:59:59Z', '2028-02-29'],
    ['Pacific/Kiritimati', '2028-02-28T10:00:00Z', '2028-02-29'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00Z', '2027-01-01'],
  ])('is the local one: in %s, %s is on %s', (zone, moment, day) => {
    vi.stubEnv('TZ', zone);
    expect(localDay(new Date(moment))).toBe(day);
  });

  it.each([
    ['2026-11-29', 90, '2027-02-27'],
    ['2027-12-01', 90, '2028-02-29'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2027-01-01', -1, '2026-12-31'],
  ])('%s and %i days make %s', (day, count, later) => {
    expect(addDays(day, count)).toBe(later);
  });

  it.each([
    ['2026-11-29', '2027-11-29'],
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('a year after %s is %s', (day, later) => {
    expect(yearAfter(day)).toBe(later);
  });

  it('compares like a text', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 1000 }), (day, count) => {
        const later = addDays(day, count);
        expect(day < later).toBe(true);
        expect(addDays(later, -count)).toBe(day);
        expect(isDay(later)).toBe(true);
      }),
    );
  });
});
