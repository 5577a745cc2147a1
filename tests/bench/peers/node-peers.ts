import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import Papa from 'papaparse';
import { NO_SOURCE_CHOICES } from '../../../src/answers/importing.ts';
import { createAnswers } from '../../../src/answers/requests.ts';
import type { TableRow } from '../../../src/answers/rows.ts';
import { choice, filterOf, type TableQuery } from '../../../src/answers/table-query.ts';
import { NO_CELL_CHOICES } from '../../../src/inventory/inventory.ts';
import { FIRST_RULES } from '../../../src/session/view.ts';
import { type OpenedFile, PEER_PAGE, type Peer, type PeerClient } from './peer.ts';
import { askSql, PEER_VIEWS } from './peer-sql.ts';

const FIRST_PAIRINGS: TableQuery = {
  table: 'pairings',
  filter: filterOf(choice('verdict', ['exposed', 'at-risk'])),
  sort: [
    { column: 'server', descending: false },
    { column: 'client', descending: true },
  ],
};

function pairOf(row: TableRow): readonly [string, string] {
  if (row.table !== 'pairings') throw new Error(`a row of ${row.table}`);
  return [row.client.name, row.server.name];
}

/** The flagged clients of a remediation list, by name. */
function clientsOf(list: string): readonly PeerClient[] {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(list, {
    header: true,
    delimiter: ',',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  return data
    .map((row) => ({
      name: String(row.client),
      exposed: Number(row.exposed_pairings),
      atRisk: Number(row.at_risk_pairings),
    }))
    .filter(({ exposed, atRisk }) => exposed + atRisk > 0)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * What the page runs in its worker, in Node. Its answers are what the others are compared with. Its list is the
 * remediation list with all columns, read again.
 */
export const OWN: Peer = {
  name: 'this page, in Node',
  async open(file) {
    const { requests } = createAnswers();
    const bytes = new Uint8Array(readFileSync(file)).buffer;
    const outcome = await requests.import(
      {
        sources: [{ kind: 'bytes', name: 'fleet.csv', bytes }],
        sourceChoices: [NO_SOURCE_CHOICES],
        cellChoices: NO_CELL_CHOICES,
        rules: FIRST_RULES,
        decisions: [],
        compared: null,
        plan: null,
        today: '2026-11-29',
        locale: 'en',
        remembered: [],
        withoutAsking: true,
      },
      () => undefined,
    );
    if (outcome.kind !== 'audit') throw new Error(outcome.kind);
    const { verdicts } = outcome.summary;
    return {
      flagged: async () => ({ exposed: verdicts.exposed, atRisk: verdicts['at-risk'] }),
      page: async () => requests.openTable(FIRST_PAIRINGS).first.slice(0, PEER_PAGE).map(pairOf),
      async clients() {
        const generatedAt = '2026-11-29T12:00:00.000Z';
        await requests.startExport({ kind: 'remediation-list', delimiter: ',', generatedAt });
        const pieces: string[] = [];
        for (;;) {
          const piece = await requests.nextExportPiece(null);
          if (piece === null) return clientsOf(pieces.join('').replace(/^\uFEFF/, ''));
          pieces.push(piece.text);
        }
      },
      close: async () => undefined,
    };
  },
};

const DUCKDB: Peer = {
  name: 'DuckDB (node-api)',
  async open(file) {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const path = file.replaceAll("'", "''");
    await connection.run(
      `CREATE TABLE fleet AS SELECT * FROM read_csv('${path}', all_varchar = true, header = true)`,
    );
    for (const sql of PEER_VIEWS) await connection.run(sql);
    return {
      ...askSql(async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()),
      async close() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  },
};

/** The parts of better-sqlite3 that are used. */
interface Sqlite {
  exec(sql: string): void;
  prepare(sql: string): {
    run(...cells: readonly string[]): void;
    all(): readonly Readonly<Record<string, unknown>>[];
  };
  close(): void;
}

function sqlite(Database: new (path: string) => Sqlite): Peer {
  return {
    name: 'SQLite (better-sqlite3)',
    async open(file) {
      const { data } = Papa.parse<string[]>(readFileSync(file, 'utf8'), {
        delimiter: ',',
        newline: '\r\n',
        skipEmptyLines: true,
      });
      const [headings = [], ...rows] = data;
      const database = new Database(':memory:');
      database.exec(`CREATE TABLE fleet (${headings.map((name) => `"${name}" TEXT`).join(', ')})`);
      const insert = database.prepare(
        `INSERT INTO fleet VALUES (${headings.map(() => "nullif(?, '')").join(', ')})`,
      );
      database.exec('BEGIN');
      for (const row of rows) insert.run(...row);
      database.exec('COMMIT');
      for (const sql of PEER_VIEWS) database.exec(sql);
      return {
        ...askSql(async (sql) => database.prepare(sql).all()),
        close: async () => database.close(),
      };
    },
  };
}

/** One machine of the fleet as a data frame hands it out. */
type FrameRow = Readonly<Record<string, unknown>>;

const PACKS_BELOW = new Set(['SP3', 'SP4', 'Service Pack 4']);
const PACKS_RAISED = new Set(['SP5', 'SP6', 'SP6a']);

/** For data frames: they read the file, and have no join that stops after fifty rows. */
function overRows(rows: readonly FrameRow[]): OpenedFile {
  const requires = ({ Encryption }: FrameRow) => Encryption === 'required';
  const nameOf = ({ Hostname }: FrameRow) => String(Hostname);
  const byName = (one: FrameRow, other: FrameRow) => (nameOf(one) < nameOf(other) ? -1 : 1);
  const clients = rows
    .filter((row) => row.Role === 'PPTP client' && PACKS_BELOW.has(String(row['Service pack'])))
    .filter((row) => row['Section sign'] !== 'no')
    .sort(byName);
  const servers = rows
    .filter((row) => row.Role === 'PPTP server' && PACKS_RAISED.has(String(row['Service pack'])))
    .sort(byName);
  const requiring = servers.filter(requires).length;
  const listed = clients
    .map((row) => {
      const met = requires(row) ? servers.length : requiring;
      const isSigned = row['Section sign'] === 'yes';
      return { name: nameOf(row), exposed: isSigned ? met : 0, atRisk: isSigned ? 0 : met };
    })
    .filter(({ exposed, atRisk }) => exposed + atRisk > 0);
  return {
    flagged: async () => ({
      exposed: listed.reduce((sum, { exposed }) => sum + exposed, 0),
      atRisk: listed.reduce((sum, { atRisk }) => sum + atRisk, 0),
    }),
    async page() {
      const page: (readonly [string, string])[] = [];
      for (const server of servers) {
        for (let at = clients.length - 1; at >= 0 && page.length < PEER_PAGE; at -= 1) {
          const client = clients[at];
          if (client === undefined || !(requires(client) || requires(server))) continue;
          page.push([nameOf(client), nameOf(server)]);
        }
      }
      return page;
    },
    clients: async () => listed,
    close: async () => undefined,
  };
}

/** The parts of Arquero that are used. */
interface Arquero {
  fromCSV(text: string, options: { readonly autoType: boolean }): { objects(): FrameRow[] };
}

const arquero = (library: Arquero): Peer => ({
  name: 'Arquero',
  open: async (file) =>
    overRows(library.fromCSV(readFileSync(file, 'utf8'), { autoType: false }).objects()),
});

/** The parts of nodejs-polars that are used. */
interface Polars {
  readCSV(
    file: string,
    options: { readonly inferSchemaLength: number },
  ): { toRecords(): FrameRow[] };
}

const polars = (library: Polars): Peer => ({
  name: 'Polars (nodejs-polars)',
  open: async (file) => overRows(library.readCSV(file, { inferSchemaLength: 0 }).toRecords()),
});

type FrameColumns = Readonly<Record<string, readonly unknown[]>>;

/** The parts of Perspective that are used. */
interface Perspective {
  table(text: string): Promise<{
    view(config: { readonly columns: readonly string[] }): Promise<{
      to_columns(): Promise<FrameColumns>;
      delete(): Promise<void>;
    }>;
    delete(): Promise<void>;
  }>;
}

const FRAME_COLUMNS = ['Hostname', 'Role', 'Service pack', 'Encryption', 'Section sign'];

const perspective = (library: Perspective): Peer => ({
  name: 'Perspective',
  async open(file) {
    const table = await library.table(readFileSync(file, 'utf8'));
    const view = await table.view({ columns: FRAME_COLUMNS });
    const columns = await view.to_columns();
    await view.delete();
    await table.delete();
    const rows = Array.from(columns.Hostname ?? [], (_, row) =>
      Object.fromEntries(FRAME_COLUMNS.map((name) => [name, columns[name]?.[row]])),
    );
    return overRows(rows);
  },
});

/** A library, or null if it does not start: npm may have left out its program for this system. */
async function startLibrary(name: string, path: string): Promise<unknown> {
  try {
    const library: { readonly default?: unknown } = await import(path);
    return library.default ?? library;
  } catch (error) {
    const [first] = String(error).split('\n');
    process.stderr.write(`${name} does not start and is not asked: ${first}\n`);
    return null;
  }
}

/** The peers that are installed in a folder; DuckDB comes with the project. */
export async function nodePeers(folder: string | null): Promise<readonly Peer[]> {
  const peers = [OWN, DUCKDB];
  if (folder === null) return peers;
  const { resolve } = createRequire(join(folder, 'package.json'));
  const add = async (name: string, make: (library: never) => Peer) => {
    const path = (() => {
      try {
        return resolve(name);
      } catch {
        return null;
      }
    })();
    const library = path === null ? null : await startLibrary(name, path);
    if (library !== null) peers.push(make(library as never));
  };
  await add('better-sqlite3', sqlite);
  await add('arquero', arquero);
  await add('nodejs-polars', polars);
  await add('@finos/perspective', perspective);
  return peers;
}
