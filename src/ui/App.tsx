import { useRef } from 'react';
import { AuditPage } from './audit/AuditPage.tsx';
import { GuideDialog } from './guide/GuideDialog.tsx';
import { AlertNote } from './importing/AlertNote.tsx';
import { ColumnsStep } from './importing/ColumnsStep.tsx';
import { ReadingProgress } from './importing/ReadingProgress.tsx';
import { MendProvider } from './mending/MendProvider.tsx';
import { useMessages, useSitting } from './shared/sitting-context.ts';
import styles from './shell/App.module.css';
import { AppHeader } from './shell/AppHeader.tsx';
import { PageDrop } from './shell/PageDrop.tsx';
import { PagePaste } from './shell/PagePaste.tsx';
import { ReadyNote } from './shell/ReadyNote.tsx';
import { useGuideKey } from './shell/use-guide-key.ts';
import { usePageFrame } from './shell/use-page-frame.ts';
import { StartPage } from './start/StartPage.tsx';
import './theme.css';

/** The whole page. */
export function App() {
  const { shell } = useMessages();
  // What is open on the page speaks of machines by number: with another reading it is a page of its own.
  const reading = useSitting((sitting) => sitting.audit?.since ?? null);
  const content = useRef<HTMLElement>(null);
  const guide = useGuideKey();
  usePageFrame();

  return (
    <>
      <button type="button" className={styles.skip} onClick={() => content.current?.focus()}>
        {shell.skipToContent}
      </button>
      <AppHeader onGuide={guide.open} />
      <main ref={content} className={styles.content} tabIndex={-1}>
        <AlertNote />
        {reading === null ? (
          <StartPage />
        ) : (
          <MendProvider key={reading}>
            <ReadingProgress />
            <AuditPage />
          </MendProvider>
        )}
      </main>
      <ColumnsStep />
      <GuideDialog open={guide.isOpen} onClose={guide.close} />
      <PageDrop />
      <PagePaste />
      <ReadyNote />
    </>
  );
}
