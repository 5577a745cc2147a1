import { useState } from 'react';
import { LANGUAGES, otherLanguages } from '../../locale/languages.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './AppHeader.module.css';
import { FileLine } from './FileLine.tsx';
import { NewInventoryDialog } from './NewInventoryDialog.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';

interface AppHeaderProps {
  readonly onGuide: () => void;
}

/** The head of the page: what it is, which inventory is shown, and what concerns all of it. */
export function AppHeader({ onGuide }: AppHeaderProps) {
  const { shell } = useMessages();
  const { setLanguage } = useActions();
  const language = useSitting((sitting) => sitting.language);
  const hasAudit = useSitting((sitting) => sitting.audit !== null);
  const [choosing, setChoosing] = useState(false);
  return (
    <header className={styles.header}>
      <span className={styles.mark} aria-hidden="true">
        §
      </span>
      <div className={styles.name}>
        <strong>{shell.productName}</strong>
        <span className="dim">{shell.article}</span>
      </div>
      {hasAudit ? <FileLine /> : null}
      <div className={styles.buttons}>
        <button type="button" className="ghost" onClick={onGuide} aria-keyshortcuts="?">
          {shell.header.guide}
        </button>
        {otherLanguages(language).map((other) => (
          <button
            key={other}
            type="button"
            className="ghost"
            lang={other}
            onClick={() => setLanguage(other)}
          >
            {LANGUAGES[other].ownName}
          </button>
        ))}
        <SettingsMenu />
        {hasAudit ? (
          <>
            <button type="button" className="ghost" onClick={() => setChoosing(true)}>
              {shell.header.newInventory}
            </button>
            <ExportMenu />
            <NewInventoryDialog open={choosing} onClose={() => setChoosing(false)} />
          </>
        ) : null}
      </div>
    </header>
  );
}
