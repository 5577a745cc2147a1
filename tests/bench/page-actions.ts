import { type Random, seedRandom } from '../../scripts/samples/seeded-random.ts';
import type { AuditPage } from './audit-page.ts';
import type { FleetShape } from './fleet-text.ts';
import { recordAnswers, takeAnswerTimes } from './page-records.ts';
import type { RowsTime } from './rows-watch.ts';

/** Digits that occur only in names and sites, so that each keystroke changes the rows. */
const SEARCHES = ['71', '12', '93', '58', '26', '37', '82', '19', '65', '23', '87', '51'];

/** Headings to click, one after the other. The first one sorts all names, and later clicks reuse that order. */
const SORTS = [
  /^Client(?! SP| enc)/,
  /^Client(?! SP| enc)/,
  /^Server(?! SP| enc)/,
  /^Server SP/,
  /^Client SP/,
];

/**
 * The least time a person looks at the rows before sorting them, in ms. A fixed delay that waits for nothing in the
 * page; like on a real desk, the worker may use it to prepare.
 */
const LOOKING_MS = 3_000;

/** Jumps under each sort. */
const JUMPS = 6;
const SEED = 4;

/** Types each search into the search box and deletes it again, key by key. */
export async function typeSearches(audit: AuditPage): Promise<readonly RowsTime[]> {
  const times: RowsTime[] = [];
  await audit.page.getByLabel('Search', { exact: true }).focus();
  const strokes = SEARCHES.flatMap((search) => [...search, ...[...search].map(() => 'Backspace')]);
  for (const stroke of strokes) {
    times.push(await audit.timeRows('keydown', () => audit.page.keyboard.press(stroke)));
  }
  return times;
}

/** The times of sorting and jumping. */
export interface SortTimes {
  readonly firstByName: RowsTime;
  readonly sorts: readonly RowsTime[];
  readonly jumps: readonly RowsTime[];
  /** The worker's time for each request for rows, in ms. */
  readonly inWorker: readonly number[];
}

/** Jumps to random rows, and then to both ends with the keyboard. */
async function jumpAbout(audit: AuditPage, random: Random): Promise<readonly RowsTime[]> {
  const { page } = audit;
  const rows = await audit.flagged();
  const field = page.getByLabel('Go to row');
  const times: RowsTime[] = [];
  for (let jump = 0; jump < JUMPS; jump += 1) {
    await field.fill(String(1 + Math.floor(random() * rows)));
    times.push(await audit.timeRows('keydown', () => field.press('Enter')));
  }
  await page.getByRole('gridcell').first().focus();
  await page.keyboard.down('Control');
  for (const key of ['End', 'Home']) {
    times.push(await audit.timeRows('keydown', () => page.keyboard.press(key)));
  }
  await page.keyboard.up('Control');
  return times;
}

/** Clicks one heading after the other, and jumps about under each sort. */
export async function sortAndJump(audit: AuditPage): Promise<SortTimes> {
  const random = seedRandom(SEED);
  const sorts: RowsTime[] = [];
  const jumps: RowsTime[] = [];
  const inWorker: number[] = [];
  await audit.page.waitForTimeout(LOOKING_MS);
  await recordAnswers(audit.page);
  for (const name of SORTS) {
    sorts.push(await audit.timeRows('click', () => audit.heading(name).click()));
    await takeAnswerTimes(audit.page);
    jumps.push(...(await jumpAbout(audit, random)));
    inWorker.push(...(await takeAnswerTimes(audit.page)));
  }
  const [firstByName, ...others] = sorts;
  if (firstByName === undefined) throw new Error('Nothing was sorted.');
  return { firstByName, sorts: others, jumps, inWorker };
}

/** Switches to the scope that the inventory provides; null if it provides none. */
export async function changeScope(audit: AuditPage, shape: FleetShape): Promise<RowsTime | null> {
  const { page } = audit;
  switch (shape) {
    case 'every':
      return null;
    case 'groups': {
      await page.getByRole('button', { name: 'Who meets whom: change' }).click();
      const choice = page.getByRole('radio', { name: 'Same group' });
      const time = await audit.timeRows('click', () => choice.click());
      await page.getByRole('button', { name: 'Done' }).click();
      return time;
    }
    case 'peers': {
      const offer = page.getByRole('button', { name: /use the listed servers/ });
      return audit.timeRows('click', () => offer.click());
    }
  }
}
