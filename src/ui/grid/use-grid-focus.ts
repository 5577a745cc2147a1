import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { HEADING_ROW } from './grid-keys.ts';

/** The cell that holds the grid's one tab stop: index of its row (`HEADING_ROW` for the headings) and id of its column. */
export interface ActiveCell {
  readonly row: number;
  readonly column: string;
}

export interface GridFocus {
  readonly active: ActiveCell;
  /** Whether the focus is in the grid; read it in handlers and effects. */
  isInside(): boolean;
  /** Makes a cell the active one and takes the focus there as soon as it is drawn. */
  focusCell(cell: ActiveCell): void;
  /** Makes a cell the active one and leaves the focus where it is. */
  rememberCell(cell: ActiveCell): void;
  onFocus(event: FocusEvent<HTMLTableElement>): void;
  onBlur(event: FocusEvent<HTMLTableElement>): void;
}

/** What the focus needs of the grid around it. */
interface GridFocusOptions {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly first: ActiveCell;
  /** A cell got the focus from the keyboard: its row must come into view. */
  onRevealRow(row: number): void;
  onRevealCell(cell: HTMLElement): void;
  /** The first row in view: where Tab leads when the active row is not drawn. */
  firstRowInView(): number;
}

/**
 * Keeps the focus by row and column, not by element: rows leave the page when they leave the view. While the active row is
 * away the table itself holds the focus, so that keys still arrive.
 */
export function useGridFocus(options: GridFocusOptions): GridFocus {
  const { table } = options;
  const [active, setActive] = useState(options.first);
  const inside = useRef(false);
  const wanted = useRef(false);
  const ours = useRef(false);
  const focused = useRef<number | null>(null);

  // After every render: the cell may have been drawn, or taken away, by it.
  useLayoutEffect(() => {
    const grid = table.current;
    if (grid === null || !(inside.current || wanted.current)) return;
    const now = document.activeElement;
    const cell = cellElement(grid, active);
    const isWanted = wanted.current;
    const isHomeless = now === null || now === document.body || now === grid;
    const isAstray = !isWanted && now !== null && isCellOfOther(now, active);
    // The rows stay where they are: whoever asked for this cell has scrolled to it, or nobody asked and it came back.
    ours.current = true;
    if (cell !== null && (isWanted || isHomeless || isAstray)) {
      const target = focusTarget(cell);
      // The element shows another row than before: it is left and entered anew, so that the row is said.
      if (target === now && focused.current !== active.row) target.blur();
      target.focus({ preventScroll: true });
      focused.current = active.row;
      if (isWanted) options.onRevealCell(cell);
      wanted.current = false;
    } else if (cell === null && (isHomeless || isAstray)) grid.focus({ preventScroll: true });
    ours.current = false;
  });

  const focusCell = (cell: ActiveCell) => {
    wanted.current = true;
    setActive({ ...cell });
  };

  return {
    active,
    isInside: () => inside.current || table.current?.contains(document.activeElement) === true,
    focusCell,
    rememberCell: setActive,
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
      if (!inside.current) wanted.current = false;
    },
  };
}

/** The cell that an element of a grid is in. */
export function cellOf(target: EventTarget | null): ActiveCell | null {
  if (!(target instanceof Element)) return null;
  const column = target.closest<HTMLElement>('[data-column]')?.dataset.column;
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row;
  return column === undefined || row === undefined ? null : { row: Number(row), column };
}

/** True where an element has become the cell of another row than the active one: behind a jump the rows take over elements. */
function isCellOfOther(element: Element, active: ActiveCell): boolean {
  const cell = cellOf(element);
  return cell !== null && cell.row !== HEADING_ROW && cell.row !== active.row;
}

/** The element of a cell, or null while it is not drawn. */
function cellElement(grid: HTMLElement, { row, column }: ActiveCell): HTMLElement | null {
  const cell = `[data-row="${row}"] > [data-column="${CSS.escape(column)}"]`;
  return grid.querySelector<HTMLElement>(cell);
}

/** A heading gives the focus to what it holds (its sort button); a cell keeps it. */
function focusTarget(cell: HTMLElement): HTMLElement {
  return cell.querySelector<HTMLElement>('[data-focus]') ?? cell;
}
