/** A window that a journey drives, whatever the engine. Elements are named by XPath; the first visible one counts. */
export interface DrivenWindow {
  /** Loads a page from scratch. */
  open(address: string): Promise<void>;
  /** What an expression gives in the page; it must survive JSON. */
  evaluate(expression: string): Promise<unknown>;
  click(xpath: string): Promise<void>;
  /** Replaces the text of a field. */
  fill(xpath: string, text: string): Promise<void>;
  /** Chooses an option of a select by its text. */
  choose(xpath: string, option: string): Promise<void>;
  pressEscape(): Promise<void>;
  /** Chooses a file of the disk in a file input, which may be hidden. */
  upload(xpath: string, path: string): Promise<void>;
  /** The bytes of the file that an action hands out. */
  download(action: () => Promise<void>): Promise<Buffer>;
  close(): Promise<void>;
}

/** An expression for the first element of an XPath that is drawn; null where there is none. */
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

/** The text of the first visible element of an XPath; null where there is none. */
export async function textOf(window: DrivenWindow, xpath: string): Promise<string | null> {
  const text = await window.evaluate(`${visibleElement(xpath)}?.textContent ?? null`);
  return typeof text === 'string' ? text.trim().replace(/\s+/g, ' ') : null;
}

/** Drops a file on the page as its script sees a drop: no engine lets a test drop one from outside. */
export async function dropFile(window: DrivenWindow, name: string, text: string): Promise<void> {
  await window.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    }
    return true;
  })()`);
}
