import type { Memory } from '../browser/memory.ts';
import type { ImportPreview, RememberedMapping, SourceChoices } from '../worker/import-messages.ts';

const KEY = 'mappings';

/** Mappings kept at most; the oldest gives way. */
const MOST_KEPT = 20;

function isRememberedMapping(value: unknown): value is RememberedMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { headings, mapping } = value as Partial<Record<keyof RememberedMapping, unknown>>;
  return Array.isArray(headings) && Array.isArray(mapping);
}

/** The mappings this computer keeps, newest last. What is not readable counts as not kept. */
export function rememberedMappings(memory: Memory): readonly RememberedMapping[] {
  try {
    const kept: unknown = JSON.parse(memory.read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isRememberedMapping) : [];
  } catch {
    return [];
  }
}

/** Keeps the mapping that was confirmed for each source, in place of an older one for the same headings. */
export function rememberMappings(
  memory: Memory,
  preview: ImportPreview,
  sourceChoices: readonly SourceChoices[],
): void {
  const confirmed = preview.sources.flatMap(({ columns }, index) => {
    const mapping = sourceChoices[index]?.mapping;
    return mapping ? [{ headings: columns.map(({ heading }) => heading), mapping }] : [];
  });
  const keyOf = ({ headings }: RememberedMapping) => JSON.stringify(headings);
  const fresh = new Set(confirmed.map(keyOf));
  const others = rememberedMappings(memory).filter((each) => !fresh.has(keyOf(each)));
  memory.write(KEY, JSON.stringify([...others, ...confirmed].slice(-MOST_KEPT)));
}

/** Forgets the mapping for one set of headings. */
export function forgetMapping(memory: Memory, headings: readonly string[]): void {
  const key = JSON.stringify(headings);
  const others = rememberedMappings(memory).filter((each) => JSON.stringify(each.headings) !== key);
  memory.write(KEY, JSON.stringify(others));
}
