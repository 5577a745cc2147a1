import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { columnEntry } from '../../../src/answers/columns.ts';
import type { AuditSummary } from '../../../src/answers/summary.ts';
import { NO_FILTER, type TableQuery } from '../../../src/answers/table-query.ts';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language } from '../../../src/locale/languages.ts';
import { LISTED_PEERS } from '../../../src/pairing/query.ts';
import { foldForSearch } from '../../../src/pairing/texts/text-index.ts';
import { TABS, type Tab } from '../../../src/session/view.ts';
import type { TableRows } from '../../../src/ui/tables/AuditTable.tsx';
import { workIn } from '../../../src/ui/tables/filters.ts';
import { tableColumns } from '../../../src/ui/tables/table-columns.tsx';
import {
  CHANGE_ROWS,
  CLIENT_ROWS,
  MACHINE_ROWS,
  PAIRING_ROWS,
  PLAN_ROWS,
  PROBLEM_ROWS,
  SERVER_ROWS,
} from '../../../src/ui/tables/table-rows.tsx';
import { type AuditClient, createAuditClient } from '../../../src/worker/audit-client.ts';
import { openOnPage } from '../../../src/worker/on-page-channel.ts';
import { TAKES } from '../../answers/import-takes.ts';
import { clientsWith, decide } from '../../answers/made-decisions.ts';

const FIRST_FILE = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Architecture;Last seen;Peers;Site;Owner',
  'WS-1;client;SP3;no;yes;x86;2001-03-04;RAS-1;Köln;Anna <b>',
  'WS-2;client;SP4;no;;x86;2001-12-24;RAS-1, RAS-2;Bonn;',
  'WS-3;client;SP6a;perhaps;yes;MIPS;;RAS-2;Ko\u0308ln;Bob',
  'WS-4;client;;no;yes;Alpha;2001-03-04;;Bonn;Bob',
  'WS-5;client;SP4;required;yes;MIPS;;RAS-1;Bonn;Anna',
  'WS-2;client;SP5;no;;x86;;RAS-3;Bonn;',
  'BOTH-1;both;SP4;required;yes;x86;;RAS-2;Köln;Eve',
  'BOTH-2;client and server;;;;x86;;BOTH-1;Köln;Eve',
  'RAS-1;server;SP6a;yes;;x86;;;Köln;',
  'RAS-2;server;SP4;yes;;x86;;;Bonn;Anna',
  ';client;SP3;no;yes;x86;;;Bonn;',
  'ODD;toaster;SP3;no;yes;x86;;;Bonn;',
].join('\r\n');

const SECOND_FILE = ['Computer;Role;Service Pack', 'LATE-1;client;SP2', 'LATE-2;server;SP5'].join(
  '\r\n',
);

/** Audits that between them have every kind of cell. */
const AUDITS = [
  {
    of: 'one file, with every client and server',
    files: [FIRST_FILE],
    rules: TAKES.rules,
  },
  {
    of: 'two files, with listed servers and assumptions',
    files: [FIRST_FILE, SECOND_FILE],
    rules: {
      scope: LISTED_PEERS,
      assumptions: { ...NO_ASSUMPTIONS, clientEncryption: 'required', sectionSign: 'no' },
    },
  },
  {
    of: 'a file without columns for most facts',
    files: [SECOND_FILE],
    rules: TAKES.rules,
  },
] as const;

const ROWS: { readonly [T in Tab]: unknown } = {
  pairings: PAIRING_ROWS,
  undecided: PAIRING_ROWS,
  clients: CLIENT_ROWS,
  servers: SERVER_ROWS,
  inventory: MACHINE_ROWS,
  problems: PROBLEM_ROWS,
  changes: CHANGE_ROWS,
  plan: PLAN_ROWS,
};

interface Audit {
  readonly client: AuditClient;
  readonly summary: AuditSummary;
}

/** What every audit is compared with. */
const EARLIER_FILE = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password',
  'OLD-1;client;SP2;yes;yes',
  'LATE-1;client;SP5;no;',
  'WS-1;client;SP3;yes;?',
  'RAS-1;server;SP6a;yes;',
].join('\r\n');
const RENAME = { from: 'old-1', to: 'ws-2', at: '2026-11-29T12:00:00Z' };

async function earlierAudit() {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text', text: EARLIER_FILE, name: 'october.csv' }] as const;
  await client.ask('import', { ...TAKES, sources, withoutAsking: true });
  return client.ask('earlier', { at: '2026-10-31T12:00:00Z' });
}

