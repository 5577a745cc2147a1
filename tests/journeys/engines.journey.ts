import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { drawWorkbook } from '../fixtures/workbooks.ts';
import { BUILT_PAGE, launchBrowser } from './browser.ts';
import {
  type DrivenWindow,
  dropFile,
  eventually,
  textOf,
  visibleElement,
} from './driven-window.ts';
import { needEngine } from './engines.ts';
import { launchFirefox } from './firefox.ts';
import { openPlaywrightWindow } from './playwright-window.ts';
import { openWebkitWindow } from './webkit-window.ts';

/** With RAS1, two pairings are exposed and one is at risk. RAS2 has SP4 and exposes nobody. */
const FLEET = `Hostname,Role,Service Pack,Encryption,Section sign,Site
BONN01,client,SP3,required,yes,Bonn
BONN02,client,SP4,required,,Bonn
ULM01,client,SP3,required,yes,Ulm
ULM02,client,SP2,required,no,Ulm
RAS1,server,SP6a,required,,Bonn
RAS2,server,SP4,required,,Ulm
`;

const tab = (name: string) => `//*[@role='tab'][starts-with(normalize-space(.),'${name}')]`;
const button = (name: string) =>
  `//button[starts-with(normalize-space(.),'${name}') or starts-with(@aria-label,'${name}')]`;
const grid = (name: string) => `//*[@role='grid'][@aria-label='${name}']`;
const row = (name: string, place: number) => `(${grid(name)}//tbody/tr[td])[${place}]`;
const INPUT = "(//input[@type='file'])[1]";
const PAIRINGS = 'At-risk pairings';

/** Opens a window in each engine, and returns it with a function that closes everything. */
const LAUNCHERS = {
  chromium: async () => {
    const browser = await launchBrowser();
    return { window: await openPlaywrightWindow(browser), end: () => browser.close() };
  },
  firefox: async (program: string) => {
    const downloads = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-firefox-'));
    const browser = await launchFirefox(program, downloads);
    const end = async () => {
      await browser.close();
      rmSync(downloads, { recursive: true });
    };
    return { window: await openPlaywrightWindow(browser, downloads), end };
  },
  webkit: async (program: string) => {
    const window = await openWebkitWindow(program);
    return { window, end: () => window.close() };
  },
} as const;

const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
const ORIGINS = ['a folder', 'localhost'] as const;

/** The item of the export menu of the open audit, as bytes. */
const exportedFrom = (window: DrivenWindow, item: string) =>
  window.download(async () => {
    await window.click(button('Export'));
    await window.click(button(item));
  });

/** A session that Chromium saved. */
let session: Buffer;
beforeAll(async () => {
  const { window, end } = await LAUNCHERS.chromium();
  await window.open(BUILT_PAGE);
  await dropFile(window, 'fleet.csv', FLEET);
  session = await exportedFrom(window, 'Save session');
  await end();
});

