/** Scrolls a box sideways until a cell is in view beside the columns that stay there. */
export function revealSideways(scroller: HTMLElement, cell: HTMLElement): void {
  if (staysInView(cell)) return;
  const box = scroller.getBoundingClientRect();
  const place = cell.getBoundingClientRect();
  const siblings = Array.from(cell.parentElement?.children ?? []).filter(
    (one): one is HTMLElement => one instanceof HTMLElement && staysInView(one),
  );
  const left = box.left + widthAt(siblings, 'start');
  const right = box.left + scroller.clientWidth - widthAt(siblings, 'end');
  if (place.left < left) scroller.scrollLeft -= left - place.left;
  else if (place.right > right) {
    scroller.scrollLeft += Math.min(place.right - right, place.left - left);
  }
}

function staysInView(cell: HTMLElement): boolean {
  return cell.dataset.pinned !== undefined && getComputedStyle(cell).position === 'sticky';
}

function widthAt(cells: readonly HTMLElement[], side: 'start' | 'end'): number {
  const pinned = cells.filter((cell) => cell.dataset.pinned === side);
  return pinned.reduce((sum, cell) => sum + cell.offsetWidth, 0);
}
