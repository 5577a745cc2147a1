import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { BUILT_PAGE, csvFile, launchBrowser } from './browser.ts';
import { arrivedIn, eventually } from './driven-window.ts';
import { needEngine } from './engines.ts';
import { launchFirefox } from './firefox.ts';
import { audit, countOn, explain, give } from './reading-steps.ts';
import { readStored } from './stored-records.ts';

const SECRET = 'Zq8Wx5§Vj';

/** The encryption of both clients needs an explanation. With it, two pairings are exposed. */
const FLEET = [
  'Hostname;Role;Service Pack;Encryption;Password',
  `WS1;client;SP4;geschuetzt;${SECRET}`,
  `WS2;client;SP3;geschuetzt;${SECRET}`,
  'RAS1;server;SP6a;optional;',
].join('\r\n');

const ENGINES = {
  chromium: () => launchBrowser(),
  firefox: (program: string) => launchFirefox(program),
} as const;

const storedIn = (page: Page) => page.evaluate(readStored);

async function consent(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Keep my work in this browser').check();
  await page.keyboard.press('Escape');
}

/** Reads the fleet, explains the encryption, and waits until this is kept. */
async function work(page: Page): Promise<void> {
  await consent(page);
  await give(page, csvFile('fleet.csv', FLEET));
  await audit(page);
  await page.getByRole('tab', { name: 'Problems' }).click();
  await explain(page, /“geschuetzt” .* means/, 'required');
  await expect.poll(() => countOn(page, 'At-risk pairings')).toBe(2);
  await expect.poll(() => storedIn(page), { timeout: 20_000 }).toContain('"value":"required"');
}

describe.each(['chromium', 'firefox'] as const)('the crash net in %s', (engine) => {
  const { isHere, program, label } = needEngine(engine);

  describe.skipIf(!isHere).each(['a folder', 'localhost'] as const)(
    `${label}, from %s`,
    (origin) => {
      let browser: Browser;
      let address: string;
      let close: () => void = () => undefined;
      let context: BrowserContext;
      const openTab = async () => {
        const page = await context.newPage();
        await page.goto(address);
        return page;
      };

      beforeAll(async () => {
        if (origin === 'a folder') address = BUILT_PAGE;
        else ({ address, close } = await serve());
        browser = await ENGINES[engine](program);
        context = await browser.newContext({
          locale: 'en-GB',
          viewport: { width: 1280, height: 900 },
        });
      });
      afterAll(async () => {
        await browser.close();
        close();
      });

      it('brings back the work of a tab that was killed, without the passwords', async () => {
        const first = await openTab();
        expect(await first.evaluate(() => indexedDB.databases())).toEqual([]);
        await work(first);
        const stored = await storedIn(first);
        expect(stored).toContain('WS1');
        expect(stored).not.toContain(SECRET);
        await first.close({ runBeforeUnload: false });

        const second = await openTab();
        await second.getByRole('button', { name: 'Continue fleet.csv' }).click();
        await audit(second);
        expect(await countOn(second, 'At-risk pairings')).toBe(2);

        const third = await openTab();
        await third.getByRole('button', { name: 'Continue fleet.csv' }).click();
        await third.getByText('Another tab works on fleet.csv; this is a copy.').waitFor();
        expect(await countOn(third, 'At-risk pairings')).toBe(2);
        await third.close();
        await second.close();

        const last = await openTab();
        await last.getByRole('button', { name: 'Delete fleet.csv' }).click();
        await last.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
        await last.getByRole('status').getByText('Deleted what was kept of fleet.csv.').waitFor();
        expect(await last.getByText('Kept in this browser').count()).toBe(0);
        expect(await last.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
        expect(await storedIn(last)).not.toContain('WS1');
        await last.close();
      });

      it('lists what is damaged, and forgets everything at once', async () => {
        const page = await openTab();
        await page.evaluate(async () => {
          localStorage.setItem('nt4-pptp-audit.keeps', 'yes');
          const opening = indexedDB.open('nt4-pptp-audit', 1);
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('heads');
            opening.result.createObjectStore('bodies');
          };
          await new Promise((resolve) => {
            opening.onsuccess = resolve;
          });
          const transaction = opening.result.transaction(['heads'], 'readwrite');
          transaction.objectStore('heads').put({ name: 7 }, 'broken');
          await new Promise((resolve) => {
            transaction.oncomplete = resolve;
          });
          opening.result.close();
        });
        await page.reload();
        await page.getByText('A kept audit that is damaged and cannot be opened.').waitFor();
        expect(await page.getByRole('button', { name: /^Continue/ }).count()).toBe(0);
        await page.getByRole('button', { name: 'Settings' }).click();
        await page.getByRole('button', { name: 'Forget everything' }).click();
        await expect.poll(() => page.getByText('Kept in this browser').count()).toBe(0);
        await expect.poll(() => page.evaluate(() => indexedDB.databases())).toEqual([]);
        await page.close();
      });
    },
  );
});

