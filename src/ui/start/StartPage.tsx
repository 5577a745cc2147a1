import { useActions, useMessages } from '../shared/sitting-context.ts';
import { Conditions } from './Conditions.tsx';
import { DropField } from './DropField.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import styles from './StartPage.module.css';
import { sourcesOf } from './source-input.ts';

/** What the page answers, and the ways in. */
export function StartPage() {
  const { start } = useMessages().shell;
  const { importSources } = useActions();
  return (
    <div className={styles.start}>
      <h1>{start.heading}</h1>
      <p className={styles.lead}>{start.lead}</p>
      <DropField onFiles={(files) => importSources(sourcesOf(files))} />
      <p className={styles.paste}>{start.pasteHint}</p>
      <FirstSteps />
      <Conditions />
      <p className={styles.privacy}>
        <strong>{start.privacy}</strong> {start.privacyMore}
      </p>
    </div>
  );
}
