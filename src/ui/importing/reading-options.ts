import type { UnreadLayout } from '../../inventory/table/unread-layout.ts';
import { ENCODINGS } from '../../inventory/text/encodings.ts';

/** An option of a select: its value and its label. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

function withTaken(values: readonly string[], taken: string): readonly string[] {
  return values.includes(taken) ? values : [...values, taken];
}

/** The encodings to choose from. Always includes the current one. */
export function optionsOfEncodings(
  taken: string,
  nameOf: (encoding: string) => string,
): readonly Option[] {
  return withTaken(ENCODINGS, taken).map((value) => ({ value, label: nameOf(value) }));
}

/** The delimiters to choose from: the usual ones, the current one, and the one that the file seems to use. */
export function optionsOfDelimiters(
  taken: string,
  unread: UnreadLayout | null,
  nameOf: (delimiter: string) => string,
): readonly Option[] {
  const usual = withTaken(DELIMITERS, taken);
  const values = unread?.kind === 'separator' ? withTaken(usual, unread.separator) : usual;
  return values.map((value) => ({ value, label: nameOf(value) }));
}
