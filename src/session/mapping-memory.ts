import type { ImportPreview, RememberedMapping, SourceChoices } from '../answers/importing.ts';
import type { ReadColumns } from '../answers/summary.ts';
import type { Memory } from '../browser/memory.ts';
import { FACT_NAMES } from '../fleet/machine.ts';
import { isHiddenWord, isOpenWord, showsPassword } from '../inventory/columns/hidden-words.ts';
import {
  type ColumnMatch,
  FIELDS,
  isAboutSame,
  type MatchReason,
  type ValueChoice,
} from '../inventory/inventory.ts';

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

/** Whether a stored value says what a text means. */
function isMeaning(value: unknown): value is ValueChoice {
  if (typeof value !== 'object' || value === null) return false;
  const { fact, text, value: means } = value as Partial<Record<keyof ValueChoice, unknown>>;
  return (
    FACT_NAMES.some((each) => each === fact) &&
    typeof text === 'string' &&
    (means === null || typeof means === 'string')
  );
}

/** Whether a stored value is a complete mapping: one column for each heading, each with a known field. */
function isRememberedMapping(value: unknown): value is RememberedMapping {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Partial<Record<keyof RememberedMapping, unknown>>;
  const { headings, mapping, values = [] } = given;
  return (
    Array.isArray(values) &&
    values.every(isMeaning) &&
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

/** The columns that the person confirmed, source by source. */
export function confirmedColumns(
  preview: ImportPreview,
  sourceChoices: readonly SourceChoices[],
): readonly ReadColumns[] {
  return preview.sources.flatMap(({ columns }, index) => {
    const mapping = sourceChoices[index]?.mapping;
    return mapping ? [{ headings: columns.map(({ heading }) => heading), mapping }] : [];
  });
}

/** The meanings of texts before and after a change. */
export interface MeaningsChange {
  readonly before: readonly ValueChoice[];
  readonly after: readonly ValueChoice[];
}

/** At most this many meanings are stored with a mapping; the oldest are dropped. */
const MOST_MEANINGS = 200;
/** In UTF-16 code units. A longer text is no value that people enter again and again. */
const LONGEST_TEXT = 100;

/**
 * Whether a meaning may be stored with these columns: one of them is read as its fact, and its text is certainly no
 * password.
 */
function mayBeStored({ fact, text }: ValueChoice, { mapping }: ReadColumns): boolean {
  const isOfFact = mapping.some(({ field }) => field === fact);
  const isOpen = fact === 'sectionSign' ? isOpenWord(text) : !showsPassword(text);
  return isOfFact && isOpen && !isHiddenWord(text) && text.length <= LONGEST_TEXT;
}

function keyOf({ headings }: ReadColumns): string {
  return JSON.stringify(headings);
}

/**
 * Stores how the columns of each source are read, and what texts in them mean. Each replaces what is stored for the
 * same headings; meanings that the change is not about stay.
 * @returns false if the storage is full or blocked.
 */
export function rememberColumns(
  memory: Memory,
  columns: readonly ReadColumns[],
  { before, after }: MeaningsChange,
): boolean {
  const stored = rememberedMappings(memory);
  const fresh = columns.map((one): RememberedMapping => {
    const { headings, mapping } = one;
    const known = stored.find((each) => keyOf(each) === keyOf(one))?.values ?? [];
    const others = known.filter(
      (value) => ![...before, ...after].some((each) => isAboutSame(each, value)),
    );
    const stated = after.filter((value) => mayBeStored(value, one));
    // When and by whom belongs to one inventory, not to every file with these headings.
    const values = [...others, ...stated.map(({ fact, text, value }) => ({ fact, text, value }))];
    if (values.length === 0) return { headings, mapping };
    return { headings, mapping, values: values.slice(-MOST_MEANINGS) };
  });
  const keys = new Set(fresh.map(keyOf));
  const others = stored.filter((each) => !keys.has(keyOf(each)));
  return memory.write(KEY, JSON.stringify([...others, ...fresh].slice(-MOST_KEPT)));
}

/** Forgets the mapping for one set of headings. */
export function forgetMapping(memory: Memory, headings: readonly string[]): void {
  const key = JSON.stringify(headings);
  const others = rememberedMappings(memory).filter((each) => keyOf(each) !== key);
  memory.write(KEY, JSON.stringify(others));
}
