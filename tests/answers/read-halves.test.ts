import { mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES, type SourceChoices } from '../../src/answers/importing.ts';
import {
  HALVED_SIZES,
  type HalfOrder,
  type ReadHalf,
  readHalf,
  readOnTwoThreads,
  type SecondReader,
} from '../../src/answers/read-halves.ts';
import { readSource } from '../../src/answers/source-reader.ts';
import { readOrdinary } from '../../src/inventory/table/read-ordinary.ts';
import { FIND_OUT } from '../inventory/table/read-text.ts';
import { tellOutcome } from '../inventory/table/tell-outcome.ts';

const nothing = () => undefined;

/** Small enough for tests. The beginning still has to hold more rows than a sample. */
const SIZES = { least: 5000, most: 20_000, head: 4000, overlap: 60 };

/** A second thread that does what it is asked. */
const WILLING: SecondReader = {
  isReady: () => true,
  ask: async (order) => structuredClone(await readHalf(order)),
};

/** A second thread that answers something else than it has read. */
function secondThat(change: (read: ReadHalf, order: HalfOrder) => ReadHalf | null): SecondReader {
  return { isReady: () => true, ask: async (order) => change(await readHalf(order), order) };
}

const HEADING = 'Hostname;Role;Service Pack';
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, row) => `WS${row + 1000};client;SP${row % 7}`);
const textOf = (...lines: readonly string[]) => [HEADING, ...rowsOf(350), ...lines, ''].join('\n');

function readText(text: string, second: SecondReader) {
  return readOnTwoThreads(new Blob([text]), second, nothing, SIZES);
}

/** Reads a text with a second thread. Returns its table, after a comparison with the table of the whole. */
async function expectTable(text: string, second = WILLING) {
  const halves = await readText(text, second);
  if (halves?.kind !== 'table') throw new Error('not read in halves');
  const whole = readOrdinary(new TextEncoder().encode(text), FIND_OUT, nothing, SIZES.head);
  if (whole === null) throw new Error('not ordinary');
  expect(tellOutcome(halves.reading.outcome)).toEqual(tellOutcome(whole.outcome));
  expect(halves.reading.beginning).toBe(whole.beginning);
  expect(await new Blob([...halves.pieces]).text()).toBe(text);
}

