import type { VerdictWord } from '../../article/verdict.ts';

/** The shape of each verdict: never a colour alone. */
export const VERDICT_SHAPES: { readonly [V in VerdictWord]: string } = {
  exposed: '●',
  'at-risk': '◐',
  undecided: '?',
  'not-exposed': '○',
};
