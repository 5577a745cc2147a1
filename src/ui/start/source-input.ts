import type { SourceInput } from '../../answers/importing.ts';

/** Turns files into sources. Sorted by name, so that the same files always give the same audit. */
export function sourcesOf(files: readonly File[]): readonly SourceInput[] {
  const byName = new Intl.Collator('en', { numeric: true });
  return files
    .map((file) => ({ kind: 'file', file, name: file.name }) as const)
    .sort((one, other) => byName.compare(one.name, other.name));
}
