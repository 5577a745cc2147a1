/** Distance in px from the opener and from the edges of the window. */
const GAP = 6;

/** Puts a popover under its opener, their ends aligned, and within the window. */
export function placeBelow(popover: HTMLElement, opener: HTMLElement): void {
  const box = opener.getBoundingClientRect();
  const top = Math.max(GAP, Math.min(box.bottom + GAP, innerHeight / 2));
  popover.style.insetBlockStart = `${top}px`;
  popover.style.maxBlockSize = `${innerHeight - top - GAP}px`;
  popover.style.right = `${Math.max(GAP, document.documentElement.clientWidth - box.right)}px`;
}
