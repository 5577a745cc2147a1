import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type BigTables, openBigTables, scrollsLikeASmallTable } from './big-table-facts.ts';
import { findFirefox, launchFirefox } from './firefox.ts';

const program = findFirefox();
const where = program === null ? ', which is not installed here' : '';

describe.skipIf(program === null)(`half a billion pairings in Firefox${where}`, () => {
  let browser: Browser;
  let tables: BigTables;
  beforeAll(async () => {
    browser = await launchFirefox(program ?? '');
    tables = await openBigTables(browser);
  });
  afterAll(() => browser.close());

  scrollsLikeASmallTable(() => tables, 200);
});
