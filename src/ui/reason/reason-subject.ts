/** What is to be explained: a pairing, or one machine. Machines are indices in the fleet. */
export type ReasonSubject =
  | { readonly kind: 'pairing'; readonly client: number; readonly server: number }
  | { readonly kind: 'machine'; readonly machine: number };
