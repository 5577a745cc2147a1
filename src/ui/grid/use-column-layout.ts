import { useState } from 'react';
import type { TableLayout } from '../../session/view.ts';
import { resizeColumn } from './column-layout.ts';
import type { DataColumn } from './table-contract.ts';

/** The layout as drawn: that of the caller, or while an edge is dragged the one that a release would make. */
export function useColumnLayout<Row>(
  columns: readonly DataColumn<Row>[],
  layout: TableLayout,
  onLayout: (layout: TableLayout) => void,
) {
  const [dragged, setDragged] = useState<TableLayout | null>(null);

  /** Widths are px; `drawn` are those of all columns before the change. */
  const setWidth = (
    drawn: ReadonlyMap<string, number>,
    column: string,
    width: number,
    done: boolean,
  ) => {
    const next = resizeColumn(columns, layout, drawn, column, width);
    setDragged(done ? null : next);
    if (done) onLayout(next);
  };

  const resetWidth = (column: string) => {
    const { [column]: _, ...widths } = layout.widths;
    onLayout({ ...layout, widths });
  };

  return { layout: dragged ?? layout, setWidth, resetWidth };
}
