import { useId } from 'react';
import { isFromFolder } from '../../browser/url-hash.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './RememberConsent.module.css';

/** Asks whether this browser may keep sittings. */
export function KeepConsent() {
  const { keep: words } = useMessages().importing;
  const { keep } = useActions();
  const keeps = useSitting((sitting) => sitting.keeps);
  const hintId = useId();
  return (
    <div className={styles.consent}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={keeps}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => keep(currentTarget.checked)}
        />
        {words.consent}
      </label>
      <small id={hintId} className="dim">
        {words.what}
        {isFromFolder() ? ` ${words.fromFolder}` : null}
      </small>
    </div>
  );
}
