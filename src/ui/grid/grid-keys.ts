/** A key press; `command` is Ctrl, or Cmd on a Mac. */
export interface KeyStroke {
  readonly key: string;
  readonly shift: boolean;
  readonly command: boolean;
  readonly alt: boolean;
}

/** Row index of the headings in a `GridPlace`. */
export const HEADING_ROW = -1;

/** Where the focus is, and the size of the grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly rowsOnPage: number;
}

/** What a key means in a grid. */
export type GridCommand =
  | {
      readonly kind: 'go';
      readonly row: number;
      readonly column: number;
      /** Whether the rows passed on the way are added to the selection. */
      readonly selecting: boolean;
    }
  | { readonly kind: 'open' }
  | { readonly kind: 'toggle' }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'clear' }
  /** Move the focus into the cell, to its button or field. */
  | { readonly kind: 'enter-cell' }
  /** Change the width of the heading's column by this many px; negative makes it narrower. */
  | { readonly kind: 'resize'; readonly byPx: number };

/** Px by which one key press changes the width of a column. */
export const RESIZE_STEP = 16;

type Target = readonly [row: number, column: number];
type Move = (place: GridPlace) => Target;

const MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['ArrowUp', ({ row, column }) => [row - 1, column]],
  ['ArrowDown', ({ row, column }) => [row + 1, column]],
  ['ArrowLeft', ({ row, column }) => [row, column - 1]],
  ['ArrowRight', ({ row, column }) => [row, column + 1]],
  ['PageUp', ({ row, column, rowsOnPage }) => [Math.max(0, row - rowsOnPage), column]],
  ['PageDown', ({ row, column, rowsOnPage }) => [row + rowsOnPage, column]],
  ['Home', ({ row }) => [row, 0]],
  ['End', ({ row, columnCount }) => [row, columnCount - 1]],
]);

const TABLE_MOVES: ReadonlyMap<string, Move> = new Map<string, Move>([
  ['Home', () => [0, 0]],
  ['End', ({ rowCount, columnCount }) => [rowCount - 1, columnCount - 1]],
]);

const SIDEWAYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight']);

/** Interprets a key press according to the ARIA grid pattern. Null means leave the key to the browser. */
export function commandOfKey(stroke: KeyStroke, place: GridPlace): GridCommand | null {
  if (stroke.alt) return null;
  const inHeading = place.row === HEADING_ROW;
  if (inHeading && stroke.shift && SIDEWAYS.has(stroke.key)) {
    return { kind: 'resize', byPx: stroke.key === 'ArrowLeft' ? -RESIZE_STEP : RESIZE_STEP };
  }
  const move = (stroke.command ? TABLE_MOVES : MOVES).get(stroke.key);
  if (move !== undefined) return go(stroke, place, move(place));
  if (stroke.key === 'Escape') return { kind: 'clear' };
  if (stroke.command) return stroke.key.toLowerCase() === 'a' ? { kind: 'select-all' } : null;
  return inHeading ? null : commandOnRow(stroke.key);
}

function commandOnRow(key: string): GridCommand | null {
  if (key === 'Enter') return { kind: 'open' };
  if (key === ' ') return { kind: 'toggle' };
  return key === 'F2' ? { kind: 'enter-cell' } : null;
}

function go(stroke: KeyStroke, place: GridPlace, [row, column]: Target): GridCommand {
  const lastRow = place.rowCount - 1;
  return {
    kind: 'go',
    row: Math.min(Math.max(row, HEADING_ROW), Math.max(lastRow, HEADING_ROW)),
    column: Math.min(Math.max(column, 0), place.columnCount - 1),
    selecting: stroke.shift && place.row !== HEADING_ROW && !SIDEWAYS.has(stroke.key),
  };
}
