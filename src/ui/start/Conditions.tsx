import { useMessages } from '../shared/sitting-context.ts';
import styles from './Conditions.module.css';

/** The four conditions of the article in a few words each. */
export function Conditions() {
  const { start } = useMessages().shell;
  return (
    <section className={styles.conditions} aria-label={start.conditionsHeading}>
      <ol>
        {start.conditions.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span className="dim">{text}</span>
          </li>
        ))}
      </ol>
      <p>{start.allFour}</p>
    </section>
  );
}
