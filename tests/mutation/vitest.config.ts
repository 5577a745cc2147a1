import { defineConfig } from 'vitest/config';

/** The unit tests alone, as StrykerJS runs them against each mutant. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/journeys/**', 'tests/bench/**'],
    // Property tests run several times slower in code that counts which mutants they reach.
    testTimeout: 60_000,
  },
});
