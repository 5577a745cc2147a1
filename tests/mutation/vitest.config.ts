import { defineConfig } from 'vitest/config';

/** The folders of `tests` with the tests of the mutated room, set by `scripts/mutate.mjs`. */
const FOLDERS = (process.env.MUTATION_TESTS ?? '**').split(',');

/** The unit tests of one room, as StrykerJS runs them against each mutant. */
export default defineConfig({
  test: {
    include: FOLDERS.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
    setupFiles: ['tests/mutation/setup.ts'],
    exclude: ['tests/journeys/**', 'tests/bench/**'],
    // Property tests are several times slower in instrumented code.
    testTimeout: 60_000,
  },
});
