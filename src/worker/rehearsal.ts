import { NO_SOURCE_CHOICES, type ReadAudit } from '../answers/importing.ts';
import { createAnswers } from '../answers/requests.ts';
import { choice, filterOf, type TableQuery } from '../answers/table-query.ts';
import { NO_ASSUMPTIONS } from '../article/assumptions.ts';
import { NO_CELL_CHOICES } from '../inventory/inventory.ts';

/** Machines in the rehearsal inventory. One reading of it takes a few ms. */
const MACHINES = 1_500;

/** Number of readings. After this many the JIT has compiled the hot paths. */
const READINGS = 16;

const HEADINGS = 'Host name,PPTP role,Service pack,Encryption policy,Section sign in password,Site';
const CELLS = [
  ['SP3', 'SP4', 'SP5', 'SP6a', ''],
  ['required', 'optional', 'none', ''],
  ['yes', 'no', ''],
] as const;

/** Machines from one server to the next. */
const SERVERS_APART = 20;

/** The CSV text of the rehearsal inventory. It has every fact in every state. */
export function drawInventory(): string {
  const lines = [HEADINGS];
  for (let number = 0; number < MACHINES; number += 1) {
    const role = number % SERVERS_APART === 0 ? 'server' : 'client';
    const mixed = number + Math.floor(number / SERVERS_APART);
    const facts = CELLS.map((cells, index) => cells[(mixed >> index) % cells.length]);
    lines.push([`PC-${number + 1000}`, role, ...facts, `S${number % 97}`].join(','));
  }
  return lines.join('\r\n');
}

/** Servers that each client lists. */
const PEERS = 5;

/** The same with the servers that each client lists. */
export function withPeers(inventory: string): string {
  const [headings = '', ...lines] = inventory.split('\r\n');
  const listed = lines.map((line, number) => {
    // Nearly every list is different, as it is in a large fleet.
    const round = Math.floor((number * SERVERS_APART) / lines.length);
    const peers = Array.from({ length: PEERS }, (_, at) => {
      return `PC-${1000 + (((number * (at + 1) + round * at) * SERVERS_APART) % lines.length)}`;
    });
    return `${line},${line.includes(',client,') ? peers.join(';') : ''}`;
  });
  return [`${headings},Peers`, ...listed].join('\r\n');
}

const FLAGGED = {
  table: 'pairings',
  filter: filterOf(choice('verdict', ['exposed', 'at-risk'])),
  sort: [{ column: 'verdict', descending: false }],
} as const satisfies TableQuery;

/** Sorts by name, the first of which a person waits for. */
const BY_NAME = (['client', 'server'] as const).map((column): TableQuery => {
  return { ...FLAGGED, sort: [{ column, descending: false }] };
});

/** Searches as a person types them: a digit, and one more. Each is found at both ends, and the first in other cells, too. */
function searchesOf(time: number): readonly TableQuery[] {
  return [`${time % 10}`, `${time % 10}${(time * 3 + 1) % 10}`].map((search) => {
    return { ...FLAGGED, filter: { ...FLAGGED.filter, search }, language: 'en' };
  });
}

/** What the page shows first. */
const CLIENTS = {
  table: 'clients',
  filter: filterOf(choice('action', ['upgrade'])),
  sort: [],
} as const satisfies TableQuery;

/** Machines in a wave of each plan that is tried. */
const IN_A_WAVE = [12, 13];

/** Number of changes of who meets whom, each with sorts by name and searches. */
const RECOUNTS = 9;

/** Number of changes of a plan. */
const CHANGES = 24;

function takesOf(file: Blob) {
  return {
    sources: [{ kind: 'file', file, name: '' }],
    sourceChoices: [NO_SOURCE_CHOICES],
    cellChoices: NO_CELL_CHOICES,
    compared: null,
    plan: null,
    rules: { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS },
    decisions: [],
    today: '2000-01-01',
    locale: 'en',
    remembered: [],
    withoutAsking: true,
    first: CLIENTS,
  } as const;
}

