import { pick, type Random, seedRandom, type Weighted } from './seeded-random.ts';

const SEED = 1381;
const SITES = 400;
const SERVER_SHARE = 0.05;

const HEADINGS = 'Hostname,Role,Service pack,Encryption,Section sign,Site,Operating system\r\n';

const SERVICE_PACKS: Weighted<string> = [
  ['SP3', 12],
  ['SP4', 36],
  ['Service Pack 4', 4],
  ['SP5', 14],
  ['SP6a', 26],
  ['', 8],
];
const ENCRYPTIONS: Weighted<string> = [
  ['required', 30],
  ['optional', 50],
  ['none', 12],
  ['', 8],
];
const SECTION_SIGNS: Weighted<string> = [
  ['no', 42],
  ['yes', 4],
  ['', 54],
];
const PRODUCTS: Weighted<string> = [
  ['NT Workstation 4.0', 9],
  ['NT Server 4.0', 1],
];

function row(random: Random, number: number): string {
  const isServer = random() < SERVER_SHARE;
  const site = String(1 + Math.floor(random() * SITES)).padStart(3, '0');
  const name = `${isServer ? 'RAS' : 'WS'}-${site}-${String(number).padStart(6, '0')}`;
  const cells = [
    name,
    isServer ? 'PPTP server' : 'PPTP client',
    pick(random, SERVICE_PACKS),
    pick(random, ENCRYPTIONS),
    pick(random, SECTION_SIGNS),
    `S${site}`,
    isServer ? 'NT Server 4.0' : pick(random, PRODUCTS),
  ];
  return `${cells.join(',')}\r\n`;
}

/** Rows per chunk: about 70 kB. */
const ROWS_PER_CHUNK = 1000;

/**
 * An inventory of any size, in chunks: 5 % servers, about 70 bytes per row. 100,000 machines make about 30
 * million pairings that are at risk or exposed.
 */
export function* writeLargeInventory(machines: number): Generator<string, void, undefined> {
  const random = seedRandom(SEED);
  yield HEADINGS;
  for (let number = 0; number < machines; ) {
    let text = '';
    const end = Math.min(number + ROWS_PER_CHUNK, machines);
    for (; number < end; number += 1) text += row(random, number + 1);
    yield text;
  }
}
