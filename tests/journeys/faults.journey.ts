import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  BUILT_PAGE,
  csvFile,
  download,
  inventoryInput,
  launchBrowser,
  openPage,
} from './browser.ts';

const FLEET = csvFile(
  'fleet.csv',
  'Hostname,Role,Service Pack,Encryption,Section sign\nA,client,SP3,required,yes\nB,server,SP6a,none,\n',
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens the page in a browser that a script modifies before the page runs. */
async function openChanged(change: () => void) {
  const context = await browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(change);
  const page = await context.newPage();
  await page.goto(BUILT_PAGE);
  return { page, context };
}

describe('a browser without a feature', () => {
  it('says what is missing, and which browsers have it, before anything else', async () => {
    const { page, context } = await openChanged(() => {
      Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    });
    const alert = page.getByRole('alert');
    await alert.getByText('This browser is too old for this page.').waitFor();
    await alert.getByText('Missing: popover').waitFor();
    expect(await page.locator('input').count()).toBe(0);
    await context.close();
  });
});

describe('a worker that fails', () => {
  it('silently, leaves the reading to the page', async () => {
    const { page, context } = await openChanged(() => {
      const Thread = globalThis.Worker;
      globalThis.Worker = class extends Thread {
        constructor() {
          super(URL.createObjectURL(new Blob(['close();'])));
        }
      };
    });
    await inventoryInput(page).setInputFiles(FLEET);
    await page.getByRole('tab', { name: 'Inventory' }).getByText('2').waitFor();
    await context.close();
  });

  it('by answering hello and nothing else, is reported, and can be started again', async () => {
    const { page, context } = await openChanged(() => {
      const Thread = globalThis.Worker;
      let isFirst = true;
      globalThis.Worker = class extends Thread {
        readonly #isDeaf = isFirst;
        constructor(url: string | URL) {
          super(url);
          isFirst = false;
        }
        override postMessage(
          message: object,
          options?: Transferable[] | StructuredSerializeOptions,
        ) {
          const isKnown = !('request' in message) || message.request === 'hello';
          if (isKnown || !this.#isDeaf) super.postMessage(message, options as Transferable[]);
          else Object.assign(globalThis, { isIgnored: true });
        }
      };
    });
    await page.clock.install();
    await inventoryInput(page).setInputFiles(FLEET);
    // Only then: the page would take over if the clock ran on before hello is answered.
    await expect.poll(() => page.evaluate('globalThis.isIgnored')).toBe(true);
    const alert = page.getByRole('alert').filter({ hasText: 'has not answered for 20 seconds' });
    await expect
      .poll(async () => {
        await page.clock.runFor(5000);
        return alert.count();
      })
      .toBe(1);
    await alert.getByRole('button', { name: 'Start again' }).click();
    await page.getByRole('tab', { name: 'Inventory' }).getByText('2').waitFor();
    expect(await alert.count()).toBe(0);
    await context.close();
  });

  it.each([
    ['by an error', 'void setTimeout(() => { throw new Error("broken"); })'],
    ['by ending itself', 'close()'],
  ])(
    '%s during an export, is reported, and starts again with the same file',
    async (_how, breaks) => {
      const { page, context } = await openPage(browser);
      await inventoryInput(page).setInputFiles(FLEET);
      await page.getByRole('gridcell').first().waitFor();
      // The fake disk accepts the first piece only after the worker has died.
      await page.evaluate(() => {
        let goOn: () => void = () => undefined;
        const written = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        const nothing = () => Promise.resolve();
        const stream = { write: () => written, close: nothing, abort: nothing };
        const file = { createWritable: () => Promise.resolve(stream) };
        Object.assign(globalThis, { showSaveFilePicker: () => Promise.resolve(file), goOn });
      });
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'Complete audit (JSON)' }).click();
      await page.getByRole('progressbar', { name: /complete-audit-fleet/ }).waitFor();
      await Promise.all(page.workers().map((worker) => worker.evaluate(breaks)));
      const alert = page.getByRole('alert').filter({ hasText: 'has stopped' });
      await alert.waitFor();
      await page.evaluate('goOn()');
      await alert.getByText(/complete-audit-fleet.*was not written completely/).waitFor();
      await alert.getByRole('button', { name: 'Start again' }).click();
      await expect.poll(() => alert.count()).toBe(0);
      await page.getByRole('gridcell').first().waitFor();
      await context.close();
    },
  );
});

