/** Distance in px from the opener and from the edges of the window. */
const GAP = 6;

/** Puts a popover of a known width (px) under its opener, their beginnings aligned, and within the window. */
export function placeUnder(popover: HTMLElement, opener: HTMLElement, widthPx: number): void {
  const box = opener.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const width = Math.min(widthPx, room - 2 * GAP);
  const left = Math.max(GAP, Math.min(box.left, room - width - GAP));
  const top = Math.max(GAP, Math.min(box.bottom + GAP, innerHeight / 2));
  popover.style.inlineSize = `${width}px`;
  popover.style.left = `${left}px`;
  popover.style.insetBlockStart = `${top}px`;
  popover.style.maxBlockSize = `${innerHeight - top - GAP}px`;
}
