import type { FactView } from '../../answers/rows.ts';

/** Why the value of a fact is not simply what the file says. */
export type FactMark =
  | 'assumed'
  | 'entered'
  | 'mapped'
  | 'settled'
  | 'carried'
  | 'disputed'
  | 'unreadable';

/** Short marks that leave room for the value. The guide explains them. */
export const FACT_SIGNS: { readonly [M in FactMark]: string } = {
  assumed: '≈',
  entered: '✎',
  mapped: '→',
  settled: '✓',
  carried: '↷',
  disputed: '≠',
  unreadable: '?',
};

/** All marks, in the order in which the guide explains them. */
export const FACT_MARKS = Object.keys(FACT_SIGNS) as readonly FactMark[];

/** The mark of a fact that the person should notice; null if the value is what the file says. */
export function markOfFact({ reading, assumed, origin }: FactView<unknown>): FactMark | null {
  if (assumed) return 'assumed';
  if (origin === 'disputed') return 'disputed';
  if (reading.kind === 'unreadable') return 'unreadable';
  if (origin === 'entered' || origin === 'settled' || origin === 'carried') return origin;
  return origin === 'value-map' ? 'mapped' : null;
}
