import { parseArgs } from 'node:util';

/** The parts of the bench, in the order in which they run. */
export const PARTS = ['engine', 'reading', 'browser'] as const;
export type Part = (typeof PARTS)[number];

/** What was asked for on the command line. */
export interface BenchOptions {
  /** Smaller sizes and fewer runs: a minute instead of five. */
  readonly quick: boolean;
  /** Where the figures go as JSON: a file, `-` for the standard output in place of the tables; null: nowhere. */
  readonly json: string | null;
  readonly parts: readonly Part[];
}

/**
 * Reads the command line: `--quick`, `--json FILE` (or `--json -`), `--only engine|reading|browser`.
 * Throws a TypeError for anything else.
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const { quick, json = null, only } = values;
  const parts = only === undefined ? PARTS : PARTS.filter((part) => part === only);
  if (parts.length === 0) throw new TypeError(`--only takes one of ${PARTS.join(', ')}`);
  return { quick, json, parts };
}
