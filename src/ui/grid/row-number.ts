/** What a person typed as the number of a row. */
export type RowNumber =
  /** `row` counts from 0. */
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'unreadable' };

const PLAIN = /^\d+$/;
/** Thousands as English, German, Swiss, French and SI writing group them. */
const GROUPED = /^\d{1,3}(?:[ .,'’]\d{3})+$/;

/** Reads a row number that counts from 1, as a table of `rowCount` rows has them: `1,000,000` and `1.000.000` alike. */
export function parseRowNumber(text: string, rowCount: number): RowNumber {
  const written = text.normalize('NFKC').trim();
  if (!PLAIN.test(written) && !GROUPED.test(written)) return { kind: 'unreadable' };
  const number = Number(written.replaceAll(/\D/g, ''));
  return number < 1 || number > rowCount ? { kind: 'beyond' } : { kind: 'row', row: number - 1 };
}
