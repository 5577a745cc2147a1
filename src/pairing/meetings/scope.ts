import type { Fleet } from '../../fleet/fleet.ts';
import type { FleetSides } from '../classes.ts';
import type { PairingScope } from '../query.ts';
import { meetByGroup } from './group-meetings.ts';
import { findSelfMeetings, type Meetings, meetAlike } from './meetings.ts';
import { readPeerCells } from './peer-cells.ts';
import { meetByPeers } from './peer-meetings.ts';
import { listPeerProblems, NO_PEER_PROBLEMS, type PeerProblems } from './peer-problems.ts';

/** What a scope makes of a fleet, whatever the assumptions. */
export interface Scoped {
  readonly meetings: Meetings;
  /** 1 for each machine whose blocks meet; see `findSelfMeetings`. */
  readonly selfMeetings: Uint8Array;
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
export function applyScope(fleet: Fleet, sides: FleetSides, scope: PairingScope): Scoped {
  if (scope.kind !== 'peers') {
    const meetings = meetOtherwise(fleet, scope);
    const selfMeetings = findSelfMeetings(sides, meetings);
    return { meetings, selfMeetings, peerProblems: NO_PEER_PROBLEMS };
  }
  const peers = readPeerCells(fleet, sides);
  const meetings = meetByPeers(sides, peers, meetOtherwise(fleet, scope.otherwise));
  return {
    meetings,
    selfMeetings: findSelfMeetings(sides, meetings),
    peerProblems: listPeerProblems(sides, peers),
  };
}
