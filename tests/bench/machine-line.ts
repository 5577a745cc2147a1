import { cpus, loadavg, platform, release, totalmem } from 'node:os';

/** The computer that ran the bench. */
export interface BenchMachine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  /** Null if no browser was used. */
  readonly browser: string | null;
  /** Average number of busy cores in the minute before the bench. Above 0.5, something else was running too. */
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
