import type { FleetShape } from './fleet-text.ts';

/** A size, and how often to measure it. */
export interface SizePlan {
  readonly machines: number;
  readonly runs: number;
}

/** A fleet for the browser. */
export interface FleetPlan extends SizePlan {
  readonly shape: FleetShape;
}

/** What is measured, in order. */
export interface BenchPlan {
  readonly engine: readonly SizePlan[];
  readonly reading: readonly SizePlan[];
  readonly peers: readonly SizePlan[];
  readonly browser: readonly FleetPlan[];
}

/** Alternating runs: imports and PapaParse, or the peers. Fewer would make their median a matter of luck. */
const RUNS = 7;

const WHOLE: BenchPlan = {
  engine: [
    { machines: 1_000, runs: 5 },
    { machines: 10_000, runs: 5 },
    { machines: 100_000, runs: 5 },
    { machines: 1_000_000, runs: 2 },
  ],
  reading: [
    { machines: 1_000, runs: 15 },
    { machines: 10_000, runs: 9 },
    { machines: 100_000, runs: 5 },
    { machines: 1_000_000, runs: 3 },
  ],
  peers: [
    { machines: 10_000, runs: RUNS },
    { machines: 100_000, runs: RUNS },
  ],
  browser: [
    { machines: 1_000, shape: 'every', runs: RUNS },
    { machines: 10_000, shape: 'every', runs: RUNS },
    { machines: 100_000, shape: 'every', runs: RUNS },
    { machines: 1_000_000, shape: 'every', runs: RUNS },
    { machines: 100_000, shape: 'groups', runs: RUNS },
    { machines: 100_000, shape: 'peers', runs: RUNS },
  ],
};

const QUICK: BenchPlan = {
  engine: WHOLE.engine.filter(({ machines }) => machines <= 10_000),
  reading: WHOLE.reading.filter(({ machines }) => machines <= 100_000),
  peers: [{ machines: 10_000, runs: 3 }],
  browser: [
    { machines: 1_000, shape: 'every', runs: 2 },
    { machines: 100_000, shape: 'every', runs: 2 },
  ],
};

/** The full bench takes a quarter of an hour, the quick one less than a minute. */
export function planOf(quick: boolean): BenchPlan {
  return quick ? QUICK : WHOLE;
}
