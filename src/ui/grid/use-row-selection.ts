import { useEffect, useRef } from 'react';
import { allRows, extendRange, NO_ROWS, type RowRanges, toggleRow } from './row-ranges.ts';

export interface RowSelection {
  /** A row was gone to without selecting: ranges start here. */
  anchorAt(row: number): void;
  toggle(row: number): void;
  extendTo(row: number): void;
  selectAll(): void;
  clear(): void;
}

interface Selectable {
  readonly source: { readonly key: string };
  readonly selection: RowRanges;
  onSelection(selection: RowRanges): void;
}

/** The manners of selecting: a range runs from where it began to where it was last led. */
export function useRowSelection(
  { source, selection, onSelection }: Selectable,
  rowCount: number,
): RowSelection {
  const range = useRef({ anchor: 0, lead: 0 });
  const key = useRef(source.key);
  const clear = () => {
    if (selection.length > 0) onSelection(NO_ROWS);
  };

  // Row numbers mean other rows once the rows differ: a selection does not outlive them.
  useEffect(() => {
    if (key.current === source.key) return;
    key.current = source.key;
    clear();
  });

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
    clear,
  };
}