async function open({ files, rules }: (typeof AUDITS)[number]): Promise<Audit> {
  const client = createAuditClient(openOnPage());
  const sources = files.map((text, at) => ({ kind: 'text' as const, text, name: `f${at}.csv` }));
  const sourceChoices = files.map(() => TAKES.sourceChoices[0]).filter((one) => one !== undefined);
  const takes = { ...TAKES, sources, sourceChoices, rules, withoutAsking: true };
  await client.ask('import', takes);
  const decisions = await decide(
    client,
    [clientsWith(), { kind: 'owner', owner: 'Änne Groß' }],
    [clientsWith(), { kind: 'accept', reason: 'kiosk', until: '2027-01-31' }],
  );
  const { earlier } = await earlierAudit();
  const compared = {
    earlier,
    renames: [RENAME],
    carried: [],
    notTaken: [],
    decisionsLeft: [],
    lostScope: [],
  };
  const outcome = await client.ask('reread', { ...takes, compared, decisions });
  if (outcome.kind !== 'audit') throw new Error('no audit');
  return { client, summary: outcome.summary };
}

/** The columns whose cells are counts, which the search does not read. */
function isCount(tab: Tab, id: string): boolean {
  return (
    columnEntry(tab, id)?.holds === 'number' &&
    id !== 'waitsFor' &&
    !(tab === 'clients' && id === 'servers')
  );
}

/** The facts that are not read if the file has no column for them and the table hides them at first. */
const OPTIONAL = /strength|architecture|lastSeen|product/i;

/** The texts of the cells of each row, as drawn in a language. */
async function cellsOf({ client, summary }: Audit, tab: Tab, language: Language) {
  const query = { table: tab, filter: NO_FILTER, sort: [] } as TableQuery;
  const rows = await client.ask('rows', { query, start: 0, length: 500 });
  const { messages } = LANGUAGES[language];
  const severalFiles = summary.sources.length > 1;
  const { extras, recordedFacts } = summary;
  const words = { messages, extras, severalFiles, recordedFacts, ...workIn(summary) };
  const columns = tableColumns(tab, words, ROWS[tab] as TableRows<Tab>).filter(
    ({ id, meta }) => !isCount(tab, id) && (id !== 'file' || severalFiles) && meta.copied,
  );
  return rows.map((row) => ({
    row,
    cells: columns.map(({ id, accessorFn }) => {
      const text = accessorFn(row as Parameters<typeof accessorFn>[0]);
      const shown = (row as unknown as Readonly<Record<string, unknown>>)[id];
      const isAbsent = JSON.stringify(shown ?? '').includes('absent');
      return OPTIONAL.test(id) && isAbsent ? '' : text;
    }),
  }));
}

describe.each(AUDITS)('the search of $of', (audit) => {
  let opened: Audit;
  beforeAll(async () => {
    opened = await open(audit);
  });

  const cases = TABS.flatMap((tab) => LANGUAGE_CODES.map((language) => [tab, language] as const));

  it.each(cases)(
    'finds on %s in %s the rows whose cells contain every word',
    async (tab, language) => {
      const rows = await cellsOf(opened, tab, language);
      const texts = [...new Set(rows.flatMap(({ cells }) => cells))].filter(
        (text) => text.trim() !== '',
      );
      const piece = fc
        .tuple(fc.constantFrom(...texts, 'zzz'), fc.nat(), fc.integer({ min: 1, max: 30 }))
        .map(([text, from, length]) => text.slice(from % text.length).slice(0, length))
        .filter(
          (text) => !/["“”„‟«»\n]/.test(text) && /^\S.*\S$|^\S$/.test(text) && !/\s\s/.test(text),
        );
      const search = fc.array(piece, { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(search, async (pieces) => {
          const filter = { parts: [], search: pieces.map((each) => `"${each}"`).join(' ') };
          const query = { table: tab, filter, sort: [], language } as TableQuery;
          const found = await opened.client.ask('rows', { query, start: 0, length: 500 });
          const expected = rows.filter(({ cells }) =>
            pieces.every((each) =>
              cells.some((cell) => foldForSearch(cell).includes(foldForSearch(each))),
            ),
          );
          expect(found).toEqual(expected.map(({ row }) => row));
          expect((await opened.client.ask('openTable', query)).count).toBe(expected.length);
        }),
        { numRuns: 60 },
      );
    },
  );
});
