import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { ExportOrder } from '../../src/answers/explanations.ts';
import {
  type ImportOutcome,
  type ImportPreview,
  NO_SOURCE_CHOICES,
  type SessionHeader,
  type SourceChoices,
  type SourceInput,
} from '../../src/answers/importing.ts';
import { NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import { comparedWith } from '../../src/session/continued-fleet.ts';
import { confirmedColumns, rememberColumns } from '../../src/session/mapping-memory.ts';
import { lookAtPasted } from '../../src/ui/start/pasted-cells.ts';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { EVERY_EXPORT } from '../answers/every-export.ts';
import { exportedText } from '../answers/exported-text.ts';
import { TAKES } from '../answers/import-takes.ts';
import {
  damagedFiles,
  HEADING,
  leaksIn,
  PIECES,
  pasted,
  SHAPES,
  SOUND,
} from './password-shapes.ts';

const QUERIES: readonly TableQuery[] = (
  ['pairings', 'undecided', 'clients', 'servers', 'inventory', 'problems', 'missing-facts'] as const
).map((table): TableQuery => ({ table, filter: NO_FILTER, sort: [] }));
const EVERY_CLIENT: TableQuery = { table: 'clients', filter: NO_FILTER, sort: [] };
/** The answer or the error as text. Both reach the screen. */
async function said(answer: Promise<unknown>): Promise<string> {
  return answer.then((value) => JSON.stringify(value) ?? '', String);
}

async function exportOf(client: AuditClient, order: ExportOrder): Promise<readonly string[]> {
  const request = { ...order, delimiter: ';', generatedAt: '2001-08-08T12:00:00Z' } as const;
  return [
    await said(client.ask('measureExport', request)),
    await said(exportedText(client, order, ';')),
  ];
}

async function exportsOf(client: AuditClient): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const order of EVERY_EXPORT) texts.push(...(await exportOf(client, order)));
  return texts;
}

async function tablesOf(client: AuditClient): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const query of QUERIES) {
    texts.push(await said(client.ask('openTable', query)));
    const rows = await client.ask('rows', { query, start: 0, length: 200 });
    texts.push(JSON.stringify(rows));
    for (const row of rows) {
      if (row.table === 'pairings' || row.table === 'undecided') {
        const pairing = { client: row.client.machine, server: row.server.machine };
        texts.push(await said(client.ask('whyPairing', pairing)));
      }
    }
  }
  for (let machine = 0; machine < 12; machine += 1) {
    texts.push(await said(client.ask('whyMachine', { machine })));
  }
  for (let line = 0; line < 24; line += 1) {
    texts.push(await said(client.ask('sourceRow', { source: 0, line })));
  }
  for (let column = 0; column < 8; column += 1) {
    texts.push(await said(client.ask('clientGroups', { query: EVERY_CLIENT, column })));
  }
  return texts;
}

/** The bytes of the session file, unpacked, one character each. All passwords are in characters below U+0100. */
async function sessionOf(
  client: AuditClient,
  header: SessionHeader = {},
): Promise<readonly string[]> {
  const file = await client.ask('saveSession', header);
  if (file === null) return [];
  const bytes = gunzipSync(await file.arrayBuffer());
  return [bytes.toString('latin1'), bytes.toString('utf8')];
}

/** The number of rows, over all tables, that searches for pieces of passwords find. */
async function hitsOf(client: AuditClient): Promise<number> {
  let hits = 0;
  for (const search of PIECES) {
    for (const query of QUERIES) {
      const asked = { ...query, filter: { ...query.filter, search } } as TableQuery;
      hits += (await client.ask('openTable', asked)).count;
    }
  }
  return hits;
}

