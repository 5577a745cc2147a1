/**
 * Q251382 as plain SQL, for inventories that are in a data warehouse: the verdict of each pairing and the
 * action for each client. Runs unchanged on DuckDB, PostgreSQL and Spark SQL; SQL's three-valued logic is
 * Kleene's. The file `public/q251382.sql` is generated from this text.
 */
export const RULE_AS_SQL = `-- Microsoft article Q251382: a PPTP connection between Windows NT 4.0 machines may carry no data when
--   1. the server runs Service Pack 5 or later,
--   2. the client runs Service Pack 4 or earlier,
--   3. the password of the client contains the section sign (ANSI 167),
--   4. data encryption is forced over the connection (here: either end requires it).
--
-- Plain SQL for DuckDB, PostgreSQL and Spark SQL. It reads one table and makes three temporary views.
--
--   machines           one row for each machine, all columns text:
--     name             host name, different for every machine
--     role             client, server, both, none (NULL: in no pairing)
--     service_pack     none, SP1, SP2, SP3, SP4, SP5, SP6, SP6a (NULL or anything else: unknown)
--     encryption       required, optional, none (NULL or anything else: unknown)
--     section_sign     whether the password contains it: yes, no (NULL or anything else: unknown)
--     architecture     x86, alpha, mips, powerpc (may be NULL)
--     outside_article  yes: not Windows NT 4.0 Server, Enterprise Edition or Workstation (NULL: no)
--
--   q251382_facts      what the article asks of each machine that takes part: TRUE, FALSE or NULL
--   q251382_pairings   every client with every server: verdict and forced_by
--   q251382_clients    every client: action, pairings by verdict, and waits_for
--
-- waits_for: a machine that is client and server becomes a raised server when it is upgraded. Upgrade
-- it only when waits_for is 0, and run this again after each round: it counts the clients whose pairing
-- with it would get worse. Where such machines wait for each other, or for clients whose facts are
-- missing, any order of upgrades would make a pairing worse: change the password of the one that most
-- others wait for first. The page finds those machines, this file does not.
--
-- To let only some machines meet, add a condition at the place marked SCOPE. To count a missing value
-- as something, write COALESCE around its column in q251382_facts.

CREATE OR REPLACE TEMPORARY VIEW q251382_facts AS
SELECT
  name,
  role IN ('client', 'both') AS is_client,
  role IN ('server', 'both') AS is_server,
  CASE
    WHEN service_pack IN ('SP5', 'SP6', 'SP6a') THEN TRUE
    WHEN service_pack IN ('none', 'SP1', 'SP2', 'SP3', 'SP4') THEN FALSE
  END AS runs_sp5,
  CASE
    WHEN encryption = 'required' THEN TRUE
    WHEN encryption IN ('optional', 'none') THEN FALSE
  END AS requires_encryption,
  CASE
    WHEN section_sign = 'yes' THEN TRUE
    WHEN section_sign = 'no' THEN FALSE
  END AS has_section_sign,
  -- Service Pack 5 was never released for MIPS and PowerPC
  COALESCE(architecture IN ('mips', 'powerpc'), FALSE) AS cannot_take_sp5
FROM machines
WHERE role IN ('client', 'server', 'both')
  AND COALESCE(outside_article, 'no') <> 'yes';

CREATE OR REPLACE TEMPORARY VIEW q251382_pairings AS
WITH conditions AS (
  SELECT
    client.name AS client_name,
    server.name AS server_name,
    server.runs_sp5 AS server_sp5,
    NOT client.runs_sp5 AS client_sp4,
    client.has_section_sign AS section_sign,
    client.requires_encryption OR server.requires_encryption AS forced,
    client.requires_encryption AS client_requires,
    server.requires_encryption AS server_requires
  FROM q251382_facts client
  JOIN q251382_facts server
    ON client.name <> server.name
    -- SCOPE: AND client.site = server.site
  WHERE client.is_client AND server.is_server
)
SELECT
  client_name,
  server_name,
  CASE
    WHEN NOT (server_sp5 AND client_sp4 AND section_sign AND forced) THEN 'not-exposed'
    WHEN server_sp5 AND client_sp4 AND section_sign AND forced THEN 'exposed'
    WHEN server_sp5 AND client_sp4 AND forced THEN 'at-risk'
    ELSE 'undecided'
  END AS verdict,
  CASE
    WHEN client_requires AND server_requires THEN 'both'
    WHEN client_requires THEN 'client'
    WHEN server_requires THEN 'server'
    WHEN NOT forced THEN 'neither'
    ELSE 'unknown'
  END AS forced_by,
  -- exposed or at risk as soon as the server is raised to Service Pack 5 or later
  CASE
    WHEN NOT server_sp5 AND client_sp4 AND forced AND (section_sign OR section_sign IS NULL) THEN 1
    ELSE 0
  END AS flagged_if_raised,
  -- a worse verdict as soon as the server is raised, of the order not-exposed, undecided, at-risk, exposed
  CASE
    WHEN server_sp5 THEN 0
    WHEN NOT (client_sp4 AND section_sign AND forced) THEN 0
    WHEN NOT server_sp5 THEN 1
    WHEN client_sp4 AND forced THEN 1
    ELSE 0
  END AS worse_if_raised
FROM conditions;

CREATE OR REPLACE TEMPORARY VIEW q251382_clients AS
WITH counts AS (
  SELECT
    client_name,
    COUNT(CASE WHEN verdict = 'exposed' THEN 1 END) AS exposed_pairings,
    COUNT(CASE WHEN verdict = 'at-risk' THEN 1 END) AS at_risk_pairings,
    COUNT(CASE WHEN verdict = 'undecided' THEN 1 END) AS undecided_pairings,
    COUNT(CASE WHEN flagged_if_raised = 1 THEN 1 END) AS pairings_flagged_if_raised
  FROM q251382_pairings
  GROUP BY client_name
),
waits AS (
  SELECT server_name, COUNT(CASE WHEN worse_if_raised = 1 THEN 1 END) AS clients_to_clear
  FROM q251382_pairings
  GROUP BY server_name
),
clients AS (
  SELECT
    facts.name AS client_name,
    facts.cannot_take_sp5,
    COALESCE(counts.exposed_pairings, 0) AS exposed_pairings,
    COALESCE(counts.at_risk_pairings, 0) AS at_risk_pairings,
    COALESCE(counts.undecided_pairings, 0) AS undecided_pairings,
    COALESCE(counts.pairings_flagged_if_raised, 0) AS pairings_flagged_if_raised,
    COALESCE(waits.clients_to_clear, 0) AS clients_to_clear
  FROM q251382_facts facts
  LEFT JOIN counts ON counts.client_name = facts.name
  LEFT JOIN waits ON waits.server_name = facts.name
  WHERE facts.is_client
),
advised AS (
  SELECT
    clients.*,
    CASE
      WHEN exposed_pairings + at_risk_pairings > 0 AND cannot_take_sp5 THEN 'change-password'
      WHEN exposed_pairings + at_risk_pairings > 0 THEN 'upgrade'
      WHEN undecided_pairings > 0 THEN 'verify'
      WHEN pairings_flagged_if_raised > 0 AND cannot_take_sp5 THEN 'change-password'
      WHEN pairings_flagged_if_raised > 0 THEN 'upgrade-first'
      ELSE 'none'
    END AS action
  FROM clients
)
SELECT
  client_name,
  action,
  exposed_pairings,
  at_risk_pairings,
  undecided_pairings,
  CASE WHEN action IN ('upgrade', 'upgrade-first') THEN clients_to_clear ELSE 0 END AS waits_for
FROM advised;

-- Then, for example:
--   SELECT * FROM q251382_pairings ORDER BY verdict, client_name, server_name
--   SELECT * FROM q251382_clients WHERE waits_for = 0 ORDER BY action, client_name
`;
