import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, runTool } from './install.mjs';

/** The rooms whose tests are measured, each by itself. */
const ROOMS = {
  article: ['src/article/**/*.ts'],
  fleet: ['src/fleet/**/*.ts'],
  remediation: ['src/remediation/**/*.ts'],
  pairing: ['src/pairing/**/*.ts'],
  cells: ['src/inventory/cells/**/*.ts'],
  columns: ['src/inventory/columns/**/*.ts'],
  table: ['src/inventory/table/**/*.ts'],
};

/** The share of mutants, in percent, that the tests of a room must notice. */
const LEAST_KILLED = 92;

const OPTIONS = {
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: true },
  // StrykerJS reads a tsconfig through TypeScript's API, which TypeScript 7 does not have.
  tsconfigFile: 'there-is-none.json',
  coverageAnalysis: 'perTest',
  // Tables that are built when a module loads would have every test run for each of their mutants.
  ignoreStatic: true,
  reporters: ['clear-text', 'html'],
  tempDirName: '.stryker-tmp',
  thresholds: { high: 100, low: LEAST_KILLED, break: LEAST_KILLED },
};

/** Runs the mutants of one room. @returns the exit code: not 0 where too many survive. */
function mutate(room, folder) {
  const config = join(folder, `${room}.json`);
  const htmlReporter = { fileName: `dist/mutation/${room}.html` };
  writeFileSync(config, JSON.stringify({ ...OPTIONS, mutate: ROOMS[room], htmlReporter }));
  process.stdout.write(`\n== ${room}\n`);
  return runTool('@stryker-mutator/core/bin/stryker.js', 'run', config);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((room) => !Object.hasOwn(ROOMS, room));
if (unknown.length > 0) {
  process.stderr.write(
    `No such room: ${unknown.join(', ')}. There are: ${Object.keys(ROOMS).join(', ')}.\n`,
  );
  process.exit(2);
}
ensureInstalled();
const folder = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-'));
const codes = (wanted.length > 0 ? wanted : Object.keys(ROOMS)).map((room) => mutate(room, folder));
rmSync(folder, { recursive: true, force: true });
process.exitCode = Math.max(...codes);
