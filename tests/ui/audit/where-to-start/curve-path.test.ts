import { describe, expect, it } from 'vitest';
import {
  clearedAfter,
  curvePicture,
  curveSteps,
} from '../../../../src/ui/audit/where-to-start/curve-path.ts';

const CURVE = [
  { clients: 0, cleared: 0 },
  { clients: 2, cleared: 60 },
  { clients: 4, cleared: 80 },
  { clients: 10, cleared: 100 },
];
const START = { curve: CURVE, clientsFor80: 4, first: [] };

describe('the curve of cleared pairings', () => {
  it('runs from the lower left to the upper right', () => {
    const { line, area } = curvePicture(START);
    expect(line).toBe('M0 100L20 40L40 20L100 0');
    expect(area).toBe(`${line}L100 100L0 100Z`);
  });

  it('marks where 80 % are cleared', () => {
    expect(curvePicture(START).mark).toEqual({ x: 40, y: 20 });
  });

  it('is empty if no pairing is flagged', () => {
    const picture = curvePicture({
      curve: [{ clients: 0, cleared: 0 }],
      clientsFor80: 0,
      first: [],
    });
    expect(picture).toMatchObject({ line: '', area: '', mark: null });
  });

  it.each([
    [0, 0],
    [1, 30],
    [2, 60],
    [7, 90],
    [10, 100],
    [99, 100],
  ])('has, after %i upgrades, %i pairings cleared', (clients, cleared) => {
    expect(clearedAfter(CURVE, clients)).toBe(cleared);
  });

  it('has a table of at most ten steps that ends with all upgrades', () => {
    const steps = curveSteps(START);
    expect(steps).toHaveLength(10);
    expect(steps.at(-1)).toEqual({ clients: 10, cleared: 100 });
    expect(curveSteps({ ...START, curve: CURVE.slice(0, 2) })).toEqual([
      { clients: 1, cleared: 30 },
      { clients: 2, cleared: 60 },
    ]);
  });
});
