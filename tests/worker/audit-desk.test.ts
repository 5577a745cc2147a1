import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES, type SourceChoices } from '../../src/answers/importing.ts';
import { MAX_FILE_BYTES } from '../../src/answers/read-bytes.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { LISTED_PEERS, type PairingScope } from '../../src/pairing/query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { createAuditDesk } from '../../src/worker/audit-desk.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { audited, FLAGGED, INVENTORY, outcomeOf } from '../answers/drawn-audit.ts';
import { TAKES } from '../answers/import-takes.ts';

describe('the audit desk', () => {
  it('accounts for every row, and counts pairings by verdict', async () => {
    const outcome = await outcomeOf(INVENTORY);
    expect(outcome).toMatchObject({
      kind: 'audit',
      summary: {
        machines: 6,
        merged: 1,
        rejected: 1,
        dataRows: 8,
        clients: 4,
        servers: 2,
        verdicts: { exposed: 1, 'at-risk': 1, undecided: 1, 'not-exposed': 5 },
        clientsByAction: { upgrade: 2, verify: 1, none: 1 },
      },
    });
  });

  it('says that nothing is left to prepare when it has been idle for a moment', async () => {
    const prepared = new Promise<void>((resolve) => {
      const desk = createAuditDesk(() => undefined, true, undefined, resolve);
      desk.receive({ id: 1, request: 'hello', takes: null });
    });
    await expect(prepared).resolves.toBeUndefined();
  });

  it('explains a pairing by the cells it was read from', async () => {
    const client = await audited();
    const rows = await client.ask('rows', { query: FLAGGED, start: 1, length: 1 });
    const row = rows[0];
    if (row?.table !== 'pairings') throw new Error('no pairing');
    const reason = await client.ask('whyPairing', {
      client: row.client.machine,
      server: row.server.machine,
    });
    expect(reason).toMatchObject({
      verdict: 'exposed',
      action: 'upgrade',
      clears: 1,
      conditions: { serverSp5: 'true', clientSp4: 'true', sectionSign: 'true' },
    });
    expect(reason.cells.clientSp4).toMatchObject([
      { text: 'SP3', heading: 'Service Pack', line: 2, fileName: 'fleet.csv' },
    ]);
    const source = await client.ask('sourceRow', { source: 0, line: 2 });
    expect(source.cells[0]).toEqual({ heading: 'Computer', text: 'WS-1' });
  });

  it('applies what the person entered, and says so', async () => {
    const client = await audited();
    const entry = { source: 0, line: 5, fact: 'servicePack', text: 'SP2' } as const;
    const cellChoices = { ...NO_CELL_CHOICES, entries: [entry] };
    const outcome = await client.ask('reread', { ...TAKES, cellChoices, withoutAsking: true });
    expect(outcome).toMatchObject({
      summary: { verdicts: { exposed: 2, undecided: 0 }, mended: 1 },
    });
  });

  it('forecasts the audit under other rules', async () => {
    const fleet = [
      'Computer;Role;Service Pack;Encryption required;Section sign in password;Connects to',
      'WS-1;client;SP3;no;yes;RAS-1',
      'WS-2;client;SP4;no;yes;RAS-2',
      'WS-3;client;SP4;no;yes;;',
      'RAS-1;server;SP4;yes;;',
      'RAS-2;server;SP6a;yes;;',
    ].join('\r\n');
    const client = await audited(fleet);
    const rules = { ...FIRST_RULES, scope: LISTED_PEERS };
    expect(await client.ask('forecast', rules)).toEqual({ clientsToUpgrade: 2, pairings: 4 });
    const { count: before } = await client.ask('openTable', { ...FLAGGED, sort: [] });
    expect(before).toBe(3);
    const outcome = await client.ask('reread', { ...TAKES, rules, withoutAsking: true });
    expect(outcome).toMatchObject({
      summary: { pairings: 4, clientsByAction: { upgrade: 2 }, clientsNamingNone: 1 },
    });
    const other = await audited(fleet);
    const unforeseen = await other.ask('reread', { ...TAKES, rules, withoutAsking: true });
    expect(outcome).toEqual(unforeseen);
    const back = await client.ask('reread', { ...TAKES, withoutAsking: true });
    expect(back).toMatchObject({ summary: { pairings: 6, rules: FIRST_RULES } });
  });

  it('counts under assumptions for missing facts', async () => {
    const client = await audited();
    const assumptions = { ...FIRST_RULES.assumptions, servicePack: 'SP4' } as const;
    const rules = { ...FIRST_RULES, assumptions };
    const outcome = await client.ask('reread', { ...TAKES, rules, withoutAsking: true });
    expect(outcome).toMatchObject({
      summary: { verdicts: { exposed: 2 }, verdictsWithoutAssumptions: { exposed: 1 } },
    });
  });

  it.each([
    ['remediation-list', 3],
    ['pairings-in-view', 2],
    ['upgrade-host-list', 2],
    ['rejected-rows', 1],
  ] as const)('writes %s with the number of rows it announced', async (kind, rows) => {
    const client = await audited();
    const start = await client.ask('startExport', {
      kind,
      delimiter: ',',
      query: FLAGGED,
      generatedAt: '2026-11-23T08:00:00.000Z',
    });
    let text = '';
    let done = 0;
    for (;;) {
      const piece = await client.ask('nextExportPiece', null);
      if (piece === null) break;
      text += piece.text;
      done = piece.rowsDone;
    }
    const heading = kind === 'upgrade-host-list' ? 0 : 1;
    const lines = text.split('\r\n').length - 1 - heading;
    expect([start.rows, done, lines]).toEqual([rows, rows, rows]);
  });

  it('asks about the columns if no role is found, and refuses an inventory without a server', async () => {
    expect(await outcomeOf('Computer;Colour\r\nWS-1;red')).toMatchObject({
      kind: 'columns',
      preview: { missing: ['role'], certain: false },
    });
    expect(await outcomeOf('Computer;Role\r\nWS-1;client')).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'no-server', fileName: 'fleet.csv' },
    });
  });

  it("takes a machine's role from another file: asks once, then pairs what both files say", async () => {
    const hosts = 'Computer;Service Pack\r\nWS-1;SP3\r\nRAS-1;SP6a\r\nWS-9;SP3';
    const ras = 'Computer;Role;Encryption required;§\r\nWS-1;client;no;yes\r\nRAS-1;server;yes;';
    const sources = [
      { kind: 'text' as const, text: hosts, name: 'hosts.csv' },
      { kind: 'text' as const, text: ras, name: 'ras.csv' },
    ];
    const takes = { ...TAKES, sources, sourceChoices: [NO_SOURCE_CHOICES, NO_SOURCE_CHOICES] };
    const client = createAuditClient(openOnPage());
    expect(await client.ask('import', takes)).toMatchObject({
      kind: 'columns',
      preview: { missing: [], certain: false },
    });
    expect(await client.ask('import', { ...takes, withoutAsking: true })).toMatchObject({
      kind: 'audit',
      summary: {
        machines: 3,
        merged: 2,
        withoutRole: 1,
        verdicts: { exposed: 1, 'at-risk': 0, undecided: 0, 'not-exposed': 0 },
      },
    });
  });

  it('treats a site or listed server called "n/a" as empty', async () => {
    const text = [
      'Computer;Role;Service Pack;Encryption required;§;Site;Connects to',
      'WS-1;client;SP3;no;yes;n/a;-',
      'WS-2;client;SP3;no;yes;Bonn;RAS-1',
      'RAS-1;server;SP6a;yes;;n/a;unbekannt',
    ].join('\r\n');
    const client = createAuditClient(openOnPage());
    const sources = [{ kind: 'text' as const, text, name: 'fleet.csv' }];
    const pairingsUnder = async (scope: PairingScope) => {
      const rules = { ...FIRST_RULES, scope };
      const outcome = await client.ask('import', { ...TAKES, sources, rules });
      return outcome.kind === 'audit' ? outcome.summary.pairings : outcome;
    };
    expect(await pairingsUnder({ kind: 'group', column: 0, emptyMeans: 'alone' })).toBe(0);
    expect(await pairingsUnder({ kind: 'peers', otherwise: { kind: 'every' } })).toBe(2);
  });

  it('measures one export while another is written, without mixing them', async () => {
    const client = await audited();
    const asked = {
      delimiter: ',',
      query: FLAGGED,
      generatedAt: '2026-11-23T08:00:00.000Z',
    } as const;
    await client.ask('startExport', { ...asked, kind: 'upgrade-host-list' });
    const measured = await client.ask('measureExport', { ...asked, kind: 'pairings-in-view' });
    expect(measured.rows).toBe(2);
    const piece = await client.ask('nextExportPiece', null);
    expect(piece?.text).toContain('WS-2');
    expect(piece?.text).not.toContain('verdict');
  });

  it('shows no password in the first lines, not even one that a delimiter split', async () => {
    const text = 'Computer;Kennwort;Colour\r\nWS-1;ge;heim99;red\r\nWS-2;sommer;blue';
    const outcome = await outcomeOf(text);
    expect(outcome).toMatchObject({ kind: 'columns' });
    expect(JSON.stringify(outcome)).not.toMatch(/heim99|sommer/);
  });

  it('reports a file that is gone since it was chosen', async () => {
    const file = Object.defineProperty(new Blob(['name']), 'stream', {
      value: () => {
        throw new DOMException('gone', 'NotFoundError');
      },
    });
    const gone = Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    const client = createAuditClient(openOnPage());
    const sources = [{ kind: 'file' as const, file: gone, name: 'gone.csv' }];
    expect(await client.ask('import', { ...TAKES, sources })).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'file-gone', fileName: 'gone.csv' },
    });
  });

  it('refuses a file above the size limit without reading it, and names both sizes', async () => {
    const file = Object.defineProperty(new Blob(['name']), 'size', { value: MAX_FILE_BYTES + 1 });
    const client = createAuditClient(openOnPage());
    const sources = [{ kind: 'file' as const, file, name: 'huge.csv' }];
    expect(await client.ask('import', { ...TAKES, sources })).toMatchObject({
      kind: 'refused',
      refusal: {
        reason: 'file-too-large',
        fileName: 'huge.csv',
        details: [String(MAX_FILE_BYTES + 1), String(MAX_FILE_BYTES)],
      },
    });
  });

  it('keeps the audit if a later reading is refused', async () => {
    const client = await audited();
    const choices = { ...NO_SOURCE_CHOICES, headingLine: 9 };
    await client.ask('reread', { ...TAKES, sourceChoices: [choices], withoutAsking: true });
    expect((await client.ask('openTable', FLAGGED)).count).toBe(2);
  });

  it('does not read a file again for the columns that it was read with', async () => {
    const client = createAuditClient(openOnPage());
    const file = new Blob([INVENTORY]);
    const sources = [{ kind: 'file' as const, file, name: 'fleet.csv' }];
    const outcome = await client.ask('import', { ...TAKES, sources });
    const mapping = outcome.kind === 'audit' ? outcome.summary.sources[0]?.mapping : null;
    const stages = async (sourceChoices: readonly SourceChoices[]) => {
      const seen: string[] = [];
      await client.ask(
        'reread',
        { ...TAKES, sourceChoices, withoutAsking: true },
        { onProgress: ({ stage }) => seen.push(stage) },
      );
      return [...new Set(seen)];
    };
    expect(await stages([{ ...NO_SOURCE_CHOICES, mapping: mapping ?? [] }])).toEqual(['pairing']);
    expect(await stages([{ ...NO_SOURCE_CHOICES, encoding: 'cp850' }])).toContain('bytes');
  });

  it('answers a question about a machine that does not exist with a failure', async () => {
    const client = await audited();
    await expect(client.ask('whyMachine', { machine: 99 })).rejects.toThrow('99');
  });

  it('answers an abandoned request once and continues with the next', async () => {
    const client = await audited();
    const abort = new AbortController();
    const abandoned = client.ask('openTable', FLAGGED, { signal: abort.signal });
    const next = client.ask('openTable', FLAGGED);
    abort.abort(new Error('newer'));
    await expect(abandoned).rejects.toThrow('newer');
    expect((await next).count).toBe(2);
  });
});
