import type { TextColumn } from '../fleet/fleet.ts';
import type { Texts } from '../fleet/texts.ts';
import type { ExtraValue } from './summary.ts';
import { valueOfText } from './table-query.ts';

/** The texts that some values stand for. */
export function textsOfValues(texts: Texts, values: readonly string[]): readonly string[] {
  return texts.filter((text) => values.includes(valueOfText(text)));
}

/** The first text that each value of a column stands for; null if a value stands for none of its texts. */
export function namesOfValues(
  { texts }: TextColumn,
  values: readonly string[],
): readonly string[] | null {
  const left = new Set(values);
  const names = new Map<string, string>();
  for (const text of texts) {
    if (left.size === 0) break;
    const value = valueOfText(text);
    if (left.delete(value)) names.set(value, text.trim());
  }
  return left.size === 0 ? values.map((value) => names.get(value) ?? '') : null;
}

/** Values that are named to the page at most, as many as it shows groups of clients. */
const MOST_VALUES = 200;
/** A column with more values than this is no list to choose from. */
const MOST_CHOICES = 60;

/** The values of a column that its machines have, in order of first occurrence; null if they are many. */
export function fewValuesOf({ texts, codes }: TextColumn): readonly ExtraValue[] | null {
  const isSeen = new Uint8Array(texts.length);
  const found = new Map<string, string>();
  let left = texts.length;
  for (let machine = 0; machine < codes.length && left > 0; machine += 1) {
    const code = codes[machine] ?? 0;
    if (isSeen[code] === 1) continue;
    isSeen[code] = 1;
    left -= 1;
    const text = texts.at(code) ?? '';
    const value = valueOfText(text);
    if (!found.has(value)) found.set(value, text.trim());
    if (found.size > MOST_VALUES) return null;
  }
  return [...found].map(([value, text]) => ({ value, text }));
}

/**
 * Whether a column groups the machines: it holds no fact and no list of servers, and its few texts each stand for
 * several machines.
 */
export function groupsMachines(
  { meaning, codes }: TextColumn,
  values: readonly ExtraValue[] | null,
): boolean {
  if (values === null || values.length > MOST_CHOICES || meaning === 'peers' || meaning === 'fact')
    return false;
  const texts = values.filter(({ text }) => text !== '').length;
  return values.length > 1 && texts > 0 && texts < codes.length / 2;
}
