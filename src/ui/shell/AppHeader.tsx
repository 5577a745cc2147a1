import { type ReactNode, useState } from 'react';
import { LANGUAGES, otherLanguages } from '../../locale/languages.ts';
import type { Theme } from '../../session/sitting.ts';
import { EarlierField } from '../compare/EarlierField.tsx';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { HistoryControls, HistoryState } from '../history/HistoryControls.tsx';
import { KeepConsent } from '../importing/KeepConsent.tsx';
import { RememberConsent } from '../importing/RememberConsent.tsx';
import { Choice } from '../shared/Choice.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { Popover } from '../shared/Popover.tsx';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { DropField } from '../start/DropField.tsx';
import { FirstSteps } from '../start/FirstSteps.tsx';
import { sourcesOf } from '../start/source-input.ts';
import styles from './AppHeader.module.css';

/** Which inventory is open, how it was read, and a link to its problems. */
function FileLine() {
  const { shell, importing } = useMessages();
  const { openColumns, changeView } = useActions();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  if (summary === null) return null;
  const { sources } = summary;
  const names = sources.map(({ fileName }) => fileName);
  const texts = sources.flatMap(({ form }) => (form.kind === 'text' ? [form] : []));
  const sheets = sources.flatMap(({ form }) => (form.kind === 'workbook' ? [form.sheet] : []));
  const forms = [
    texts.map(({ encoding }) => importing.encodingName(encoding)),
    texts.map(({ delimiter }) => importing.delimiterName(delimiter)),
    sheets.map(importing.sheetName),
  ];
  return (
    <div className={styles.file}>
      <div className={styles.title}>
        <strong title={names.join('\n')}>{shell.header.files(names)}</strong>
        <HistoryState />
        <HistoryControls />
      </div>
      <ul className={styles.facts}>
        <li>{shell.header.rows(summary.dataRows)}</li>
        {forms.map((names) =>
          names.length === 0 ? null : (
            <li key={names[0]} className={styles.form}>
              {[...new Set(names)].join(', ')}
            </li>
          ),
        )}
        <li>
          <button
            type="button"
            className="link"
            title={shell.header.howReadHint}
            onClick={openColumns}
          >
            {shell.header.howRead}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="link"
            onClick={() => changeView((view) => ({ ...view, tab: 'problems' }), true)}
          >
            {shell.header.problems(summary.problems)}
          </button>
        </li>
      </ul>
    </div>
  );
}

interface SignedLabelProps {
  /** What stands for the words in a narrow window. */
  readonly sign: ReactNode;
  readonly children: string;
}

/** The label of a button: words, or a sign in a narrow window. Its accessible name is the words. */
function SignedLabel({ sign, children }: SignedLabelProps) {
  return (
    <>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <span className={styles.words}>{children}</span>
    </>
  );
}

/** Two sliders, the sign of settings. */
const SLIDERS = (
  <svg
    aria-hidden="true"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
  >
    <path d="M2 6h8m4 0h4M2 14h4m4 0h8" strokeWidth="1.8" strokeLinecap="round" />
    <circle cx="12" cy="6" r="2.2" strokeWidth="1.6" />
    <circle cx="8" cy="14" r="2.2" strokeWidth="1.6" />
  </svg>
);

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The theme, and what this browser may remember. */
function SettingsMenu() {
  const { shell } = useMessages();
  const { setTheme } = useActions();
  const theme = useSitting((sitting) => sitting.theme);
  return (
    <Popover
      label={<SignedLabel sign={SLIDERS}>{shell.header.settings}</SignedLabel>}
      buttonClass="ghost"
      name={shell.header.settings}
      align="end"
      widthPx={360}
    >
      {() => (
        <>
          <Choice
            name={shell.settings.theme}
            className={styles.themes}
            options={THEMES.map((value) => ({ value, label: shell.settings[value] }))}
            chosen={theme}
            onChoose={setTheme}
          />
          <KeepConsent />
          <RememberConsent withList />
        </>
      )}
    </Popover>
  );
}

interface NewInventoryDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The dialog for another inventory, which replaces the current one or is added to it. */
function NewInventoryDialog({ open, onClose }: NewInventoryDialogProps) {
  const { incomingWays } = useMessages().shell;
  const { importSources, compareWith, closeAudit } = useActions();
  const [adds, setAdds] = useState(false);
  return (
    <Dialog
      heading={incomingWays.heading}
      open={open}
      onClose={onClose}
      keepsContent
      actions={
        <button
          type="button"
          className="ghost"
          onClick={() => {
            onClose();
            closeAudit();
          }}
        >
          {incomingWays.closeAudit}
        </button>
      }
    >
      <div className={styles.ways}>
        <p>{incomingWays.lead}</p>
        <label className={styles.adds}>
          <input
            type="checkbox"
            checked={adds}
            onChange={({ currentTarget }) => setAdds(currentTarget.checked)}
          />
          {incomingWays.add}
        </label>
        <DropField
          onFiles={(files) => {
            onClose();
            importSources(sourcesOf(files), { add: adds });
          }}
        />
        <FirstSteps adds={adds} onChosen={onClose} />
        <EarlierField
          onFiles={(files) => {
            onClose();
            compareWith(sourcesOf(files));
          }}
        />
      </div>
    </Dialog>
  );
}

interface AppHeaderProps {
  /** Whether the start page is shown, although an audit may be on its way. */
  readonly isStart: boolean;
  readonly onGuide: () => void;
}

/** The page header: product, open inventory, and global buttons. */
export function AppHeader({ isStart, onGuide }: AppHeaderProps) {
  const { shell } = useMessages();
  const { setLanguage } = useActions();
  const language = useSitting((sitting) => sitting.language);
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
      {isStart ? null : <FileLine />}
      <div className={styles.buttons}>
        <button type="button" className="ghost" onClick={onGuide} aria-keyshortcuts="?">
          <SignedLabel sign="?">{shell.header.guide}</SignedLabel>
        </button>
        {otherLanguages(language).map((other) => (
          <button
            key={other}
            type="button"
            className="ghost"
            lang={other}
            onClick={() => setLanguage(other)}
          >
            <SignedLabel sign={other.toUpperCase()}>{LANGUAGES[other].ownName}</SignedLabel>
          </button>
        ))}
        <SettingsMenu />
        {isStart ? null : (
          <>
            <button
              type="button"
              className={`ghost ${styles.add}`}
              onClick={() => setChoosing(true)}
            >
              <SignedLabel sign="+">{shell.header.newInventory}</SignedLabel>
            </button>
            <ExportMenu />
            <NewInventoryDialog open={choosing} onClose={() => setChoosing(false)} />
          </>
        )}
      </div>
    </header>
  );
}
