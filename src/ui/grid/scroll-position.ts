import type { RowRange } from '../../pairing/row-ranges.ts';

/** What is scrolled: rows of equal height seen through a view. Lengths in CSS px, counts as doubles. */
export interface ScrollSpace {
  readonly rowCount: number;
  readonly rowHeight: number;
  /** Height of the area that shows rows, without the heading. */
  readonly viewHeight: number;
}

/** The exact position: the row at the top of the view, and how many px of it are scrolled out (0 to less than a row). */
export interface RowPosition {
  readonly row: number;
  readonly offset: number;
}

export const TOP: RowPosition = { row: 0, offset: 0 };

/**
 * Largest scroll range in CSS px. Chromium clamps an element at 33.5 M device px, so this works up to a device pixel
 * ratio of 16 (a ratio of 3 at 500 % zoom is 15). Firefox collapses an element above 17.8 M CSS px.
 */
export const SCROLL_RANGE_CAP = 2_000_000;

/**
 * In a scaled space, this many px at each end of the scroll bar still move the rows one to one. So for a thousand
 * turns of the wheel from the first or last row the browser scrolls as in any small table.
 */
export const TRUE_EDGE = 105_000;

/** Between the edges the bar may be off by this many px: about one px of the thumb. */
const THUMB_SLACK = 3_000;

/** Px by which the rows are taller than the view; 0 if all rows fit. */
export function overflowOf(space: ScrollSpace): number {
  return Math.max(0, space.rowCount * space.rowHeight - Math.max(0, space.viewHeight));
}

/** The range of the native scroll bar, in px. */
export function scrollRange(space: ScrollSpace): number {
  return Math.min(overflowOf(space), SCROLL_RANGE_CAP);
}

/** Height in px of the scrolled canvas, including a heading of `headingHeight` px. Within the limits of browsers. */
export function canvasHeight(space: ScrollSpace, headingHeight: number): number {
  const rows = isScaled(space)
    ? SCROLL_RANGE_CAP + space.viewHeight
    : space.rowCount * space.rowHeight;
  return headingHeight + rows;
}

/** Whether one px of the scroll bar represents more than one px of rows. */
export function isScaled(space: ScrollSpace): boolean {
  return overflowOf(space) > SCROLL_RANGE_CAP;
}

/** The distance of a position from the top of row 0, in px. */
export function pixelsOf(space: ScrollSpace, position: RowPosition): number {
  return position.row * space.rowHeight + position.offset;
}

/** The position at which the last row touches the bottom of the view. */
export function lastPosition(space: ScrollSpace): RowPosition {
  const { rowCount, rowHeight, viewHeight } = space;
  const wholeRows = Math.ceil(Math.max(0, viewHeight) / rowHeight);
  if (rowCount * rowHeight <= viewHeight) return TOP;
  return carry(space, rowCount - wholeRows, wholeRows * rowHeight - Math.max(0, viewHeight));
}

/** The nearest position within the space. */
export function clampPosition(space: ScrollSpace, position: RowPosition): RowPosition {
  if (position.row < 0) return TOP;
  const last = lastPosition(space);
  return isBefore(last, position) ? last : position;
}

/** The position `px` further down (up if negative). Exact at any row count, because the row is never multiplied. */
export function moveBy(space: ScrollSpace, position: RowPosition, px: number): RowPosition {
  return clampPosition(space, carry(space, position.row, position.offset + px));
}

/** The position with `row` at the top of the view, or as close to it as the end of the rows allows. */
export function moveToRow(space: ScrollSpace, row: number): RowPosition {
  return clampPosition(space, { row, offset: 0 });
}

/** The nearest position at which all of `row` is in view. */
export function revealRow(space: ScrollSpace, position: RowPosition, row: number): RowPosition {
  if (row <= position.row) return moveToRow(space, row);
  const hidden = (row + 1 - position.row) * space.rowHeight - position.offset - space.viewHeight;
  return hidden > 0 ? moveBy(space, position, hidden) : position;
}

/** Rows that are at least partly in view. */
export function rowsInView(space: ScrollSpace, position: RowPosition): RowRange {
  const rows = Math.ceil((position.offset + Math.max(0, space.viewHeight)) / space.rowHeight);
  return { start: position.row, end: Math.min(space.rowCount, position.row + rows) };
}

/** How many rows a page key moves by: those that fit fully into the view, at least one. */
export function rowsOnPage(space: ScrollSpace): number {
  return Math.max(1, Math.floor(space.viewHeight / space.rowHeight));
}

/** The `scrollTop` in px for a position. Inverse of `positionOfThumb`. */
export function thumbOfPosition(space: ScrollSpace, position: RowPosition): number {
  const px = pixelsOf(space, position);
  if (!isScaled(space)) return Math.min(px, scrollRange(space));
  const fromEnd = overflowOf(space) - px;
  if (px <= TRUE_EDGE) return px;
  if (fromEnd <= TRUE_EDGE) return SCROLL_RANGE_CAP - Math.max(0, fromEnd);
  return TRUE_EDGE + (px - TRUE_EDGE) / middleFactor(space);
}

/** Whether `top` matches a position: exactly near the ends, and within what anyone can see between them. */
export function isThumbTrue(space: ScrollSpace, position: RowPosition, top: number): boolean {
  const thumb = thumbOfPosition(space, position);
  const inMiddle = thumb > TRUE_EDGE && scrollRange(space) - thumb > TRUE_EDGE;
  return Math.abs(thumb - top) < (isScaled(space) && inMiddle ? THUMB_SLACK : 1);
}

/** The position for a `scrollTop` of `top` px. Within one px of an end it is exactly that end. */
export function positionOfThumb(space: ScrollSpace, top: number): RowPosition {
  const range = scrollRange(space);
  if (top < 1 && isScaled(space)) return TOP;
  if (top > range - 1) return lastPosition(space);
  return clampPosition(space, carry(space, 0, pixelsOfThumb(space, top)));
}

function pixelsOfThumb(space: ScrollSpace, top: number): number {
  const fromEnd = SCROLL_RANGE_CAP - top;
  if (!isScaled(space) || top <= TRUE_EDGE) return top;
  if (fromEnd <= TRUE_EDGE) return overflowOf(space) - fromEnd;
  return TRUE_EDGE + (top - TRUE_EDGE) * middleFactor(space);
}

/** Px of rows per px of the scroll bar between the two one-to-one edges. */
function middleFactor(space: ScrollSpace): number {
  return (overflowOf(space) - 2 * TRUE_EDGE) / (SCROLL_RANGE_CAP - 2 * TRUE_EDGE);
}

/** Splits an offset of any size into whole rows and a remainder of less than one row. */
function carry(space: ScrollSpace, row: number, offset: number): RowPosition {
  const rows = Math.floor(offset / space.rowHeight);
  const rest = Math.max(0, offset - rows * space.rowHeight);
  // For an offset just below 0, rounding can make the remainder one whole row.
  return rest < space.rowHeight
    ? { row: row + rows, offset: rest }
    : { row: row + rows + 1, offset: 0 };
}

function isBefore(a: RowPosition, b: RowPosition): boolean {
  return a.row < b.row || (a.row === b.row && a.offset < b.offset);
}
