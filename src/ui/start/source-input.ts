import type { SourceInput } from '../../answers/importing.ts';

/** Turns files into sources. Sorted by name, so that the same files always give the same audit. */
export function sourcesOf(files: readonly File[]): readonly SourceInput[] {
  const byName = new Intl.Collator('en', { numeric: true });
  return files
    .map((file) => ({ kind: 'file', file, name: file.name }) as const)
    .sort((one, other) => byName.compare(one.name, other.name));
}

/** Hands over the files that were chosen in an input. Empties it, so that the same files can be chosen again. */
export function takeFiles(
  input: HTMLInputElement,
  onFiles: (files: readonly File[]) => void,
): void {
  const files = [...(input.files ?? [])];
  input.value = '';
  if (files.length > 0) onFiles(files);
}
