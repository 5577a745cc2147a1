import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, npm, runTool } from './install.mjs';

const counts = { passed: 0, failed: 0, skipped: 0 };
const reports = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-'));

/** The counts in Vitest's report. A file that failed before any of its tests ran counts as one failure. */
function countsIn(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests,
  };
}

/** Runs one Vitest project and adds its counts. A run that fails counts at least one failure. */
function vitest(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = runTool('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  const { passed, failed, skipped } = countsIn(report);
  counts.passed += passed;
  counts.failed += code === 0 ? failed : Math.max(failed, 1);
  counts.skipped += skipped;
  return code;
}

/** The steps of `npm test`. The first one that fails ends it with its exit code. */
const STEPS = [
  ['Formatting and lint', () => npm('run', '--silent', 'lint')],
  ['Types', () => npm('run', '--silent', 'typecheck')],
  ['Unit tests', () => vitest('unit')],
  ['Build', () => npm('run', '--silent', 'build')],
  ['Journeys in browsers', () => vitest('journeys')],
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

/** Prints which engines the journeys skip, and why. */
function nameSkippedEngines(missingFor) {
  for (const engine of ['firefox', 'webkit', 'wine']) {
    for (const reason of missingFor(engine)) {
      process.stdout.write(`The journeys in ${engine} are skipped: ${reason}.\n`);
    }
  }
}

ensureInstalled();
const { ensureBrowser, missingFor } = await import('./find-browser.mjs');
process.env.CHROME_PATH = await ensureBrowser();
const code = await gate();
rmSync(reports, { recursive: true, force: true });
if (process.env.REQUIRE_ENGINES !== 'all') nameSkippedEngines(missingFor);
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed${skipped}\n`);
process.exitCode = code;
