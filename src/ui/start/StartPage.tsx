import { useRef } from 'react';
import { Progress, type Reading, useLongReading } from '../importing/ReadingProgress.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { DropField } from './DropField.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { KeptSittings } from './KeptSittings.tsx';
import styles from './StartPage.module.css';
import { sourcesOf } from './source-input.ts';

/** The four conditions of the article, in a few words each. */
function Conditions() {
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

/** The reading whose progress is shown. Once it has become an audit, it stays until that is drawn and takes its place. */
function useReadingUntilDrawn(): Reading | null {
  const reading = useLongReading();
  const hasAudit = useSitting((sitting) => sitting.audit !== null);
  const last = useRef<Reading | null>(null);
  if (reading !== null) last.current = reading;
  else if (!hasAudit) last.current = null;
  return last.current;
}

/** What the page is for, and the ways to import an inventory. */
export function StartPage() {
  const { start } = useMessages().shell;
  const { importSources } = useActions();
  const reading = useReadingUntilDrawn();
  return (
    <div className={styles.start}>
      <h1>{start.heading}</h1>
      <p className={styles.lead}>{start.lead}</p>
      {reading === null ? <KeptSittings /> : null}
      {reading === null ? (
        <DropField onFiles={(files) => importSources(sourcesOf(files))} />
      ) : (
        <Progress reading={reading} isAlone />
      )}
      <p className={styles.paste}>{start.pasteHint}</p>
      <FirstSteps />
      <Conditions />
      <p className={styles.privacy}>
        <strong>{start.privacy}</strong> {start.privacyMore}
      </p>
    </div>
  );
}
