import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the page opened from a folder', () => {
  it('opens without errors and sends no network requests', async () => {
    const { page, requests, errors, context } = await openPage(browser);
    await page.getByRole('main').waitFor();
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    await context.close();
  });

  it('runs the audit in a worker whose script it contains', async () => {
    const { page, requests, errors, context } = await openPage(browser);
    await page.getByRole('button', { name: 'Try the sample inventory' }).click();
    await page.getByRole('grid', { name: 'Clients to upgrade' }).waitFor();
    const workers = page.workers().map((worker) => new URL(worker.url()).protocol);
    expect(new Set(workers)).toEqual(new Set(['blob:']));
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    await context.close();
  });

  it('is restricted by its policy: no fetch, no eval, no image from elsewhere', async () => {
    const { page, context } = await openPage(browser);
    const attempts = await page.evaluate(async () => {
      const blocked: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        blocked.push(event.effectiveDirective),
      );
      const failed = async (attempt: () => unknown) => {
        try {
          await attempt();
          return false;
        } catch {
          return true;
        }
      };
      const fetchFailed = await failed(() => fetch('https://example.com/'));
      // Runs in a later task, because code evaluated directly by a debugger is exempt from the policy.
      const evalFailed = await new Promise((tell) => {
        requestAnimationFrame(() => tell(failed(() => new Function('return 1')())));
      });
      const image = new Image();
      const imageFailed = new Promise((resolve) => {
        image.onerror = () => resolve(true);
        image.onload = () => resolve(false);
      });
      image.src = 'https://example.com/pixel.png';
      return { fetchFailed, evalFailed, imageFailed: await imageFailed, blocked };
    });
    expect(attempts).toMatchObject({ fetchFailed: true, evalFailed: true, imageFailed: true });
    expect(attempts.blocked).toEqual(expect.arrayContaining(['connect-src', 'img-src']));
    await context.close();
  });
});
