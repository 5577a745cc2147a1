/** Kleene's three-valued logic, as OVAL's AND and OR tables use it: `unknown` is a fact not recorded or not readable. */
export type Trilean = 'true' | 'false' | 'unknown';

/** Kleene AND: one false makes it false, else one unknown makes it unknown. */
export function and(...operands: readonly Trilean[]): Trilean {
  if (operands.includes('false')) return 'false';
  return operands.includes('unknown') ? 'unknown' : 'true';
}

/** Kleene OR: one true makes it true, else one unknown makes it unknown. */
export function or(...operands: readonly Trilean[]): Trilean {
  if (operands.includes('true')) return 'true';
  return operands.includes('unknown') ? 'unknown' : 'false';
}

/** Turns a yes/no into a trilean. */
export function trilean(value: boolean): Trilean {
  return value ? 'true' : 'false';
}
