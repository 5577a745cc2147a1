import type { WhereToStart } from '../../../answers/summary.ts';

/** The curve in a square of 100 by 100 units, y downwards. It scales to any size. */
export interface CurvePicture {
  readonly line: string;
  readonly area: string;
  /** The point at which 80 % are cleared, in units; null if there is no curve. */
  readonly mark: { readonly x: number; readonly y: number } | null;
  readonly clients: number;
  readonly cleared: number;
}

/** Rounds to hundredths of a unit, which nobody can see. */
function rounded(units: number): number {
  return Math.round(units * 100) / 100;
}

/** Cleared pairings after a number of upgrades. Interpolates linearly between points of the curve. */
export function clearedAfter(curve: WhereToStart['curve'], clients: number): number {
  const after = curve.findIndex((point) => point.clients >= clients);
  const to = curve[after];
  const from = curve[after - 1] ?? to;
  if (to === undefined || from === undefined) return curve.at(-1)?.cleared ?? 0;
  if (to.clients === from.clients) return to.cleared;
  const part = (clients - from.clients) / (to.clients - from.clients);
  return from.cleared + part * (to.cleared - from.cleared);
}

/** Draws the curve of pairings cleared by upgrades. */
export function curvePicture({ curve, clientsFor80 }: WhereToStart): CurvePicture {
  const { clients, cleared } = curve.at(-1) ?? { clients: 0, cleared: 0 };
  if (clients === 0 || cleared === 0) {
    return { line: '', area: '', mark: null, clients, cleared };
  }
  const x = (count: number) => rounded((count / clients) * 100);
  const y = (count: number) => rounded(100 - (count / cleared) * 100);
  const points = curve.map((point) => `${x(point.clients)} ${y(point.cleared)}`);
  const line = `M${points.join('L')}`;
  return {
    line,
    area: `${line}L100 100L0 100Z`,
    mark: { x: x(clientsFor80), y: y(clearedAfter(curve, clientsFor80)) },
    clients,
    cleared,
  };
}

/** The rows of the curve's table: at most ten steps, ending with all upgrades. */
export function curveSteps({ curve }: WhereToStart): WhereToStart['curve'] {
  const { clients = 0, cleared = 0 } = curve.at(-1) ?? {};
  const steps = Math.min(10, clients);
  const counts = Array.from({ length: steps }, (_, step) =>
    Math.round(((step + 1) * clients) / steps),
  );
  return counts.map((count) => ({
    clients: count,
    cleared: count === clients ? cleared : Math.round(clearedAfter(curve, count)),
  }));
}
