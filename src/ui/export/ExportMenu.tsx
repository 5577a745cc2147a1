import { useCallback, useEffect, useState } from 'react';
import { useReport } from '../report/use-report.ts';
import { Popover } from '../shared/Popover.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { useShownClients } from './client-scope.ts';
import { useDelimiter } from './delimiter.ts';
import { ExportItems } from './ExportItems.tsx';
import styles from './ExportMenu.module.css';
import { PairingsExportDialog } from './PairingsExportDialog.tsx';

/** The export in progress: how far, how fast, and a button to cancel it. */
function ExportProgress() {
  const { exports } = useMessages();
  const { cancelExport } = useActions();
  const exporting = useSitting((sitting) => sitting.exporting);
  if (exporting === null) return null;
  const { fileName, rows, rowsDone, bytesDone, startedAt } = exporting;
  const seconds = (performance.now() - startedAt) / 1000;
  return (
    <aside className={styles.progress}>
      <p>{exports.progress(fileName)}</p>
      <progress
        aria-label={exports.progress(fileName)}
        {...(rows === null ? {} : { value: rowsDone, max: rows })}
      />
      <p className="dim">
        {exports.done(rowsDone, bytesDone)}
        {seconds > 1 ? ` · ${exports.rate(rowsDone / seconds)}` : ''}
      </p>
      <button type="button" className="ghost" onClick={cancelExport}>
        {exports.cancel}
      </button>
    </aside>
  );
}

/** Makes a key with Ctrl do something else than in every page. */
function useControlKey(key: string, act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (!isControl || event.key.toLowerCase() !== key) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [key, act]);
}

/** Saves the session, and counts how often it was saved, so that each time is announced. */
function useSaving() {
  const { saveSession } = useActions();
  const [times, setTimes] = useState(0);
  const save = useCallback(async () => {
    if (await saveSession()) setTimes((before) => before + 1);
  }, [saveSession]);
  return { times, save: useCallback(() => void save(), [save]) };
}

/** Announces that the session was saved (ARIA live region). */
function SavedNote({ times }: { readonly times: number }) {
  const { exports } = useMessages();
  return (
    <span className="visually-hidden" role="status">
      {/* A new element is announced even if its words are the same as before. */}
      {times === 0 ? null : <span key={times}>{exports.sessionSaved}</span>}
    </span>
  );
}

/** The menu of all exports. */
export function ExportMenu() {
  const { exports } = useMessages();
  const [isMeasuring, setMeasuring] = useState(false);
  const shown = useShownClients();
  const report = useReport(shown);
  const saving = useSaving();
  // The page as the browser prints it contains only a window of the rows, and saved it contains none.
  useControlKey('p', () => report.print(shown));
  useControlKey('s', saving.save);
  const delimiter = useDelimiter();
  return (
    <>
      <Popover
        label={
          <>
            {exports.button}
            <span aria-hidden="true"> ▾</span>
          </>
        }
        buttonClass="primary"
        name={exports.button}
        align="end"
        widthPx={380}
      >
        {(close) => (
          <ExportItems
            shown={shown}
            report={report}
            delimiter={delimiter}
            onSaveSession={saving.save}
            onPairings={() => setMeasuring(true)}
            close={close}
          />
        )}
      </Popover>
      {isMeasuring ? (
        <PairingsExportDialog delimiter={delimiter} onClose={() => setMeasuring(false)} />
      ) : null}
      <ExportProgress />
      <SavedNote times={saving.times} />
    </>
  );
}
