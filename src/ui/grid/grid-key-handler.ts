import type { KeyboardEvent } from 'react';
import { commandOfKey, type GridCommand, HEADING_ROW } from './grid-keys.ts';
import { FIELD, WIDGET } from './grid-widgets.ts';
import type { ActiveCell, GridFocus } from './use-grid-focus.ts';
import type { RowSelection } from './use-row-selection.ts';
import type { DrawnColumn } from './use-table-columns.ts';

/** What keys and clicks act on. */
export interface GridActions<Row> {
  readonly focus: GridFocus;
  /** The active cell, clamped to the rows there are. */
  readonly active: ActiveCell;
  readonly selection: RowSelection;
  readonly selectedCount: number;
  readonly columns: readonly DrawnColumn<Row>[];
  readonly rowCount: number;
  readonly rowsOnPage: number;
  /** Rows can be opened. */
  readonly opens: boolean;
  revealRow(row: number): void;
  openRow(row: number): void;
  toggleSort(column: string, adding: boolean): void;
  resizeBy(column: string, px: number): void;
}

/** The key handler of the whole grid. */
export function gridKeys<Row>(actions: GridActions<Row>) {
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
        enterCell(target);
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

function goTo<Row>(actions: GridActions<Row>, command: GridCommand & { kind: 'go' }): void {
  const { active, columns, focus, selection } = actions;
  const column = columns[command.column]?.id ?? active.column;
  if (command.row !== HEADING_ROW) {
    if (command.selecting) selection.extendTo(command.row);
    else selection.anchorAt(command.row);
    actions.revealRow(command.row);
  }
  focus.focusCell({ row: command.row, column });
}

function enterCell(target: Element): void {
  target.querySelector<HTMLElement>('button, a[href], input, select, textarea')?.focus();
}

function strokeOf(event: KeyboardEvent) {
  return {
    key: event.key,
    shift: event.shiftKey,
    command: event.ctrlKey || event.metaKey,
    alt: event.altKey,
  };
}

function placeOf<Row>({ active, columns, rowCount, rowsOnPage }: GridActions<Row>) {
  const column = columns.findIndex(({ id }) => id === active.column);
  return {
    row: active.row,
    column: Math.max(0, column),
    rowCount,
    columnCount: columns.length,
    rowsOnPage,
  };
}
