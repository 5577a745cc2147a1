import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A browser window that a journey controls, in any engine. Elements are found by XPath; the first visible
 * one is used.
 */
export interface DrivenWindow {
  /** Loads a page from scratch. */
  open(address: string): Promise<void>;
  /** Evaluates an expression in the page. The result must be JSON-serialisable. */
  evaluate(expression: string): Promise<unknown>;
  click(xpath: string): Promise<void>;
  /** Replaces the text of a field. */
  fill(xpath: string, text: string): Promise<void>;
  /** Chooses an option of a select by its text. */
  choose(xpath: string, option: string): Promise<void>;
  pressEscape(): Promise<void>;
  /** Gives the window another size in px; an engine may include its frame. */
  resize(width: number, height: number): Promise<void>;
  /** Chooses a file from disk in a file input, which may be hidden. */
  upload(xpath: string, path: string): Promise<void>;
  /** The bytes of the file that an action downloads. */
  download(action: () => Promise<void>): Promise<Buffer>;
  close(): Promise<void>;
}

/** Time limit for a program to start, an element to appear, or a file to arrive, in ms. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 100;

/**
 * Retries until the attempt returns a value. After PATIENCE_MS throws the last error, or one that names
 * `what`.
 */
export async function eventually<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const outcome = await attempt();
      if (outcome !== null) return outcome;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}`);
    await new Promise((go) => setTimeout(go, PAUSE_MS));
  }
}

/** Removes a file of the page from a download folder and returns its bytes; null if none has arrived yet. */
export function arrivedIn(folder: string): Buffer | null {
  const name = readdirSync(folder).find((each) =>
    /^q251382-.*\.(csv|txt|json|html|nt4audit)$/.test(each),
  );
  if (name === undefined) return null;
  const path = join(folder, name);
  const bytes = readFileSync(path);
  if (bytes.length === 0) return null;
  rmSync(path);
  return bytes;
}

/** An expression for the first visible element of an XPath; null if there is none. */
export function visibleElement(xpath: string): string {
  return `(() => {
    const found = document.evaluate(${JSON.stringify(xpath)}, document, null, 7, null);
    for (let place = 0; place < found.snapshotLength; place += 1) {
      const element = found.snapshotItem(place);
      if (element.checkVisibility({ visibilityProperty: true })) return element;
    }
    return null;
  })()`;
}

/** The text of the first visible element of an XPath; null if there is none. */
export async function textOf(window: DrivenWindow, xpath: string): Promise<string | null> {
  const text = await window.evaluate(`${visibleElement(xpath)}?.textContent ?? null`);
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : null;
}

/**
 * Drops a file on the page with synthetic events, once the page listens for them. No engine lets a test
 * drop a real file.
 */
export async function dropFile(
  window: DrivenWindow,
  name: string,
  content: string | Buffer,
): Promise<void> {
  const base64 = Buffer.from(content).toString('base64');
  const drop = `(() => {
    const dataTransfer = new DataTransfer();
    const bytes = Uint8Array.from(atob('${base64}'), (letter) => letter.charCodeAt(0));
    dataTransfer.items.add(new File([bytes], ${JSON.stringify(name)}));
    const isTaken = (type) =>
      !document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
      );
    return isTaken('dragover') && isTaken('drop');
  })()`;
  await eventually('the page to take a drop', async () => (await window.evaluate(drop)) || null);
}