describe.each(ENGINES)('the page in %s', (engine) => {
  const { isHere, program, label } = needEngine(engine);

  describe.skipIf(!isHere).each(ORIGINS)(`${label}, opened from %s`, (origin) => {
    const folder = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-fleet-'));
    const file = join(folder, 'fleet.csv');
    const workbook = join(folder, 'fleet.xlsx');
    let window: DrivenWindow;
    let end: () => Promise<void>;
    let address: string;
    let close: () => void = () => undefined;

    beforeAll(async () => {
      writeFileSync(file, FLEET);
      const rows = FLEET.trimEnd()
        .split('\n')
        .map((line) => line.split(','));
      writeFileSync(workbook, drawWorkbook([{ name: 'Fleet', rows: [['Our fleet'], ...rows] }]));
      if (origin === 'a folder') address = BUILT_PAGE;
      else ({ address, close } = await serve());
      ({ window, end } = await LAUNCHERS[engine](program));
    });
    afterAll(async () => {
      await end();
      close();
      rmSync(folder, { recursive: true });
    });

    const text = (xpath: string) => textOf(window, xpath);
    const shows = (xpath: string, expected: RegExp) =>
      expect.poll(() => text(xpath), { timeout: 20_000 }).toMatch(expected);
    /** Opens a tab. Clicks again if the page moved the tab away from the pointer. */
    const goTo = (name: string) =>
      eventually(`the tab ${name}`, async () => {
        await window.click(tab(name));
        const chosen = `${visibleElement(tab(name))}?.getAttribute('aria-selected')`;
        return (await window.evaluate(chosen)) === 'true' ? true : null;
      });
    const choosesTheFile = async () => {
      await window.open(address);
      await window.upload(INPUT, file);
      await shows(tab(PAIRINGS), /3$/);
      await goTo(PAIRINGS);
    };
    const exports = (item: string) => exportedFrom(window, item);

    it('reads a chosen file, sorts, filters, searches and explains', async () => {
      await choosesTheFile();
      await shows(tab('Inventory'), /6$/);
      await shows(row(PAIRINGS, 1), /BONN01.*RAS1/);

      const byClient = `${grid(PAIRINGS)}//th[starts-with(normalize-space(.),'Client')]`;
      await window.click(`${byClient}//button`);
      await window.click(`${byClient}//button`);
      await shows(row(PAIRINGS, 1), /ULM01/);

      // The tab starts with exposed and at risk chosen. Deselecting the first leaves the second.
      await window.click("//*[@role='search']//button[starts-with(normalize-space(.),'Verdict')]");
      await window.click(
        "//fieldset//label[starts-with(translate(normalize-space(.),'E','e'),'exposed')]",
      );
      await window.pressEscape();
      await shows(row(PAIRINGS, 1), /BONN02/);
      await window.click(button('Clear all filters'));

      await window.fill("//input[@aria-label='Search']", 'ULM01');
      await shows(row(PAIRINGS, 1), /ULM01/);
      await window.click(button('Why?'));
      await shows("//*[@role='dialog' or self::dialog]", /Server runs SP5 or later/);
      await window.pressEscape();
    });

    it.runIf(origin === 'a folder')('shows cards in a window as slim as a phone', async () => {
      await choosesTheFile();
      await window.resize(390, 844);
      await shows(row(PAIRINGS, 1), /^Verdict . Exposed.*BONN01.*RAS1/);
      const overhang = 'document.documentElement.scrollWidth - innerWidth';
      expect(await window.evaluate(overhang)).toBeLessThanOrEqual(0);
      const cut = `[...document.querySelectorAll('[role=row] > [data-place]')]
        .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.scrollHeight > cell.clientHeight + 1)
        .map((cell) => cell.textContent)`;
      await expect.poll(() => window.evaluate(cut), { timeout: 20_000 }).toEqual([]);

      await window.choose("//label[.='Sort by']/following-sibling::select", 'Client');
      await window.click(button('Descending'));
      await shows(row(PAIRINGS, 1), /ULM01/);
      await window.fill("//input[@aria-label='Search']", 'BONN02');
      await shows(row(PAIRINGS, 1), /^Verdict . At risk.*BONN02/);

      await window.click(`${row(PAIRINGS, 1)}//*[@role='rowheader']`);
      await shows("//*[@role='dialog' or self::dialog]", /Server runs SP5 or later/);
      await window.click(button('Close'));
      const list = (await exports('This list (CSV)')).toString('utf8');
      expect(list.trim().split('\r\n')).toHaveLength(2);
      await window.resize(1400, 1000);
    });

    it('reads a chosen workbook', async () => {
      await window.open(address);
      await window.upload(INPUT, workbook);
      await shows(tab(PAIRINGS), /3$/);
      await shows(tab('Inventory'), /6$/);
      await shows('//header', /Sheet “Fleet”/);
    });

    it('opens a session that Chromium saved, and saves it again', async () => {
      let file = session;
      for (let times = 0; times < 2; times += 1) {
        await window.open(address);
        await dropFile(window, 'fleet.nt4audit', file);
        await shows(tab(PAIRINGS), /3$/);
        await shows(tab('Inventory'), /6$/);
        file = await exports('Save session');
      }
    });

    it('reads a dropped file, and recounts when a cell is corrected', async () => {
      await window.open(address);
      await dropFile(
        window,
        'dropped.csv',
        FLEET.replace('SP4,required,,Ulm', 'SP9,required,,Ulm'),
      );
      await shows(tab('Problems'), /1$/);
      await goTo('Problems');
      await window.click(button('Correct service pack of RAS2'));
      await window.choose('(//dialog[@open]//select)[1]', 'SP5');
      await window.click("//dialog[@open]//button[normalize-space(.)='Save']");
      await shows(tab(PAIRINGS), /6$/);
    });

    it('plans in waves, and writes the plan and a run sheet', async () => {
      await choosesTheFile();
      await goTo('Plan');
      await window.click(button('Suggest plan'));
      await window.click("//dialog[@open]//button[normalize-space(.)='Suggest']");
      await shows("//section[@aria-label='The plan in short']", /no step raises exposure/);
      const plan = (await exports('Plan (CSV)')).toString('utf8');
      expect(plan).toMatch(/\n1,Bonn,.*BONN01,upgrade,planned/);
      const sheet = (await exports('Run sheet (HTML)')).toString('utf8');
      expect(sheet).toContain('>BONN01</th>');
    });

    it('reaches the last row of a table that is wider than its box, and exports', async () => {
      await choosesTheFile();
      await goTo('Servers');
      await shows(row('Servers', 2), /RAS2/);
      // A scroll bar that takes no room lies over the lowest px of the box.
      const atFoot = `(() => {
        const last = ${visibleElement(row('Servers', 2))};
        last.scrollIntoView({ block: 'center', inline: 'nearest' });
        const { left, bottom } = last.getBoundingClientRect();
        return last.contains(document.elementFromPoint(left + 60, bottom - 4));
      })()`;
      await expect.poll(() => window.evaluate(atFoot), { timeout: 20_000 }).toBe(true);
      const list = (await exports('Remediation list (CSV)')).toString('utf8');
      const clients = ['BONN01', 'BONN02', 'ULM01'];
      for (const client of clients) expect(list).toMatch(new RegExp(`\\n${client},.*upgrade`));
      expect(list.trim().split('\r\n').length).toBeGreaterThan(clients.length);
    });
  });
});
