import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { AuditPage } from './audit/AuditPage.tsx';
import { headlineText } from './audit/answer-sentences.ts';
import { FleetQuestion } from './compare/FleetQuestion.tsx';
import { DecideProvider } from './deciding/DecideDialog.tsx';
import { GuideDialog } from './guide/GuideDialog.tsx';
import { LeaveQuestion } from './history/LeaveQuestion.tsx';
import { AlertNote } from './importing/AlertNote.tsx';
import { ColumnsStep } from './importing/ColumnsDialog.tsx';
import { ReadingProgress } from './importing/ReadingProgress.tsx';
import { MendProvider } from './mending/MendDialog.tsx';
import { PlanProvider } from './plan/PlanDialog.tsx';
import {
  SittingContext,
  useActions,
  useMessages,
  useSitting,
  useStore,
} from './shared/sitting-context.ts';
import styles from './shell/App.module.css';
import { AppHeader } from './shell/AppHeader.tsx';
import { isBehindDialog, isTextField, isTypedIn, PageDrop, PagePaste } from './shell/PageDrop.tsx';
import { storeOfReading } from './shell/store-of-reading.ts';
import { StartPage } from './start/StartPage.tsx';
import './theme.css';

/**
 * Announces the answer to screen readers after a correction, an undo or a recount (ARIA live region). After a
 * reading the headline has the focus instead.
 */
function AnswerNote() {
  const { audit } = useMessages();
  const current = useSitting((sitting) => sitting.audit);
  const isRecount = current !== null && current.edition !== current.since;
  return (
    <span className="visually-hidden" role="status">
      {/* A new element is announced even if the answer is the same as before. */}
      {isRecount ? <span key={current.edition}>{headlineText(audit, current.summary)}</span> : null}
    </span>
  );
}

/** Whether the guide is open. `?` opens it, except while typing. */
function useGuideKey(): {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
} {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTypedIn(event.target) || isBehindDialog()) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

/** Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z redo (with Cmd on a Mac), unless a text field has its own undo. */
function useHistoryKeys(): void {
  const { undo, redo } = useActions();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ctrlKey, metaKey, altKey, shiftKey, target } = event;
      if (ctrlKey === metaKey || altKey || isTextField(target) || isBehindDialog()) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !shiftKey) undo();
      else if ((key === 'z' && shiftKey) || (key === 'y' && !shiftKey)) redo();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [undo, redo]);
}

/** Keeps the document's language, theme and title up to date. */
function usePageFrame(): void {
  const { shell, format } = useMessages();
  const theme = useSitting((sitting) => sitting.theme);
  const fileName = useSitting((sitting) => sitting.audit?.summary.sources[0]?.fileName ?? null);
  const title = fileName === null ? shell.productName : `${fileName} · ${shell.productName}`;

  useEffect(() => {
    document.documentElement.lang = format.tag;
    document.title = title;
  }, [format.tag, title]);

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}

/** The whole page. */
export function App() {
  const { shell } = useMessages();
  const { downloadCollector } = useActions();
  const store = useStore();
  const reading = useSitting((sitting) => sitting.audit?.since ?? null);
  // An audit is drawn with pauses beside what is on screen, and then takes its place in one frame.
  const drawn = useDeferredValue(reading);
  const shown = useMemo(
    () => (drawn === null ? store : storeOfReading(store, drawn)),
    [store, drawn],
  );
  const isStart = reading === null || drawn === null;
  const content = useRef<HTMLElement>(null);
  const guide = useGuideKey();
  usePageFrame();
  useHistoryKeys();

  return (
    <>
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {shell.skipToContent}
      </button>
      <AppHeader isStart={isStart} onGuide={guide.open} />
      <main ref={content} className={styles.content} tabIndex={-1}>
        <AlertNote />
        {isStart ? (
          <StartPage />
        ) : (
          // Open dialogs and panels refer to machines by number. The key resets them when another reading arrives.
          <SittingContext key={drawn} value={shown}>
            <MendProvider>
              <DecideProvider>
                <PlanProvider>
                  <ReadingProgress />
                  <AuditPage />
                </PlanProvider>
              </DecideProvider>
            </MendProvider>
          </SittingContext>
        )}
      </main>
      <ColumnsStep />
      <FleetQuestion />
      <GuideDialog open={guide.isOpen} onClose={guide.close} onSaveCollector={downloadCollector} />
      <LeaveQuestion />
      <PageDrop />
      <PagePaste />
      <AnswerNote />
    </>
  );
}
