/**
 * Puts text that is still being made on the clipboard. Call it within the person's gesture: browsers forget the gesture
 * while one waits, so the promise itself is handed over where that is possible. Rejects when every way is refused.
 */
export async function writeClipboard(text: Promise<string>): Promise<void> {
  try {
    await writeNatively(text);
  } catch {
    writeBySelection(await text);
  }
}

async function writeNatively(text: Promise<string>): Promise<void> {
  if (typeof ClipboardItem === 'undefined') {
    await navigator.clipboard.writeText(await text);
    return;
  }
  const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}

/** The old way, for pages without the clipboard interface (served without TLS). */
function writeBySelection(text: string): void {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!copied) throw new Error('The browser refused to copy.');
}
