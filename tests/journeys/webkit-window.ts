import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { findProgram } from '../../scripts/find-browser.mjs';
import { arrivedIn, type DrivenWindow, eventually, visibleElement } from './driven-window.ts';

/** The key under which WebDriver returns an element (W3C WebDriver, 12.1). */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** The Escape key in WebDriver (W3C WebDriver, 17.4.2). */
const ESCAPE = '\uE00C';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/** Starts a virtual screen (Xvfb). Returns its process and the name of its display. */
async function startScreen(): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'];
  const screen = spawn(findProgram('xvfb') ?? '', args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = screen.stdio[3] as Readable;
  const [number] = await once(said, 'data');
  return { screen, display: `:${String(number).trim()}` };
}

type Send = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

/** Speaks W3C WebDriver with a driver. Throws the driver's message if a command fails. */
function connectTo(address: string): Send {
  return async (method, path, body) => {
    const content = body === undefined ? null : JSON.stringify(body);
    const response = await fetch(address + path, { method, body: content });
    const { value } = (await response.json()) as { readonly value: unknown };
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

/**
 * Opens a WebKit window. The driver starts WebKit's MiniBrowser on a virtual screen and with a temporary
 * home folder, into which downloads go.
 */
export async function openWebkitWindow(driverPath: string): Promise<DrivenWindow> {
  const { screen, display } = await startScreen();
  const home = mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-webkit-'));
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display, HOME: home, GDK_BACKEND: 'x11', LANG: 'C.UTF-8' };
  const driver = spawn(driverPath, [`--port=${port}`], { stdio: 'ignore', env });
  const send = connectTo(`http://127.0.0.1:${port}`);
  const stop = () => {
    driver.kill();
    screen.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await eventually('the driver of WebKit', () => send('GET', '/status'));
    const started = await send('POST', '/session', { capabilities: {} });
    const session = `/session/${(started as { readonly sessionId: string }).sessionId}`;
    const window = webkitWindow(
      (method, path, body) => send(method, session + path, body),
      home,
      stop,
    );
    // Wide enough for every table, because an overlay scroll bar would intercept clicks on a single row.
    await window.resize(1400, 1000);
    return window;
  } catch (error) {
    stop();
    throw error;
  }
}

function webkitWindow(send: Send, downloads: string, stop: () => void): DrivenWindow {
  const evaluate = (expression: string) =>
    send('POST', '/execute/sync', { script: `return ${expression};`, args: [] });
  const idOf = (element: unknown) =>
    (element as Readonly<Record<string, string>> | null)?.[ELEMENT] ?? null;
  const visible = (xpath: string) =>
    eventually(xpath, async () => idOf(await evaluate(visibleElement(xpath))));
  /** WebKitGTK's driver scrolls a scroll container, but not always the page around it. */
  const scrollTo = (xpath: string) =>
    evaluate(`${visibleElement(xpath)}?.scrollIntoView({ block: 'center', inline: 'nearest' })`);
  /** Clicks once the element stands still: sizes that arrive move the items of the export menu. */
  const click = async (xpath: string) => {
    let place: unknown = null;
    await eventually(`a click on ${xpath}`, async () => {
      await scrollTo(xpath);
      const before = place;
      place = await evaluate(`JSON.stringify(${visibleElement(xpath)}?.getBoundingClientRect())`);
      if (place !== before) return null;
      await send('POST', `/element/${await visible(xpath)}/click`, {});
      return true;
    });
  };
  return {
    async resize(width, height) {
      await send('POST', '/window/rect', { width, height });
    },
    async open(address) {
      await send('POST', '/url', { url: 'about:blank' });
      await send('POST', '/url', { url: address });
    },
    evaluate,
    click,
    async fill(xpath, text) {
      const field = await visible(xpath);
      await send('POST', `/element/${field}/clear`, {});
      await send('POST', `/element/${field}/value`, { text });
    },
    /** WebKitGTK's driver cannot click an option, because the list is a native menu. */
    async choose(xpath, option) {
      await visible(xpath);
      await evaluate(`(() => {
        const select = ${visibleElement(xpath)};
        const option = [...select.options].find(({ text }) => text === ${JSON.stringify(option)});
        option.selected = true;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
    },
    async pressEscape() {
      const focused = idOf(await send('GET', '/element/active'));
      await send('POST', `/element/${focused}/value`, { text: ESCAPE });
    },
    async upload(xpath, path) {
      const input = await eventually(xpath, async () =>
        idOf(await send('POST', '/element', { using: 'xpath', value: xpath })),
      );
      await send('POST', `/element/${input}/value`, { text: path });
    },
    async download(action) {
      await action();
      return eventually('a download', async () => arrivedIn(downloads));
    },
    async close() {
      await send('DELETE', '').finally(stop);
    },
  };
}
