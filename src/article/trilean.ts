/**
 * Kleene's three-valued logic, as in the AND and OR tables of OVAL. `unknown` means that a fact is not
 * recorded or not readable.
 */
export type Trilean = 'true' | 'false' | 'unknown';

/** Kleene AND: false if any operand is false, else unknown if any is unknown. */
export function and(...operands: readonly Trilean[]): Trilean {
  if (operands.includes('false')) return 'false';
  return operands.includes('unknown') ? 'unknown' : 'true';
}

/** Kleene OR: true if any operand is true, else unknown if any is unknown. */
export function or(...operands: readonly Trilean[]): Trilean {
  if (operands.includes('true')) return 'true';
  return operands.includes('unknown') ? 'unknown' : 'false';
}

/** Converts a boolean. */
export function trilean(value: boolean): Trilean {
  return value ? 'true' : 'false';
}
