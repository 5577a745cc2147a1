import type { ColumnMapping, Field } from '../inventory.ts';
import type { RawTable } from '../raw-table.ts';
import { compactForms, headingTextOf } from './heading-text.ts';

/** Headings of columns that only supplement another column of the same field. */
const SECOND_HEADINGS: { readonly [F in Field]?: ReadonlySet<string> } = {
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
};

/** Whether a heading belongs to a supplementary column of a field. */
export function isSecondHeading(heading: string, field: Field): boolean {
  return SECOND_HEADINGS[field]?.has(headingTextOf(heading).compact) === true;
}

/** The indices of the columns that are read as a field. The first takes precedence. */
export function columnsOfField(
  table: RawTable,
  mapping: ColumnMapping,
  field: Field,
): readonly number[] {
  const columns = mapping.flatMap((match) => {
    const heading = table.columns[match.column]?.heading;
    if (match.field !== field || heading === undefined) return [];
    return [{ index: match.column, isSecond: isSecondHeading(heading, field) }];
  });
  return columns
    .toSorted(
      (one, other) => Number(one.isSecond) - Number(other.isSecond) || one.index - other.index,
    )
    .map(({ index }) => index);
}
