import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OWN_LAYOUT } from '../../src/session/view.ts';
import { launchBrowser, type OpenPage, openPage } from './browser.ts';
import { giveSample } from './reading-steps.ts';

let browser: Browser;
let open: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  open = await openPage(browser);
  const { page } = open;
  await giveSample(page);
});
beforeEach(async () => {
  const { page } = open;
  await page.setViewportSize({ width: 1280, height: 900 });
  // Closes a menu that is still open.
  await page.keyboard.press('Escape');
  await goTo(page, {});
  await heading(page, 'Server').scrollIntoViewIfNeeded();
});
afterAll(async () => {
  const { errors } = open;
  await browser.close();
  expect(errors).toEqual([]);
});

/** Shows the servers, as a link with this state of their table does. */
async function goTo(page: Page, table: { readonly layout?: unknown }): Promise<void> {
  const plain = { filter: { parts: [], search: '' }, sort: [], layout: OWN_LAYOUT, ...table };
  const view = JSON.stringify({ v: 2, tab: 'servers', tables: { servers: plain } });
  await page.evaluate((hash) => location.assign(hash), `#view=${encodeURIComponent(view)}`);
  const shown = plain.layout === OWN_LAYOUT ? 10 : 2;
  await expect.poll(async () => (await headings(page)).length).toBe(shown);
}

function headingCells(page: Page): Locator {
  return page.getByRole('grid', { name: 'Servers' }).getByRole('columnheader');
}

function heading(page: Page, name: string): Locator {
  const grid = page.getByRole('grid', { name: 'Servers' });
  return grid.getByRole('columnheader', { name, exact: true });
}

/** The headings of the columns of data, in order. */
async function headings(page: Page): Promise<readonly string[]> {
  return (await headingCells(page).allTextContents()).slice(1, -1);
}

/** Widths in px of the columns of data. */
async function widths(page: Page): Promise<readonly number[]> {
  const all = await headingCells(page).evaluateAll((cells) =>
    cells.map((cell) => cell.getBoundingClientRect().width),
  );
  return all.slice(1, -1);
}

/** What the link says of the layout of the servers. */
function linkedLayout(page: Page): unknown {
  const view = new URLSearchParams(new URL(page.url()).hash.slice(1)).get('view');
  return view === null ? OWN_LAYOUT : (JSON.parse(view).tables?.servers?.layout ?? OWN_LAYOUT);
}

/** Takes the edge of a column by the mouse and leads it by these px, one after the other. */
async function dragEdge(page: Page, column: Locator, ...steps: readonly number[]) {
  const box = await column.boundingBox();
  if (box === null) throw new Error('the heading is not drawn');
  const x = box.x + box.width - 3;
  const y = box.y + box.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (const step of steps) await page.mouse.move(x + step, y, { steps: 4 });
}

describe('the edge of a column', () => {
  it('makes it wider under the mouse, and is in the link at the release', async () => {
    const { page } = open;
    const before = await widths(page);
    await dragEdge(page, heading(page, 'Server'), 60);
    await expect.poll(async () => (await widths(page))[0]).toBe((before[0] ?? 0) + 60);
    expect(linkedLayout(page)).toEqual(OWN_LAYOUT);
    await page.mouse.up();
    await expect.poll(() => linkedLayout(page)).not.toEqual(OWN_LAYOUT);
    const after = await widths(page);
    expect(after[0]).toBe((before[0] ?? 0) + 60);
    expect(after.slice(1)).toEqual(before.slice(1));
    expect(await heading(page, 'Server').getAttribute('aria-sort')).toBe('none');
  });

  it('is not wider than its neighbours leave it once it was led there and back', async () => {
    const { page } = open;
    const before = await widths(page);
    await dragEdge(page, heading(page, 'Server'), -40, 0);
    await page.mouse.up();
    await expect.poll(() => widths(page)).toEqual(before);
  });

  it('never makes a column narrower than its least width', async () => {
    const { page } = open;
    await dragEdge(page, heading(page, 'Server'), -900);
    await page.mouse.up();
    await expect.poll(async () => (await widths(page))[0]).toBe(90);
  });

  it('changes nothing by a click, and gives the width back by two', async () => {
    const { page } = open;
    const before = await widths(page);
    await dragEdge(page, heading(page, 'Server'));
    await page.mouse.up();
    expect(linkedLayout(page)).toEqual(OWN_LAYOUT);
    await dragEdge(page, heading(page, 'Server'), 60);
    await page.mouse.up();
    const box = await heading(page, 'Server').boundingBox();
    if (box === null) throw new Error('the heading is not drawn');
    await page.mouse.dblclick(box.x + box.width - 3, box.y + box.height / 2);
    await expect.poll(async () => (await widths(page))[0]).toBe(before[0]);
  });

  it('is led by Shift and the arrow keys, too', async () => {
    const { page } = open;
    const before = await widths(page);
    await heading(page, 'Server').getByRole('button').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await widths(page))[0]).toBe((before[0] ?? 0) + 16);
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => (await widths(page))[0]).toBe((before[0] ?? 0) - 16);
    expect((await widths(page)).slice(1, -1)).toEqual(before.slice(1, -1));
  });
});

