import { useState } from 'react';
import { LANGUAGES, otherLanguages } from '../../locale/languages.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './FirstSteps.module.css';
import { PasteDialog } from './PasteDialog.tsx';

interface FirstStepsProps {
  /** Whether the choice is added to the current inventory. */
  readonly adds?: boolean;
  /** Called once something was chosen. */
  readonly onChosen?: () => void;
}

/** The alternatives to the file input: pasting, the sample, and an empty template. */
export function FirstSteps({ adds = false, onChosen }: FirstStepsProps) {
  const { start } = useMessages().shell;
  const { importSample, importSources, downloadTemplate } = useActions();
  const language = useSitting((sitting) => sitting.language);
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <div className={styles.steps}>
        <button
          type="button"
          className="ghost"
          onClick={() => {
            importSample();
            onChosen?.();
          }}
        >
          {start.sample}
        </button>
        <button type="button" className="ghost" onClick={() => setPasting(true)}>
          {start.paste}
        </button>
        <span className={styles.template}>
          <button type="button" className="ghost" onClick={() => downloadTemplate(language)}>
            {start.template}
          </button>
          {otherLanguages(language).map((other) => (
            <button
              key={other}
              type="button"
              className="link"
              lang={other}
              aria-label={LANGUAGES[other].messages.shell.start.templateInThisLabel}
              onClick={() => downloadTemplate(other)}
            >
              {LANGUAGES[other].messages.shell.start.templateInThis}
            </button>
          ))}
        </span>
      </div>
      <PasteDialog
        open={pasting}
        onClose={() => setPasting(false)}
        onRead={(source) => {
          setPasting(false);
          importSources([source], { add: adds });
          onChosen?.();
        }}
      />
    </>
  );
}
