import {
  CLIENT_ROLES,
  ENCRYPTIONS,
  LENIENT_ENCRYPTIONS,
  NEW_SERVICE_PACKS,
  OLD_SERVICE_PACKS,
  PROCESSORS,
  SECTION_SIGNS,
  SERVER_ROLES,
  SERVERS,
  WORKSTATIONS,
} from './german-cells.ts';
import { pick, type Random, seedRandom } from './seeded-random.ts';

const SEED = 251382;

const HEADINGS = [
  'Rechnername',
  'Rolle',
  'Betriebssystem',
  'Servicepack',
  'Verschlüsselung',
  'Kennwort enthält §',
  'Prozessor',
  'Standort',
  'Zielserver',
] as const;

/** A row under `HEADINGS`. */
type Row = readonly [
  name: string,
  role: string,
  product: string,
  servicePack: string,
  encryption: string,
  sectionSign: string,
  processor: string,
  site: string,
  peers: string,
];

interface Site {
  readonly name: string;
  readonly code: string;
  readonly clients: number;
  /** Service packs of its servers; `''` for one at SP5 or later. */
  readonly servers: readonly string[];
}

const SITES: readonly Site[] = [
  { name: 'Köln', code: 'K', clients: 74, servers: ['', '', 'SP4'] },
  { name: 'München', code: 'M', clients: 61, servers: ['', 'SP3', ''] },
  { name: 'Hamburg', code: 'HH', clients: 52, servers: ['', 'Service Pack 4'] },
  { name: 'Düsseldorf', code: 'D', clients: 33, servers: [''] },
  { name: 'Görlitz', code: 'GR', clients: 21, servers: ['SP4'] },
  { name: 'Wien', code: 'VIE', clients: 18, servers: ['', 'SP3'] },
];

function numbered(code: string, kind: string, number: number, digits: number): string {
  return `${code}-${kind}${String(number).padStart(digits, '0')}`;
}

/** For one in three clients, the server it dials is recorded. */
function peersOf(random: Random, site: Site): string {
  if (random() > 0.34) return '';
  return numbered(site.code, 'RAS', 1 + Math.floor(random() * site.servers.length), 1);
}

function clientRow(random: Random, site: Site, number: number): Row {
  const packs = random() < 0.66 ? OLD_SERVICE_PACKS : NEW_SERVICE_PACKS;
  const servicePack = random() < 0.09 ? '' : pick(random, packs);
  return [
    numbered(site.code, 'WS', number, 3),
    pick(random, CLIENT_ROLES),
    pick(random, WORKSTATIONS),
    servicePack,
    pick(random, ENCRYPTIONS),
    pick(random, SECTION_SIGNS),
    pick(random, PROCESSORS),
    site.name,
    peersOf(random, site),
  ];
}

/** Servers at SP5 or later are lenient; those still below SP5 force encryption. */
function serverRow(random: Random, site: Site, servicePack: string, number: number): Row {
  const isOld = servicePack !== '';
  return [
    numbered(site.code, 'RAS', number, 1),
    pick(random, SERVER_ROLES),
    pick(random, SERVERS),
    isOld ? servicePack : pick(random, NEW_SERVICE_PACKS),
    isOld ? 'erzwungen' : pick(random, LENIENT_ENCRYPTIONS),
    '',
    'x86',
    site.name,
    '',
  ];
}

