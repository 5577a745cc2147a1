import { useRef, useState } from 'react';
import { LANGUAGES, otherLanguages } from '../../locale/languages.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './FirstSteps.module.css';
import { PasteDialog } from './PasteDialog.tsx';
import { sourcesOf, takeFiles } from './source-input.ts';

interface FirstStepsProps {
  /** Whether the choice is added to the current inventory. */
  readonly adds?: boolean;
  /** Called once something was chosen. */
  readonly onChosen?: () => void;
}

interface OpenSessionProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for a session file. */
function OpenSession({ onFiles }: OpenSessionProps) {
  const { start } = useMessages().shell;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" className="ghost" onClick={() => input.current?.click()}>
        {start.openSession}
      </button>
      <input
        ref={input}
        type="file"
        accept=".nt4audit"
        hidden
        onChange={({ currentTarget }) => takeFiles(currentTarget, onFiles)}
      />
    </>
  );
}

/** The alternatives to the file input: a session, pasting, the sample, an empty template, and the collector. */
export function FirstSteps({ adds = false, onChosen }: FirstStepsProps) {
  const { collecting, shell } = useMessages();
  const { start } = shell;
  const { importSample, importSources, downloadCollector, downloadTemplate } = useActions();
  const language = useSitting((sitting) => sitting.language);
  const [pasting, setPasting] = useState(false);
  return (
    <>
      <div className={styles.steps}>
        {adds ? null : (
          <OpenSession
            onFiles={(files) => {
              importSources(sourcesOf(files));
              onChosen?.();
            }}
          />
        )}
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
        <span className={styles.downloads}>
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
          <button type="button" className="ghost" onClick={downloadCollector}>
            {collecting.save}
          </button>
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
