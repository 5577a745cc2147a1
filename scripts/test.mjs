import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, runTool } from './install.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-'));

/** Runs one project of the tests and adds what it counted. */
function vitest(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = runTool('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests;
  return code;
}

/** The gate: each step with its heading; the first that fails ends it with its own exit code. */
const STEPS = [
  [
    'Formatting and lint',
    () => runTool('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '.'),
  ],
  ['Types of the page', () => runTool('typescript/bin/tsc', '-p', 'tsconfig.json')],
  ['Types of the core', () => runTool('typescript/bin/tsc', '-p', 'tsconfig.core.json')],
  ['Unit tests', () => vitest('unit')],
  ['Build', () => runTool('vite/bin/vite.js', 'build')],
  ['Journeys in a browser', () => vitest('journeys')],
];

function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

async function gate() {
  const began = performance.now();
  for (const [heading, step] of STEPS) {
    const since = performance.now();
    process.stdout.write(`\n== ${heading}\n`);
    const code = step();
    process.stdout.write(`== ${heading}: ${code === 0 ? 'passed' : 'failed'}, ${seconds(since)}\n`);
    if (code !== 0) return code;
  }
  process.stdout.write(`\nEverything passed in ${seconds(began)}.\n`);
  return 0;
}

ensureInstalled();
const { ensureBrowser } = await import('./find-browser.mjs');
process.env.CHROME_PATH = await ensureBrowser();
const code = await gate();
rmSync(reports, { recursive: true, force: true });
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
process.exitCode = code;
