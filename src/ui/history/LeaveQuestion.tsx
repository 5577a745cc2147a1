import { useEffect } from 'react';
import { isKept, unsavedSince } from '../../session/history.ts';
import { Dialog } from '../shared/Dialog.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useUnsavedSince } from './HistoryControls.tsx';

/** Makes the browser ask before it leaves or reloads the page, while work is not saved. */
function useUnloadWarning(): void {
  const isUnsaved = useSitting((sitting) => unsavedSince(sitting) !== null);
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}

/** Asks what becomes of unsaved work before something discards it, or leaves it to what this browser keeps. */
export function LeaveQuestion() {
  const { leave } = useMessages().history;
  const { answerLeaving, saveSession } = useActions();
  const asks = useSitting((sitting) => sitting.asksToLeave);
  const steps = useSitting((sitting) => sitting.history.steps.length);
  const since = useUnsavedSince();
  const staysKept = useSitting(isKept);
  useUnloadWarning();
  if (!asks) return null;
  const { heading, says, goOn } = staysKept ? leave.kept : { ...leave, goOn: leave.discard };
  const save = async () => {
    if (await saveSession()) answerLeaving(true);
  };
  return (
    <Dialog
      heading={heading}
      open
      onClose={() => answerLeaving(false)}
      cancel={leave.cancel}
      actions={
        <>
          <button type="button" className="ghost" onClick={() => answerLeaving(true)}>
            {goOn}
          </button>
          <button type="button" className="primary" data-first-focus onClick={() => void save()}>
            {leave.save}
          </button>
        </>
      }
    >
      {since === null ? null : <p>{says(steps, since)}</p>}
    </Dialog>
  );
}
