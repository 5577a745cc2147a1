import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import {
  allRows,
  extendRange,
  NO_ROWS,
  type RowRanges,
  toggleRow,
} from '../../pairing/row-ranges.ts';
import { commandOfKey, type GridCommand, HEADING_ROW } from './grid-keys.ts';
import { isDataColumn, SELECT_COLUMN } from './table-state.ts';
import { type ActiveCell, cellOf, type GridFocus, widgetOf } from './use-grid-focus.ts';

/** An element in a cell that handles all keys itself. */
export const FIELD = 'input:not([type=checkbox]), textarea, select, [contenteditable]';
/** An element in a cell that handles Enter and Space itself. The table's own button and checkbox do not count. */
const WIDGET =
  'button:not([data-open]), a[href], summary, label, input[type=checkbox]:not([data-select])';

interface RowSelection {
  /** Makes a row the start of the next range without selecting it. */
  anchorAt(row: number): void;
  toggle(row: number): void;
  extendTo(row: number): void;
  selectAll(): void;
  clear(): void;
}

interface Selectable {
  readonly selection: RowRanges;
  onSelection(selection: RowRanges): void;
}

/** The ways to change the selection. A range runs from its anchor to the row it was last extended to. */
export function useRowSelection(
  { selection, onSelection }: Selectable,
  rowCount: number,
): RowSelection {
  const range = useRef({ anchor: 0, lead: 0 });
  return {
    anchorAt(row) {
      range.current = { anchor: row, lead: row };
    },
    toggle(row) {
      range.current = { anchor: row, lead: row };
      onSelection(toggleRow(selection, row));
    },
    extendTo(row) {
      const { anchor, lead } = range.current;
      range.current = { anchor, lead: row };
      onSelection(extendRange(selection, anchor, lead, row));
    },
    selectAll: () => onSelection(allRows(rowCount)),
    clear: () => {
      if (selection.length > 0) onSelection(NO_ROWS);
    },
  };
}

/** What keys and clicks act on. */
export interface GridActions {
  readonly focus: GridFocus;
  /** The active cell, clamped to the existing rows. */
  readonly active: ActiveCell;
  readonly selection: RowSelection;
  readonly selectedCount: number;
  /** Ids of the visible columns. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  readonly rowsOnPage: number;
  /** Whether rows can be opened. */
  readonly opens: boolean;
  /** Whether one click opens them, because they are cards. */
  readonly opensOnClick: boolean;
  revealRow(row: number): void;
  openRow(row: number): void;
  resizeBy(column: string, px: number): void;
}

/** The key handler of the whole grid. */
export function gridKeys(actions: GridActions) {
  const { focus, active, selection } = actions;

  const run = (command: GridCommand, target: Element) => {
    switch (command.kind) {
      case 'go':
        goTo(actions, command);
        return;
      case 'open':
        actions.openRow(active.row);
        return;
      case 'toggle':
        selection.toggle(active.row);
        return;
      case 'select-all':
        selection.selectAll();
        return;
      case 'clear':
        selection.clear();
        return;
      case 'enter-cell':
        widgetOf(target)?.focus();
        return;
      case 'resize':
        actions.resizeBy(active.column, command.byPx);
        return;
    }
  };

  return (event: KeyboardEvent<HTMLTableElement>) => {
    const target = event.target instanceof Element ? event.target : event.currentTarget;
    if (target.matches(FIELD) || (target.matches(WIDGET) && active.row !== HEADING_ROW)) {
      if (event.key === 'Escape') focus.focusCell(active);
      return;
    }
    const command = commandOfKey(strokeOf(event), placeOf(actions));
    if (command === null || (command.kind === 'clear' && actions.selectedCount === 0)) return;
    event.preventDefault();
    run(command, target);
  };
}

function goTo(actions: GridActions, command: GridCommand & { kind: 'go' }): void {
  const { active, columns, focus, selection } = actions;
  const column = columns[command.column] ?? active.column;
  if (command.row !== HEADING_ROW) {
    if (command.selecting) selection.extendTo(command.row);
    else selection.anchorAt(command.row);
    actions.revealRow(command.row);
  }
  focus.focusCell({ row: command.row, column });
}

function strokeOf(event: KeyboardEvent) {
  return {
    key: event.key,
    shift: event.shiftKey,
    command: event.ctrlKey || event.metaKey,
    alt: event.altKey,
  };
}

function placeOf({ active, columns, rowCount, rowsOnPage }: GridActions) {
  return {
    row: active.row,
    column: Math.max(0, columns.indexOf(active.column)),
    rowCount,
    columnCount: columns.length,
    rowsOnPage,
  };
}

/** The pointer handlers of the whole grid. */
export function gridPointer(actions: GridActions) {
  const { columns, focus, selection } = actions;

  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (cell === null || !columns.includes(cell.column)) return;
    const isBox = cell.column === SELECT_COLUMN;
    const target = event.target as Element;
    if (cell.row === HEADING_ROW) {
      if (isBox) toggleAll(actions);
    } else if (target.closest('[data-open]') !== null) actions.openRow(cell.row);
    else if (target.closest(`${WIDGET}, ${FIELD}`) === null) {
      const marksText = getSelection()?.isCollapsed === false;
      const selects = isBox || event.shiftKey || event.ctrlKey || event.metaKey;
      clickRow(selection, cell.row, event, isBox);
      if (actions.opensOnClick && !selects && !marksText) actions.openRow(cell.row);
    }
  };

  const onDoubleClick = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (cell === null || cell.row === HEADING_ROW || !isDataColumn(cell.column)) return;
    if (actions.opensOnClick) return;
    if ((event.target as Element).closest(`${WIDGET}, ${FIELD}`) === null)
      actions.openRow(cell.row);
  };

  /** Shift-click selects rows and double-click opens one. Neither should select text. */
  const onMouseDown = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    if (cell === null || cell.row === HEADING_ROW || !(event.target instanceof Element)) return;
    if (event.target.closest(`${WIDGET}, ${FIELD}`) !== null) return;
    if (!event.shiftKey && (event.detail < 2 || !actions.opens)) return;
    event.preventDefault();
    focus.focusCell(cell);
  };

  return { onClick, onDoubleClick, onMouseDown };
}

function clickRow(selection: RowSelection, row: number, event: MouseEvent, inBox: boolean): void {
  if (event.shiftKey) selection.extendTo(row);
  else if (inBox || event.ctrlKey || event.metaKey) selection.toggle(row);
  else selection.anchorAt(row);
}

function toggleAll({ selection, selectedCount, rowCount }: GridActions): void {
  if (selectedCount === rowCount) selection.clear();
  else selection.selectAll();
}
