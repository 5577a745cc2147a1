import type { SourceInput } from '../../src/answers/importing.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { type DrawnWorker, drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';

const FLEET: SourceInput = { kind: 'text', name: 'fleet.csv', text: '' };
export const FIRST: SourceInput = { kind: 'text', name: 'first.csv', text: '' };
export const SECOND: SourceInput = { kind: 'text', name: 'second.csv', text: '' };

/** A worker answers with an audit of some machines, and everything that follows is done. */
export async function answerAudit(
  worker: DrawnWorker | undefined,
  request: 'import' | 'reread',
  fileName: string,
  machines = 0,
): Promise<void> {
  worker?.answer(request, { kind: 'audit', summary: drawSummary(fileName, machines) });
  await settled();
}

/**
 * A session with fake edges that shows an audit of three machines. The first worker has read it from
 * `source`.
 * @param hash the address at the start.
 */
export async function sittingWithAudit(source: SourceInput = FLEET, hash = '') {
  const drawn = drawEdges(hash);
  const store = createSittingStore(drawn.edges);
  store.actions.importSources([source]);
  await settled();
  await answerAudit(drawn.workers[0], 'import', source.name, 3);
  const shownName = () => store.getState().audit?.summary.sources[0]?.fileName;
  return { ...drawn, store, shownName };
}
