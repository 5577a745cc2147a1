import type { ColumnMapping, Field } from '../inventory.ts';

/** Without these there is no audit. */
export const NEEDED_FIELDS: readonly Field[] = ['name', 'role'];
/** Without these the audit leaves pairings undecided. */
export const WANTED_FIELDS: readonly Field[] = ['servicePack', 'encryption', 'sectionSign'];

/** The fields that a table has no column for although every audit needs them. */
export function missingNeeded(mapping: ColumnMapping): readonly Field[] {
  return NEEDED_FIELDS.filter((needed) => !mapping.some(({ field }) => field === needed));
}

/**
 * The fields that the tables of one inventory have no column for although every audit needs them. Each table
 * must name its machines; their roles may stand in one table for the machines of another.
 */
export function missingAmong(mappings: readonly ColumnMapping[]): readonly Field[] {
  const lacking = mappings.map(missingNeeded);
  return NEEDED_FIELDS.filter((needed) =>
    needed === 'name'
      ? lacking.some((fields) => fields.includes(needed))
      : lacking.every((fields) => fields.includes(needed)),
  );
}

/** The facts that a table has no column for. A password column gives the § too. */
export function missingWanted(mapping: ColumnMapping): readonly Field[] {
  return WANTED_FIELDS.filter(
    (wanted) =>
      !mapping.some(
        ({ field }) => field === wanted || (wanted === 'sectionSign' && field === 'password'),
      ),
  );
}

/** True where every needed field was found and nothing that the verdicts rest on is a guess, nor whether a column holds passwords: the columns step need not appear. */
export function isCertain(mapping: ColumnMapping): boolean {
  const weighty = new Set<Field | null>([...NEEDED_FIELDS, ...WANTED_FIELDS, 'secret']);
  return (
    missingNeeded(mapping).length === 0 &&
    mapping.every(({ field, certain }) => certain || !weighty.has(field))
  );
}
