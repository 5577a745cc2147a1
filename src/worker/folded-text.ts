/** A text as it is compared in filters: without case, in one Unicode form. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}
