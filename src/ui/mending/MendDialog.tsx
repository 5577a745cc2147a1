import { type ReactNode, useId, useState } from 'react';
import { SaidFields } from '../history/SaidFields.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { DisputeSettlement } from './Disputes.tsx';
import { type FactChoice, FactField } from './FactField.tsx';
import { MendContext } from './MendButton.tsx';
import { disputeOfTarget, isEmptyCell, type MendTarget, unknownValueOf } from './mend-target.ts';
import styles from './mending.module.css';
import { ValueMeaning } from './ValueMeanings.tsx';

interface MendDialogProps {
  readonly target: MendTarget;
  readonly onClose: () => void;
}

/** Corrects or fills one cell, or explains its text for all rows that contain it. */
function MendDialog({ target, onClose }: MendDialogProps) {
  const { shell, problems, importing } = useMessages();
  const { enterCell } = useActions();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const [choice, setChoice] = useState<FactChoice>(undefined);
  const [reason, setReason] = useState('');
  const form = useId();
  const { source, line, fact, machine, heading, text } = target;
  const what = importing.fieldName(fact);
  const { correctCell, recordCell } = problems.mend;
  const shared = summary && unknownValueOf(target, summary.unknownValues);
  const dispute = summary && disputeOfTarget(target, summary.disputes);

  const save = () => {
    if (choice === undefined || choice === null) return;
    enterCell({ source, line, fact, text: choice }, reason);
    onClose();
  };

  return (
    <Dialog
      heading={(isEmptyCell(target) ? recordCell : correctCell)(what, machine, line)}
      open
      onClose={onClose}
      cancel={shell.cancel}
      actions={
        <button type="submit" form={form} className="primary" disabled={!choice}>
          {problems.mend.save}
        </button>
      }
    >
      <p className={styles.place}>
        {problems.mend.place(target.fileName, line, heading)}{' '}
        {dispute === null ? problems.mend.asWritten(text) : null}
      </p>
      {dispute === null ? null : (
        <div className={styles.settle}>
          <p>{problems.mend.disputesLead}</p>
          <DisputeSettlement dispute={dispute} reason={reason} onSettled={onClose} />
        </div>
      )}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <FactField
          fact={fact}
          label={problems.mend.value(what)}
          choice={choice}
          onChoose={setChoice}
          isFirst={dispute === null}
        />
        <SaidFields reason={reason} onReason={setReason} />
      </form>
      {shared === null || shared.rows < 2 ? null : (
        <div className={styles.shared}>
          <p>{problems.mend.orAllRows}</p>
          <ValueMeaning value={shared} reason={reason} onApplied={onClose} />
        </div>
      )}
    </Dialog>
  );
}

/**
 * Provides the one dialog for corrections. It is outside the tables, whose rows come and go, so that keys
 * pressed in it do not reach the table.
 */
export function MendProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<MendTarget | null>(null);
  return (
    <>
      <MendContext value={setTarget}>{children}</MendContext>
      {target === null ? null : <MendDialog target={target} onClose={() => setTarget(null)} />}
    </>
  );
}
