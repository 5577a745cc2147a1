/** The text that stands in place of one that may be a password. Equal texts of a column get the same number. */
export function hiddenText(number: number): string {
  return `hidden ${number}`;
}

/** The number of a text from `hiddenText`; null for any other text. */
export function hiddenNumberOf(text: string): number | null {
  const digits = /^hidden (\d{1,9})$/.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** The text with a capital letter, if it begins with a letter. */
export function atBeginning(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text as written, or English words for a hidden one. */
export function written(text: string): string {
  const hidden = hiddenNumberOf(text);
  return hidden === null ? text : `hidden text ${hidden} (kept back, since it may be a password)`;
}

/** A text as written, in English quotation marks, or words for a hidden one. */
export function quoted(text: string): string {
  return hiddenNumberOf(text) === null ? `“${text}”` : written(text);
}
