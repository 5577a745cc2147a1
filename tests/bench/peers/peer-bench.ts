import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fleetText } from '../fleet-text.ts';
import type { SizePlan } from '../plans.ts';
import { type Range, rangeOf, timed } from '../statistics.ts';
import { type Peer, type PeerAnswers, peerDifference } from './peer.ts';

/** The steps of every peer, in order. Each begins where the one before it ended. */
export const PEER_STEPS = ['CSV in → flagged count', 'first page', 'list per client'] as const;

/** The times of one peer for one step, in ms. */
export interface PeerTime {
  readonly machines: number;
  readonly peer: string;
  readonly step: (typeof PEER_STEPS)[number];
  readonly ms: Range;
}

/** The times of the peers, and where their answers differ (ideally nowhere). */
export interface PeerFigures {
  readonly times: readonly PeerTime[];
  readonly differences: readonly string[];
}

async function askOnce(peer: Peer, file: string) {
  await peer.start?.(file);
  const opening = await timed(async () => {
    const opened = await peer.open(file);
    return { opened, counts: await opened.flagged() };
  });
  const { opened, counts } = opening.result;
  const page = await timed(opened.page);
  const clients = await timed(opened.clients);
  await opened.close();
  const answers: PeerAnswers = { ...counts, page: page.result, clients: clients.result };
  return { answers, times: [opening.ms, page.ms, clients.ms] };
}

/**
 * Asks all peers about the same file, one after the other, and that several times over.
 * @param peers the answers of the others are compared with those of the first.
 */
export async function measurePeers(
  { machines, runs }: SizePlan,
  peers: readonly Peer[],
): Promise<PeerFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'peers-'));
  const file = join(folder, 'fleet.csv');
  writeFileSync(file, fleetText(machines));
  const times = new Map<string, number[][]>();
  const differences = new Set<string>();
  let expected: PeerAnswers | null = null;
  for (let run = 0; run < runs; run += 1) {
    for (const peer of peers) {
      const asked = await askOnce(peer, file);
      times.set(peer.name, [...(times.get(peer.name) ?? []), asked.times]);
      expected ??= asked.answers;
      const difference = peerDifference(expected, asked.answers);
      if (difference !== null) differences.add(`${machines} machines, ${peer.name}: ${difference}`);
    }
  }
  rmSync(folder, { recursive: true });
  return {
    times: Array.from(times, ([peer, runsOfPeer]) =>
      PEER_STEPS.map((step, at) => ({
        machines,
        peer,
        step,
        ms: rangeOf(runsOfPeer.map((run) => run[at] ?? Number.NaN)),
      })),
    ).flat(),
    differences: [...differences],
  };
}
