import { pick, seedRandom, type Weighted } from '../../scripts/samples/seeded-random.ts';

/**
 * A machine of the large fleet. Only § can be unknown. Each has its own number, and its name is `WS` or
 * `RAS` and that number.
 */
interface Machine {
  readonly number: number;
  readonly servicePack: string;
  readonly encryption: string;
  readonly sectionSign: string;
}

/** A pairing by the names in its row. */
export interface NamedPairing {
  readonly client: string;
  readonly server: string;
}

/** A fleet as a CSV file, with its flagged pairings sorted by client, then server. */
export interface BigFleet {
  readonly csv: string;
  /** Number of flagged pairings: exposed or at risk. */
  readonly flagged: number;
  /** The pairing in a row of the flagged ones. Rows count from 1. */
  pairingAt(row: number): NamedPairing;
  /** The row of a flagged pairing. Rows count from 1. */
  rowOf(pairing: NamedPairing): number;
}

const SEED = 251382;
/**
 * One machine in eight is a server. A hundred thousand machines make more than a billion pairings, and over
 * half of them are flagged.
 */
const SERVER_SHARE = 1 / 8;

const SERVICE_PACKS: Weighted<string> = [
  ['SP3', 30],
  ['SP4', 50],
  ['SP6a', 20],
];
const SERVER_PACKS: Weighted<string> = [
  ['SP4', 15],
  ['SP5', 35],
  ['SP6a', 50],
];
const ENCRYPTIONS: Weighted<string> = [
  ['required', 70],
  ['optional', 20],
  ['none', 10],
];
const SECTION_SIGNS: Weighted<string> = [
  ['yes', 50],
  ['', 40],
  ['no', 10],
];

const HEADINGS = 'Hostname,Role,Service pack,Encryption,Section sign';

/** The rule of the article for machines with known service pack and encryption. */
function isFlagged(client: Machine, server: Machine): boolean {
  const forced = client.encryption === 'required' || server.encryption === 'required';
  const old = client.servicePack === 'SP3' || client.servicePack === 'SP4';
  return forced && old && server.servicePack !== 'SP4' && client.sectionSign !== 'no';
}

/** Generates a fleet of any size, always the same one for a size. Its machines are shuffled. */
export function bigFleet(machines: number): BigFleet {
  const random = seedRandom(SEED);
  const clients: Machine[] = [];
  const servers: Machine[] = [];
  const rows = shuffledNumbers(machines, random).map((number) => {
    const isServer = random() < SERVER_SHARE;
    const machine = {
      number,
      servicePack: pick(random, isServer ? SERVER_PACKS : SERVICE_PACKS),
      encryption: pick(random, ENCRYPTIONS),
      sectionSign: pick(random, SECTION_SIGNS),
    };
    (isServer ? servers : clients).push(machine);
    const [name, role] = isServer ? [`RAS${number}`, 'server'] : [`WS${number}`, 'client'];
    return `${name},${role},${machine.servicePack},${machine.encryption},${machine.sectionSign}`;
  });
  return { csv: `${HEADINGS}\n${rows.join('\n')}\n`, ...slowOrder(clients, servers) };
}

/** The numbers from 1 to `count`, shuffled. */
function shuffledNumbers(count: number, random: () => number): readonly number[] {
  const keyed = Array.from({ length: count }, (_, index) => ({ number: index + 1, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ number }) => number);
}

/** Finds each flagged pairing by brute force: all clients in order, and for each the servers that flag it. */
function slowOrder(clients: readonly Machine[], servers: readonly Machine[]) {
  const ordered = [...clients].sort((a, b) => a.number - b.number);
  const orderedServers = [...servers].sort((a, b) => a.number - b.number);
  const known = new Map<string, readonly Machine[]>();
  const serversOf = (client: Machine): readonly Machine[] => {
    const facts = `${client.servicePack} ${client.encryption} ${client.sectionSign}`;
    const met = known.get(facts) ?? orderedServers.filter((server) => isFlagged(client, server));
    known.set(facts, met);
    return met;
  };
  const flagged = ordered.reduce((sum, client) => sum + serversOf(client).length, 0);

  const pairingAt = (row: number): NamedPairing => {
    let left = row - 1;
    for (const client of ordered) {
      const server = serversOf(client)[left];
      if (server !== undefined) {
        return { client: `WS${client.number}`, server: `RAS${server.number}` };
      }
      left -= serversOf(client).length;
    }
    throw new RangeError(`There is no row ${row}.`);
  };

  const rowOf = ({ client, server }: NamedPairing): number => {
    let before = 0;
    for (const each of ordered) {
      const met = serversOf(each);
      if (`WS${each.number}` === client) {
        return before + 1 + met.findIndex(({ number }) => `RAS${number}` === server);
      }
      before += met.length;
    }
    throw new RangeError(`There is no client ${client}.`);
  };

  return { flagged, pairingAt, rowOf };
}
