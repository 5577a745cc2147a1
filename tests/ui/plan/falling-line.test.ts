import { describe, expect, it } from 'vitest';
import { fallingLine, MOST_POINTS } from '../../../src/ui/plan/falling-line.ts';

describe('the falling line of a plan', () => {
  it('goes from the flagged pairings of today to what is left, with a point for each wave', () => {
    expect(fallingLine([360, 90, 0])).toEqual({
      line: 'M0 0L50 75L100 100',
      area: 'M0 0L50 75L100 100L100 100L0 100Z',
      points: [
        { wave: 0, x: 0, y: 0 },
        { wave: 1, x: 50, y: 75 },
        { wave: 2, x: 100, y: 100 },
      ],
      most: 360,
    });
  });

  it('has room for a plan that raises exposure on its way', () => {
    expect(fallingLine([10, 40, 0])?.points.map(({ y }) => y)).toEqual([75, 0, 100]);
  });

  it('shows no points if they could not be told apart', () => {
    const falling = Array.from({ length: MOST_POINTS + 1 }, (_, wave) => 100 - wave);
    expect(fallingLine(falling)?.points).toEqual([]);
  });

  it.each([[[]], [[5]], [[0, 0, 0]]])('is not drawn for %j', (falling) => {
    expect(fallingLine(falling)).toBeNull();
  });
});
