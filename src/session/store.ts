import { firstSpoken, type Language, languageOf } from '../locale/languages.ts';
import type { SittingStore } from './actions.ts';
import { createAuditRunner } from './audit-runner.ts';
import type { SittingEdges } from './edges.ts';
import { fitView } from './fitting-view.ts';
import { createImportFlow } from './import-flow.ts';
import { dropDamagedMappings, rememberedMappings } from './mapping-memory.ts';
import { createRecountFlow } from './recount-flow.ts';
import { reduce, type SittingEvent } from './reduce.ts';
import type { Alert, Sitting } from './sitting.ts';
import { createActions } from './store-actions.ts';
import { createTableAhead } from './table-ahead.ts';
import { formatViewHash, parseViewHash, type ReadLink } from './view-hash.ts';

/** The language to begin with: the link's, else the remembered one, else the browser's first that the page speaks. */
function firstLanguage(edges: SittingEdges, linked: Language | null): Language {
  return linked ?? languageOf(edges.memory.read('language')) ?? firstSpoken(edges.languages);
}

/** What is to be said of a link: that it was not understood, else which inventory it was made on. */
function alertOfLink({ refused, inventoryName }: ReadLink): Alert | null {
  if (refused !== null) return { kind: 'link-refused', because: refused };
  return inventoryName === null ? null : { kind: 'link-without-data', inventoryName };
}

/** What must be said before anything is done. What was remembered and is damaged is dropped here. */
function firstAlert({ memory }: SittingEdges, link: ReadLink): Alert | null {
  const isDamaged = dropDamagedMappings(memory);
  return alertOfLink(link) ?? (isDamaged ? { kind: 'memory-damaged' } : null);
}

function firstSitting(edges: SittingEdges): Sitting {
  const link = parseViewHash(edges.hash.read());
  const { view, language } = link;
  const theme = edges.memory.read('theme');
  return {
    language: firstLanguage(edges, language),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    incoming: null,
    audit: null,
    alert: firstAlert(edges, link),
    view,
    exporting: null,
    undo: [],
    remembers: edges.memory.read('consent') === 'yes',
    remembered: rememberedMappings(edges.memory),
  };
}

/** Opens a sitting over the browser's edges. The one place where its state changes. */
export function createSittingStore(edges: SittingEdges): SittingStore {
  let sitting = firstSitting(edges);
  const listeners = new Set<() => void>();
  const getState = () => sitting;
  const tell = (event: SittingEvent) => {
    sitting = reduce(sitting, event);
    for (const listener of listeners) listener();
  };
  const runner = createAuditRunner(edges, () =>
    tell({ kind: 'alert-raised', alert: { kind: 'worker-died', message: '', unfinished: null } }),
  );
  edges.whenIdle(runner.warmUp);
  const writeHash = (push: boolean) => {
    const inventoryName = sitting.audit?.summary.sources[0]?.fileName ?? null;
    const { view, language } = sitting;
    edges.hash.write(formatViewHash({ view, language, inventoryName }), push);
  };
  edges.hash.listen((hash) => {
    const { view, language, refused } = parseViewHash(hash);
    if (refused !== null) {
      tell({ kind: 'alert-raised', alert: { kind: 'link-refused', because: refused } });
      return;
    }
    const extras = sitting.audit?.summary.extras.length;
    tell({ kind: 'view-changed', view: extras === undefined ? view : fitView(view, extras) });
    if (language !== null) tell({ kind: 'language-chosen', language });
  });
  const ahead = createTableAhead(runner);
  const room = { edges, runner, ahead, getState, tell, writeHash };
  const recounts = createRecountFlow(room);
  const imports = createImportFlow(room, recounts);
  return {
    getState,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions: createActions(room, imports, recounts),
    ask: (request, takes, options) =>
      ahead.take(request, takes, sitting.audit?.summary) ?? runner.ask(request, takes, options),
  };
}
