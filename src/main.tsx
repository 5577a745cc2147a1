import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocus } from './browser/keep-focus.ts';
import { openKeptRecords } from './browser/kept-records.ts';
import { openMemory } from './browser/memory.ts';
import { onReturn } from './browser/on-return.ts';
import { createPrinter } from './browser/print-page.ts';
import { openFile } from './browser/save-file.ts';
import { listenToHash, readHash, writeHash } from './browser/url-hash.ts';
import { whenIdle } from './browser/when-idle.ts';
import { inventoryTemplate } from './locale/inventory-template.ts';
import { sampleInventory } from './session/sample-inventory.ts';
import { createSittingStore } from './session/store.ts';
import { App } from './ui/App.tsx';
import { SittingContext } from './ui/shared/sitting-context.ts';
import { FaultBoundary } from './ui/shell/FaultBoundary.tsx';
import { rehearseDrawing } from './ui/shell/rehearse-drawing.tsx';
import { openOnPage } from './worker/on-page-channel.ts';
import { serveAudit } from './worker/serve-audit.ts';
import { openAuditChannel } from './worker/worker-channel.ts';

/** Renders the page into its root element. */
function mount(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element to stand in.');
  const store = createSittingStore({
    openChannel: openAuditChannel,
    openOnPage,
    openFile,
    printer: createPrinter(),
    hash: { read: readHash, write: writeHash, listen: listenToHash },
    memory: openMemory(),
    records: openKeptRecords(),
    whenIdle,
    onReturn,
    onRehearsed: (audit) => whenIdle(() => rehearseDrawing(store, audit)),
    sample: sampleInventory,
    template: inventoryTemplate,
    now: () => new Date(),
    languages: navigator.languages,
  });
  keepFocus(document);
  createRoot(root).render(
    <StrictMode>
      <SittingContext value={store}>
        <FaultBoundary>
          <App />
        </FaultBoundary>
      </SittingContext>
    </StrictMode>,
  );
}

// The worker runs this same script. Without a document, this is the worker.
if (typeof document === 'undefined') serveAudit(self);
// In a browser that is too old, the inline script of index.html has already said so.
else if (!('tooOld' in document.documentElement.dataset)) mount();
