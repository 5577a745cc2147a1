import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useDelimiter } from './delimiter.ts';
import { useSelectedRows, useThisList } from './this-list.ts';

/** Exports the selected rows of the open tab. */
export function ExportSelected() {
  const { exports } = useMessages();
  const { exportFile } = useActions();
  const delimiter = useDelimiter();
  const writing = useSitting((sitting) => sitting.exporting?.fileName ?? null);
  const rows = useSelectedRows();
  const order = useThisList(rows);
  const isOff = writing !== null || rows === null;
  return (
    <button
      type="button"
      className="ghost"
      // A button that is disabled by its own click would lose the focus.
      aria-disabled={isOff}
      title={writing === null ? undefined : exports.oneAtATime(writing)}
      onClick={isOff ? undefined : () => exportFile(order, delimiter)}
    >
      {exports.selected}
    </button>
  );
}
