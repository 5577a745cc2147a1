import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportProgress } from '../../../src/answers/importing.ts';
import { overallRatio, spokenRatio } from '../../../src/ui/importing/ReadingProgress.tsx';

const at = (stage: ImportProgress['stage'], source: number, done: number, total = 100) => ({
  stage,
  source,
  done,
  total,
});

describe('overallRatio', () => {
  it('is null before the first report', () => {
    expect(overallRatio(null, 1)).toBeNull();
  });

  it('goes from 0 to 1', () => {
    expect(overallRatio(at('bytes', 0, 0), 1)).toBe(0);
    expect(overallRatio(at('pairing', 0, 100), 1)).toBe(1);
  });

  it('does not divide by the size of an empty file', () => {
    expect(overallRatio(at('bytes', 0, 0, 0), 1)).toBe(0);
  });

  it('only ever grows, for any number of files', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (sources) => {
        const steps = Array.from({ length: sources }, (_, source) => [
          at('bytes', source, 0),
          at('bytes', source, 60),
          at('bytes', source, 100),
          at('rows', source, 30),
          at('rows', source, 100),
        ]).flat();
        const ratios = [...steps, at('pairing', sources - 1, 0, 1)].map(
          (step) => overallRatio(step, sources) ?? -1,
        );
        for (const [index, ratio] of ratios.entries()) {
          expect(ratio).toBeGreaterThanOrEqual((ratios[index - 1] ?? 0) - 1e-9);
          expect(ratio).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('spokenRatio', () => {
  it.each([
    [null, 0],
    [0.24, 0],
    [0.26, 0.25],
    [0.99, 0.75],
    [1, 1],
  ])('rounds %s to %s', (ratio, spoken) => {
    expect(spokenRatio(ratio)).toBe(spoken);
  });
});
