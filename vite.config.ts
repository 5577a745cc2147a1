import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/content-security-policy.ts';
import { numberedClasses, sortedModules } from './scripts/gzip-friendly.ts';
import { licenceNotices } from './scripts/licence-notices.ts';
import { withoutUnusedParts } from './scripts/without-unused-parts.ts';

/** The file in which the build collects the licences of the libraries. */
const LICENCES = 'licences.md';

/**
 * Makes every build a production build. Vite honours an inherited NODE_ENV, and `development` would build a
 * page four times the size that contains paths of this machine.
 */
function buildForProduction(): Plugin {
  return {
    name: 'build-for-production',
    apply: 'build',
    config() {
      process.env.NODE_ENV = 'production';
    },
  };
}

export default defineConfig({
  plugins: [
    buildForProduction(),
    numberedClasses(),
    sortedModules(),
    withoutUnusedParts(),
    react(),
    viteSingleFile(),
    licenceNotices(LICENCES),
    contentSecurityPolicy(),
  ],
  build: {
    target: 'es2023',
    modulePreload: false,
    license: { fileName: LICENCES },
    // One script without imports. The page hands its own source text to the worker, which has to be a
    // classic one: module workers from blob: do not start on the opaque origin of file://.
    rolldownOptions: { output: { format: 'iife' } },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**', 'tests/bench/**'],
          // No module has side effects on import, and no test changes global state. So files can share a
          // process, which takes 18 s instead of 50 s on two cores.
          isolate: false,
          // By default one core is left idle: of two, half of them.
          maxWorkers: '100%',
          // Property tests take seconds when other work keeps the processor busy.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.journey.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // No test asserts timing, so a busy machine may take its time.
          expect: { poll: { timeout: 20_000 } },
          // One after the other: two browsers at once on two cores take as long and come near the time limits.
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
