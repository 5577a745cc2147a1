import { describe, expect, it } from 'vitest';
import { rememberedMappings } from '../../src/session/mapping-memory.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges } from './drawn-edges.ts';

const NAME = { column: 0, field: 'name', reason: 'chosen', certain: true };
const ROLE = { column: 1, field: 'role', reason: 'heading', certain: true };
const WHOLE = { headings: ['Name', 'Use'], mapping: [NAME, ROLE] };

function storing(text: string) {
  const drawn = drawEdges();
  drawn.edges.memory.write('mappings', text);
  return drawn;
}

describe('remembered mappings', () => {
  it('are read as they were kept', () => {
    const { edges } = storing(JSON.stringify([WHOLE]));
    expect(rememberedMappings(edges.memory)).toEqual([WHOLE]);
    expect(createSittingStore(edges).getState().alert).toBeNull();
  });

  it.each<[string, unknown]>([
    ['a field that nobody knows', { ...WHOLE, mapping: [NAME, { ...ROLE, field: 'rolle' }] }],
    ['a field of every object', { ...WHOLE, mapping: [NAME, { ...ROLE, field: 'constructor' }] }],
    ['a column too few', { ...WHOLE, mapping: [NAME] }],
    ['columns in another order', { ...WHOLE, mapping: [ROLE, NAME] }],
    ['no word on certainty', { ...WHOLE, mapping: [NAME, { ...ROLE, certain: undefined }] }],
    ['a reason that nobody knows', { ...WHOLE, mapping: [NAME, { ...ROLE, reason: 'guess' }] }],
    ['a heading that is no text', { ...WHOLE, headings: ['Name', 7] }],
    ['nothing', null],
  ])('are dropped and said to be damaged where one has %s', (_, damaged) => {
    const { edges } = storing(JSON.stringify([damaged, WHOLE]));
    const { alert, remembered } = createSittingStore(edges).getState();
    expect([alert, remembered]).toEqual([{ kind: 'memory-damaged' }, [WHOLE]]);
    expect(createSittingStore(edges).getState().alert).toBeNull();
  });

  it.each(['{"headings":', '{}', '"x"'])('are none where storage holds %s', (text) => {
    const { alert, remembered } = createSittingStore(storing(text).edges).getState();
    expect([alert, remembered]).toEqual([{ kind: 'memory-damaged' }, []]);
  });
});

describe('storage that keeps nothing', () => {
  it('is said, and nothing is claimed to be remembered', () => {
    const { edges } = drawEdges();
    const store = createSittingStore({ ...edges, memory: { ...edges.memory, write: () => false } });
    store.actions.remember(true);
    const { alert, remembers } = store.getState();
    expect([alert, remembers]).toEqual([{ kind: 'not-remembered' }, false]);
  });
});
