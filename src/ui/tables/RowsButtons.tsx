import type { Excerpt } from '../../answers/table-query.ts';
import { countRows } from '../../pairing/row-ranges.ts';
import { queryOf } from '../../session/view.ts';
import { useSelectedExcerpt } from '../export/client-scope.ts';
import { useSitting } from '../shared/sitting-context.ts';

interface SelectedRowsButtonProps {
  readonly label: string;
  readonly onAct: (rows: Excerpt, count: number) => void;
}

/** Does something with the selected rows. Shown in the bar of the selection. */
export function SelectedRowsButton({ label, onAct }: SelectedRowsButtonProps) {
  const selected = useSelectedExcerpt();
  return (
    <button
      type="button"
      className="ghost"
      // A button that is disabled while the rows are looked for again would lose the focus.
      aria-disabled={selected === null}
      onClick={() => selected !== null && onAct(selected, countRows(selected.rows ?? []))}
    >
      {label}
    </button>
  );
}

interface ShownRowsButtonProps {
  /** The number of rows. */
  readonly count: number;
  readonly label: string;
  readonly onAct: (rows: Excerpt) => void;
}

/** Does something with all rows that the table shows. */
export function ShownRowsButton({ count, label, onAct }: ShownRowsButtonProps) {
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="link"
      onClick={() => onAct({ query: queryOf(view, view.tab, language), rows: null })}
    >
      {label}
    </button>
  );
}
