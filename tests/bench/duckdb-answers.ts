import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { cellOf, type Fleet, textOf } from '../../src/fleet/fleet.ts';
import type { Reading } from '../../src/fleet/reading.ts';
import { isOnSide } from '../pairing/slow-twin.ts';
import { type Answer, type Answerer, farRow, PAGE, type Question, SEARCHED } from './questions.ts';

const FACTS = `CREATE TABLE facts (id INTEGER, name TEXT, texts TEXT, is_client BOOLEAN,
  is_server BOOLEAN, service_pack TEXT, encryption TEXT, section_sign TEXT)`;

/**
 * Evaluates the article's questions once per machine, so that DuckDB need not compare texts for every
 * pairing.
 */
const MACHINES = `CREATE TABLE machines AS SELECT id, name, texts, is_client, is_server,
  service_pack IN ('SP5', 'SP6', 'SP6a') AS sp5,
  encryption = 'required' AS requires,
  section_sign = 'yes' AS signed FROM facts ORDER BY id`;

/** Conditions 1, 2 and 4 hold, and 3 is not known to fail: exposed or at risk. */
function flagged(table: string): string {
  return `FROM ${table} c JOIN ${table} s ON c.id <> s.id
    WHERE c.is_client AND s.is_server AND s.sp5 AND NOT c.sp5
      AND c.signed IS DISTINCT FROM FALSE AND (c.requires OR s.requires)`;
}

const COUNT = `SELECT count(*) FILTER (c.signed), count(*) FILTER (c.signed IS NULL) ${flagged('machines')}`;

function page(pairings: string, start: number): string {
  return `SELECT c.id, s.id ${pairings}
    ORDER BY s.name, c.name DESC, c.id, s.id LIMIT ${PAGE} OFFSET ${start}`;
}

/** Searches each machine once, before the join. */
const FOUND = `WITH found AS MATERIALIZED (
  SELECT *, contains(texts, '${SEARCHED}') AS is_found FROM machines)`;
const FOUND_PAIRINGS = `${flagged('found')} AND (c.is_found OR s.is_found)`;

/** Judges every pairing with SQL's three-valued logic, which is Kleene's. Keeps clients without pairings. */
const TALLIES = `SELECT id, count(*) FILTER (verdict),
    count(*) FILTER (verdict IS NULL AND likely),
    count(*) FILTER (verdict IS NULL AND likely IS NULL AND partner IS NOT NULL)
  FROM (SELECT c.id AS id, s.id AS partner,
      s.sp5 AND NOT c.sp5 AND (c.requires OR s.requires) AS likely,
      likely AND c.signed AS verdict
    FROM machines c LEFT JOIN machines s ON s.is_server AND c.id <> s.id WHERE c.is_client)
  GROUP BY id ORDER BY id`;

function wordOf(reading: Reading<string>): string | null {
  return reading.kind === 'known' ? reading.value : null;
}

async function load(connection: DuckDBConnection, fleet: Fleet): Promise<void> {
  await connection.run(FACTS);
  const appender = await connection.createAppender('facts');
  const { servicePack, encryption, sectionSign } = fleet.facts;
  [...fleet.names].forEach((name, machine) => {
    const texts = [name, ...fleet.extras.map((extra) => textOf(extra, machine))];
    appender.appendInteger(machine);
    appender.appendVarchar(name);
    appender.appendVarchar(texts.join('\n').toLowerCase());
    appender.appendBoolean(isOnSide(fleet, machine, 'client'));
    appender.appendBoolean(isOnSide(fleet, machine, 'server'));
    for (const column of [servicePack, encryption, sectionSign]) {
      const word = wordOf(cellOf<string>(column, machine).reading);
      if (word === null) appender.appendNull();
      else appender.appendVarchar(word);
    }
    appender.endRow();
  });
  appender.closeSync();
  await connection.run(MACHINES);
}

/** Loads a fleet into an in-memory DuckDB, which may use every core, and queries it in SQL. */
export async function openDuckDb(fleet: Fleet): Promise<Answerer> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await load(connection, fleet);
  const numbers = async (sql: string): Promise<Answer> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().flat().map(Number);
  };
  const countOf = async (sql: string) => (await numbers(`SELECT count(*) ${sql}`))[0] ?? 0;
  // The number of rows determines where the far page starts. Finding it out is not part of the measurement.
  const far = farRow(await countOf(flagged('machines')));
  const answer = async (question: Question): Promise<Answer> => {
    switch (question) {
      case 'flagged pairings':
        return numbers(COUNT);
      case 'page at row 0':
        return numbers(page(flagged('machines'), 0));
      case 'page at row 1,000,000':
        return numbers(page(flagged('machines'), far));
      case 'substring search': {
        const count = await numbers(`${FOUND} SELECT count(*) ${FOUND_PAIRINGS}`);
        return [...count, ...(await numbers(`${FOUND} ${page(FOUND_PAIRINGS, 0)}`))];
      }
      case 'tallies of every client':
        return numbers(TALLIES);
    }
  };
  return {
    name: 'DuckDB',
    answer,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
