import type { ChangeRow, ProblemRow } from '../../answers/rows.ts';

/** What the reason panel explains: a pairing, a machine or a problem. Machines are indices in the fleet. */
export type ReasonSubject =
  | { readonly kind: 'pairing'; readonly client: number; readonly server: number }
  | { readonly kind: 'machine'; readonly machine: number }
  | { readonly kind: 'problem'; readonly row: ProblemRow }
  | { readonly kind: 'change'; readonly row: ChangeRow };
