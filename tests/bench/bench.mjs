import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// Measures reading and pairing in Node and prints a table: npm run bench [-- SIZE ...]
const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(join(root, 'tests/bench/measure.ts'), {
  configFile: false,
  root,
});

const asked = process.argv.slice(2).map(Number);
const SIZES = asked.length > 0 ? asked : [1_000, 10_000, 100_000];
const RUNS = 5;

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Medians of some runs after one that warms up. */
function measure(machines) {
  module.measureOnce(machines);
  const runs = Array.from({ length: RUNS }, () => module.measureOnce(machines));
  const steps = Object.keys(runs[0].milliseconds);
  const medians = steps.map((step) => [step, median(runs.map((run) => run.milliseconds[step]))]);
  return { machines, flagged: runs[0].flagged, medians };
}

function print(cells) {
  const [first, ...others] = cells;
  process.stdout.write(`${first.padEnd(24)}${others.map((cell) => cell.padStart(16)).join('')}\n`);
}

const [cpu] = cpus();
process.stdout.write(
  `Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown'}, load ${loadavg()[0].toFixed(1)}; medians of ${RUNS} runs in ms\n\n`,
);
const measured = SIZES.map(measure);
print(['machines', ...measured.map(({ machines }) => machines.toLocaleString('en')), 'growth']);
print(['flagged pairings', ...measured.map(({ flagged }) => flagged.toLocaleString('en')), '']);
measured[0].medians.forEach(([step], at) => {
  const times = measured.map(({ medians }) => medians[at][1]);
  const growth = times.length > 1 ? `× ${(times.at(-1) / times.at(-2)).toFixed(1)}` : '';
  print([step, ...times.map((time) => time.toFixed(2)), growth]);
});
