import type { Messages } from '../../locale/en.ts';
import type { Alert } from '../../session/sitting.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './AlertNote.module.css';

/** The text of an alert, and what the person can do about it. */
interface AlertNotice {
  readonly says: string;
  readonly todo: string;
  /** The browser's own error message; empty if there is none. */
  readonly cause: string;
  readonly remedy: 'columns' | 'start-again' | 'save-session' | null;
}

/** Puts an alert into words. */
export function noticeOf(
  alert: Alert,
  hasAudit: boolean,
  { alerts }: Messages['importing'],
): AlertNotice {
  switch (alert.kind) {
    case 'refused': {
      const { reason, fileName, details } = alert.refusal;
      const remedy = alert.preview === null ? null : 'columns';
      return { ...alerts.refusal(reason, fileName, details), cause: '', remedy };
    }
    case 'worker-died': {
      const { says, todo } = hasAudit ? alerts.workerDied : alerts.workerDiedEmpty;
      const unfinished = alert.unfinished === null ? '' : ` ${alerts.unfinished(alert.unfinished)}`;
      return {
        says: says + unfinished,
        todo,
        cause: alert.message,
        remedy: hasAudit ? 'start-again' : null,
      };
    }
    case 'worker-silent':
      return { ...alerts.workerSilent(alert.seconds), cause: '', remedy: 'start-again' };
    case 'export-failed':
      return alert.by === 'disk'
        ? { ...alerts.exportFailed, cause: alert.message, remedy: null }
        : { ...alerts.exportBroken, cause: alert.message, remedy: hasAudit ? 'start-again' : null };
    case 'session-too-large':
      return { ...alerts.sessionTooLarge, cause: '', remedy: null };
    case 'session-parts-damaged':
      return { ...alerts.sessionPartsDamaged(alert.names), cause: '', remedy: null };
    case 'not-remembered':
      return { ...alerts.notRemembered, cause: '', remedy: null };
    case 'not-kept': {
      const remedy = alert.because === 'too-large' || !hasAudit ? null : 'save-session';
      return { ...alerts.notKept[alert.because], cause: '', remedy };
    }
    case 'kept-damaged':
      return { ...alerts.keptDamaged, cause: '', remedy: null };
    case 'kept-elsewhere':
      return { ...alerts.keptElsewhere[alert.now](alert.name), cause: '', remedy: null };
    case 'memory-damaged':
      return { ...alerts.memoryDamaged, cause: '', remedy: null };
    case 'memory-unfit':
      return {
        says: alerts.memoryUnfit(alert.fileName),
        todo: `${alerts.unfitBecause(alert.unfit)} ${alerts.readByItself}`,
        cause: '',
        remedy: 'columns',
      };
    case 'plan-left':
      return { ...alerts.planLeft(alert.machines), cause: '', remedy: null };
    case 'report-outdated':
      return { ...alerts.reportOutdated, cause: '', remedy: null };
    case 'link-without-data':
      return { ...alerts.linkWithoutData(alert.inventoryName), cause: '', remedy: null };
    case 'link-refused':
      return { ...alerts.linkRefused[alert.because], cause: '', remedy: null };
  }
}

/** Shows what went wrong and what to do about it. */
export function AlertNote() {
  const { importing, exports } = useMessages();
  const { openColumns, startAgain, saveSession, dismissAlert } = useActions();
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
        {notice.remedy === 'save-session' ? (
          <button type="button" className="primary" onClick={() => void saveSession()}>
            {exports.saveSession}
          </button>
        ) : null}
        <button type="button" className="ghost" onClick={dismissAlert}>
          {alerts.dismiss}
        </button>
      </div>
    </div>
  );
}
