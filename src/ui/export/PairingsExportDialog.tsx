import { useState } from 'react';
import { exportRequest } from '../../session/export-flow.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';

/** The most rows that a spreadsheet can open (Excel since 2007). */
const SPREADSHEET_ROWS = 1_048_576;

interface PairingsExportDialogProps {
  readonly delimiter: ',' | ';';
  readonly onClose: () => void;
}

/** Shows how large the export of the view will be before it starts. */
export function PairingsExportDialog({ delimiter, onClose }: PairingsExportDialogProps) {
  const { exports, shell } = useMessages();
  const { exportFile } = useActions();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  const [openedAt] = useState(() => new Date());
  const request = exportRequest('pairings-in-view', delimiter, view, language, openedAt);
  const { given } = useAnswer('measureExport', request);
  const rows = given?.value.rows ?? 0;
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
        {given === null
          ? exports.measuring
          : rows === 0
            ? exports.nothing
            : exports.size(rows, given.value.estimatedBytes)}
      </p>
      {rows > SPREADSHEET_ROWS ? <p>{exports.beyondSpreadsheets(SPREADSHEET_ROWS)}</p> : null}
    </Dialog>
  );
}
