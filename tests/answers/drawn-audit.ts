import type { ImportOutcome } from '../../src/answers/importing.ts';
import { choice, filterOf, type TableQuery } from '../../src/answers/table-query.ts';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from './import-takes.ts';

export const INVENTORY = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Site',
  'WS-1;client;SP3;no;yes;Bonn',
  'WS-2;client;SP4;no;;Bonn',
  'WS-3;client;SP6a;no;yes;Wien',
  'WS-4;client;;no;yes;Wien',
  'RAS-1;server;SP6a;yes;;Bonn',
  'RAS-2;server;SP4;yes;;Bonn',
  ';client;SP3;no;yes;Bonn',
  'WS-1;client;SP3;no;yes;Bonn',
].join('\r\n');

/** The flagged pairings of `INVENTORY`, sorted by client name, descending. */
export const FLAGGED = {
  table: 'pairings',
  filter: filterOf(choice('verdict', ['exposed', 'at-risk'])),
  sort: [{ column: 'client', descending: true }],
} as const satisfies TableQuery;

interface Answered {
  readonly client: AuditClient;
  readonly outcome: ImportOutcome;
}

async function imported(text: string): Promise<Answered> {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text' as const, text, name: 'fleet.csv' }];
  return { client, outcome: await client.ask('import', { ...TAKES, sources }) };
}

/** A client with an open audit of `fleet.csv` with this text. */
export async function audited(text = INVENTORY): Promise<AuditClient> {
  return (await imported(text)).client;
}

/** The outcome of importing `fleet.csv` with this text. */
export async function outcomeOf(text: string): Promise<ImportOutcome> {
  return (await imported(text)).outcome;
}
