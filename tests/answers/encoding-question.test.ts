import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../src/answers/importing.ts';
import { NO_FILTER } from '../../src/answers/table-query.ts';
import { createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from './import-takes.ts';

/** Encodes a text below U+0100 with one byte per character. */
const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const HEAD = 'Hostname;Role;Service Pack;Encryption;';
const ROWS = (one: string, two: string) =>
  `${HEAD}Password;Site\r\nWS1;client;SP4;optional;${one}\r\nWS2;client;SP4;optional;${two}\r\nRAS1;server;SP6a;required;;Bonn\r\n`;

async function read(text: string, takes: Partial<typeof TAKES> = {}): Promise<ImportOutcome> {
  const client = createAuditClient(openOnPage());
  const file = new Blob([bytesOf(text)]);
  return client.ask('import', {
    ...TAKES,
    ...takes,
    sources: [{ kind: 'file', name: 'a.csv', file }],
  });
}

describe('a file whose § depends on the encoding', () => {
  it("raises the question at once, with each encoding's reading of the lines and without passwords", async () => {
    const outcome = await read(ROWS('Geheim\u00f51;Bonn', 'Sommer\u00f5;\u00f5'));
    if (outcome.kind !== 'columns') throw new Error(outcome.kind);
    expect(outcome.preview.certain).toBe(false);
    const [source] = outcome.preview.sources;
    expect(source?.encoding).toBe('cp850');
    expect(source?.encodingReadings).toEqual([
      {
        encoding: 'cp850',
        lines: [
          { line: 2, text: '', password: 'yes' },
          { line: 3, text: '§', password: 'yes' },
        ],
      },
      {
        encoding: 'windows-1252',
        lines: [
          { line: 2, text: '', password: 'no' },
          { line: 3, text: 'õ', password: 'no' },
        ],
      },
    ]);
    expect(JSON.stringify(outcome)).not.toMatch(/Geheim|Sommer/);
  });

  it('raises no question once the person has chosen or confirmed', async () => {
    const text = ROWS('Geheim\u00f51;Bonn', 'sommer;Bonn');
    const [choices] = TAKES.sourceChoices;
    const chosen = choices === undefined ? [] : [{ ...choices, encoding: 'cp850' }];
    expect((await read(text, { sourceChoices: chosen as typeof TAKES.sourceChoices })).kind).toBe(
      'audit',
    );
    expect((await read(text, { withoutAsking: true })).kind).toBe('audit');
  });

  it('keeps its readings in view once the person chose, and asks no more', async () => {
    const text = ROWS('Geheim\u00f51;Bonn', 'sommer;Bonn').replace('Hostname', 'Column 1');
    const [choices] = TAKES.sourceChoices;
    if (choices === undefined) throw new Error('no choices');
    const shown = async (encoding: string | null) => {
      const outcome = await read(text, { sourceChoices: [{ ...choices, encoding }] });
      const [source] = outcome.kind === 'columns' ? outcome.preview.sources : [];
      return source;
    };
    const asked = await shown(null);
    const chosen = await shown('windows-1252');
    expect(asked).toMatchObject({ encoding: 'cp850', asksForEncoding: true });
    expect(chosen).toMatchObject({ encoding: 'windows-1252', asksForEncoding: false });
    expect(chosen?.encodingReadings).toEqual(asked?.encodingReadings);
    // Another encoding than those in question is no answer to it.
    expect((await shown('utf-8'))?.encodingReadings).toEqual([]);
  });

  it('is not asked about where the encoding moves no § of a password', async () => {
    const flags = ROWS('no;Bonn', 'yes;\u00f5 5').replace('Password', 'Section sign in password');
    expect((await read(flags)).kind).toBe('audit');
    // A column that is read for nothing may be the one that the person chooses.
    const without = ROWS('no;Bonn', 'yes;\u00f5').replace('Password', 'Note');
    const outcome = await read(without);
    expect(outcome.kind === 'columns' && outcome.preview.sources[0]?.asksForEncoding).toBe(true);
  });

  it('raises no question if umlauts settle the encoding or everything is ASCII', async () => {
    expect((await read(ROWS('a\u00a7;K\u00f6ln', 'b;M\u00fcnchen'))).kind).toBe('audit');
    expect((await read(ROWS('a;Bonn', 'b;Bonn'))).kind).toBe('audit');
  });
});

it('reports the first line of each part that is in another encoding', async () => {
  const utf8 = 'WS3;client;SP4;optional;a;M\u00c3\u00bcnchen\r\n';
  const client = createAuditClient(openOnPage());
  const file = new Blob([bytesOf(`${ROWS('a\u00a7;K\u00f6ln', 'b;Bonn')}${utf8}`)]);
  const sources = [{ kind: 'file', name: 'a.csv', file }] as const;
  expect((await client.ask('import', { ...TAKES, sources })).kind).toBe('audit');
  const query = { table: 'problems', filter: NO_FILTER, sort: [] } as const;
  const rows = await client.ask('rows', { query, start: 0, length: 100 });
  const mixed = rows.flatMap((row) =>
    row.table === 'problems' && row.problem.kind === 'mixed-encodings' ? [row.problem.line] : [],
  );
  expect(mixed).toEqual([2]);
});
