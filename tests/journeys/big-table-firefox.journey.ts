import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { type BigTables, openBigTables, scrollsLikeASmallTable } from './big-table-facts.ts';
import { needEngine } from './engines.ts';
import { launchFirefox } from './firefox.ts';

const { isHere, program, label } = needEngine('firefox');

describe.skipIf(!isHere)(`half a billion pairings in ${label}`, () => {
  let browser: Browser;
  let tables: BigTables;
  beforeAll(async () => {
    browser = await launchFirefox(program);
    tables = await openBigTables(browser);
  });
  afterAll(() => browser.close());

  scrollsLikeASmallTable(() => tables, 200);
});
