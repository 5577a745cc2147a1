/** Distance in px from the opener and from the edges of the window. */
const GAP = 6;
/** With less room than this below its opener (px), a popover stands above it where there is more. */
const ENOUGH = 300;

/** Puts a popover of a known width (px) under its opener, or above it, their beginnings aligned, within the window. */
export function placeUnder(popover: HTMLElement, opener: HTMLElement, widthPx: number): void {
  const box = opener.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const width = Math.min(widthPx, room - 2 * GAP);
  const left = Math.max(GAP, Math.min(box.left, room - width - GAP));
  const below = innerHeight - box.bottom - 2 * GAP;
  const above = box.top - 2 * GAP;
  const isAbove = below < ENOUGH && above > below;
  popover.style.inlineSize = `${width}px`;
  popover.style.left = `${left}px`;
  popover.style.top = isAbove ? 'auto' : `${box.bottom + GAP}px`;
  popover.style.bottom = isAbove ? `${innerHeight - box.top + GAP}px` : 'auto';
  popover.style.maxBlockSize = `${isAbove ? above : below}px`;
}
