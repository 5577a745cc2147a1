import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { type Cells, countByCell, selectMachines } from '../../src/pairing/cells.ts';
import { takeCensus } from '../../src/pairing/census.ts';
import { CLIENT_CLASSES, SERVER_CLASSES } from '../../src/pairing/classes.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingScope } from '../../src/pairing/query.ts';
import { buildPairingSpace, type PairingSpace } from '../../src/pairing/space.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { LOCALE } from './both-views.ts';

function spaceOf(drawing: string, scope: PairingScope): PairingSpace {
  const rules = { scope, assumptions: NO_ASSUMPTIONS };
  return buildPairingSpace(indexFleet(drawFleet(drawing), LOCALE), rules);
}

/** Cells that count how often their blocks are looked up. */
function watch(cells: Cells) {
  let looked = 0;
  const watched: Cells = {
    ...cells,
    get starts() {
      looked += 1;
      return cells.starts;
    },
  };
  return { watched, looked: () => looked };
}

/** How often a census of some machines looks up the blocks of each side. Its total is given, too. */
function workOf(space: PairingSpace, clients: readonly number[], servers: readonly number[]) {
  const clientCells = watch(space.clientCells);
  const serverCells = watch(space.serverCells);
  const census = takeCensus(
    { ...space, clientCells: clientCells.watched, serverCells: serverCells.watched },
    countByCell(
      space.clientCells,
      selectMachines(Uint32Array.from(clients), space.clientClass, CLIENT_CLASSES),
    ),
    countByCell(
      space.serverCells,
      selectMachines(Uint32Array.from(servers), space.serverClass, SERVER_CLASSES),
    ),
  );
  return {
    pairings: census.reduce((sum, count) => sum + count, 0),
    ofClients: clientCells.looked(),
    ofServers: serverCells.looked(),
  };
}

const LISTED: PairingScope = { kind: 'peers', otherwise: { kind: 'nobody' } };
const BY_SITE: PairingScope = { kind: 'group', column: 0, emptyMeans: 'alone' };

const FOUR_WITH_ONE_LIST = `
  name   role    peers
  WS-1   client  RAS-1; RAS-2; RAS-3
  WS-2   client  RAS-1; RAS-2; RAS-3
  WS-3   client  RAS-1; RAS-2; RAS-3
  WS-4   client  RAS-1; RAS-2; RAS-3
  RAS-1  server  -
  RAS-2  server  -
  RAS-3  server  -`;

const THREE_SITES = `
  name   role    site
  WS-1   client  Ulm
  WS-2   client  Bonn
  WS-3   client  Halle
  WS-4   client  Halle
  RAS-1  server  Ulm
  RAS-2  server  Bonn
  RAS-3  server  Halle`;

describe('a census', () => {
  it('starts from the side with fewer machines per block', () => {
    // Two machines per block of clients, less than one per block of servers: one look-up for each server.
    const listed = spaceOf(FOUR_WITH_ONE_LIST, LISTED);
    expect(workOf(listed, [0, 1, 2, 3], [4, 5, 6])).toEqual({
      pairings: 12,
      ofClients: 3,
      ofServers: 1,
    });
    const sites = spaceOf(THREE_SITES, BY_SITE);
    expect(workOf(sites, [0, 3], [4, 5, 6])).toEqual({ pairings: 2, ofClients: 1, ofServers: 2 });
  });

  it('looks up only what machines of the subset meet', () => {
    const sites = spaceOf(THREE_SITES, BY_SITE);
    expect(workOf(sites, [1], [4, 5, 6])).toEqual({ pairings: 1, ofClients: 1, ofServers: 1 });
    expect(workOf(sites, [], [4, 5, 6])).toEqual({ pairings: 0, ofClients: 0, ofServers: 0 });
    expect(workOf(sites, [0, 1], [])).toEqual({ pairings: 0, ofClients: 0, ofServers: 0 });
  });
});
