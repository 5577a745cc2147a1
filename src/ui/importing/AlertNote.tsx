import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './AlertNote.module.css';
import { noticeOf } from './alert-notice.ts';

/** What went wrong and what to do, said at once. */
export function AlertNote() {
  const { importing } = useMessages();
  const { openColumns, startAgain, dismissAlert } = useActions();
  const alert = useSitting((sitting) => sitting.alert);
  const hasAudit = useSitting((sitting) => sitting.audit !== null);
  if (alert === null) return null;
  const notice = noticeOf(alert, hasAudit, importing);
  const { alerts } = importing;
  return (
    <div role="alert" className={styles.note}>
      <span className={styles.sign} aria-hidden="true">
        ⚠
      </span>
      <div className={styles.words}>
        <strong>{notice.says}</strong>
        <p>{notice.todo}</p>
        {notice.cause === '' ? null : <p className="dim">{alerts.cause(notice.cause)}</p>}
      </div>
      <div className={styles.buttons}>
        {notice.remedy === 'columns' ? (
          <button type="button" className="primary" onClick={openColumns}>
            {alerts.chooseColumns}
          </button>
        ) : null}
        {notice.remedy === 'start-again' ? (
          <button type="button" className="primary" onClick={startAgain}>
            {alerts.startAgain}
          </button>
        ) : null}
        <button type="button" className="ghost" onClick={dismissAlert}>
          {alerts.dismiss}
        </button>
      </div>
    </div>
  );
}
