/** The flagged pairings before the first wave and after each, in a square of 100 by 100 units, y downwards. */
export interface FallingLine {
  readonly line: string;
  readonly area: string;
  /** Where the waves end, in units; empty if they are too many to be told apart. */
  readonly points: readonly { readonly wave: number; readonly x: number; readonly y: number }[];
  readonly most: number;
}

/** Points that can be told apart, and numbers that can be read out. */
export const MOST_POINTS = 24;

/** Rounds to hundredths of a unit, which nobody can see. */
function rounded(units: number): number {
  return Math.round(units * 100) / 100;
}

/** Draws the line; null if there is nothing to fall. */
export function fallingLine(falling: readonly number[]): FallingLine | null {
  const most = falling.reduce((largest, left) => Math.max(largest, left), 0);
  const last = falling.length - 1;
  if (most === 0 || last < 1) return null;
  const points = falling.map((left, wave) => ({
    wave,
    x: rounded((wave / last) * 100),
    y: rounded(100 - (left / most) * 100),
  }));
  const line = `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`;
  return {
    line,
    area: `${line}L100 100L0 100Z`,
    points: points.length <= MOST_POINTS ? points : [],
    most,
  };
}