describe('a heading', () => {
  it('sorts up, down and not at all, and with Shift beside the other keys', async () => {
    const { page } = open;
    const sortBy = async (name: string, shift = false) =>
      heading(page, name)
        .getByRole('button')
        .click(shift ? { modifiers: ['Shift'] } : {});
    const sorted = (name: string) => heading(page, name).getAttribute('aria-sort');
    await sortBy('Server');
    await expect.poll(() => sorted('Server')).toBe('ascending');
    await sortBy('Server');
    await expect.poll(() => sorted('Server')).toBe('descending');
    await sortBy('Clients met', true);
    await expect.poll(() => sorted('Clients met')).toBe('ascending');
    expect(await sorted('Server')).toBe('descending');
    const described = heading(page, 'Clients met').getByRole('button');
    expect(await described.getAttribute('aria-description')).toMatch(/2/);
    await sortBy('Server', true);
    await expect.poll(() => sorted('Server')).toBe('none');
    expect(await sorted('Clients met')).toBe('ascending');
  });
});

describe('the filter by numbers', () => {
  it('keeps the servers within the limits, says so, and is removed', async () => {
    const { page } = open;
    const rows = () => page.getByRole('tabpanel').getByRole('grid').getAttribute('aria-rowcount');
    const before = await rows();
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    const numbers = page.getByRole('dialog', { name: 'Numbers' });
    await numbers.getByRole('group', { name: 'At risk' }).getByLabel('at least').fill('1');
    const remove = page.getByRole('button', { name: 'Remove the filter At risk at least 1' });
    await expect.poll(() => remove.count()).toBe(1);
    await expect.poll(rows).not.toBe(before);
    await page.keyboard.press('Escape');
    await remove.click();
    await expect.poll(rows).toBe(before);
  });

  it('keeps what is typed that is no number, and the limit before it', async () => {
    const { page } = open;
    await page.getByRole('button', { name: 'Numbers', exact: true }).click();
    const field = page
      .getByRole('dialog', { name: 'Numbers' })
      .getByRole('group', { name: 'At risk' })
      .getByLabel('at least');
    await field.pressSequentially('1e');
    expect(await field.inputValue()).toBe('1e');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const remove = page.getByRole('button', { name: 'Remove the filter At risk at least 1' });
    await expect.poll(() => remove.count()).toBe(1);
    await field.press('Backspace');
    expect(await field.getAttribute('aria-invalid')).toBe('false');
    await field.press('Backspace');
    await expect.poll(() => remove.count()).toBe(0);
  });
});

describe('the columns menu', () => {
  const openMenu = (page: Page) =>
    page.getByRole('tabpanel').getByRole('button', { name: 'Columns', exact: true }).click();

  it('hides, shows and moves columns', async () => {
    const { page } = open;
    const before = await headings(page);
    await openMenu(page);
    const menu = page.getByRole('dialog', { name: 'Columns' });
    await menu.getByRole('checkbox', { name: 'Clients met', exact: true }).uncheck();
    await expect.poll(() => headings(page)).toEqual(before.filter((one) => one !== 'Clients met'));
    await menu.getByRole('checkbox', { name: 'Clients met', exact: true }).check();
    await expect.poll(async () => (await headings(page)).at(-1)).toBe('Clients met');
    const back = menu.getByRole('button', { name: 'Move Server back' });
    await back.click();
    await expect.poll(async () => (await headings(page))[1]).toBe('Server');
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await menu.getByRole('button', { name: 'Reset the columns' }).click();
    await expect.poll(() => headings(page)).toEqual(before);
    expect(linkedLayout(page)).toEqual(OWN_LAYOUT);
  });

  it('never hides the last column', async () => {
    const { page } = open;
    await goTo(page, { layout: { columns: ['server', 'clients'], widths: {} } });
    await openMenu(page);
    const menu = page.getByRole('dialog', { name: 'Columns' });
    await menu.getByRole('checkbox', { name: 'Clients met', exact: true }).uncheck();
    await expect.poll(() => headings(page)).toEqual(['Server']);
    // It says that it is disabled, and keeps the focus all the same.
    const last = menu.getByRole('checkbox', { name: 'Server', exact: true });
    await last.click({ force: true });
    expect(await last.isChecked()).toBe(true);
    expect(await headings(page)).toEqual(['Server']);
  });

  it('makes columns wider and narrower, down to their least width', async () => {
    const { page } = open;
    const [before = 0] = await widths(page);
    await openMenu(page);
    await page.getByRole('button', { name: 'Make Server wider' }).click();
    await expect.poll(async () => (await widths(page))[0]).toBe(before + 16);
    const narrower = page.getByRole('button', { name: 'Make Server narrower' });
    while ((await narrower.getAttribute('aria-disabled')) !== 'true') await narrower.click();
    expect((await widths(page))[0]).toBe(90);
  });

  it('lets the first column scroll sideways with the others, and pins it again', async () => {
    const { page } = open;
    await page.setViewportSize({ width: 700, height: 900 });
    const pinned = () =>
      heading(page, 'Server').evaluate((cell) => getComputedStyle(cell).position);
    await expect.poll(pinned).toBe('sticky');
    await openMenu(page);
    const pin = page.getByRole('checkbox', { name: 'Keep the first column in view' });
    await pin.uncheck();
    await expect.poll(pinned).toBe('relative');
    expect(linkedLayout(page)).toMatchObject({ unpinned: true });
    await pin.check();
    await expect.poll(pinned).toBe('sticky');
  });
});
