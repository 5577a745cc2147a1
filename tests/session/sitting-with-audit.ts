import type { SourceInput } from '../../src/answers/importing.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';

const FLEET: SourceInput = { kind: 'text', name: 'fleet.csv', text: '' };
export const FIRST: SourceInput = { kind: 'text', name: 'first.csv', text: '' };
export const SECOND: SourceInput = { kind: 'text', name: 'second.csv', text: '' };

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
  drawn.workers[0]?.answer('import', { kind: 'audit', summary: drawSummary(source.name, 3) });
  await settled();
  const shownName = () => store.getState().audit?.summary.sources[0]?.fileName;
  return { ...drawn, store, shownName };
}
