import { defineConfig } from 'vitest/config';

/** The folders and files of `tests` with the tests of the mutated room, set by `scripts/mutate.mjs`. */
const PARTS = (process.env.MUTATION_TESTS ?? '**').split(',');

/** The unit tests of one room, as StrykerJS runs them against each mutant. */
export default defineConfig({
  test: {
    include: PARTS.map((part) =>
      part.endsWith('.ts') ? `tests/${part}` : `tests/${part}/**/*.test.{ts,tsx}`,
    ),
    setupFiles: ['tests/mutation/setup.ts'],
    exclude: ['tests/journeys/**', 'tests/bench/**'],
    // Property tests are several times slower in instrumented code.
    testTimeout: 60_000,
  },
});