describe('a browser without Web Locks', () => {
  it('opens a kept audit as a copy, and says why', async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'en-GB' });
    // As on plain http.
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'locks', { value: undefined });
    });
    const first = await context.newPage();
    await first.goto(BUILT_PAGE);
    await work(first);
    const second = await context.newPage();
    await second.goto(BUILT_PAGE);
    await second.getByRole('button', { name: 'Continue fleet.csv' }).click();
    await second
      .getByText('This browser cannot tell whether another tab works on fleet.csv')
      .waitFor();
    expect(await countOn(second, 'At-risk pairings')).toBe(2);
    await browser.close();
  });
});

describe('work that is kept but not saved', () => {
  it('is left without a word of loss, and can be continued', async () => {
    const browser = await launchBrowser();
    const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    await page.goto(BUILT_PAGE);
    await work(page);
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('other.csv', FLEET.replaceAll('WS', 'PC').replace('RAS1', 'GATE1')));
    const question = page.getByRole('dialog', { name: 'Go on without saving?' });
    await question.getByText(/This browser keeps it: continue this audit/).waitFor();
    await question.getByRole('button', { name: 'Go on without saving' }).click();
    await page.getByText('other.csv', { exact: true }).waitFor();
    const next = await page.context().newPage();
    await next.goto(BUILT_PAGE);
    await next.getByRole('button', { name: 'Continue fleet.csv' }).click();
    await audit(next);
    expect(await countOn(next, 'At-risk pairings')).toBe(2);
    await browser.close();
  });
});

describe('storage that is full', () => {
  const { isHere, program, label } = needEngine('firefox');
  /** In KiB, for everything that this browser stores. */
  const LIMIT = { 'dom.quotaManager.temporaryStorage.fixedLimit': 400 };
  /** Machines whose names do not pack well: some 600 KiB. */
  const MANY = [
    'Hostname;Role;Service Pack;Encryption',
    ...Array.from({ length: 30_000 }, (_, at) => {
      const name = createHash('sha256').update(String(at)).digest('hex').slice(0, 40);
      return `${name};client;SP3;required`;
    }),
  ].join('\r\n');

  it.skipIf(!isHere)(
    `is told in the middle of work, and what was kept before stays: ${label}`,
    async () => {
      const downloads = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-full-'));
      const browser = await launchFirefox(program, downloads, LIMIT);
      const context = await browser.newContext({ locale: 'en-GB' });
      await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
      const page = await context.newPage();
      await page.goto(BUILT_PAGE);
      await work(page);
      await page.getByRole('button', { name: 'New inventory' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Add to the inventory shown').check();
      await dialog.getByLabel('Inventory CSV').setInputFiles(csvFile('many.csv', MANY));
      const alert = page.getByRole('alert');
      await alert.getByText('its storage is full').waitFor();
      await alert.getByText('What was kept before is still there.').waitFor();
      expect(await countOn(page, 'Inventory')).toBe(30_003);
      expect(await storedIn(page)).not.toContain('many.csv');

      await alert.getByRole('button', { name: 'Save session' }).click();
      const file = await eventually('a download', async () => arrivedIn(downloads));
      const [header = ''] = gunzipSync(file).toString('latin1').split('\n', 1);
      expect(header).toContain('many.csv');
      expect(header).toContain('"value":"required"');
      await expect.poll(() => page.getByText('its storage is full').count()).toBe(0);
      await page.close({ runBeforeUnload: false });

      const second = await context.newPage();
      await second.goto(BUILT_PAGE);
      await second.getByRole('button', { name: 'Continue fleet.csv' }).click();
      await audit(second);
      expect(await countOn(second, 'Inventory')).toBe(3);
      expect(await countOn(second, 'At-risk pairings')).toBe(2);
      await second.close();

      await browser.close();
      rmSync(downloads, { recursive: true });
    },
  );
});

describe('storage that is blocked', () => {
  it('is told after the first change, and the audit works without it', async () => {
    const browser = await launchBrowser();
    const context = await browser.newContext({ locale: 'en-GB' });
    // As in a browser that blocks the data of a site.
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
    });
    const page = await context.newPage();
    await page.goto(BUILT_PAGE);
    await consent(page);
    await give(page, csvFile('fleet.csv', FLEET));
    await audit(page);
    await page.getByRole('tab', { name: 'Problems' }).click();
    await explain(page, /“geschuetzt” .* means/, 'required');
    await page.getByText('This browser keeps nothing: its storage is blocked.').waitFor();
    expect(await countOn(page, 'At-risk pairings')).toBe(2);
    await browser.close();
  });
});
