import type { MouseEvent } from 'react';
import type { GridActions } from './grid-key-handler.ts';
import { HEADING_ROW } from './grid-keys.ts';
import { FIELD, WIDGET } from './grid-widgets.ts';
import { cellOf } from './use-grid-focus.ts';
import type { RowSelection } from './use-row-selection.ts';

/** The pointer handlers of the whole grid. */
export function gridPointer<Row>(actions: GridActions<Row>) {
  const { columns, focus, selection } = actions;

  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    const column = columns.find(({ id }) => id === cell?.column);
    if (cell === null || column === undefined) return;
    const target = event.target as Element;
    if (cell.row === HEADING_ROW) {
      if (column.kind === 'select') toggleAll(actions);
      if (target.closest('[data-sort]') !== null) actions.toggleSort(cell.column, event.shiftKey);
    } else if (target.closest('[data-open]') !== null) actions.openRow(cell.row);
    else if (target.closest(`${WIDGET}, ${FIELD}`) === null) {
      clickRow(selection, cell.row, event, column.kind === 'select');
    }
  };

  const onDoubleClick = (event: MouseEvent<HTMLTableElement>) => {
    const cell = cellOf(event.target);
    const column = columns.find(({ id }) => id === cell?.column);
    if (cell === null || cell.row === HEADING_ROW || column?.kind !== 'data') return;
    if ((event.target as Element).closest(`${WIDGET}, ${FIELD}`) === null)
      actions.openRow(cell.row);
  };

  /** A shift click selects rows and a double click opens one: neither is meant for the text. */
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

function toggleAll<Row>({ selection, selectedCount, rowCount }: GridActions<Row>): void {
  if (selectedCount === rowCount) selection.clear();
  else selection.selectAll();
}
