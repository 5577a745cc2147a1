import type { DecisionState } from '../../remediation/decided-clients.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './deciding.module.css';

interface DecisionMarkProps {
  readonly state: DecisionState;
  /** Shown as a tooltip; the reason panel shows it in full. */
  readonly reason: string;
}

/** What holds for a client by its decisions. Those that need attention have a thick frame. */
export function DecisionMark({ state, reason }: DecisionMarkProps) {
  const { decisions } = useMessages();
  return (
    <span className={styles.mark} data-state={state} title={reason === '' ? undefined : reason}>
      {decisions.stateName(state)}
    </span>
  );
}