function keptOf(preview: ImportPreview): string {
  let kept = '';
  const memory = {
    read: () => null,
    write: (_: string, text: string) => {
      kept += text;
    },
  };
  const choices = preview.sources.map(({ columns }) => ({
    ...NO_SOURCE_CHOICES,
    mapping: columns.map(({ column, field, reason, certain }) => ({
      column,
      field,
      reason,
      certain,
    })),
  }));
  // As if the person had given every text a meaning that no reader understands.
  const after = preview.unknownValues.map(({ fact, text }) => ({ fact, text, value: null }));
  rememberColumns(
    memory as unknown as Parameters<typeof rememberColumns>[0],
    confirmedColumns(preview, choices),
    { before: [], after },
  );
  return kept;
}

/** Choices that the person can make in the columns step. */
const MOVED: readonly SourceChoices[] = [
  ...[0, 2, 3, 4, 5, 6].map((headingLine) => ({ ...NO_SOURCE_CHOICES, headingLine })),
  ...[',', ';', '\t', '|'].flatMap((delimiter) => [
    { ...NO_SOURCE_CHOICES, delimiter },
    { ...NO_SOURCE_CHOICES, delimiter, headingLine: 3 },
  ]),
  ...['windows-1252', 'cp850', 'macintosh'].map((encoding) => ({ ...NO_SOURCE_CHOICES, encoding })),
  { ...NO_SOURCE_CHOICES, encoding: 'cp850', headingLine: 3 },
];

/** Some of these choices, with which the whole audit is counted too. */
const COUNTED = MOVED.filter(
  ({ encoding, delimiter, headingLine }) =>
    headingLine === 2 || (headingLine === null && (encoding === 'cp850' || delimiter === ',')),
);

function previewIn(outcome: ImportOutcome): ImportPreview | null {
  return outcome.kind === 'audit' ? null : outcome.preview;
}

/** The complete audit of some sources under the person's choices, or why there is none. */
async function auditOf(
  sources: readonly SourceInput[],
  sourceChoices: readonly SourceChoices[],
): Promise<string> {
  const client = createAuditClient(openOnPage());
  const asked = { ...TAKES, sources, sourceChoices, withoutAsking: true };
  const outcome = await client.ask('import', asked);
  const exported =
    outcome.kind === 'audit'
      ? [...(await exportOf(client, { kind: 'complete-audit' })), ...(await sessionOf(client))]
      : [];
  return [JSON.stringify(outcome), ...exported].join('');
}

/** What the worker says of corrections, if the person corrects every cell and gives every text a meaning. */
async function correctionsIn(
  client: AuditClient,
  sources: readonly SourceInput[],
  preview: ImportPreview | null,
): Promise<readonly string[]> {
  const lines = Array.from({ length: 24 }, (_, line) => line);
  const facts = ['name', 'role', 'servicePack', 'sectionSign'] as const;
  const entries = lines.flatMap((line) =>
    facts.map((fact) => ({ source: 0, line, fact, text: fact === 'role' ? 'both' : `X${line}` })),
  );
  const unknown = preview?.unknownValues ?? [];
  const values = unknown.map(({ fact, text }) => ({ fact, text, value: null }));
  const cellChoices = { values, entries, settlements: [] };
  const { earlier } = await client.ask('earlier', { at: '2001-08-08T12:00:00Z' });
  const outcome = await client.ask('reread', {
    ...TAKES,
    sourceChoices: sources.map(() => NO_SOURCE_CHOICES),
    cellChoices,
    withoutAsking: true,
  });
  return [
    JSON.stringify(outcome),
    // The header that the browser keeps after each act, with an earlier audit.
    ...(await sessionOf(client, { cellChoices, compared: comparedWith(earlier) })),
    await said(client.ask('corrections', null)),
    await said(client.ask('whyMachine', { machine: 0 })),
    ...(await exportOf(client, { kind: 'complete-audit' })),
  ];
}

interface Told {
  readonly texts: readonly string[];
  readonly hits: number;
  readonly outcome: ImportOutcome;
}

