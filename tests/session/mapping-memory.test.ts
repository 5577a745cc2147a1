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
  it('are read as they were stored', () => {
    const { edges } = storing(JSON.stringify([WHOLE]));
    expect(rememberedMappings(edges.memory)).toEqual([WHOLE]);
    expect(createSittingStore(edges).getState().alert).toBeNull();
  });

  it.each<[string, unknown]>([
    ['an unknown field', { ...WHOLE, mapping: [NAME, { ...ROLE, field: 'rolle' }] }],
    [
      'a field named like a property of every object',
      { ...WHOLE, mapping: [NAME, { ...ROLE, field: 'constructor' }] },
    ],
    ['a column too few', { ...WHOLE, mapping: [NAME] }],
    ['columns in another order', { ...WHOLE, mapping: [ROLE, NAME] }],
    ['no certainty', { ...WHOLE, mapping: [NAME, { ...ROLE, certain: undefined }] }],
    ['an unknown reason', { ...WHOLE, mapping: [NAME, { ...ROLE, reason: 'guess' }] }],
    ['a heading that is not a text', { ...WHOLE, headings: ['Name', 7] }],
    ['nothing', null],
  ])('are dropped, with an alert, if one has %s', (_, damaged) => {
    const { edges } = storing(JSON.stringify([damaged, WHOLE]));
    const { alert, remembered } = createSittingStore(edges).getState();
    expect([alert, remembered]).toEqual([{ kind: 'memory-damaged' }, [WHOLE]]);
    expect(createSittingStore(edges).getState().alert).toBeNull();
  });

  it.each(['{"headings":', '{}', '"x"'])('are empty if the storage contains %s', (text) => {
    const { alert, remembered } = createSittingStore(storing(text).edges).getState();
    expect([alert, remembered]).toEqual([{ kind: 'memory-damaged' }, []]);
  });
});

describe('storage that keeps nothing', () => {
  it('raises an alert, and the page does not claim to remember', () => {
    const { edges } = drawEdges();
    const store = createSittingStore({ ...edges, memory: { ...edges.memory, write: () => false } });
    store.actions.remember(true);
    const { alert, remembers } = store.getState();
    expect([alert, remembers]).toEqual([{ kind: 'not-remembered' }, false]);
  });
});
