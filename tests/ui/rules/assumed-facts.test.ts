import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { ASSUMPTIONS, assumedFacts, withAssumption } from '../../../src/ui/rules/assumed-facts.ts';

describe('assumptions', () => {
  it('are empty at first', () => {
    expect(assumedFacts(NO_ASSUMPTIONS)).toEqual([]);
  });

  it.each(ASSUMPTIONS)(
    'can be any value of $fact for $assumption, and nothing else',
    ({ assumption, fact, values }) => {
      for (const value of values) {
        const assumptions = withAssumption(NO_ASSUMPTIONS, assumption, value);
        expect(assumedFacts(assumptions)).toEqual([{ assumption, fact, value }]);
      }
      expect(withAssumption(NO_ASSUMPTIONS, assumption, 'constructor')).toEqual(NO_ASSUMPTIONS);
    },
  );

  it('are dropped by the empty choice', () => {
    const assumptions = withAssumption(NO_ASSUMPTIONS, 'servicePack', 'SP4');
    expect(withAssumption(assumptions, 'servicePack', '')).toEqual(NO_ASSUMPTIONS);
  });
});
