import type { PasswordReason } from '../../remediation/client-action.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ReasonDrawer.module.css';

/** Why the upgrade waits, or why it is the password that is to be changed. */
export function AdviceRemarks({
  passwordReason,
  waitsFor,
}: {
  readonly passwordReason: PasswordReason | null;
  readonly waitsFor: number;
}) {
  const { reasons } = useMessages();
  const isOfProcessor = passwordReason === null || passwordReason === 'no-sp5';
  return (
    <>
      {waitsFor === 0 ? null : <p className={styles.remark}>{reasons.waitsFor(waitsFor)}</p>}
      {isOfProcessor ? null : (
        <p className={styles.remark}>{reasons.whyPassword(passwordReason)}</p>
      )}
    </>
  );
}
