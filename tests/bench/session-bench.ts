import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openAuditPage } from './audit-page.ts';
import { timeOf } from './message-times.ts';
import { median } from './statistics.ts';

/** What saving, opening and comparing cost one fleet; times in ms. */
export interface SessionFigures {
  /** The worker's time for the session file, read back once. */
  readonly save: number;
  /** Packing the same bytes, by the browser alone. */
  readonly gzip: number;
  /** From the file to its choices and tables, and until its cells are read. Counting follows, as after an import. */
  readonly open: number;
  /** Unpacking the same bytes into one piece, by the browser alone. */
  readonly gunzip: number;
  /** From the file to the first table, counted. */
  readonly openCounted: number;
  /** Comparing the fleet with itself, once both files are read. */
  readonly compare: number;
  /** The worker's time for reading and counting one of the files. */
  readonly importing: number;
  /** Bytes of the earlier audit for each machine. */
  readonly earlierBytes: number;
}

/** Packs and unpacks the contents of a session file in an empty page. */
async function timeGzip(browser: Browser, file: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<input type="file">');
  await page.locator('input').setInputFiles(file);
  const times = await page.locator('input').evaluate(async (input: HTMLInputElement) => {
    const collect = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>) => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      const reader = stream.getReader();
      for (;;) {
        const piece = await reader.read();
        if (piece.done) break;
        pieces.push(piece.value);
      }
      const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        bytes.set(piece, at);
        at += piece.length;
      }
      return bytes;
    };
    const [packed] = input.files ?? [];
    if (packed === undefined) throw new Error('No session file.');
    const began = performance.now();
    const bytes = await collect(packed.stream().pipeThrough(new DecompressionStream('gzip')));
    const unpacked = performance.now();
    await collect(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));
    return { gunzip: unpacked - began, gzip: performance.now() - unpacked };
  });
  await context.close();
  return times;
}

/** Saves a fleet as a session, opens it in another page, and compares the two. */
async function measureOnce(
  browser: Browser,
  { folder, page: built }: { readonly folder: string; readonly page: string },
  file: string,
): Promise<SessionFigures> {
  const session = join(folder, 'fleet.nt4audit');
  const first = await openAuditPage(browser, built);
  await first.timeRows('change', () => first.page.getByLabel('Inventory CSV').setInputFiles(file));
  const importing = await timeOf(first.page, 'import');
  await first.page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    first.page.waitForEvent('download'),
    first.page.getByRole('button', { name: 'Save session' }).click(),
  ]);
  await download.saveAs(session);
  const save = await timeOf(first.page, 'saveSession');
  await first.close();

  const { gunzip, gzip } = await timeGzip(browser, session);

  const second = await openAuditPage(browser, built);
  const { page } = second;
  const shown = await second.timeRows('change', () =>
    page.getByLabel('Inventory CSV').setInputFiles(session),
  );
  const open = await timeOf(page, 'openSession');
  await page.getByRole('button', { name: 'New inventory' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Earlier inventory', { exact: true }).setInputFiles(file);
  await page.getByRole('tab', { name: /^Changes/ }).waitFor();
  const [earlier, compared] = [await timeOf(page, 'earlier'), await timeOf(page, 'reread')];
  const machines = await page.getByRole('tab', { name: 'Inventory' }).textContent();
  await second.close();
  rmSync(session);
  return {
    save: save.answered,
    gzip,
    open: open.read ?? open.answered,
    gunzip,
    openCounted: shown.painted,
    compare: earlier.answered + compared.answered,
    importing: importing.answered,
    earlierBytes: compared.earlierBytes / Number((machines ?? '').replace(/\D/g, '')),
  };
}

/** So many times, because the browser's own packing and unpacking of the same bytes vary by half. */
const RUNS = 3;

/** Saves, opens and compares a fleet several times. Each figure is the median. */
export async function measureSession(
  ...of: Parameters<typeof measureOnce>
): Promise<SessionFigures> {
  const runs: SessionFigures[] = [];
  while (runs.length < RUNS) runs.push(await measureOnce(...of));
  const medianOf = (figure: keyof SessionFigures) => median(runs.map((run) => run[figure]));
  return {
    save: medianOf('save'),
    gzip: medianOf('gzip'),
    open: medianOf('open'),
    gunzip: medianOf('gunzip'),
    openCounted: medianOf('openCounted'),
    compare: medianOf('compare'),
    importing: medianOf('importing'),
    earlierBytes: medianOf('earlierBytes'),
  };
}
