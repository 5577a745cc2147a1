/**
 * Writes text that is still being produced to the clipboard. Call it within the user gesture. Browsers forget the
 * gesture while we wait, so we pass them the promise itself where they accept one. Rejects if every way fails.
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

/**
 * The old way, for pages without the clipboard API (served without TLS). The field stands in the open dialog, because
 * nothing outside it can be selected.
 */
function writeBySelection(text: string): void {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  (focused?.closest('dialog') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  if (!copied) throw new Error('The browser refused to copy.');
}
