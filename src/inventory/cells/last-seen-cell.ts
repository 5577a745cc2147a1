import type { Reading } from '../../fleet/reading.ts';
import { foldWord } from './cell-text.ts';
import { readCell } from './read-cell.ts';

/** Which of the two numbers before the year is the day. For `03/04/1999`, only the whole column can tell. */
export type DateOrder = 'day-first' | 'month-first';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'january', 'januar', 'jaenner'],
    ['feb', 'february', 'februar'],
    ['mar', 'march', 'maerz', 'mrz', 'maer'],
    ['apr', 'april'],
    ['may', 'mai'],
    ['jun', 'june', 'juni'],
    ['jul', 'july', 'juli'],
    ['aug', 'august'],
    ['sep', 'sept', 'september'],
    ['oct', 'october', 'okt', 'oktober'],
    ['nov', 'november'],
    ['dec', 'december', 'dez', 'dezember'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface FoundDay extends Day {
  /** The text after the day: the time, or nothing. */
  readonly rest: string;
}

/** Two-digit years: 70 to 99 are 19xx, 00 to 69 are 20xx. */
function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if (digits?.length !== 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function found(
  year: string | undefined,
  month: number,
  day: string | undefined,
  rest: string | undefined,
): FoundDay {
  return { year: fullYear(year), month, day: Number(day), rest: rest?.trim() ?? '' };
}

type DayReader = (
  folded: string,
  order: DateOrder | null,
  weekday: number | null,
) => FoundDay | null;

/** `1999-12-31`, `1999/12/31`, `19991231`, each with or without a time. */
const yearFirst: DayReader = (folded) => {
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)/.exec(folded) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)(|\d{6}.*| .*)$/.exec(folded);
  if (parts === null) return null;
  const [, year, month, day, rest] = parts;
  return found(year, Number(month), day, rest?.replace(/^t/, ''));
};

/** `31.12.1999`: with dots the day comes first. */
const dotted: DayReader = (folded) => {
  const parts = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d\d)(?!\d)(.*)/.exec(folded);
  if (parts === null) return null;
  const [, day, month, year, rest] = parts;
  return found(year, Number(month), day, rest);
};

const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?!\d)(.*)/;

/** `12/31/1999` or `31/12/1999`, if the numbers, the weekday or the column show the order. */
const slashed: DayReader = (folded, order, weekday) => {
  const parts = SLASHED.exec(folded);
  if (parts === null) return null;
  const [, first, second, year, rest] = parts;
  const numbers = { first: Number(first), second: Number(second), year: fullYear(year) };
  const told = orderTold(numbers, weekday) ?? order;
  if (told === null && first !== second) return null;
  return told === 'day-first'
    ? found(year, Number(second), first, rest)
    : found(year, Number(first), second, rest);
};

/** `31-Dec-1999`, `31. Dezember 1999`. */
const dayAndMonthName: DayReader = (folded) => {
  const parts = /^(\d{1,2})[. -]{1,2}([a-z]+)[. -]{1,2}(\d{4}|\d\d)(?!\d)(.*)/.exec(folded);
  if (parts === null) return null;
  const [, day, name, year, rest] = parts;
  return found(year, monthOf(name), day, rest);
};

/** `Dec 31, 1999`. */
const monthNameAndDay: DayReader = (folded) => {
  const parts = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)(.*)/.exec(folded);
  if (parts === null) return null;
  const [, name, day, year, rest] = parts;
  return found(year, monthOf(name), day, rest);
};

/** The number of a month, 1 to 12; NaN for any other word. */
function monthOf(name: string | undefined): number {
  return MONTHS.get(name ?? '') ?? Number.NaN;
}

const DAY_READERS: readonly DayReader[] = [
  yearFirst,
  dotted,
  slashed,
  dayAndMonthName,
  monthNameAndDay,
];

