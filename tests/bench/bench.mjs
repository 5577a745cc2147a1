// Benchmarks the built page in a browser and the engine in Node: npm run bench [-- --quick] [--json FILE]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { PROJECT } from '../../scripts/install.mjs';

/** Inside `node_modules`, so that the code built here finds its packages. */
const folder = join(PROJECT, 'node_modules', '.bench');

/** Builds the page for release, and bundles the bench itself: unbundled modules run at half the speed. */
async function buildAll() {
  const page = join(folder, 'page');
  const code = join(folder, 'code');
  await build({
    root: PROJECT,
    logLevel: 'error',
    build: { outDir: page, emptyOutDir: true },
  });
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'tests/bench/run.ts', outDir: code, emptyOutDir: true, target: 'node20' },
  });
  return { page: join(page, 'index.html'), code: join(code, 'run.js') };
}

try {
  const { page, code } = await buildAll();
  const { run } = await import(pathToFileURL(code).href);
  process.exitCode = await run(process.argv.slice(2), {
    folder,
    page,
    papaParse: join(PROJECT, 'node_modules', 'papaparse', 'papaparse.min.js'),
    browser: await findBrowser(),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
