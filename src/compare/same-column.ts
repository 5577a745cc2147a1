import { headingTextOf } from '../inventory/columns/heading-text.ts';

/** A column of one of two audits. */
export interface NamedColumn {
  readonly heading: string;
  readonly meaning: string | null;
}

/**
 * The index of the column that another audit's column is: the one with its heading, apart from case, white space and
 * punctuation, else the first with its meaning; -1 if there is none.
 */
export function indexOfSame(columns: readonly NamedColumn[], wanted: NamedColumn): number {
  const { compact } = headingTextOf(wanted.heading);
  const named = columns.findIndex(({ heading }) => headingTextOf(heading).compact === compact);
  if (named >= 0 || wanted.meaning === null) return named;
  return columns.findIndex(({ meaning }) => meaning === wanted.meaning);
}
