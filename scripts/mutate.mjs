import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, runTool } from './install.mjs';

/** Tests of the whole reading, from bytes to rows. */
const READING_TESTS = ['any-bytes', 'dialects', 'raw-corpus'].map(
  (name) => `inventory/${name}.test.ts`,
);

/** The rooms that are measured: the folder of their code, and the folders and files of `tests` that test it. */
const ROOMS = {
  article: { source: 'src/article', tests: ['article'] },
  fleet: { source: 'src/fleet', tests: ['fleet'] },
  remediation: { source: 'src/remediation', tests: ['remediation'] },
  pairing: { source: 'src/pairing', tests: ['pairing'] },
  compare: { source: 'src/compare', tests: ['compare'] },
  cells: { source: 'src/inventory/cells', tests: ['inventory/cells'] },
  columns: { source: 'src/inventory/columns', tests: ['inventory/columns'] },
  table: { source: 'src/inventory/table', tests: ['inventory/table', ...READING_TESTS] },
};

/** The percentage of mutants that the tests of a room must kill. */
const LEAST_KILLED = 92;

const OPTIONS = {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: true },
  // StrykerJS reads a tsconfig through TypeScript's API, which TypeScript 7 does not have.
  tsconfigFile: 'there-is-none.json',
  coverageAnalysis: 'perTest',
  // Long, so that a slow machine does not count as a killed mutant.
  timeoutMS: 20_000,
  // Mutants in tables that are built at module load would need every test to run.
  ignoreStatic: true,
  reporters: ['clear-text', 'html'],
  tempDirName: '.stryker-tmp',
  thresholds: { high: 100, low: LEAST_KILLED, break: LEAST_KILLED },
};

/** The room that an argument names: by its name, or by the path of a folder or file in it. */
function roomOf(argument) {
  if (Object.hasOwn(ROOMS, argument)) return argument;
  return Object.keys(ROOMS).find((room) => argument.startsWith(`${ROOMS[room].source}/`));
}

/**
 * Runs the mutants of a room, or of a part of it.
 * @returns the exit code: not 0 if too many survive.
 */
function mutate(argument, folder, flags) {
  const room = roomOf(argument);
  const { source, tests } = ROOMS[room];
  const part = argument === room ? source : argument;
  const files = part.endsWith('.ts') ? part : `${part}/**/*.ts`;
  const htmlReporter = { fileName: `dist/mutation/${part.replaceAll('/', '-')}.html` };
  const config = join(folder, `${room}.json`);
  writeFileSync(config, JSON.stringify({ ...OPTIONS, mutate: [files], htmlReporter }));
  process.stdout.write(`\n== ${argument}\n`);
  process.env.MUTATION_TESTS = tests.join();
  return runTool('@stryker-mutator/core/bin/stryker.js', 'run', config, ...flags);
}

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = wanted.filter((argument) => roomOf(argument) === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `No such room: ${unknown.join(', ')}. There are: ${Object.keys(ROOMS).join(', ')}.\n`,
  );
  process.exit(2);
}
ensureInstalled();
const folder = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-'));
const parts = wanted.length > 0 ? wanted : Object.keys(ROOMS);
const codes = parts.map((part) => mutate(part, folder, flags));
rmSync(folder, { recursive: true, force: true });
process.exitCode = Math.max(...codes);