/** The numbers of a slashed date, as they stand in the cell. */
interface SlashedNumbers {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

/** The order that a slashed date shows by a number above 12, or by its weekday: `Tue 03/02/1999` is in March. */
function orderTold(
  { first, second, year }: SlashedNumbers,
  weekday: number | null,
): DateOrder | null {
  if (first > 12 && second <= 12) return 'day-first';
  if (second > 12 && first <= 12) return 'month-first';
  const fits = (month: number, day: number) =>
    isCalendarDay({ year, month, day }) &&
    new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday;
  const isDayFirst = fits(second, first);
  if (isDayFirst === fits(first, second)) return null;
  return isDayFirst ? 'day-first' : 'month-first';
}

/** How German and English weekdays begin, and their numbers from Sunday on. */
const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ['so', 'sun'],
    ['mo', 'mon'],
    ['di', 'tue'],
    ['mi', 'wed'],
    ['do', 'thu'],
    ['fr', 'fri'],
    ['sa', 'sat'],
  ].flatMap((names, number) => names.map((name) => [name, number] as const)),
);

const WEEKDAY = /^(mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[a-z]*(?:[,.] ?| (?=\d))/;

/** Takes the weekday off the front of a date: `Fr, 31.12.1999`, or `Fri 12/31/1999` as from `date /t`. */
function splitWeekday(folded: string): { readonly weekday: number | null; readonly date: string } {
  const [all = '', name = ''] = WEEKDAY.exec(folded) ?? [];
  return { weekday: WEEKDAYS.get(name) ?? null, date: folded.slice(all.length) };
}

function isCalendarDay({ year, month, day }: Day): boolean {
  if (year < 1990 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  // Date rolls a day that the month does not have over into the next month.
  return date.getUTCMonth() === month - 1;
}

/** Milliseconds since midnight; 0 for an empty text, null for anything but a time. Ignores time zones. */
function timeOf(rest: string): number | null {
  if (rest === '' || rest === 'z') return 0;
  const packed = /^(\d\d)(\d\d)(\d\d)(?:\.\d+)?(?:[+-]\d+)?$/.exec(rest);
  const spelled =
    /^,? ?(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)? ?(am|pm)?(?: ?uhr)? ?(?:z|utc|gmt|[+-]\d\d:?\d\d)?$/.exec(
      rest,
    );
  const parts = packed ?? spelled;
  if (parts === null) return null;
  const [, hours, minutes, seconds = '0', half] = parts;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

/** Active Directory timestamps count units of 100 nanoseconds since 1601. */
function fromFileTime(folded: string): number | null {
  if (!/^1[12]\d{16}$/.test(folded)) return null;
  return Math.round(Number(folded) / 10_000) - 11_644_473_600_000;
}

function momentOfCell(text: string, order: DateOrder | null): number | null {
  const { weekday, date } = splitWeekday(foldWord(text));
  for (const readDay of DAY_READERS) {
    const day = readDay(date, order, weekday);
    if (day === null) continue;
    const time = timeOf(day.rest);
    if (time === null || !isCalendarDay(day)) return null;
    return Date.UTC(day.year, day.month - 1, day.day) + time;
  }
  return fromFileTime(date);
}

/**
 * Reads an ISO, German or English date, also with month names, as milliseconds since 1970-01-01, as if it were UTC.
 * `03/04/1999` is read only if `order` is given.
 */
export function readLastSeen(text: string, order: DateOrder | null = null): Reading<number> {
  return readCell(text, (cell) => momentOfCell(cell, order));
}

/**
 * The order of day and month in the slashed dates of a column; null if no date shows it, or if they contradict each
 * other.
 */
export function dateOrderOf(texts: Iterable<string>): DateOrder | null {
  const told = new Set<DateOrder>();
  for (const text of texts) {
    const { weekday, date } = splitWeekday(foldWord(text));
    const [, first, second, year] = SLASHED.exec(date) ?? [];
    const numbers = { first: Number(first), second: Number(second), year: fullYear(year) };
    const order = orderTold(numbers, weekday);
    if (order !== null) told.add(order);
  }
  const [only] = told;
  return told.size === 1 ? (only ?? null) : null;
}
