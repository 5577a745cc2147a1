import { useEffect, useLayoutEffect, useRef } from 'react';
import { HEADING_ROW } from './grid-keys.ts';
import { heldRow, type RowWindow } from './row-window.ts';
import type { RowWindowSource } from './table-contract.ts';
import type { ActiveCell, GridFocus } from './use-grid-focus.ts';

/** What following the focused row through sorting and filtering needs. */
export interface FollowedRow<Row> {
  readonly source: RowWindowSource<Row>;
  readonly window: RowWindow<Row>;
  readonly focus: GridFocus;
  readonly active: ActiveCell;
  revealRow(row: number): void;
}

/**
 * When the rows change, the focus goes where its row went; a row that is gone leaves it on the first one. Without the focus
 * in the table, the tab stop returns to the first row.
 */
export function useFollowedRow<Row>(options: FollowedRow<Row>): void {
  const { window, active } = options;
  const { key } = options.source;
  const latest = useRef(options);
  latest.current = options;
  const known = useRef<{ readonly index: number; readonly row: Row } | null>(null);
  const followedKey = useRef(key);

  useLayoutEffect(() => {
    if (window.held?.key !== window.key) return;
    const row = heldRow(window.held, active.row);
    if (row !== undefined) known.current = { index: active.row, row };
  });

  useEffect(() => {
    const { source, focus, active, revealRow } = latest.current;
    if (followedKey.current === key) return;
    followedKey.current = key;
    if (active.row === HEADING_ROW) return;
    const { column } = active;
    if (!focus.isInside()) {
      focus.rememberCell({ row: 0, column });
      return;
    }
    const row = known.current?.index === active.row ? known.current.row : undefined;
    const abort = new AbortController();
    const lead = (index: number | null) => {
      if (abort.signal.aborted) return;
      if (index !== null) revealRow(index);
      focus.focusCell({ row: index ?? 0, column });
    };
    if (row === undefined || source.locate === undefined) lead(null);
    else source.locate(row, abort.signal).then(lead, () => lead(null));
    return () => abort.abort();
  }, [key]);
}
