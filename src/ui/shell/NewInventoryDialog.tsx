import { useState } from 'react';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages } from '../shared/sitting-context.ts';
import { DropField } from '../start/DropField.tsx';
import { FirstSteps } from '../start/FirstSteps.tsx';
import { sourcesOf } from '../start/source-input.ts';
import styles from './NewInventoryDialog.module.css';

interface NewInventoryDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The ways in while an audit is shown: in its place, or beside it. */
export function NewInventoryDialog({ open, onClose }: NewInventoryDialogProps) {
  const { incomingWays } = useMessages().shell;
  const { importSources, closeAudit } = useActions();
  const [adds, setAdds] = useState(false);
  return (
    <Dialog
      heading={incomingWays.heading}
      open={open}
      onClose={onClose}
      keepsContent
      actions={
        <button
          type="button"
          className="ghost"
          onClick={() => {
            onClose();
            closeAudit();
          }}
        >
          {incomingWays.closeAudit}
        </button>
      }
    >
      <div className={styles.ways}>
        <p>{incomingWays.lead}</p>
        <label className={styles.add}>
          <input
            type="checkbox"
            checked={adds}
            onChange={({ currentTarget }) => setAdds(currentTarget.checked)}
          />
          {incomingWays.add}
        </label>
        <DropField
          onFiles={(files) => {
            onClose();
            importSources(sourcesOf(files), { add: adds });
          }}
        />
        <FirstSteps adds={adds} onChosen={onClose} />
      </div>
    </Dialog>
  );
}
