import { parseArgs } from 'node:util';

/** The parts of the bench, in the order in which they run. */
export const PARTS = ['engine', 'reading', 'peers', 'browser'] as const;
export type Part = (typeof PARTS)[number];

/** The command-line options. */
export interface BenchOptions {
  /** Smaller sizes and fewer runs: one minute instead of a quarter of an hour. */
  readonly quick: boolean;
  /** Where to write the figures as JSON: a file, `-` for standard output instead of the tables, or null. */
  readonly json: string | null;
  readonly parts: readonly Part[];
  /** A folder in which the peers are installed; null for those that come with the project. */
  readonly peers: string | null;
}

/**
 * Parses the command line: `--quick`, `--json FILE` (or `--json -`), `--only engine|reading|peers|browser`,
 * `--peers FOLDER`.
 * @throws TypeError for anything else.
 */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      only: { type: 'string' },
      peers: { type: 'string' },
    },
  });
  const { quick, json = null, only, peers = null } = values;
  const parts = only === undefined ? PARTS : PARTS.filter((part) => part === only);
  if (parts.length === 0) throw new TypeError(`--only takes one of ${PARTS.join(', ')}`);
  return { quick, json, parts, peers };
}