async function readOnce(file: Blob, reading: number): Promise<ReadAudit | null> {
  const { requests } = createAnswers();
  const outcome = await requests.import(takesOf(file), () => undefined);
  for (const query of [FLAGGED, ...searchesOf(reading)]) requests.openTable(query);
  return outcome.kind === 'audit' ? outcome : null;
}

/** Reads an inventory with listed servers, and returns a function that changes who meets whom, sorts by name and searches. */
async function recountOnce(file: Blob): Promise<(time: number) => Promise<void>> {
  const { requests } = createAnswers();
  const takes = { ...takesOf(file), first: FLAGGED };
  const outcome = await requests.import(takes, () => undefined);
  const extras = outcome.kind === 'audit' ? outcome.summary.extras : [];
  const column = extras.findIndex(({ meaning }) => meaning === 'group');
  const scopes = [
    { kind: 'group', column, emptyMeans: 'alone' },
    { kind: 'peers', otherwise: { kind: 'every' } },
    { kind: 'every' },
  ] as const;
  return async (time) => {
    const scope = scopes[time % scopes.length] ?? takes.rules.scope;
    const rules = { scope, assumptions: NO_ASSUMPTIONS };
    await requests.reread({ ...takes, rules }, () => undefined);
    for (const query of [...BY_NAME, ...searchesOf(time)]) requests.openTable(query);
  };
}

/** Suggests some plans for the inventory, and returns a function that replaces one by the next. */
async function planOnce(file: Blob): Promise<(time: number) => Promise<void>> {
  const { requests } = createAnswers();
  const takes = takesOf(file);
  await requests.import(takes, () => undefined);
  const plans = IN_A_WAVE.flatMap((most) => {
    const suggested = requests.suggestPlan({ groupBy: null, most, mostWaves: null });
    return suggested.kind === 'plan' ? suggested.plan : [];
  });
  return async (time) => {
    const plan = plans[time % plans.length] ?? null;
    await requests.reread({ ...takes, plan }, () => undefined);
    requests.planTick({ machine: time });
  };
}

/**
 * Reads a generated inventory again and again while the worker is idle, so that the JIT compiles the hot paths before the
 * first file arrives. After that, the first inventory of 100,000 machines is in its table in 350 ms instead of 440 ms.
 * Every second reading has the servers that each client lists, so that their paths are compiled, too. Then it changes who
 * meets whom, sorts by name, searches and changes a plan, so that the first time of a person is about as fast as the others.
 * @param isWanted is asked before each step; no request waits longer than one step takes.
 * @param tell gets the result of the first reading. The others are thrown away.
 * @param onEnd is called at the end, unless a reading or a change was not wanted.
 */
export async function rehearse(
  isWanted: () => boolean,
  tell: (audit: ReadAudit) => void = () => undefined,
  onEnd: () => void = () => undefined,
): Promise<void> {
  const inventory = drawInventory();
  const file = new Blob([inventory]);
  const withServers = new Blob([withPeers(inventory)]);
  // Each reading is a separate task, so that incoming requests run in between.
  const isNext = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return isWanted();
  };
  for (let reading = 0; reading < READINGS; reading += 1) {
    if (!(await isNext())) return;
    const audit = await readOnce(reading % 2 === 0 ? file : withServers, reading);
    if (reading === 0 && audit !== null) tell(audit);
  }
  const repeat = async (times: number, begin: () => Promise<(time: number) => Promise<void>>) => {
    if (!(await isNext())) return false;
    const again = await begin();
    for (let time = 0; time < times; time += 1) {
      if (!(await isNext())) return false;
      await again(time);
    }
    return true;
  };
  if (!(await repeat(RECOUNTS, () => recountOnce(withServers)))) return;
  if (await repeat(CHANGES, () => planOnce(file))) onEnd();
}