/** Rows that random choice would not produce. Each demonstrates one thing. They come after all sites. */
const SPECIAL_ROWS: readonly Row[] = [
  // no upgrade exists: MIPS ends at SP1, PowerPC at SP2
  ['K-CAD1', 'Client', 'NT 4.0', 'SP1', 'erforderlich', 'ja', 'MIPS R4400', 'Köln', ''],
  ['M-CAD1', 'Client', 'NT 4.0', 'SP2', 'erforderlich', '', 'PowerPC', 'München', ''],
  // branch offices that receive calls and dial the head office (KB Q177335)
  [
    'GR-BR1',
    'Server und Client',
    'NT Server 4.0',
    'SP4',
    'erforderlich',
    '',
    'x86',
    'Görlitz',
    'K-RAS1',
  ],
  ['VIE-BR1', 'beides', 'NT Server 4.0', 'SP6a', 'optional', 'nein', 'x86', 'Wien', 'M-RAS1'],
  [
    'D-BR1',
    'Server und Client',
    'NT Server 4.0',
    'SP4',
    'nicht erforderlich',
    'ja',
    'x86',
    'Düsseldorf',
    'K-RAS1',
  ],
  // outside the article
  ['K-NB01', 'Client', 'Windows 98', '', 'erforderlich', 'ja', 'x86', 'Köln', ''],
  [
    'HH-NB02',
    'Client',
    'Windows 2000 Professional',
    'SP2',
    'erforderlich',
    'nein',
    'x86',
    'Hamburg',
    '',
  ],
  [
    'M-TS1',
    'Server',
    'NT 4.0 Terminal Server Edition',
    'SP6',
    'optional',
    '',
    'x86',
    'München',
    '',
  ],
  // no part in PPTP, or unknown
  ['K-FILE1', 'keine', 'NT Server 4.0', 'SP6a', '', '', 'x86', 'Köln', ''],
  ['HH-PRN1', '', 'NT Server 4.0', 'SP5', '', '', 'x86', 'Hamburg', ''],
  // ambiguous or wrong on purpose
  ['K-WS090', 'Client', 'NT 4.0', 'SP4-SP5', 'erforderlich', '', 'x86', 'Köln', ''],
  ['M-WS091', 'Client', 'NT 4.0', 'SP7', 'erforderlich', 'ja', 'x86', 'München', ''],
  ['M-WS090', 'Client', 'NT 4.0', 'SP4', 'geschützt', 'ja', 'x86', 'München', ''],
  ['D-WS090', 'Client', 'NT 4.0', 'SP4', 'ja', '', 'x86', 'Düsseldorf', ''],
  ['D-RAS2', 'RAS-Server', 'NT Server 4.0', '', 'optional', '', 'x86', 'Düsseldorf', ''],
  ['HH-WS090', 'Client', 'NT 4.0', 'SP3', 'optional', 'Sonderzeichen', 'x86', 'Hamburg', ''],
  // peers that lead nowhere
  ['GR-WS090', 'Client', 'NT 4.0', 'SP4', 'optional', 'nein', 'x86', 'Görlitz', 'GR-RAS9'],
  ['VIE-WS090', 'Client', 'NT 4.0', 'SP4', 'optional', '', 'x86', 'Wien', 'VIE-WS001'],
  // a row without a name
  ['', 'Client', 'NT 4.0', 'SP4', 'erforderlich', '', 'x86', 'Köln', ''],
];

/** Two machines that occur twice: one with equal cells, one with different service packs. */
function duplicates(rows: readonly Row[]): readonly Row[] {
  const named = (wanted: string) => rows.find(([name]) => name === wanted);
  const alike = named('HH-WS007');
  const disputed = named('K-WS012');
  if (alike === undefined || disputed === undefined) throw new RangeError('no such machine');
  const [, ...cells] = alike;
  const [name, role, product, , ...rest] = disputed;
  return [
    ['hh-ws007', ...cells],
    [name, role, product, disputed[3].includes('4') ? 'SP6a' : 'SP4', ...rest],
  ];
}

/** The rows of the sample inventory, in file order. */
function inventoryRows(): readonly Row[] {
  const random = seedRandom(SEED);
  const ofSites = SITES.flatMap((site) => [
    ...site.servers.map((servicePack, at) => serverRow(random, site, servicePack, at + 1)),
    ...Array.from({ length: site.clients }, (_, at) => clientRow(random, site, at + 1)),
  ]);
  return [...ofSites, ...SPECIAL_ROWS, ...duplicates(ofSites)];
}

/**
 * A German inventory of about 300 machines as a spreadsheet saves it: semicolons, CRLF. It has every
 * verdict and every action. No cell needs quotes.
 */
export function writeGermanInventory(): string {
  return [HEADINGS, ...inventoryRows()].map((row) => `${row.join(';')}\r\n`).join('');
}
