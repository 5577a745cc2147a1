import { useId } from 'react';
import type { Theme } from '../../session/sitting.ts';
import { RememberConsent } from '../importing/RememberConsent.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './SettingsMenu.module.css';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** Light or dark, and what this computer may remember. */
export function SettingsMenu() {
  const { shell } = useMessages();
  const { setTheme } = useActions();
  const theme = useSitting((sitting) => sitting.theme);
  const panelId = useId();
  const groupName = useId();
  return (
    <>
      <button type="button" className="ghost" popoverTarget={panelId}>
        {shell.header.settings}
      </button>
      <div id={panelId} popover="auto" className={styles.panel}>
        <fieldset className={styles.themes}>
          <legend>{shell.settings.theme}</legend>
          {THEMES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={groupName}
                checked={theme === each}
                onChange={() => setTheme(each)}
              />
              {shell.settings[each]}
            </label>
          ))}
        </fieldset>
        <RememberConsent withList />
      </div>
    </>
  );
}
