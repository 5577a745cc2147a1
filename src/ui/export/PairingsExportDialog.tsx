import type { Delimiter } from '../../remediation/csv.ts';
import { pairingsInView } from '../../session/export-flow.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { SPREADSHEET_ROWS } from './ThisListItem.tsx';
import { useMeasured } from './use-measured.ts';

interface PairingsExportDialogProps {
  readonly delimiter: Delimiter;
  readonly onClose: () => void;
}

/** Shows how large the export of the view will be before it starts. */
export function PairingsExportDialog({ delimiter, onClose }: PairingsExportDialogProps) {
  const { exports, shell } = useMessages();
  const { exportFile } = useActions();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  const order = pairingsInView(view, language);
  const measured = useMeasured(order, delimiter);
  const rows = measured?.rows ?? 0;
  return (
    <Dialog
      open
      heading={exports.largeHeading}
      onClose={onClose}
      cancel={shell.cancel}
      actions={
        <button
          type="button"
          className="primary"
          disabled={rows === 0}
          onClick={() => {
            onClose();
            exportFile(order, delimiter);
          }}
        >
          {exports.save}
        </button>
      }
    >
      <p role="status">
        {measured === null
          ? exports.measuring
          : rows === 0
            ? exports.nothing
            : exports.size(rows, measured.estimatedBytes)}
      </p>
      {rows > SPREADSHEET_ROWS ? <p>{exports.beyondSpreadsheets(SPREADSHEET_ROWS)}</p> : null}
    </Dialog>
  );
}
