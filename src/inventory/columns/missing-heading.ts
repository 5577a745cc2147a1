import type { RawTable } from '../raw-table.ts';

/**
 * True where rows go on behind the last heading: every heading may then stand over the wrong column. R's
 * `write.table` names the rows in front and gives these names no heading; hands delete a delimiter.
 */
export function lacksHeading({ columns, rowCount }: RawTable): boolean {
  const last = columns.at(-1);
  const hasHeadings = columns.some(({ heading }) => heading.trim() !== '');
  if (last === undefined || !hasHeadings || last.heading.trim() !== '') return false;
  const isFilled = last.texts.map((text) => text.trim() !== '');
  let filled = 0;
  for (const code of last.codes) if (isFilled[code] === true) filled += 1;
  return filled * 2 > rowCount;
}
