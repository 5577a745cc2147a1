import type { OpenedFile } from './peer.ts';
import { PEER_PAGE } from './peer.ts';

/**
 * The clients that a flagged pairing needs and the servers that it needs, from a table `fleet` with the columns of
 * the file as text. The names are keys, so that a database can read them in order.
 */
export const PEER_VIEWS = [
  `CREATE TABLE clients AS SELECT "Hostname" AS name,
    coalesce("Encryption", '') = 'required' AS requires, "Section sign" = 'yes' AS signed
    FROM fleet WHERE "Role" = 'PPTP client' AND coalesce("Section sign", '') <> 'no'
    AND "Service pack" IN ('SP3', 'SP4', 'Service Pack 4')`,
  `CREATE TABLE servers AS SELECT "Hostname" AS name, coalesce("Encryption", '') = 'required' AS requires
    FROM fleet WHERE "Role" = 'PPTP server' AND "Service pack" IN ('SP5', 'SP6', 'SP6a')`,
  'CREATE UNIQUE INDEX client_names ON clients (name)',
  'CREATE UNIQUE INDEX server_names ON servers (name)',
];

/** Flagged pairings of each client that has any. Counts the servers once, not for each client. */
const CLIENTS = `SELECT c.name AS name, CASE WHEN c.signed THEN s.met ELSE 0 END AS exposed,
    CASE WHEN c.signed THEN 0 ELSE s.met END AS at_risk
  FROM clients c JOIN (
    SELECT 1 AS requires, count(*) AS met FROM servers
    UNION ALL SELECT 0, count(*) FROM servers WHERE requires
  ) s ON s.requires = CASE WHEN c.requires THEN 1 ELSE 0 END
  WHERE s.met > 0`;

const FLAGGED = `SELECT sum(exposed) AS exposed, sum(at_risk) AS at_risk FROM (${CLIENTS}) AS counted`;

const PAGE = `SELECT c.name AS client, s.name AS server FROM servers s CROSS JOIN clients c
  WHERE c.requires OR s.requires ORDER BY s.name, c.name DESC LIMIT ${PEER_PAGE}`;

/** Asks a database that holds the tables of `PEER_VIEWS`. Rows are objects by column name. */
export function askSql(
  rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>,
): Omit<OpenedFile, 'close'> {
  return {
    async flagged() {
      const [row] = await rows(FLAGGED);
      return { exposed: Number(row?.exposed), atRisk: Number(row?.at_risk) };
    },
    async page() {
      const found = await rows(PAGE);
      return found.map(({ client, server }) => [String(client), String(server)] as const);
    },
    async clients() {
      const found = await rows(`${CLIENTS} ORDER BY c.name`);
      return found.map((row) => ({
        name: String(row.name),
        exposed: Number(row.exposed),
        atRisk: Number(row.at_risk),
      }));
    },
  };
}
