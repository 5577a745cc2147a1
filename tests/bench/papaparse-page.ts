import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** The part of PapaParse that the page uses. */
interface PapaInPage {
  readonly Papa: {
    parse(text: string, options: object): { readonly data: readonly unknown[] };
  };
}

/**
 * Measures how many ms PapaParse alone takes for the text of a file, as one string, in an empty page.
 * @param script the library's file.
 */
export async function timePapaParse(
  browser: Browser,
  script: string,
  file: string,
): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.setContent('<input type="file">');
  await page.evaluate(readFileSync(script, 'utf8'));
  await page.locator('input').setInputFiles(file);
  const ms = await page.locator('input').evaluate(async (input: HTMLInputElement) => {
    const text = (await input.files?.[0]?.text()) ?? '';
    const { Papa } = globalThis as unknown as PapaInPage;
    const began = performance.now();
    const { data } = Papa.parse(text, { header: false, delimiter: ',', newline: '\r\n' });
    const took = performance.now() - began;
    if (data.length < 2) throw new Error('PapaParse read nothing.');
    return took;
  });
  await context.close();
  return ms;
}
