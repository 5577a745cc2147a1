import { hiddenNumberOf } from '../../fleet/written-text.ts';

/** A text as written, or German words for a hidden one. */
export function written(text: string): string {
  const hidden = hiddenNumberOf(text);
  return hidden === null
    ? text
    : `verborgener Text ${hidden} (zurückgehalten, weil er ein Kennwort sein kann)`;
}

/** A text as written, in German quotation marks, or words for a hidden one. */
export function quoted(text: string): string {
  return hiddenNumberOf(text) === null ? `„${text}“` : written(text);
}
