import { describe, expect, it } from 'vitest';
import {
  type MeaningsChange,
  rememberColumns,
  rememberedMappings,
} from '../../src/session/mapping-memory.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges } from './drawn-edges.ts';

const NAME = { column: 0, field: 'name', reason: 'chosen', certain: true };
const ROLE = { column: 1, field: 'role', reason: 'heading', certain: true };
const WHOLE = { headings: ['Name', 'Use'], mapping: [NAME, ROLE] };

const CLIENT = { fact: 'role', text: 'WS', value: 'client' } as const;

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
    ['a meaning of an unknown fact', { ...WHOLE, values: [{ ...CLIENT, fact: 'Use' }] }],
    ['a meaning without a text', { ...WHOLE, values: [{ ...CLIENT, text: 7 }] }],
    ['a meaning that is a number', { ...WHOLE, values: [{ ...CLIENT, value: 1 }] }],
    ['meanings that are no list', { ...WHOLE, values: {} }],
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

describe('remembered meanings of texts', () => {
  const COLUMNS = {
    headings: ['Name', 'Use', 'Kennwort', '§'],
    mapping: (['name', 'role', 'password', 'sectionSign'] as const).map((field, column) => ({
      column,
      field,
      reason: 'chosen' as const,
      certain: true,
    })),
  };

  function remembering(...changes: readonly MeaningsChange[]) {
    const { memory } = drawEdges().edges;
    for (const change of changes) rememberColumns(memory, [COLUMNS], change);
    return rememberedMappings(memory)[0]?.values;
  }

  it('are stored with the columns, and read back', () => {
    const nothing = { ...CLIENT, text: 'egal', value: null };
    expect(remembering({ before: [], after: [CLIENT, nothing] })).toEqual([CLIENT, nothing]);
  });

  it.each([
    ['of a fact without a column', { fact: 'product', text: 'NT', value: 'nt-4' }],
    ['of a text that stands for a hidden one', { ...CLIENT, text: 'hidden 2' }],
    ['of a text that shows a password', { ...CLIENT, text: 'client, Kennwort: x7§Qw' }],
    ['of § of a text that may be a password', { fact: 'sectionSign', text: 'x7Qw', value: 'no' }],
    ['of a long text', { ...CLIENT, text: 'x'.repeat(101) }],
  ] as const)('%s are not stored', (_, meaning) => {
    expect(remembering({ before: [], after: [meaning] })).toBeUndefined();
  });

  it('of § are stored for words of doubt', () => {
    const doubt = { fact: 'sectionSign', text: 'vielleicht', value: null } as const;
    expect(remembering({ before: [], after: [doubt] })).toEqual([doubt]);
  });

  it('change as the person changes them, and stay if a file does not contain the text', () => {
    const other = { ...CLIENT, text: 'RAS', value: 'server' };
    const both = { ...CLIENT, text: 'ws', value: 'both' };
    const first = { before: [], after: [CLIENT, other] };
    expect(remembering(first, { before: [CLIENT], after: [both] })).toEqual([other, both]);
    expect(remembering(first, { before: [CLIENT], after: [] })).toEqual([other]);
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
