import { useMessages } from '../shared/sitting-context.ts';
import styles from './Plan.module.css';

/** How many pairings a step would make worse; nothing for a step that makes none worse. */
export function WorsensMark({ pairings }: { readonly pairings: number }) {
  const { plan } = useMessages();
  if (pairings === 0) return null;
  return (
    <span className={styles.worse} title={plan.worsensHint(pairings)}>
      {plan.worsensPairings(pairings)}
    </span>
  );
}
