import { VERDICTS } from '../article/verdict.ts';
import { isClient, isServer } from './classes.ts';
import {
  CLIENT_KINDS,
  FLAGGED_IF_RAISED_TABLE,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
  VERDICT_TABLE,
  WORSE_IF_RAISED_TABLE,
} from './kinds.ts';
import type { VerdictCounts } from './query.ts';
import type { PairingSpace } from './space.ts';
import { nameCounts } from './tallies.ts';

/** Which side of its pairings a machine is counted on. */
export type TallySide = 'client' | 'server';

type VisitJudgement = (judgement: number, pairings: number) => void;

/**
 * Visits each judgement that one machine's pairings have, with the number of those pairings. Visits nothing
 * if the machine is not on that side.
 */
export function forEachJudgement(
  space: PairingSpace,
  side: TallySide,
  machine: number,
  visit: VisitJudgement,
): void {
  const clientKind = KIND_OF_CLIENT_CLASS[space.clientClass[machine] ?? 0] ?? 0;
  const serverKind = KIND_OF_SERVER_CLASS[space.serverClass[machine] ?? 0] ?? 0;
  const selves = space.selfMeetings[machine] ?? 0;
  if (side === 'client' && isClient(space, machine)) {
    const first = (space.meetings.blockOfClient[machine] ?? 0) * SERVER_KINDS;
    const { servers } = space.met();
    for (let kind = 0; kind < SERVER_KINDS; kind += 1) {
      const pairings = (servers[first + kind] ?? 0) - (kind === serverKind ? selves : 0);
      if (pairings > 0) visit(judgementIndex(clientKind, kind), pairings);
    }
  }
  if (side === 'server' && isServer(space, machine)) {
    const first = (space.meetings.blockOfServer[machine] ?? 0) * CLIENT_KINDS;
    const { clients } = space.met();
    for (let kind = 0; kind < CLIENT_KINDS; kind += 1) {
      const pairings = (clients[first + kind] ?? 0) - (kind === clientKind ? selves : 0);
      if (pairings > 0) visit(judgementIndex(kind, serverKind), pairings);
    }
  }
}

function tallyOf(space: PairingSpace, side: TallySide, machine: number): VerdictCounts {
  const counts = VERDICTS.map(() => 0);
  forEachJudgement(space, side, machine, (judgement, pairings) => {
    const verdict = VERDICT_TABLE[judgement] ?? 0;
    counts[verdict] = (counts[verdict] ?? 0) + pairings;
  });
  return nameCounts(counts);
}

/** The pairings of a client by verdict; all 0 for a machine that is not a client. */
export function tallyOfClient(space: PairingSpace, machine: number): VerdictCounts {
  return tallyOf(space, 'client', machine);
}

/** The pairings of a server by verdict; all 0 for a machine that is not a server. */
export function tallyOfServer(space: PairingSpace, machine: number): VerdictCounts {
  return tallyOf(space, 'server', machine);
}

function countIn(table: Uint8Array, space: PairingSpace, side: TallySide, machine: number): number {
  let counted = 0;
  forEachJudgement(space, side, machine, (judgement, pairings) => {
    if (table[judgement] === 1) counted += pairings;
  });
  return counted;
}

/**
 * How many of a client's pairings would become exposed or at risk if their servers, at SP4 or earlier or
 * unknown, were raised to SP5 or later. This is why clients are upgraded before servers.
 */
export function flaggedIfServersRaised(space: PairingSpace, client: number): number {
  return countIn(FLAGGED_IF_RAISED_TABLE, space, 'client', client);
}

/**
 * How many pairings would become exposed or at risk if this server were raised to SP5 or later; 0 if it
 * already runs that.
 */
export function flaggedIfRaised(space: PairingSpace, server: number): number {
  return countIn(FLAGGED_IF_RAISED_TABLE, space, 'server', server);
}

/**
 * How many clients have to be cleared before this server may be raised to SP5 or later: those whose pairing
 * with it would get a worse verdict. A client is cleared once it runs SP5 or later, or its password has no
 * §.
 */
export function worseIfRaised(space: PairingSpace, server: number): number {
  return countIn(WORSE_IF_RAISED_TABLE, space, 'server', server);
}
