import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** The computer that the figures were taken on. */
export interface BenchMachine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Null where the browser took no part. */
  readonly browser: string | null;
  /** Mean number of busy cores in the minute before the bench: above 0.5, others were at work too. */
  readonly loadBefore: number;
}

/** Describes this computer. */
export function describeMachine(browser: string | null): BenchMachine {
  const processors = cpus();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown processor',
    cores: processors.length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    browser,
    loadBefore: loadavg()[0] ?? 0,
  };
}

/** The computer in one line. */
export function machineLine(machine: BenchMachine): string {
  const { browser, cores, cpu, loadBefore, memoryGb, node, system } = machine;
  const browserPart = browser === null ? [] : [`Chromium ${browser}`];
  const load = `load before ${loadBefore.toFixed(1)}`;
  return [`${cores} × ${cpu}`, `${memoryGb} GB`, system, `Node ${node}`, ...browserPart, load].join(
    ', ',
  );
}
