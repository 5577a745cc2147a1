import { useRef } from 'react';
import { allRows, extendRange, NO_ROWS, type RowRanges, toggleRow } from './row-ranges.ts';

export interface RowSelection {
  /** A row was gone to without selecting: ranges start here. */
  anchorAt(row: number): void;
  toggle(row: number): void;
  extendTo(row: number): void;
  selectAll(): void;
  clear(): void;
}

/** The manners of selecting: a range runs from where it began to where it was last led. */
export function useRowSelection(
  selection: RowRanges,
  rowCount: number,
  onSelection: (selection: RowRanges) => void,
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
    clear() {
      if (selection.length > 0) onSelection(NO_ROWS);
    },
  };
}
