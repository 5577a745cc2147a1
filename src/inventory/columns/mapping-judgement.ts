import type { ColumnMapping, Field } from '../inventory.ts';

/** The audit is impossible without these. */
export const NEEDED_FIELDS: readonly Field[] = ['name', 'role'];
/** Without these, the audit leaves pairings undecided. */
export const WANTED_FIELDS: readonly Field[] = ['servicePack', 'encryption', 'sectionSign'];

/** The needed fields for which a table has no column. */
export function missingNeeded(mapping: ColumnMapping): readonly Field[] {
  return NEEDED_FIELDS.filter((needed) => !mapping.some(({ field }) => field === needed));
}

/**
 * The needed fields for which the tables of one inventory have no column. Each table must name its machines; the
 * roles of one table's machines may come from another table.
 */
export function missingAmong(mappings: readonly ColumnMapping[]): readonly Field[] {
  const lacking = mappings.map(missingNeeded);
  return NEEDED_FIELDS.filter((needed) =>
    needed === 'name'
      ? lacking.some((fields) => fields.includes(needed))
      : lacking.every((fields) => fields.includes(needed)),
  );
}

/** The wanted facts for which a table has no column. A password column also provides the § flag. */
export function missingWanted(mapping: ColumnMapping): readonly Field[] {
  return WANTED_FIELDS.filter(
    (wanted) =>
      !mapping.some(
        ({ field }) => field === wanted || (wanted === 'sectionSign' && field === 'password'),
      ),
  );
}

/**
 * Whether the columns step can be skipped: every needed field was found, and neither a fact that the verdicts rest on
 * nor the presence of secrets is a guess.
 */
export function isCertain(mapping: ColumnMapping): boolean {
  const weighty = new Set<Field | null>([...NEEDED_FIELDS, ...WANTED_FIELDS, 'secret']);
  return (
    missingNeeded(mapping).length === 0 &&
    mapping.every(({ field, certain }) => certain || !weighty.has(field))
  );
}
