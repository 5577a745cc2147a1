import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './ExportMenu.module.css';

/** An export on its way to disk: how far, how fast, and the way to end it. */
export function ExportProgress() {
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
