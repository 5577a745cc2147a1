import { useAnswer } from '../reason/use-answer.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useQuestions } from '../shared/sitting-context.ts';

/** Rows that a spreadsheet opens at most (Excel since 2007). */
const SPREADSHEET_ROWS = 1_048_576;

interface PairingsExportDialogProps {
  readonly delimiter: ',' | ';';
  readonly onClose: () => void;
}

/** Says how large the export of the view will be, before it is begun. */
export function PairingsExportDialog({ delimiter, onClose }: PairingsExportDialogProps) {
  const { exports, shell } = useMessages();
  const { exportFile } = useActions();
  const { measureExport } = useQuestions();
  const answer = useAnswer(delimiter, () => measureExport('pairings-in-view', delimiter));
  const rows = answer.kind === 'given' ? (answer.value.rows ?? 0) : 0;
  return (
    <Dialog
      open
      heading={exports.largeHeading}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="ghost" onClick={onClose}>
            {shell.cancel}
          </button>
          <button
            type="button"
            className="primary"
            disabled={rows === 0}
            onClick={() => {
              onClose();
              exportFile('pairings-in-view', delimiter);
            }}
          >
            {exports.save}
          </button>
        </>
      }
    >
      <p role="status">
        {answer.kind === 'given'
          ? rows === 0
            ? exports.nothing
            : exports.size(rows, answer.value.estimatedBytes)
          : exports.measuring}
      </p>
      {rows > SPREADSHEET_ROWS ? <p>{exports.beyondSpreadsheets(SPREADSHEET_ROWS)}</p> : null}
    </Dialog>
  );
}
