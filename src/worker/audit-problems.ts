import type { Fleet } from '../fleet/fleet.ts';
import type { Problem, ProblemKind, ProblemList } from '../fleet/problem.ts';
import type { PeerProblem } from '../pairing/meetings/peer-problems.ts';
import type { PairingSpace } from '../pairing/space.ts';

const PEER_KINDS: { readonly [K in PeerProblem['kind']]: ProblemKind } = {
  unknown: 'peer-unknown',
  'no-server': 'peer-not-a-server',
  outside: 'peer-outside-the-article',
  itself: 'peer-is-itself',
};

function problemOfPeer(fleet: Fleet, { kind, client, text }: PeerProblem): Problem {
  return {
    kind: PEER_KINDS[kind],
    source: fleet.rowSources[client] ?? 0,
    line: fleet.rowLines[client] ?? null,
    column: fleet.extras.find(({ meaning }) => meaning === 'peers')?.heading ?? null,
    value: text,
    details: [text],
    machine: client,
  };
}

/** The problems of the reading, then those that pairing by listed peers found. */
export function auditProblems(
  ofReading: ProblemList,
  { peerProblems, index }: PairingSpace,
): ProblemList {
  if (peerProblems.size === 0) return ofReading;
  return {
    size: ofReading.size + peerProblems.size,
    at: (place) =>
      place < ofReading.size
        ? ofReading.at(place)
        : problemOfPeer(index.fleet, peerProblems.at(place - ofReading.size)),
  };
}
