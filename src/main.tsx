import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openMemory } from './browser/memory.ts';
import { openFile } from './browser/save-file.ts';
import { listenToHash, readHash, writeHash } from './browser/url-hash.ts';
import { inventoryTemplate } from './inventory/inventory-template.ts';
import { sampleInventory } from './session/sample-inventory.ts';
import { createSittingStore } from './session/store.ts';
import { App } from './ui/App.tsx';
import { SittingContext } from './ui/shared/sitting-context.ts';
import { openAuditChannel } from './worker/worker-channel.ts';

const store = createSittingStore({
  openChannel: openAuditChannel,
  openFile,
  hash: { read: readHash, write: writeHash, listen: listenToHash },
  memory: openMemory(),
  sample: sampleInventory,
  template: inventoryTemplate,
  now: () => new Date(),
  languages: navigator.languages,
});

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element to stand in.');
createRoot(root).render(
  <StrictMode>
    <SittingContext value={store}>
      <App />
    </SittingContext>
  </StrictMode>,
);