describe('a large file', () => {
  it('is read the same on two threads, wherever its middle is', async () => {
    for (let more = 0; more < 80; more += 1) await expectTable(textOf('x'.repeat(more), '', 'B;c'));
  });

  it('is read the same on two threads, whatever is in it', async () => {
    const lines = fc.array(
      fc.constantFrom(
        'WS1;client;SP3',
        '',
        ';;',
        '# old',
        'a;b',
        'a;b;c;d',
        'Hostname;a;b',
        HEADING,
      ),
      { maxLength: 400 },
    );
    const text = fc.tuple(lines, fc.constantFrom('\n', '\r\n'), fc.boolean());
    await fc.assert(
      fc.asyncProperty(text, async ([some, end, isEnded]) => {
        const all = [HEADING, ...rowsOf(300), ...some];
        await expectTable(all.join(end) + (isEnded ? end : ''));
      }),
      { numRuns: 40 },
    );
  });

  it.each<readonly [string, SecondReader]>([
    ['never answers', { isReady: () => true, ask: () => new Promise(() => undefined) }],
    ['fails', secondThat(() => null)],
  ])('is read by the first thread alone if the second %s', async (_, second) => {
    await expectTable(textOf(), second);
  });

  it('is read as a whole without the second thread if its first half must be', async () => {
    const text = textOf(...rowsOf(450)).replace('WS1300', '"WS1300"');
    const silent: SecondReader = { isReady: () => true, ask: () => new Promise(() => undefined) };
    const halves = await readText(text, silent);
    if (halves?.kind !== 'bytes') throw new Error('read in halves');
    expect(new TextDecoder().decode(halves.bytes)).toBe(text);
  });

  it.each<readonly [string, string]>([
    ['a quotation mark in a cell', '"a";b;c'],
    ['a quotation mark that is not closed', '"a;b;c'],
    ['a letter beyond ASCII', 'KÖLN;client;SP3'],
    ['other line ends', 'a;b;c\r'],
    ['other headings', 'Role;Hostname;Service Pack'],
  ])('with %s anywhere is left to the careful way, with all its bytes', async (_, line) => {
    const rows = rowsOf(400);
    for (const place of [250, 290, 300, 310, 399]) {
      const text = [HEADING, ...rows.slice(0, place), line, ...rows.slice(place), ''].join('\n');
      const halves = await readText(text, WILLING);
      if (halves?.kind !== 'bytes') throw new Error('read in halves');
      expect(new TextDecoder().decode(halves.bytes)).toBe(text);
    }
  });

  it.each<readonly [string, string]>([
    ['is small', [HEADING, ...rowsOf(240), ''].join('\n')],
    ['is very large', textOf(...rowsOf(1000))],
    ['has a quotation mark in its beginning', textOf().replace('WS1003', '"WS1003"')],
    ['has a letter beyond ASCII in its beginning', textOf().replace('WS1003', 'KÖLN')],
    ['has few lines in its beginning', textOf().replace('WS1003', 'x'.repeat(2000))],
    ['is a document', `%PDF-${textOf()}`],
    ['is our own JSON', `{${textOf()}`],
  ])('is not read on two threads if it %s', async (_, text) => {
    const second: SecondReader = {
      isReady: () => true,
      ask: () => {
        throw new Error('asked');
      },
    };
    expect(await readText(text, second)).toBeNull();
  });

  it('is read as a whole if no line ends near its middle', async () => {
    const rows = rowsOf(250);
    const text = [HEADING, ...rows, 'x'.repeat(6000), ...rows, ''].join('\n');
    expect(await readText(text, WILLING)).toBeNull();
  });

  it('is read as a whole if no second thread is ready', async () => {
    expect(await readText(textOf(), { ...WILLING, isReady: () => false })).toBeNull();
  });

  it.each<readonly [string, (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['longer', (bytes) => new Uint8Array([...bytes, 10])],
    ['shorter', (bytes) => bytes.slice(0, -1)],
    ['another one', (bytes) => bytes.map((byte, at) => (at === 3 ? 0x78 : byte))],
  ])('is read again if it is %s when the second half is read', async (_, changed) => {
    const second = secondThat((read) => ({ ...read, bytes: changed(read.bytes) }));
    expect(await readText(textOf(), second)).toBeNull();
  });

  it('is read again if it cannot be read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'halves-'));
    try {
      const path = join(folder, 'fleet.csv');
      writeFileSync(path, textOf());
      const file = await openAsBlob(path);
      writeFileSync(path, 'changed');
      expect(await readOnTwoThreads(file, WILLING, nothing, SIZES)).toBeNull();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('tells its progress up to the end', async () => {
    const told: { readonly stage: string; readonly done: number; readonly total: number }[] = [];
    const file = new Blob([textOf()]);
    await readOnTwoThreads(file, WILLING, (progress) => told.push(progress), SIZES);
    expect(told.map(({ stage }) => stage)).toEqual(['bytes', 'rows']);
    expect(told.every(({ total }) => total === file.size)).toBe(true);
    expect(told.at(-1)?.done).toBe(file.size);
  });
});

describe('a source', () => {
  const remark = 'x'.repeat(600);
  // The beginning shows many rows; the others are ten times as long.
  const lines = rowsOf(6_500).map(
    (row, at) => `${row};${at < 400 ? remark : remark.repeat(10)}${at % 9}`,
  );
  const text = [`${HEADING};Remark`, ...lines].join('\r\n');
  const file = new Blob([text]);

  const read = (second: SecondReader | undefined, choices: Partial<SourceChoices> = {}) =>
    readSource({
      input: { kind: 'file', name: 'fleet.csv', file },
      choices: { ...NO_SOURCE_CHOICES, ...choices },
      remembered: [],
      onProgress: nothing,
      second,
    });

  async function told(second: SecondReader | undefined) {
    const outcome = await read(second);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.reason);
    const { table, dialect, sha256, ...others } = outcome.source;
    return { ...tellOutcome({ kind: 'table', table, dialect }), hash: await sha256.get(), others };
  }

  it('is the same with a second thread and without', async () => {
    expect(file.size).toBeGreaterThan(HALVED_SIZES.least);
    let asked = 0;
    const second: SecondReader = {
      isReady: () => true,
      ask(order) {
        asked += 1;
        return WILLING.ask(order);
      },
    };
    expect(await told(second)).toEqual(await told(undefined));
    expect(asked).toBe(1);
    await read(second, { headingLine: 1 });
    expect(asked).toBe(1);
  });
});
