import type { ColumnMapping, Field } from '../inventory.ts';
import type { RawTable } from '../raw-table.ts';
import { compactForms, headingTextOf } from './heading-text.ts';

/** Headings of columns that only supplement another column of the same field. */
const SECOND_HEADINGS = {
  servicePack: new Set(
    ['ServicePackMajorVersion', 'service pack major', 'SP major'].flatMap(compactForms),
  ),
  product: new Set(
    [
      'operating system version',
      'OS version',
      'Betriebssystemversion',
      'Windows version',
      'NT version',
      'version',
      'edition',
      'OS edition',
      'product type',
      'Produkttyp',
    ].flatMap(compactForms),
  ),
} as const;

/** Whether a heading belongs to a supplementary column of a field. */
export function isSecondHeading(heading: string, field: 'servicePack' | 'product'): boolean {
  return SECOND_HEADINGS[field].has(headingTextOf(heading).compact);
}

function comesSecond(heading: string, field: Field): boolean {
  switch (field) {
    case 'servicePack':
    case 'product':
      return isSecondHeading(heading, field);
    default:
      return false;
  }
}

/** The indices of the columns that are read as a field. The first takes precedence. */
export function columnsOfField(
  table: RawTable,
  mapping: ColumnMapping,
  field: Field,
): readonly number[] {
  const columns = mapping
    .filter((match) => match.field === field && match.column < table.columns.length)
    .map(({ column }) => column);
  const second = (column: number) => comesSecond(table.columns[column]?.heading ?? '', field);
  return columns.toSorted(
    (one, other) => Number(second(one)) - Number(second(other)) || one - other,
  );
}
