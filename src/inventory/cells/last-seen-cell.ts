import type { Reading } from '../../fleet/reading.ts';
import { foldText } from './cell-text.ts';
import { readCell } from './read-cell.ts';

/** Which of two numbers before the year is the day. Only a whole column can tell `03/04/1999`. */
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
  /** What stands behind the day: the time, or nothing. */
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

type DayReader = (folded: string, order: DateOrder | null) => FoundDay | null;

/** `1999-12-31`, `1999/12/31`, `19991231` and the same with a time behind. */
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

/** `12/31/1999` or `31/12/1999`, where the numbers or the column tell which is which. */
const slashed: DayReader = (folded, order) => {
  const parts = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d\d)(?!\d)(.*)/.exec(folded);
  if (parts === null) return null;
  const [, first, second, year, rest] = parts;
  const told = orderTold(Number(first), Number(second)) ?? order;
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

/** The number of a month; not a number for a word that is none. */
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

function orderTold(first: number, second: number): DateOrder | null {
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : null;
}

function isCalendarDay({ year, month, day }: Day): boolean {
  if (year < 1990 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  // A day that the month does not have is one of another month.
  return date.getUTCMonth() === month - 1;
}

/** Milliseconds into the day; 0 where there is no time; null where the rest is no time. Zones are not counted in. */
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

/** Active Directory counts 100-nanosecond steps since 1601. */
function fromFileTime(folded: string): number | null {
  if (!/^1[12]\d{16}$/.test(folded)) return null;
  return Math.round(Number(folded) / 10_000) - 11_644_473_600_000;
}

function momentOfCell(text: string, order: DateOrder | null): number | null {
  const folded = foldText(text).replace(
    /^(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.] ?/,
    '',
  );
  for (const readDay of DAY_READERS) {
    const day = readDay(folded, order);
    if (day === null) continue;
    const time = timeOf(day.rest);
    if (time === null || !isCalendarDay(day)) return null;
    return Date.UTC(day.year, day.month - 1, day.day) + time;
  }
  return fromFileTime(folded);
}

/**
 * Reads a date into milliseconds since 1970-01-01, as if it were UTC: ISO, German, English with month names.
 * `03/04/1999` is read only where `order` is given.
 */
export function readLastSeen(text: string, order: DateOrder | null = null): Reading<number> {
  return readCell(text, (cell) => momentOfCell(cell, order));
}

/** Which order the slashed dates of a column are written in; null where none tells, or they contradict each other. */
export function dateOrderOf(texts: Iterable<string>): DateOrder | null {
  const told = new Set<DateOrder>();
  for (const text of texts) {
    const [, first, second] = /^(\d{1,2})[/-](\d{1,2})[/-]\d\d/.exec(foldText(text)) ?? [];
    const order = orderTold(Number(first), Number(second));
    if (order !== null) told.add(order);
  }
  const [only] = told;
  return told.size === 1 ? (only ?? null) : null;
}