describe('the second thread', () => {
  const remark = 'a remark about nothing '.repeat(38);
  const rows = Array.from({ length: 60_000 }, (_, row) => {
    const facts = row % 100 === 0 ? 'server,SP6a' : 'client,SP3';
    return `PC-${row + 100_000},${facts},required,yes,${remark}\n`;
  });
  const headings = 'Hostname,Role,Service Pack,Encryption,Section sign,Remark\n';
  const folder = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-halves-'));
  // More than 50 MB: of such a file the driver sends the path and not the bytes, which take long.
  const large = join(folder, 'large.csv');
  beforeAll(() => writeFileSync(large, headings + rows.join('')));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads half of a large file', async () => {
    const { page, errors, context } = await openPage(browser);
    await expect.poll(() => page.workers().length).toBe(2);
    const second = page.workers().at(-1);
    await second?.evaluate(() => {
      const { prototype } = MessagePort;
      const { postMessage } = prototype;
      prototype.postMessage = function (message: unknown, transfer: unknown) {
        if (typeof message === 'object') Object.assign(globalThis, { said: message });
        else Object.assign(globalThis, { isReady: true });
        return postMessage.call(this, message, transfer as StructuredSerializeOptions);
      };
    });
    await expect.poll(() => second?.evaluate('globalThis.isReady')).toBe(true);
    await inventoryInput(page).setInputFiles(large);
    await page.getByRole('tab', { name: 'Inventory' }).getByText('60,000').waitFor();
    expect(await second?.evaluate('globalThis.said.read.half.lines')).toBeGreaterThan(29_000);
    expect(errors).toEqual([]);
    await context.close();
  });

  it.each([
    ['never answers', 'asked = true'],
    ['fails', 'asked = true; port.postMessage({ id: data.id, read: null })'],
    ['ends itself', 'asked = true; setTimeout(close, 500)'],
    ['breaks', 'asked = true; throw new Error("broken")'],
  ])('leaves its half to the first if it %s', async (_how, answers) => {
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.addInitScript((answer) => {
      const script = `let asked = false; onmessage = ({ ports: [port] }) => {
        port.onmessage = ({ data }) => { ${answer} };
        port.postMessage('ready');
      };`;
      const Thread = globalThis.Worker;
      globalThis.Worker = class extends Thread {
        constructor(url: string | URL, options?: WorkerOptions) {
          const isSecond = options?.name === 'second';
          super(isSecond ? URL.createObjectURL(new Blob([script])) : url, options);
        }
      };
    }, answers);
    const page = await context.newPage();
    await page.goto(BUILT_PAGE);
    await expect.poll(() => page.workers().length).toBe(2);
    const second = page.workers().at(-1);
    await inventoryInput(page).setInputFiles(large);
    await expect.poll(() => second?.evaluate('asked')).toBe(true);
    await page.getByRole('tab', { name: 'Inventory' }).getByText('60,000').waitFor();
    const stopped = page.getByRole('alert').filter({ hasText: 'has stopped' });
    expect(await stopped.count()).toBe(0);
    await context.close();
  });
});

/**
 * Breaks the browser's plural rules and opens a tab at once: the page uses them to format every "1 machine" and
 * "2 machines" while it renders. In one step, so that nothing else of the page fails to render before the click.
 */
const openBroken = (tab: Locator) =>
  tab.evaluate((element: HTMLElement) => {
    const { prototype } = Intl.PluralRules;
    const select = () => {
      throw new RangeError('no plural');
    };
    Object.assign(prototype, { asBefore: prototype.select, select });
    element.click();
  });
const MEND = 'Intl.PluralRules.prototype.select = Intl.PluralRules.prototype.asBefore;';

describe('a page that fails to render', () => {
  it('says so, saves what the person did, and renders again with all of it', async () => {
    const { page, context } = await openPage(browser);
    await inventoryInput(page).setInputFiles(FLEET);
    await page.getByRole('gridcell').first().waitFor();
    await page.getByRole('button', { name: 'Assumptions: set' }).click();
    await page.getByLabel('Service pack', { exact: true }).selectOption({ label: 'SP4' });
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('region', { name: 'Assumptions in force' }).waitFor();
    await openBroken(page.getByRole('tab', { name: 'Inventory' }));
    const alert = page.getByRole('alert');
    await alert.getByText('Something went wrong in this page').waitFor();
    await alert.getByText('everything you entered are still there').waitFor();
    await alert.getByText('RangeError: no plural').waitFor();
    const choices = await download(page, () =>
      alert.getByRole('button', { name: 'Save what I entered (JSON)' }).click(),
    );
    expect(JSON.parse(choices.text)).toMatchObject({
      files: ['fleet.csv'],
      rules: { assumptions: { servicePack: 'SP4' } },
    });
    const whole = await download(page, () =>
      alert.getByRole('button', { name: 'Save the complete audit (JSON)' }).click(),
    );
    expect(whole.text).toContain('"q251382-audit/1"');
    await page.evaluate(MEND);
    await alert.getByRole('button', { name: 'Show the page again' }).click();
    await page.getByRole('region', { name: 'Assumptions in force' }).waitFor();
    await page.getByRole('grid', { name: 'Inventory' }).getByRole('gridcell').first().waitFor();
    await context.close();
  });

  it('says so in German, and starts over without the inventory', async () => {
    const { page, context } = await openPage(browser, { locale: 'de-DE' });
    await inventoryInput(page).setInputFiles(FLEET);
    await page.getByRole('gridcell').first().waitFor();
    await openBroken(page.getByRole('tab', { name: 'Bestand' }));
    const alert = page.getByRole('alert');
    await alert.getByText('In dieser Seite ist ein Fehler aufgetreten').waitFor();
    await alert.getByText('alle Ihre Eingaben sind noch da').waitFor();
    await alert.getByRole('button', { name: 'Eingaben speichern (JSON)' }).waitFor();
    await page.evaluate(MEND);
    await alert.getByRole('button', { name: 'Ohne diesen Bestand neu beginnen' }).click();
    await expect.poll(() => page.getByRole('grid').count()).toBe(0);
    await inventoryInput(page).setInputFiles(FLEET);
    await page.getByRole('gridcell').first().waitFor();
    await context.close();
  });
});
