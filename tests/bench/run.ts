import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { type BrowserFigures, type BrowserGround, measureFleet } from './browser-bench.ts';
import { type EngineFigures, measureEngine } from './engine-bench.ts';
import { type BenchMachine, describeMachine, machineLine } from './machine-line.ts';
import { engineTable, peerTable, readingTable } from './node-tables.ts';
import { readOptions } from './options.ts';
import { pageTable } from './page-table.ts';
import { nodePeers } from './peers/node-peers.ts';
import type { Peer } from './peers/peer.ts';
import { measurePeers, type PeerFigures } from './peers/peer-bench.ts';
import { wasmPeer } from './peers/wasm-peer.ts';
import { planOf } from './plans.ts';
import { measureReading, type ReadingFigures } from './reading-bench.ts';
import { formatNumber, formatTable } from './table.ts';

/** The paths that the bench needs, and the browser's program: null if there is none. */
export interface BenchGround extends BrowserGround {
  readonly browser: string | null;
}

/** Everything that was measured; times in ms, sizes in bytes. Parts that were not requested are empty. */
interface BenchFigures {
  readonly machine: BenchMachine;
  readonly pageGzipBytes: number;
  readonly engine: readonly EngineFigures[];
  readonly reading: readonly ReadingFigures[];
  readonly peers: readonly PeerFigures[];
  readonly browser: readonly BrowserFigures[];
}

/** Size limit of the gzipped page, in bytes. */
const PAGE_LIMIT = 230_000;

/** The peers that are installed. */
async function findPeers(folder: string | null, browser: Browser | null): Promise<readonly Peer[]> {
  const inNode = await nodePeers(folder);
  const inBrowser = folder === null || browser === null ? null : wasmPeer(browser, folder);
  return inBrowser === null ? inNode : [...inNode, inBrowser];
}

/** Runs one plan after the other, and reports progress on standard error. */
async function inTurn<P extends { readonly machines: number }, T>(
  what: string,
  plans: readonly P[],
  measure: (plan: P) => Promise<T>,
): Promise<readonly T[]> {
  const results: T[] = [];
  for (const plan of plans) {
    const began = performance.now();
    process.stderr.write(`${what}, ${formatNumber(plan.machines)} machines … `);
    results.push(await measure(plan));
    process.stderr.write(`${formatNumber((performance.now() - began) / 1000)} s\n`);
  }
  return results;
}

async function openBrowser(program: string | null): Promise<Browser> {
  if (program === null) throw new Error('No Chromium or Chrome: set CHROME_PATH.');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: program, args });
}

function pageLine({ pageGzipBytes }: BenchFigures): string {
  const goal = pageGzipBytes <= PAGE_LIMIT ? 'met' : 'NOT met';
  return `The page, all of it, gzip: ${formatNumber(pageGzipBytes / 1000)} kB (≤ ${formatNumber(PAGE_LIMIT / 1000)} kB: ${goal})`;
}

function inWords(figures: BenchFigures): string {
  const { browser, engine, machine, peers, reading } = figures;
  const tables = [
    ...(browser.length > 0 ? [pageTable(browser)] : []),
    ...(engine.length > 0 ? [engineTable(engine)] : []),
    ...(reading.length > 0 ? [readingTable(reading)] : []),
    ...(peers.length > 0 ? [peerTable(peers)] : []),
  ];
  return [`${machineLine(machine)}. ${pageLine(figures)}.`, '', ...tables.map(formatTable)].join(
    '\n',
  );
}

/**
 * Runs the requested parts of the bench and prints the results.
 * @returns the exit code: 1 if two answers to the same question differ. Times do not matter.
 */
export async function run(args: readonly string[], ground: BenchGround): Promise<number> {
  const { json, parts, peers: folder, quick } = readOptions(args);
  const plan = planOf(quick);
  const hasPeers = parts.includes('peers') && folder !== null && ground.browser !== null;
  const needsBrowser = parts.includes('browser') || hasPeers;
  const browser = needsBrowser ? await openBrowser(ground.browser) : null;
  const figures: BenchFigures = {
    machine: describeMachine(browser?.version() ?? null),
    pageGzipBytes: gzipSync(readFileSync(ground.page), { level: 9 }).length,
    browser:
      browser === null || !parts.includes('browser')
        ? []
        : await inTurn('browser', plan.browser, (fleet) => measureFleet(browser, ground, fleet)),
    engine: parts.includes('engine') ? await inTurn('pairing', plan.engine, measureEngine) : [],
    reading: parts.includes('reading') ? await inTurn('reading', plan.reading, measureReading) : [],
    peers: parts.includes('peers')
      ? await inTurn('peers', plan.peers, async (size) =>
          measurePeers(size, await findPeers(folder, browser)),
        )
      : [],
  };
  await browser?.close();
  const written = JSON.stringify(figures, null, 2);
  if (json !== '-') process.stdout.write(`${inWords(figures)}\n`);
  if (json === '-') process.stdout.write(`${written}\n`);
  else if (json !== null) writeFileSync(json, `${written}\n`);
  const differences = [...figures.engine, ...figures.peers].flatMap((one) => one.differences);
  for (const difference of differences) process.stderr.write(`Answers differ: ${difference}\n`);
  return differences.length === 0 ? 0 : 1;
}
