import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import type { AuditSummary } from '../../src/answers/summary.ts';
import { NO_FILTER, type TableQuery, withChoices } from '../../src/answers/table-query.ts';
import { de } from '../../src/locale/de.ts';
import { en, type Messages } from '../../src/locale/en.ts';
import { exportFileName } from '../../src/remediation/export-file-name.ts';
import { formatViewHash } from '../../src/session/linked-view.ts';
import { FIRST_VIEW, type Tab } from '../../src/session/view.ts';
import { rowsAsTsv } from '../../src/ui/grid/use-copy-rows.ts';
import { noticeOf } from '../../src/ui/importing/AlertNote.tsx';
import { reportFile } from '../../src/ui/report/report-file.ts';
import { lookAtPasted } from '../../src/ui/start/pasted-cells.ts';
import type { TableRows } from '../../src/ui/tables/AuditTable.tsx';
import { tableColumns } from '../../src/ui/tables/table-columns.tsx';
import {
  CLIENT_ROWS,
  MACHINE_ROWS,
  PAIRING_ROWS,
  PROBLEM_ROWS,
  SERVER_ROWS,
} from '../../src/ui/tables/table-rows.tsx';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from '../answers/import-takes.ts';
import { leaksIn, SHAPES } from '../worker/password-shapes.ts';

const MADE_AT = new Date(2001, 7, 8);

async function reportOf(client: AuditClient, summary: AuditSummary, messages: Messages) {
  const most = Number.POSITIVE_INFINITY;
  const limits = { mostClients: most, mostProblems: most };
  const about = { madeAt: MADE_AT, author: '', corrections: [], fingerprints: async () => [] };
  const contents = { summary, messages, ...about, chosen: null, ...limits };
  const pieces = reportFile(contents, (query, start, length) =>
    client.ask('rows', { query, start, length }),
  );
  let text = '';
  for await (const piece of pieces) text += piece.text;
  return text;
}

/** All rows of a tab as they are copied, with every column. */
async function copiedFrom<T extends Tab>(
  client: AuditClient,
  { extras, recordedFacts, decided }: AuditSummary,
  tab: T,
  looks: TableRows<T>,
): Promise<string> {
  const query = { table: tab, filter: NO_FILTER, sort: [] } as unknown as TableQuery;
  await client.ask('openTable', query);
  const rows = await client.ask('rows', { query, start: 0, length: 200 });
  const columns = tableColumns(
    tab,
    {
      messages: en,
      extras,
      severalFiles: true,
      recordedFacts,
      hasDecisions: decided !== null,
      hasPlan: true,
    },
    looks,
  );
  return columns.map(({ header }) => header).join() + rowsAsTsv(rows.filter(looks.isRow), columns);
}

const EVERY_CLIENT: TableQuery = { table: 'clients', filter: NO_FILTER, sort: [] };

/** The URLs of views in which the clients are grouped and filtered by a column of the file. */
async function hashesOf(client: AuditClient, { extras }: AuditSummary): Promise<readonly string[]> {
  const hashes: string[] = [];
  for (const index of extras.keys()) {
    const { groups } = await client.ask('clientGroups', { query: EVERY_CLIENT, column: index });
    const values = groups.map(({ text }) => text);
    const filter = withChoices(NO_FILTER, `extra:${index}`, values);
    const clients = { ...FIRST_VIEW.tables.clients, filter };
    const view = {
      ...FIRST_VIEW,
      groupClientsBy: index,
      tables: { ...FIRST_VIEW.tables, clients },
    };
    hashes.push(decodeURIComponent(formatViewHash({ view, language: 'de', inventoryName: null })));
  }
  return hashes;
}

describe('no password reaches a text that leaves the page', () => {
  it.each(SHAPES)('in %s', async (_shape, sources) => {
    const texts: string[] = [];
    for (const source of sources) {
      if (source.kind === 'text') texts.push(JSON.stringify(lookAtPasted(source.text)));
    }
    const client = createAuditClient(openOnPage());
    const sourceChoices = sources.map(() => NO_SOURCE_CHOICES);
    const taken = { ...TAKES, sources, sourceChoices, withoutAsking: true };
    const outcome = await client.ask('import', taken);
    if (outcome.kind === 'audit') {
      const { summary } = outcome;
      texts.push(await reportOf(client, summary, en), await reportOf(client, summary, de));
      texts.push(await copiedFrom(client, summary, 'pairings', PAIRING_ROWS));
      texts.push(await copiedFrom(client, summary, 'undecided', PAIRING_ROWS));
      texts.push(await copiedFrom(client, summary, 'clients', CLIENT_ROWS));
      texts.push(await copiedFrom(client, summary, 'servers', SERVER_ROWS));
      texts.push(await copiedFrom(client, summary, 'inventory', MACHINE_ROWS));
      texts.push(await copiedFrom(client, summary, 'problems', PROBLEM_ROWS));
      texts.push(...(await hashesOf(client, summary)));
      const [first] = summary.sources;
      texts.push(exportFileName('remediation-list', first?.fileName ?? '', MADE_AT));
    }
    if (outcome.kind === 'refused') {
      const alert = {
        kind: 'refused',
        refusal: outcome.refusal,
        preview: null,
        wanted: { choices: { ...taken, sources }, move: 'fresh', base: null },
      } as const;
      for (const { importing } of [en, de]) {
        texts.push(JSON.stringify(noticeOf(alert, false, importing)));
      }
    }
    expect(texts.flatMap(leaksIn)).toEqual([]);
    expect(texts.length).toBeGreaterThan(0);
  });

  it('names a file after the inventory, whatever its name is', () =>
    expect(exportFileName('remediation-list', 'Geheim7.csv', MADE_AT)).toContain('Geheim7'));
});
