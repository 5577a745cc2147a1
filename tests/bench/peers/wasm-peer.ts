import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Peer } from './peer.ts';
import { askSql, PEER_VIEWS } from './peer-sql.ts';

/** An address of which nothing leaves the machine: every request is answered from the folder of the peers. */
const ORIGIN = 'http://peers.localhost';

/** DuckDB-Wasm leaves its dependencies to a bundler. */
const IMPORTS = {
  'apache-arrow': '/node_modules/apache-arrow/Arrow.dom.mjs',
  flatbuffers: '/node_modules/flatbuffers/mjs/flatbuffers.js',
  tslib: '/node_modules/tslib/tslib.es6.mjs',
};
const PAGE = `<script type="importmap">${JSON.stringify({ imports: IMPORTS })}</script>`;
const DIST = '/node_modules/@duckdb/duckdb-wasm/dist';

type Cell = string | number;

/** The result of a query by columns, because rows are slow to hand over. */
type Columns = readonly (readonly [name: string, cells: readonly Cell[]])[];

/** Starts the database and fetches the file. Serialised into the page, so it uses nothing from outside its body. */
async function startInPage(dist: string) {
  const library = await import(`${dist}/duckdb-browser.mjs`);
  const worker = new Worker(`${dist}/duckdb-browser-eh.worker.js`);
  const database = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  await database.instantiate(`${dist}/duckdb-eh.wasm`);
  const connection = await database.connect();
  const bytes = new Uint8Array(await (await fetch('/fleet.csv')).arrayBuffer());
  const open = () => database.registerFileBuffer('fleet.csv', bytes);
  const ask = async (sql: string): Promise<Columns> => {
    const table: {
      readonly schema: { readonly fields: readonly { readonly name: string }[] };
      getChild(name: string): Iterable<unknown>;
    } = await connection.query(sql);
    return table.schema.fields.map(({ name }) => [
      name,
      Array.from(table.getChild(name), (cell) => (typeof cell === 'string' ? cell : Number(cell))),
    ]);
  };
  Object.defineProperty(globalThis, 'peer', { value: { open, ask } });
}

interface PageWithPeer {
  readonly peer: { open(): Promise<void>; ask(sql: string): Promise<Columns> };
}

const LOAD =
  "CREATE TABLE fleet AS SELECT * FROM read_csv('fleet.csv', all_varchar = true, header = true)";

/** DuckDB-Wasm in the browser that the page is measured in; null if the folder of the peers has none. */
export function wasmPeer(browser: Browser, folder: string): Peer | null {
  if (!existsSync(join(folder, DIST, 'duckdb-browser.mjs'))) return null;
  let started: Page | null = null;
  const start = async (file: string): Promise<void> => {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
      const path = pathname === '/fleet.csv' ? file : join(folder, normalize(pathname));
      return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
    });
    await page.goto(`${ORIGIN}/`);
    await page.evaluate(startInPage, DIST);
    started = page;
  };
  return {
    name: 'DuckDB-Wasm, in the browser',
    start,
    async open() {
      const page = started;
      if (page === null) throw new Error('DuckDB-Wasm was not started.');
      const ask = (sql: string) =>
        page.evaluate((text) => (globalThis as unknown as PageWithPeer).peer.ask(text), sql);
      await page.evaluate(() => (globalThis as unknown as PageWithPeer).peer.open());
      for (const sql of [LOAD, ...PEER_VIEWS]) await ask(sql);
      return {
        ...askSql(async (sql) => {
          const columns = await ask(sql);
          const [first] = columns;
          return Array.from(first?.[1] ?? [], (_, row) =>
            Object.fromEntries(columns.map(([name, cells]) => [name, cells[row]])),
          );
        }),
        close: () => page.close(),
      };
    },
  };
}