/** Collects everything that the worker answers about some sources, and what would be stored. */
async function everythingOf(sources: readonly SourceInput[], isShort = false): Promise<Told> {
  const client = createAuditClient(openOnPage());
  const sourceChoices = sources.map(() => NO_SOURCE_CHOICES);
  const texts: string[] = [];
  const first = await client.ask('import', { ...TAKES, sources, sourceChoices });
  texts.push(JSON.stringify(first));
  const outcome = await client.ask('import', {
    ...TAKES,
    sources,
    sourceChoices,
    withoutAsking: true,
  });
  texts.push(JSON.stringify(outcome));
  const previews = [previewIn(first), previewIn(outcome)];
  const isRead = first.kind !== 'refused';
  for (const choices of [NO_SOURCE_CHOICES, ...MOVED]) {
    const chosen = sources.map(() => choices);
    const moved = await client.ask('preview', { sourceChoices: chosen });
    texts.push(JSON.stringify(moved));
    if (isRead && COUNTED.includes(choices)) texts.push(await auditOf(sources, chosen));
    previews.push(moved.preview);
  }
  for (const preview of previews) if (preview !== null) texts.push(keptOf(preview));
  if (outcome.kind !== 'audit') return { texts, hits: 0, outcome };
  texts.push(...(await tablesOf(client)), ...(await exportsOf(client)));
  const session = await sessionOf(client);
  expect(session).toHaveLength(2);
  texts.push(...session);
  const hits = isShort ? 0 : await hitsOf(client);
  texts.push(...(await correctionsIn(client, sources, previews.find(Boolean) ?? null)));
  return { texts, hits, outcome };
}

describe('no password reaches any answer, export, session file or store', () => {
  it.each([
    'Kennwort',
    'Password1',
    'PW_1',
    'Kennw.',
    'VPN pass',
    'RASPW',
    'Passcode',
    'PIN',
    'PSK',
    'Kw',
    'Zugangsdaten',
    'Credentials',
    'Login/Password',
    'Kennwort (nie ändern)',
    'Kennwort - nie ändern',
    'Kennwort zuletzt geändert',
    'Contraseña',
    'Mot de passe',
    'MdP',
    'Wachtwoord',
    'пароль',
    'パスワード',
    'Şifre',
    'BIOS-Kennwort',
    'altes Kennwort',
    'Kennwort Lager',
    'NT-Hash',
    'unicodePwd',
    'Kennwort enthält §',
    'Section sign in password',
    'Account/PW',
    'Anmeldung',
    'Auth',
    'P@ssw0rd',
    'Passwrod',
    'K-Wort',
    'PaWoRAS',
    'U/P',
    'Lösen',
    'Login/Pass',
    'Phrase',
    'гасло',
  ])('under the heading %j', async (heading) => {
    const lines = [HEADING.replace('Kennwort', heading), ...SOUND];
    const { texts, outcome } = await everythingOf([pasted(...lines)], true);
    expect(outcome.kind).toBe('audit');
    expect(texts.flatMap(leaksIn)).toEqual([]);
  });

  it.each(['Bemerkung', 'Feld7', 'Standort 2', '', 'Passau', 'Owner'])(
    'in a column %j that is recognised by a § in it',
    async (heading) => {
      const lines = [`Hostname;Rolle;Service Pack;Verschlüsselung;${heading};Standort`, ...SOUND];
      const { texts } = await everythingOf([pasted(...lines)], true);
      expect(texts.flatMap(leaksIn)).toEqual([]);
    },
  );

  it.each(
    ['Feld 7', '', 'X', 'Anmeldung', 'Auth', 'Kw'].flatMap((heading) =>
      Object.entries(damagedFiles(heading)).map(([damage, lines]) => ({ heading, damage, lines })),
    ),
  )(
    'under the heading $heading in $damage, recognised by the look of the cells',
    async ({ lines }) => {
      const { texts } = await everythingOf([pasted(...lines)], true);
      const previewed = JSON.stringify(lookAtPasted(lines.join('\r\n')));
      expect([...texts, previewed].flatMap(leaksIn)).toEqual([]);
    },
  );

  it.each(SHAPES)('in %s', async (_shape, sources) => {
    const { texts, hits } = await everythingOf(sources);
    expect(texts.flatMap(leaksIn)).toEqual([]);
    expect(hits).toBe(0);
  });
});
