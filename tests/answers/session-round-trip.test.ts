import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ImportOutcome,
  NO_SOURCE_CHOICES,
  type SessionOutcome,
  type SourceChoices,
  type SourceInput,
} from '../../src/answers/importing.ts';
import type { Given } from '../../src/fleet/from-json.ts';
import { FACT_NAMES } from '../../src/fleet/machine.ts';
import { type CellChoices, NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { LISTED_PEERS, type PairingRules } from '../../src/pairing/query.ts';
import { type Decision, decisionFrom } from '../../src/remediation/decisions.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { drawWorkbook } from '../fixtures/workbooks.ts';
import { ANY_BYTES } from '../inventory/any-bytes.ts';
import { SHAPES } from '../worker/password-shapes.ts';
import { everyExportOf } from './every-export.ts';
import { TAKES } from './import-takes.ts';
import { clientsWith, decide } from './made-decisions.ts';

function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The time at which sessions are opened, on the day by which decisions are judged. */
const NOW = `${TAKES.today}T12:00:00`;

interface Chosen {
  readonly sources: readonly SourceInput[];
  readonly sourceChoices: readonly SourceChoices[];
  readonly cellChoices: CellChoices;
  readonly rules: PairingRules;
  readonly decisions: readonly Decision[];
}

function chosen(sources: readonly SourceInput[], more: Partial<Chosen> = {}): Chosen {
  return {
    sources,
    sourceChoices: sources.map(() => NO_SOURCE_CHOICES),
    cellChoices: NO_CELL_CHOICES,
    rules: FIRST_RULES,
    decisions: [],
    ...more,
  };
}

function text(...lines: readonly string[]): SourceInput {
  return { kind: 'text', name: 'fleet.csv', text: lines.join('\r\n') };
}

async function read(choices: Chosen) {
  const client = createAuditClient(openOnPage());
  const outcome = await client.ask('import', { ...TAKES, ...choices, withoutAsking: true });
  return { client, outcome };
}

/** The session file of an open audit, with the choices that the page has. */
async function saved(client: AuditClient, choices: Chosen, more: object = {}): Promise<Blob> {
  const { cellChoices, rules, decisions } = choices;
  const file = await client.ask('saveSession', { cellChoices, rules, decisions, ...more });
  if (file === null) throw new Error('too large');
  return file;
}

async function opened(file: Blob, header: Given | null = null) {
  const client = createAuditClient(openOnPage());
  const source = { kind: 'file', file, name: 'a.nt4audit' } as const;
  const session = await client.ask('openSession', { source, header, locale: 'en', now: NOW });
  return { client, session };
}

function expectOpened(session: SessionOutcome) {
  if (session.kind === 'refused') throw new Error(session.refusal.reason);
  return session;
}

/** The unpacked bytes, one character each. */
async function textOf(file: Blob): Promise<string> {
  return gunzipSync(await file.arrayBuffer()).toString('latin1');
}

/** What is said of the audit. That columns were not read as remembered is said once, before it is saved. */
function summaryOf(outcome: ImportOutcome) {
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  const { sources, ...rest } = outcome.summary;
  return { ...rest, sources: sources.map((source) => ({ ...source, unfitMemory: null })) };
}

/** Asserts that an audit is the same before it is saved and after it is opened. Returns both clients. */
async function expectSame(choices: Chosen, given?: Awaited<ReturnType<typeof read>>) {
  const before = given ?? (await read(choices));
  const file = await saved(before.client, choices);
  const after = await opened(file);
  const session = expectOpened(after.session);
  expect(summaryOf(session.outcome)).toEqual(summaryOf(before.outcome));
  expect(await everyExportOf(after.client)).toEqual(await everyExportOf(before.client));
  const again = await saved(after.client, { ...choices, ...session });
  expect(await textOf(again)).toBe(await textOf(file));
  return { before: before.client, after: after.client, session };
}

const LINES = [
  'Inventory of 1 August',
  '',
  '# by hand',
  'Hostname;Rolle;Service Pack;Verschlüsselung;§ im Kennwort;Standort;RAS-Server',
  'WS1;client;SP4;optional;ja;Bonn;RAS1',
  'WS2;Arbeitsplatz;SP3;optional;;Bonn;RAS2',
  'WS1;client;SP5;optional;ja;Bonn;RAS1',
  ';client;SP4;optional;nein;Köln;',
  'WS3;client;SP4;optional;vielleicht;Köln;RAS1;too long',
  '"RAS1";server;SP6a;optional;;"Bonn',
  'Nord";',
  'RAS2;server;;erforderlich;;Köln;',
  'Hostname;Rolle;Service Pack;Verschlüsselung;§ im Kennwort;Standort;RAS-Server',
  'Summe: 7',
];
const CHOICES: CellChoices = {
  values: [{ fact: 'role', text: 'Arbeitsplatz', value: 'client' }],
  entries: [
    {
      source: 0,
      line: 8,
      fact: 'name',
      text: 'WS9',
      said: { at: '2001-08-08T12:00:00Z', by: 'Ada', reason: 'seen' },
    },
    { source: 0, line: 12, fact: 'servicePack', text: 'SP3' },
  ],
  settlements: [{ source: 0, line: 5, fact: 'servicePack', takeSource: 0, takeLine: 7 }],
};
const WORKBOOK = drawWorkbook([
  { name: 'Cover', rows: [['Inventory']] },
  {
    name: 'Machines',
    rows: [
      ['Hostname', 'Role', 'Service Pack'],
      ['WS1', 'client', 'SP4'],
      ['RAS1', 'server', 6],
    ],
  },
]);

it('a session opens with the choices of a newer header', async () => {
  const plain = chosen([text(...LINES)]);
  const { client } = await read(plain);
  const file = await saved(client, plain);
  const corrected = { ...plain, cellChoices: CHOICES };
  const wanted = await read(corrected);
  const { cellChoices, rules, decisions } = corrected;
  const newer = JSON.parse(JSON.stringify({ cellChoices, rules, decisions }));
  const session = expectOpened((await opened(file, newer)).session);
  expect(summaryOf(session.outcome)).toEqual(summaryOf(wanted.outcome));
  expect(session.cellChoices).toEqual(CHOICES);
});

it.each([
  ['a session that says so', '2026-10-31T12:00:00.000Z', '2026-10-31T12:00:00.000Z'],
  ['a session that says nothing sound', 'last month', null],
])('a part knows when it was written, from %s', async (_, writtenAt, known) => {
  const plain = chosen([text(...LINES)]);
  const { client } = await read(plain);
  const file = await saved(client, plain, { writtenAt });
  const newer = { cellChoices: plain.cellChoices, rules: plain.rules, writtenAt: NOW };
  for (const header of [null, JSON.parse(JSON.stringify(newer))]) {
    const { sources } = expectOpened((await opened(file, header)).session);
    expect(sources).toMatchObject([{ kind: 'part', writtenAt: known }]);
  }
});

describe('an audit that is saved and opened again is the same, with', () => {
  it('titles, remarks, duplicates, rejected rows, broken rows and corrections', async () => {
    await expectSame(chosen([text(...LINES)], { cellChoices: CHOICES }));
  });

  it.each<[string, PairingRules]>([
    [
      'assumptions',
      { ...FIRST_RULES, assumptions: { ...FIRST_RULES.assumptions, servicePack: 'SP4' } },
    ],
    ['groups', { ...FIRST_RULES, scope: { kind: 'group', column: 0, emptyMeans: 'everyone' } }],
    ['listed peers', { ...FIRST_RULES, scope: LISTED_PEERS }],
  ])('%s', async (_, rules) => {
    await expectSame(chosen([text(...LINES)], { rules }));
  });

  it('several files, one of them a workbook', async () => {
    const sources = [
      text(...LINES),
      { kind: 'bytes', name: 'b.xlsx', bytes: new Uint8Array(WORKBOOK).buffer },
      { kind: 'file', name: 'c.csv.gz', file: new Blob([gzipSync('Name,Role\nWS7,client\n')]) },
    ] as const;
    const { session } = await expectSame(chosen(sources, { cellChoices: CHOICES }));
    expect(session.sources.map(({ name }) => name)).toEqual(['fleet.csv', 'b.xlsx', 'c.csv.gz']);
  });

  it('columns, encoding, delimiter and heading row that the person chose', async () => {
    const choice = { sheet: null, encoding: 'cp850', delimiter: ';', headingLine: 4 };
    const mapping = ['name', 'role', 'servicePack', null, 'sectionSign', 'group', 'peers'] as const;
    const sourceChoices = [
      {
        ...choice,
        mapping: mapping.map((field, column) => ({
          column,
          field,
          reason: 'chosen' as const,
          certain: true,
        })),
      },
    ];
    const { session } = await expectSame(chosen([text(...LINES)], { sourceChoices }));
    expect(session.sourceChoices).toEqual(sourceChoices);
  });

  it('decisions about clients', async () => {
    const { client } = await read(chosen([text(...LINES)]));
    const made = await decide(
      client,
      [clientsWith(), { kind: 'accept', reason: 'replaced in spring', until: '2027-01-31' }],
      [clientsWith(), { kind: 'owner', owner: '=cmd' }],
    );
    // As they are stored: with their keys in the order in which they are read.
    const decisions = made.map(decisionFrom);
    expect(decisions).toHaveLength(2);
    const { session } = await expectSame(chosen([text(...LINES)], { decisions }));
    expect(session.decisions).toEqual(decisions);
  });

  it.each(SHAPES)('passwords in %s', async (_, sources) => {
    const before = await read(chosen(sources));
    if (before.outcome.kind === 'audit') await expectSame(chosen(sources), before);
  });

  it('any files and any corrections', { timeout: 60_000 }, async () => {
    let audits = 0;
    const line = fc.integer({ min: 1, max: 20 });
    const source = fc.nat(1);
    const fact = fc.constantFrom(...FACT_NAMES);
    const word = fc.constantFrom('client', 'SP4', 'yes', 'required', 'WS1', '', '?');
    const cellChoices = fc.record({
      values: fc.array(fc.record({ fact, text: word, value: fc.option(word) }), { maxLength: 2 }),
      entries: fc.array(fc.record({ source, line, fact, text: word }), { maxLength: 4 }),
      settlements: fc.array(fc.record({ source, line, fact, takeSource: source, takeLine: line }), {
        maxLength: 2,
      }),
    });
    const files = fc.array(ANY_BYTES, { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(files, cellChoices, async (all, choices) => {
        const sources = all.map((bytes, index) => ({
          kind: 'file' as const,
          name: `${index}.csv`,
          file: new Blob([new Uint8Array(bytes)]),
        }));
        const wanted = chosen(sources, { cellChoices: choices });
        const before = await read(wanted);
        if (before.outcome.kind !== 'audit') return;
        audits += 1;
        await expectSame(wanted, before);
      }),
      { numRuns: 25 },
    );
    expect(audits).toBeGreaterThan(0);
  });
});

describe('in an opened session', () => {
  const FILES = [
    text(...LINES),
    text('Hostname;Rolle;Service Pack', 'WS20;client;SP4', 'RAS20;server;SP6a'),
  ];

  it('corrections, rules and further files give what they give in the audit that was saved', async () => {
    const choices = chosen([text(...LINES)]);
    const { before, after, session } = await expectSame(choices);
    const takes = { ...TAKES, ...choices, cellChoices: CHOICES, withoutAsking: true };
    for (const client of [before, after]) await client.ask('reread', takes);
    expect(await everyExportOf(after)).toEqual(await everyExportOf(before));
    const more = text('Hostname;Rolle;Service Pack', 'WS20;client;SP4');
    const sourceChoices = [NO_SOURCE_CHOICES, NO_SOURCE_CHOICES];
    const added = await Promise.all(
      [choices.sources, session.sources].map(async (sources) => {
        const { client } = await read(chosen([...sources, more], { sourceChoices }));
        return everyExportOf(client);
      }),
    );
    expect(added[1]).toEqual(added[0]);
  });

  it('columns can be chosen otherwise, and nothing else', async () => {
    const choices = chosen([text(...LINES)]);
    const { before, after } = await expectSame(choices);
    const mapping = (['name', 'role', 'servicePack', null, null, 'group', null] as const).map(
      (field, column) => ({ column, field, reason: 'chosen' as const, certain: true }),
    );
    const takes = {
      ...TAKES,
      ...choices,
      sourceChoices: [{ ...NO_SOURCE_CHOICES, mapping }],
      withoutAsking: true,
    };
    for (const client of [before, after]) await client.ask('reread', takes);
    expect(await everyExportOf(after)).toEqual(await everyExportOf(before));
    const { preview } = await after.ask('preview', { sourceChoices: [NO_SOURCE_CHOICES] });
    expect(preview?.sources).toMatchObject([{ isPart: true, firstLines: [] }]);
  });

  it('a column that is chosen to hold passwords is hidden for good', async () => {
    const file = text('Hostname;Rolle;Service Pack;Feld', 'WS1;client;SP4;b', 'RAS1;server;SP4;a');
    const choices = chosen([file]);
    const { after } = await expectSame(choices);
    const mapping = (['name', 'role', 'servicePack', 'password'] as const).map((field, column) => ({
      column,
      field,
      reason: 'chosen' as const,
      certain: true,
    }));
    const takes = { ...TAKES, ...choices, sourceChoices: [{ ...NO_SOURCE_CHOICES, mapping }] };
    await after.ask('reread', takes);
    const { client } = await opened(await saved(after, choices));
    await client.ask('reread', { ...TAKES, ...choices, withoutAsking: true });
    const { cells } = await client.ask('sourceRow', { source: 0, line: 2 });
    expect(['', 'no']).toContain(cells[3]?.text);
  });

  it('keys that this page does not know are written again', async () => {
    const choices = chosen(FILES);
    const { client } = await read(choices);
    const file = await saved(client, choices, { page: '1.0', later: { any: ['thing'] } });
    const after = await opened(file);
    const { header, sources } = expectOpened(after.session);
    expect(header).toMatchObject({ page: '1.0', later: { any: ['thing'] } });
    expect(sources[1]).toMatchObject({ moreOfSession: { later: { any: ['thing'] } } });
    const again = await saved(after.client, choices, { page: '1.0' });
    const [before, now] = await Promise.all(
      [file, again].map(async (one) => JSON.parse((await textOf(one)).split('\n', 1)[0] ?? '')),
    );
    expect(now).toEqual(before);
  });

  it('a damaged part is named, and the rest opens with the choices about it', async () => {
    const entries = [
      ...CHOICES.entries,
      { source: 1, line: 2, fact: 'servicePack' as const, text: 'SP3' },
    ];
    const { client } = await read(chosen(FILES));
    const decisions = await decide(client, [clientsWith(), { kind: 'owner', owner: 'Ada' }]);
    const choices = chosen(FILES, { cellChoices: { ...CHOICES, entries }, decisions });
    const bytes = gunzipSync(await (await saved(client, choices)).arrayBuffer());
    const place = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 20;
    bytes[place] = (bytes[place] ?? 0) ^ 1;
    const { session } = await opened(new Blob([gzipSync(bytes)]));
    const { damaged, cellChoices, sources } = expectOpened(session);
    expect(damaged).toEqual(['fleet.csv']);
    expect(sources).toHaveLength(1);
    expect(cellChoices.entries).toEqual([{ source: 0, line: 2, fact: 'servicePack', text: 'SP3' }]);
    expect(cellChoices.settlements).toEqual([]);
    expect(session).toMatchObject({
      decisions: [{ on: [{ machines: [{ source: 0, lines: [2, 3] }] }] }],
    });
  });

  it('nothing opens if no part is left, or if the choices make no sense', async () => {
    const choices = chosen([text(...LINES)]);
    const { client } = await read(choices);
    const file = await saved(client, choices);
    const bytes = gunzipSync(await file.arrayBuffer());
    const damaged = new Blob([gzipSync(bytes.subarray(0, -1))]);
    expect((await opened(damaged)).session).toMatchObject({
      refusal: { reason: 'session-damaged', fileName: 'a.nt4audit' },
    });
    const odd = { ...choices, rules: { scope: { kind: 'nobody' } } } as unknown as Chosen;
    expect((await opened(await saved(client, odd))).session).toMatchObject({
      refusal: { reason: 'session-damaged' },
    });
  });

  it('a group that no column has does not stop the audit', async () => {
    const scope = { kind: 'group', column: 99, emptyMeans: 'alone' } as const;
    const choices = chosen([text(...LINES)]);
    const { client } = await read(choices);
    const odd = { ...choices, rules: { ...FIRST_RULES, scope } };
    expect((await opened(await saved(client, odd))).session).toMatchObject({
      outcome: { kind: 'audit' },
    });
  });
});

it('a part that a right hash protects may still be any bytes', async () => {
  const choices = chosen([text(...LINES)]);
  const { client } = await read(choices);
  const bytes = gunzipSync(await (await saved(client, choices)).arrayBuffer());
  const end = bytes.indexOf('\n');
  const header = JSON.parse(bytes.subarray(0, end).toString());
  const part = bytes.subarray(end + 66);
  await fc.assert(
    fc.asyncProperty(fc.nat(part.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(part);
      changed[at] = byte;
      const parts = [{ ...header.parts[0], sha256: sha256Of(changed) }];
      const line = Buffer.from(JSON.stringify({ ...header, parts }));
      const lines = Buffer.from(`\n${sha256Of(line)}\n`);
      const file = new Blob([gzipSync(Buffer.concat([line, lines, changed]))]);
      const { session } = await opened(file);
      expect(['opened', 'refused']).toContain(session.kind);
    }),
  );
});
