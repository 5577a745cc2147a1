import type { ImportPreview, RememberedMapping, SourceChoices } from '../answers/importing.ts';
import type { Memory } from '../browser/memory.ts';
import { type ColumnMatch, FIELDS, type MatchReason } from '../inventory/inventory.ts';

const KEY = 'mappings';

/** At most this many mappings are stored; the oldest is dropped. */
const MOST_KEPT = 20;

/** A record, so that the compiler reports a missing reason. */
const REASONS: { readonly [R in MatchReason]: true } = {
  heading: true,
  'words-of-heading': true,
  values: true,
  chosen: true,
  remembered: true,
};

/** Whether a stored value is a valid match for the column at an index. */
function isMatchAt(value: unknown, place: number): value is ColumnMatch {
  if (typeof value !== 'object' || value === null) return false;
  const { column, field, reason, certain } = value as Partial<Record<keyof ColumnMatch, unknown>>;
  return (
    column === place &&
    (field === null || FIELDS.some((each) => each === field)) &&
    typeof reason === 'string' &&
    Object.hasOwn(REASONS, reason) &&
    typeof certain === 'boolean'
  );
}

/** Whether a stored value is a complete mapping: one column for each heading, each with a known field. */
function isRememberedMapping(value: unknown): value is RememberedMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { headings, mapping } = value as Partial<Record<keyof RememberedMapping, unknown>>;
  return (
    Array.isArray(headings) &&
    headings.every((heading) => typeof heading === 'string') &&
    Array.isArray(mapping) &&
    mapping.length === headings.length &&
    mapping.every(isMatchAt)
  );
}

/** The valid mappings in storage, and whether any invalid ones are there. */
function storedMappings(memory: Memory): {
  readonly whole: readonly RememberedMapping[];
  readonly isDamaged: boolean;
} {
  try {
    const kept: unknown = JSON.parse(memory.read(KEY) ?? '[]');
    if (!Array.isArray(kept)) return { whole: [], isDamaged: true };
    const whole = kept.filter(isRememberedMapping);
    return { whole, isDamaged: whole.length < kept.length };
  } catch {
    return { whole: [], isDamaged: true };
  }
}

/** The stored mappings, newest last. Invalid ones are skipped. */
export function rememberedMappings(memory: Memory): readonly RememberedMapping[] {
  return storedMappings(memory).whole;
}

/**
 * Removes invalid mappings from storage.
 * @returns whether there were any.
 */
export function dropDamagedMappings(memory: Memory): boolean {
  const { whole, isDamaged } = storedMappings(memory);
  if (isDamaged) memory.write(KEY, JSON.stringify(whole));
  return isDamaged;
}

/**
 * Stores the confirmed mapping of each source. It replaces an older one for the same headings.
 * @returns false if the storage is full or blocked.
 */
export function rememberMappings(
  memory: Memory,
  preview: ImportPreview,
  sourceChoices: readonly SourceChoices[],
): boolean {
  const confirmed = preview.sources.flatMap(({ columns }, index) => {
    const mapping = sourceChoices[index]?.mapping;
    return mapping ? [{ headings: columns.map(({ heading }) => heading), mapping }] : [];
  });
  const keyOf = ({ headings }: RememberedMapping) => JSON.stringify(headings);
  const fresh = new Set(confirmed.map(keyOf));
  const others = rememberedMappings(memory).filter((each) => !fresh.has(keyOf(each)));
  return memory.write(KEY, JSON.stringify([...others, ...confirmed].slice(-MOST_KEPT)));
}

/** Forgets the mapping for one set of headings. */
export function forgetMapping(memory: Memory, headings: readonly string[]): void {
  const key = JSON.stringify(headings);
  const others = rememberedMappings(memory).filter((each) => JSON.stringify(each.headings) !== key);
  memory.write(KEY, JSON.stringify(others));
}
