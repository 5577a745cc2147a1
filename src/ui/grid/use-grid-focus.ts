import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { HEADING_ROW } from './grid-keys.ts';

/** The cell with the grid's only tab stop: row index (`HEADING_ROW` for the headings) and column id. */
export interface ActiveCell {
  readonly row: number;
  readonly column: string;
}

export interface GridFocus {
  readonly active: ActiveCell;
  /** Whether the focus is in the grid; read it in handlers and effects. */
  isInside(): boolean;
  /** Whether the focus is on a button or field in a cell. */
  isInWidget(): boolean;
  /** Makes a cell active and focuses it as soon as it is drawn; with `widget`, its button or field if it has one. */
  focusCell(cell: ActiveCell, widget?: boolean): void;
  /** Makes a cell active without moving the focus. */
  rememberCell(cell: ActiveCell): void;
  onFocus(event: FocusEvent<HTMLTableElement>): void;
  onBlur(event: FocusEvent<HTMLTableElement>): void;
}

/** What the focus needs to know about the grid. */
interface GridFocusOptions {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly first: ActiveCell;
  /** Called when a cell got the focus from the keyboard. Its row must be scrolled into view. */
  onRevealRow(row: number): void;
  onRevealCell(cell: HTMLElement): void;
  /** The first row in view. Tab goes there if the active row is not drawn. */
  firstRowInView(): number;
}

/**
 * Tracks the focus by row and column, not by element, because rows are removed from the DOM when they leave the view.
 * While the active row is not drawn, the table itself has the focus, so that it still receives keys.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { table } = options;
  const [active, setActive] = useState(options.first);
  const inside = useRef(false);
  const wanted = useRef<false | 'cell' | 'widget'>(false);
  const ours = useRef(false);
  const focused = useRef<number | null>(null);
  /** Whether the wanted cell was not drawn yet when it was looked for. */
  const awaited = useRef(false);

  const moveFocus = () => {
    const grid = table.current;
    if (grid === null || !(inside.current || wanted.current !== false)) return;
    const now = document.activeElement;
    const cell = cellElement(grid, active);
    const isWanted = wanted.current !== false;
    const isHomeless = now === null || now === document.body || now === grid;
    const isAstray = !isWanted && now !== null && isCellOfOther(now, active);
    // Do not scroll: the caller has already scrolled to this cell, or the cell has come back into view by itself.
    ours.current = true;
    if (cell !== null && (isWanted || isHomeless || isAstray)) {
      const target = (wanted.current === 'widget' ? widgetOf(cell) : null) ?? focusTarget(cell);
      // The element now shows another row. Blur and focus it again, so that screen readers announce the row.
      if (target === now && focused.current !== active.row) target.blur();
      target.focus({ preventScroll: true });
      focused.current = active.row;
      if (isWanted) options.onRevealCell(cell);
      wanted.current = false;
    } else if (cell === null && (isHomeless || isAstray)) grid.focus({ preventScroll: true });
    awaited.current = wanted.current !== false;
    ours.current = false;
  };

  // Runs after every render, since any render may have drawn or removed the cell.
  useLayoutEffect(() => {
    const grid = table.current;
    const isHere = awaited.current && grid !== null && cellElement(grid, active) !== null;
    if (!isHere || document.activeElement === document.body) {
      moveFocus();
      return;
    }
    // These are the rows that a jump waited for. The browser lays them out before it moves the focus, so leave that to
    // the frame in which it does so anyway.
    const frame = requestAnimationFrame(moveFocus);
    return () => cancelAnimationFrame(frame);
  });

  const focusCell = (cell: ActiveCell, widget = false) => {
    wanted.current = widget ? 'widget' : 'cell';
    awaited.current = false;
    setActive({ ...cell });
  };

  return {
    active,
    isInside: () => inside.current || table.current?.contains(document.activeElement) === true,
    isInWidget() {
      const now = document.activeElement;
      return (
        now !== null && table.current?.contains(now) === true && now.matches('[data-column] *')
      );
    },
    focusCell,
    rememberCell: (cell) =>
      setActive((now) => (now.row === cell.row && now.column === cell.column ? now : cell)),
    onFocus(event) {
      inside.current = true;
      if (event.target === table.current) {
        if (!ours.current) focusCell({ ...active, row: options.firstRowInView() });
        return;
      }
      const cell = cellOf(event.target);
      if (cell === null) return;
      if (cell.row !== active.row || cell.column !== active.column) setActive(cell);
      const byKeyboard = !ours.current && event.target.matches(':focus-visible');
      if (byKeyboard && cell.row !== HEADING_ROW) options.onRevealRow(cell.row);
    },
    onBlur(event) {
      const to = event.relatedTarget;
      inside.current = to instanceof Node && event.currentTarget.contains(to);
      if (inside.current) return;
      wanted.current = false;
      awaited.current = false;
    },
  };
}

/** The cell that contains an element. */
export function cellOf(target: EventTarget | null): ActiveCell | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  return column === undefined || row === undefined ? null : { row: Number(row), column };
}

/** Whether an element is now a cell of a row other than the active one. After a jump, rows reuse elements. */
function isCellOfOther(element: Element, active: ActiveCell): boolean {
  const cell = cellOf(element);
  return cell !== null && cell.row !== HEADING_ROW && cell.row !== active.row;
}

/** The element of a cell, or null while it is not drawn. */
function cellElement(grid: HTMLElement, { row, column }: ActiveCell): HTMLElement | null {
  const cell = `[data-row="${row}"] > [data-column="${CSS.escape(column)}"]`;
  return grid.querySelector<HTMLElement>(cell);
}

/** The button or field in a cell; null if it has none. */
export function widgetOf(cell: Element): HTMLElement | null {
  return cell.querySelector<HTMLElement>('button, a[href], input, select, textarea');
}

/** The element to focus: the sort button or checkbox of a heading, otherwise the cell itself. */
function focusTarget(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('[data-focus]') ?? cell;
}
