import type { ImportPreview, RememberedMapping, SourceChoices } from '../answers/importing.ts';
import type { ReadColumns } from '../answers/summary.ts';
import type { Memory } from '../browser/memory.ts';
import { damaged, listFrom, objectFrom, soundOrNull, textFrom } from '../fleet/from-json.ts';
import { isHiddenWord, isOpenWord, showsPassword } from '../inventory/columns/hidden-words.ts';
import { isAboutSame, type ValueChoice } from '../inventory/inventory.ts';
import { mappingFrom, valueChoiceFrom } from '../inventory/stored-choices.ts';

const KEY = 'mappings';

/** At most this many mappings are stored; the oldest is dropped. */
const MOST_KEPT = 20;

/** A complete mapping: one column for each heading, each with a known field. */
function mappingFromMemory(value: unknown): RememberedMapping {
  const { headings, mapping, values } = objectFrom(value);
  const read = {
    headings: listFrom(headings, textFrom),
    mapping: mappingFrom(mapping),
    ...(values !== undefined && { values: listFrom(values, valueChoiceFrom) }),
  };
  return read.mapping.length === read.headings.length ? read : damaged();
}

/** The valid mappings in storage, and whether any invalid ones are there. */
function storedMappings(memory: Memory): {
  readonly whole: readonly RememberedMapping[];
  readonly isDamaged: boolean;
} {
  try {
    const kept: unknown = JSON.parse(memory.read(KEY) ?? '[]');
    if (!Array.isArray(kept)) return { whole: [], isDamaged: true };
    const whole = kept.flatMap((each) => soundOrNull(() => mappingFromMemory(each)) ?? []);
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
