import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { drawWorkbook } from '../fixtures/workbooks.ts';
import { BUILT_PAGE, csvFile, launchBrowser, openPage } from './browser.ts';
import { decide, decideAbout } from './deciding-steps.ts';
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
import { audit, exported, give } from './reading-steps.ts';
import { readStored } from './stored-records.ts';
import { BECOME, NOVEMBER, OCTOBER } from './two-months.ts';
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
const chips = "//*[@aria-label='What was decided about clients']";
const INPUT = "(//input[@type='file'])[1]";
const PAIRINGS = 'At-risk pairings';
const CLIENTS = 'Clients to upgrade';

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

/** A session that Chromium saved a while ago: BONN01 is accepted until a day that is past. */
let session: Buffer;
beforeAll(async () => {
  const browser = await launchBrowser();
  const { page } = await openPage(browser);
  await page.clock.setFixedTime(new Date('2025-01-10T12:00:00'));
  await give(page, csvFile('fleet.csv', FLEET));
  await audit(page);
  const dialog = await decideAbout(page, 1);
  await dialog.getByLabel('Reason', { exact: true }).fill('kiosk');
  await dialog.getByLabel('Until the end of').fill('2025-03-31');
  await decide(dialog);
  await page.getByRole('button', { name: '1 accepted' }).waitFor();
  session = (await exported(page, 'Save session')).bytes;
  await browser.close();
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
    /** The item of the export menu of the open audit, as bytes. */
    const exports = (item: string) =>
      window.download(async () => {
        await window.click(button('Export'));
        await window.click(button(item));
      });
    const inDialog = (xpath: string) => `//dialog[@open]${xpath}`;
    /** Selects the first client shown, decides about it, and deselects it. */
    const decidesAbout = async (kind: string, reason: string) => {
      const tick = `${row(CLIENTS, 1)}//input[@type='checkbox']`;
      await window.click(tick);
      await window.click("//button[.='Decide…']");
      await window.click(inDialog(`//label[normalize-space(.)='${kind}']`));
      const reasonField = inDialog("//label[starts-with(normalize-space(.),'Reason')]//input");
      await window.fill(reasonField, reason);
      await window.click(inDialog("//button[.='Decide'][not(@disabled)]"));
      await expect.poll(() => text(inDialog(''))).toBeNull();
      await window.click(tick);
    };

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

    it('opens a session of Chromium in which an acceptance has ended, decides, and saves it again', async () => {
      await window.open(address);
      await dropFile(window, 'fleet.nt4audit', session);
      await shows(tab(PAIRINGS), /3$/);
      await shows(tab('Inventory'), /6$/);
      await shows(chips, /^1 ended$/);
      await decidesAbout('Accept until a day', 'kiosk');
      await shows(chips, /^1 accepted$/);
      await window.fill("//input[@aria-label='Search']", 'BONN02');
      await shows(row(CLIENTS, 1), /BONN02/);
      await decidesAbout('Report as done', 'by hand');
      await shows(chips, /^1 accepted1 reported done$/);
      const log = (await exports('Decision log (CSV)')).toString('utf8');
      expect(log).toMatch(/accept,BONN01,.*accept,BONN01,.*reported-done,BONN02,/s);

      const again = await exports('Save session');
      await window.open(address);
      await dropFile(window, 'fleet.nt4audit', again);
      await shows(chips, /^1 accepted1 reported done$/);
    });

    it("shows what became of every machine in next month's file", async () => {
      await window.open(address);
      await dropFile(window, 'october.csv', OCTOBER);
      await shows(tab('Inventory'), /17$/);
      await dropFile(window, 'november.csv', NOVEMBER);
      await window.click(button('Newer inventory of this fleet'));
      await goTo('Changes');
      await shows(tab('Changes'), /17$/);
      const strip = `[...document.querySelectorAll("[aria-label='What became of the machines'] button")]
        .map(({ textContent }) => textContent)`;
      expect(await window.evaluate(strip)).toEqual(BECOME);
      await window.click(button('Cleared: 1'));
      await shows(row('Changes', 1), /CLEARED.*SP4 → SP6a/);
      const list = (await exports('Changes (CSV)')).toString('utf8');
      expect(list).toMatch(/\nGONE,,gone,exposed,absent/);
    });

    it('continues work that was left without saving', async () => {
      await window.open(address);
      await window.click(button('Settings'));
      await window.click("//label[contains(.,'Keep my work in this browser')]");
      await window.pressEscape();
      await dropFile(window, 'kept.csv', FLEET);
      await shows(tab(PAIRINGS), /3$/);
      await decidesAbout('Report as done', 'by hand');
      await shows(chips, /^1 reported done$/);
      await expect
        .poll(() => window.evaluate(`(${readStored})()`), { timeout: 20_000 })
        .toContain('reported-done');
      await window.open(address);
      await window.click(button('Continue kept.csv'));
      await shows(chips, /^1 reported done$/);
      await window.click(button('Settings'));
      await window.click(button('Forget everything'));
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

    it('plans in waves, moves and reports a step, and writes the plan and a run sheet', async () => {
      await choosesTheFile();
      await goTo('Plan');
      await window.click(button('Suggest plan'));
      await window.click("//dialog[@open]//button[normalize-space(.)='Suggest']");
      await shows("//section[@aria-label='The plan in short']", /no step raises exposure/);
      // BONN01 goes into a wave of its own, and is reported there.
      const overview = "//section[@aria-label='The plan in short']";
      await window.fill("//input[@aria-label='Search']", 'BONN01');
      await shows(row('Plan', 1), /BONN01/);
      const tick = `${row('Plan', 1)}//input[@type='checkbox']`;
      await window.click(tick);
      await window.click("//button[.='Plan…']");
      await window.choose(inDialog('//select[@data-first-focus]'), 'a new wave at the end');
      await window.click(inDialog("//button[.='Apply'][not(@disabled)]"));
      await expect.poll(() => text(inDialog(''))).toBeNull();
      await shows(overview, /^[3-9] waves/);
      await window.click("//button[.='Decide…']");
      await window.click(inDialog("//label[normalize-space(.)='Report as done']"));
      await window.click(inDialog("//button[.='Decide'][not(@disabled)]"));
      await expect.poll(() => text(inDialog(''))).toBeNull();
      await shows(overview, /1 reported, not seen/);
      const plan = (await exports('Plan (CSV)')).toString('utf8');
      expect(plan).toMatch(/\n3,,.*BONN01,upgrade,reported-done/);
      const sheet = (await exports('Run sheet (HTML)')).toString('utf8');
      expect(sheet).toContain('>BONN02</th>');
      expect(sheet).not.toContain('>BONN01</th>');
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
