import type { Fleet } from '../../fleet/fleet.ts';
import type { ClassifiedFleet } from '../classes.ts';
import type { PairingScope } from '../query.ts';
import { meetByGroup } from './group-meetings.ts';
import { type Meetings, meetAlike } from './meetings.ts';
import { readPeerCells } from './peer-cells.ts';
import { meetByPeers } from './peer-meetings.ts';
import { listPeerProblems, NO_PEER_PROBLEMS, type PeerProblems } from './peer-problems.ts';

/** What a scope makes of a fleet. */
export interface Scoped {
  readonly meetings: Meetings;
  readonly peerProblems: PeerProblems;
}

function meetOtherwise(
  fleet: Fleet,
  otherwise: Exclude<PairingScope, { kind: 'peers' }> | { readonly kind: 'nobody' },
): Meetings {
  return otherwise.kind === 'group'
    ? meetByGroup(fleet, otherwise.column, otherwise.emptyMeans)
    : meetAlike(fleet.size, otherwise.kind === 'every');
}

/** Finds who meets whom. Throws a RangeError where the scope names a column that the fleet does not have. */
export function applyScope(fleet: Fleet, classified: ClassifiedFleet, scope: PairingScope): Scoped {
  if (scope.kind !== 'peers') {
    return { meetings: meetOtherwise(fleet, scope), peerProblems: NO_PEER_PROBLEMS };
  }
  const peers = readPeerCells(fleet, classified);
  return {
    meetings: meetByPeers(classified, peers, meetOtherwise(fleet, scope.otherwise)),
    peerProblems: listPeerProblems(classified, peers),
  };
}
