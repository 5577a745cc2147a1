import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import { NO_STEPS } from '../../src/remediation/plan-waves.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { linesOf, planWith } from '../remediation/random-plans.ts';
import { everyExportOf } from './every-export.ts';
import { TAKES } from './import-takes.ts';
import { clientsWith, decide } from './made-decisions.ts';
import {
  CHOICES,
  type Chosen,
  chosen,
  expectOpened,
  expectSame,
  LINES,
  opened,
  read,
  saved,
  text,
  textOf,
} from './saved-sessions.ts';
import { sha256Of } from './sha256-of.ts';

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
    const plan = planWith({
      ...NO_STEPS,
      upgrade: { machines: [...linesOf([5]), ...linesOf([2], 1)], absent: ['GONE'] },
    });
    const choices = chosen(FILES, { cellChoices: { ...CHOICES, entries }, decisions, plan });
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
      decisions: [{ on: [{ machines: [{ source: 0, lines: Uint32Array.of(2, 3) }] }] }],
      plan: { waves: [{ steps: { upgrade: { machines: linesOf([2]), absent: ['GONE'] } } }] },
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

  it.each([
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>.csv',
    '../../etc/passwd',
    'C:\\CON',
    '\u202Evsc.teelf',
    'a\nb\0c.csv',
    `${'x'.repeat(10_000)}.csv`,
    '',
  ])('the file name %j is only a text', async (name) => {
    const said = { at: '2001-08-08T12:00:00Z', by: name, reason: name };
    const values = [{ fact: 'role' as const, text: 'Arbeitsplatz', value: 'client', said }];
    const choices = chosen([{ kind: 'text', name, text: LINES.join('\r\n') }], {
      cellChoices: { ...CHOICES, values },
    });
    const { client } = await read(choices);
    const later = JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":1}}');
    const after = await opened(await saved(client, choices, { later, ...later }));
    const session = expectOpened(after.session);
    expect(session.sources.map((source) => source.name)).toEqual([name]);
    expect(session.cellChoices.values).toEqual(values);
    expect('polluted' in {}).toBe(false);
    expect(await everyExportOf(after.client)).toEqual(await everyExportOf(client));
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
  const { pieceHash: _, ...entry } = header.parts[0];
  await fc.assert(
    fc.asyncProperty(fc.nat(part.length - 1), fc.nat(255), async (at, byte) => {
      const changed = Buffer.from(part);
      changed[at] = byte;
      const parts = [{ ...entry, sha256: sha256Of(changed) }];
      const line = Buffer.from(JSON.stringify({ ...header, parts }));
      const lines = Buffer.from(`\n${sha256Of(line)}\n`);
      const file = new Blob([gzipSync(Buffer.concat([line, lines, changed]))]);
      const { session } = await opened(file);
      expect(['opened', 'refused']).toContain(session.kind);
    }),
  );
});
