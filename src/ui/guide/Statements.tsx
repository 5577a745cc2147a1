/** The items of a list of sentences, no two of which are the same. */
export function Statements({ all }: { readonly all: readonly string[] }) {
  return all.map((one) => <li key={one}>{one}</li>);
}
