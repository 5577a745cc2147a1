import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openAuditPage } from './audit-page.ts';
import { type FleetShape, fleetText } from './fleet-text.ts';
import { changeScope, sortAndJump, typeSearches } from './page-actions.ts';
import { measureMemory, type PageMemory } from './page-memory.ts';
import { longTasksOf } from './page-records.ts';
import { timePapaParse } from './papaparse-page.ts';
import type { FleetPlan } from './plans.ts';
import type { RowsTime } from './rows-watch.ts';
import { measureSession, type SessionFigures } from './session-bench.ts';
import { type Range, rangeOf, type Spread, spreadOf } from './statistics.ts';

/** The paths that the bench needs. */
export interface BrowserGround {
  readonly folder: string;
  readonly page: string;
  readonly papaParse: string;
}

/**
 * What one fleet cost in the browser; times in ms, sizes in bytes. Times run from the input event to the
 * painted rows.
 */
export interface BrowserFigures {
  readonly machines: number;
  readonly shape: FleetShape;
  readonly bytes: number;
  readonly flagged: number;
  readonly importing: Range;
  readonly papaParse: Range;
  /** Each import divided by the run of PapaParse just before it. */
  readonly importByPapaParse: Range;
  /** The longest main-thread task during any import; 0 if none exceeded 50 ms. */
  readonly longestTask: number;
  readonly recount: Range | null;
  /** By run: a single run has so few keystrokes that its 95th percentile is a matter of luck. */
  readonly search: { readonly p50: Range; readonly p95: Range };
  readonly firstSortByName: number;
  readonly sort: Spread;
  readonly jump: Spread;
  /** Until the rows are in the DOM, without waiting for the next frame. */
  readonly jumpDrawn: Spread;
  /** The worker's share of a jump. */
  readonly jumpInWorker: Spread;
  readonly memory: PageMemory;
  /** Only of fleets in which every client meets every server. */
  readonly session: SessionFigures | null;
}

/** How long it took until the rows were painted. */
function paintedOf(times: readonly RowsTime[]): Spread {
  return spreadOf(times.map(({ painted }) => painted));
}

/** Imports a file, changes the scope and searches. Other actions are measured only in the last run. */
async function measureRun(browser: Browser, ground: BrowserGround, file: string, plan: FleetPlan) {
  const audit = await openAuditPage(browser, ground.page);
  const { page } = audit;
  const input = page.getByLabel('Inventory CSV');
  const began = await audit.now();
  const imported = await audit.timeRows('change', () => input.setInputFiles(file));
  const longTasks = await longTasksOf(page);
  const lengths = longTasks.filter(({ start }) => start >= began).map(({ ms }) => ms);
  await audit.openPairings();
  const recount = await changeScope(audit, plan.shape);
  const run = {
    importing: imported.painted,
    longestTask: Math.max(0, ...lengths),
    recount: recount?.painted ?? null,
    search: paintedOf(await typeSearches(audit)),
  };
  return { audit, run };
}

/**
 * Measures one fleet. Alternates between imports and PapaParse; the last import is followed by the
 * remaining actions.
 */
export async function measureFleet(
  browser: Browser,
  ground: BrowserGround,
  plan: FleetPlan,
): Promise<BrowserFigures> {
  const text = fleetText(plan.machines, plan.shape);
  mkdirSync(ground.folder, { recursive: true });
  const file = join(ground.folder, 'fleet.csv');
  writeFileSync(file, text);
  const papaParse: number[] = [];
  const runs: Awaited<ReturnType<typeof measureRun>>['run'][] = [];
  while (runs.length < plan.runs - 1) {
    papaParse.push(await timePapaParse(browser, ground.papaParse, file));
    const { audit, run } = await measureRun(browser, ground, file, plan);
    runs.push(run);
    await audit.close();
  }
  papaParse.push(await timePapaParse(browser, ground.papaParse, file));
  const { audit, run } = await measureRun(browser, ground, file, plan);
  runs.push(run);
  const flagged = await audit.flagged();
  const sorting = await sortAndJump(audit);
  const memory = await measureMemory(browser, audit.page);
  await audit.close();
  const session = plan.shape === 'every' ? await measureSession(browser, ground, file) : null;
  rmSync(file);
  const importing = runs.map((one) => one.importing);
  const recounts = runs.flatMap(({ recount }) => recount ?? []);
  const searches = runs.map(({ search }) => search);
  return {
    machines: plan.machines,
    shape: plan.shape,
    bytes: text.length,
    flagged,
    importing: rangeOf(importing),
    papaParse: rangeOf(papaParse),
    importByPapaParse: rangeOf(importing.map((ms, at) => ms / (papaParse[at] ?? Number.NaN))),
    longestTask: Math.max(...runs.map(({ longestTask }) => longestTask)),
    recount: recounts.length === 0 ? null : rangeOf(recounts),
    search: {
      p50: rangeOf(searches.map(({ p50 }) => p50)),
      p95: rangeOf(searches.map(({ p95 }) => p95)),
    },
    firstSortByName: sorting.firstByName.painted,
    sort: paintedOf(sorting.sorts),
    jump: paintedOf(sorting.jumps),
    jumpDrawn: spreadOf(sorting.jumps.map(({ drawn }) => drawn)),
    jumpInWorker: spreadOf(sorting.inWorker),
    memory,
    session,
  };
}
