/** Numbers, plurals, lists and dates in the format of a language. */
export interface Format {
  readonly tag: string;
  number(value: number): string;
  percent(ratio: number): string;
  /** "1,234 machines", "1 machine": picks the word by the language's plural rules. */
  count(value: number, one: string, other: string): string;
  list(items: readonly string[]): string;
  /** A number of bytes in the most readable unit. */
  bytes(value: number): string;
  /** The time of day. */
  time(when: Date): string;
  /** Date and time. */
  moment(when: Date): string;
  /** A date from a file, in ms since 1970-01-01 UTC; short enough for a table. */
  day(utcMs: number): string;
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * Creates the formats of a language.
 * @param tag BCP 47 tag.
 * @param datesTag BCP 47 tag for dates and times, if their usual form in the language can be misread.
 */
export function formatFor(tag: string, datesTag = tag): Format {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent' });
  const plural = new Intl.PluralRules(tag);
  const list = new Intl.ListFormat(tag, { type: 'conjunction' });
  const day = new Intl.DateTimeFormat(datesTag, { dateStyle: 'medium', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(datesTag, { timeStyle: 'short' });
  const moment = new Intl.DateTimeFormat(datesTag, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    tag,
    number: (value) => number.format(value),
    percent: (ratio) => percent.format(ratio),
    count: (value, one, other) =>
      `${number.format(value)} ${plural.select(value) === 'one' ? one : other}`,
    list: (items) => list.format(items),
    bytes: (value) => {
      const step = Math.min(3, Math.floor(Math.log10(Math.max(value, 1)) / 3));
      const unit = BYTE_UNITS[step] ?? 'byte';
      const digits = { maximumFractionDigits: step === 0 ? 0 : 1 };
      return new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: step === 0 ? 'long' : 'short',
        ...digits,
      }).format(value / 1000 ** step);
    },
    time: (when) => time.format(when),
    moment: (when) => moment.format(when),
    day: (utcMs) => day.format(utcMs),
  };
}
