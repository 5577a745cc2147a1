import { LANGUAGES } from '../../locale/languages.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useSelectedRows, useThisList } from './this-list.ts';

/** Exports the selected rows of the open tab, with the delimiter that spreadsheets of the language expect. */
export function ExportSelected() {
  const { exports } = useMessages();
  const { exportFile } = useActions();
  const language = useSitting((sitting) => sitting.language);
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
      onClick={isOff ? undefined : () => exportFile(order, LANGUAGES[language].delimiter)}
    >
      {exports.selected}
    </button>
  );
}
