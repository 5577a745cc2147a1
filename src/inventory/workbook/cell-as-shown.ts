import { type CellValue, formatValue } from 'hucre';

/** Digits of a number that Excel keeps. Further ones are errors of binary fractions. */
const DIGITS = 15;

/** Before this year a date is a mere time of day: its day is 0. */
const FIRST_YEAR = 1900;

function dateAsText(date: Date): string {
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000)
    .toISOString()
    .split(/[T.Z]/);
  if (date.getUTCFullYear() < FIRST_YEAR) return time;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

function isGeneral(format: string): boolean {
  return format === '@' || /^general$/i.test(format);
}

/**
 * The text of a cell as the spreadsheet shows it: numbers by their number format (42 as `0042`), whatever the width
 * of the column. Dates are in ISO form, because how a spreadsheet shows them depends on the person's settings.
 * @param format the number format code; empty for none.
 */
export function cellAsShown(value: CellValue, format: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateAsText(value);
  const number = Number(value.toPrecision(DIGITS));
  if (format === '' || isGeneral(format)) return String(number);
  return formatValue(number, format).trim();
}
