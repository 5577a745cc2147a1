const TYPED_IN = 'input, textarea, select, [contenteditable]';

/** True where keys and pastes belong to a field and not to the page. */
export function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_IN) !== null;
}

/** True while a modal dialog is open: the page behind it must not act. */
export function isBehindDialog(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
