import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { Browser } from 'playwright-core';
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

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Opens the file in the page. Serialised into it, so it uses nothing from outside its body. */
async function openInPage({
  dist,
  views,
}: {
  readonly dist: string;
  readonly views: readonly string[];
}) {
  const library = await import(`${dist}/duckdb-browser.mjs`);
  const worker = new Worker(`${dist}/duckdb-browser-eh.worker.js`);
  const database = new library.AsyncDuckDB(new library.VoidLogger(), worker);
  await database.instantiate(`${dist}/duckdb-eh.wasm`);
  const bytes = new Uint8Array(await (await fetch('/fleet.csv')).arrayBuffer());
  await database.registerFileBuffer('fleet.csv', bytes);
  const connection = await database.connect();
  const load =
    "CREATE TABLE fleet AS SELECT * FROM read_csv('fleet.csv', all_varchar = true, header = true)";
  for (const sql of [load, ...views]) await connection.query(sql);
  const ask = async (sql: string): Promise<Rows> => {
    const table: { toArray(): { toJSON(): Rows[number] }[] } = await connection.query(sql);
    const rows = table.toArray().map((row) => row.toJSON());
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [
          name,
          typeof cell === 'string' ? cell : Number(cell),
        ]),
      ),
    );
  };
  Object.defineProperty(globalThis, 'askPeer', { value: ask });
}

/** DuckDB-Wasm in the browser that the page is measured in; null if the folder of the peers has none. */
export function wasmPeer(browser: Browser, folder: string): Peer | null {
  if (!existsSync(join(folder, DIST, 'duckdb-browser.mjs'))) return null;
  return {
    name: 'DuckDB-Wasm, in the browser',
    async open(file) {
      const page = await browser.newPage();
      await page.route(`${ORIGIN}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
        const path = pathname === '/fleet.csv' ? file : join(folder, normalize(pathname));
        return existsSync(path) ? route.fulfill({ path }) : route.fulfill({ status: 404 });
      });
      await page.goto(`${ORIGIN}/`);
      await page.evaluate(openInPage, { dist: DIST, views: PEER_VIEWS });
      return {
        ...askSql((sql) =>
          page.evaluate((text) => {
            const { askPeer } = globalThis as unknown as { askPeer(sql: string): Promise<Rows> };
            return askPeer(text);
          }, sql),
        ),
        close: () => page.close(),
      };
    },
  };
}
