/** A day of the calendar as `YYYY-MM-DD`, with a year of four digits. Days compare like texts. */
export type Day = string;

const DAY = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** The parts of a day, as numbers; null if the text is not a day of the calendar. */
function partsOf(text: string): readonly [year: number, month: number, day: number] | null {
  const [, year, month, day] = DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isInCalendar = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isInCalendar ? [year, month, day] : null;
}

/** Whether a text is a day of the calendar: `2028-02-29` is, `2027-02-29` is not. */
export function isDay(text: string): boolean {
  return partsOf(text) !== null;
}

/** The day of a moment in the person's time zone. */
export function localDay(date: Date): Day {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function dayOfUtc(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function utcOf(day: Day): number {
  const parts = partsOf(day);
  if (parts === null) throw new RangeError(`no day: ${day}`);
  return Date.UTC(parts[0], parts[1] - 1, parts[2]);
}

/**
 * The day a number of days later; negative: earlier.
 * @throws RangeError if `day` is not a day.
 */
export function addDays(day: Day, days: number): Day {
  return dayOfUtc(utcOf(day) + days * MS_A_DAY);
}

/**
 * The same day of the next year; for 29 February the 28th.
 * @throws RangeError if `day` is not a day.
 */
export function yearAfter(day: Day): Day {
  const year = Number(day.slice(0, 4)) + 1;
  const next = `${year}${day.slice(4)}`;
  return dayOfUtc(utcOf(isDay(next) ? next : `${year}-02-28`));
}
