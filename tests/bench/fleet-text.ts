import { writeLargeInventory } from '../../scripts/samples/large-inventory.ts';
import { type Random, seedRandom } from '../../scripts/samples/seeded-random.ts';

/**
 * How an inventory of the bench says who meets whom.
 * - `every`: it does not
 * - `groups`: its column `Site` holds one of 1,000 values
 * - `peers`: its column `Peers` names five servers for each client
 */
export type FleetShape = 'every' | 'groups' | 'peers';

const SEED = 251382;
const GROUPS = 1_000;
const PEERS = 5;

/** Index of the site column in the large inventory. */
const SITE_CELL = 5;

function withGroups(rows: readonly string[], random: Random): readonly string[] {
  return rows.map((row) => {
    const cells = row.split(',');
    cells[SITE_CELL] = `G${Math.floor(random() * GROUPS)}`;
    return cells.join(',');
  });
}

function withPeers(rows: readonly string[], random: Random): readonly string[] {
  const nameOf = (row: string) => row.slice(0, row.indexOf(','));
  const servers = rows.filter((row) => row.startsWith('RAS')).map(nameOf);
  const anyServer = () => servers[Math.floor(random() * servers.length)] ?? '';
  return rows.map((row) => {
    const peers = row.startsWith('RAS') ? [] : Array.from({ length: PEERS }, anyServer);
    return `${row},${peers.join(';')}`;
  });
}

/**
 * The CSV text of a fleet, always the same for a size and shape: about 7 MB for 100,000 machines, twice
 * that with peers.
 */
export function fleetText(machines: number, shape: FleetShape = 'every'): string {
  const text = [...writeLargeInventory(machines)].join('');
  if (shape === 'every') return text;
  const [headings = '', ...rows] = text.trimEnd().split('\r\n');
  const random = seedRandom(SEED);
  const shaped =
    shape === 'groups'
      ? [headings, ...withGroups(rows, random)]
      : [`${headings},Peers`, ...withPeers(rows, random)];
  return `${shaped.join('\r\n')}\r\n`;
}
