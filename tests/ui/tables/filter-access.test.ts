import { describe, expect, it } from 'vitest';
import type { PairingFilter } from '../../../src/pairing/query.ts';
import { NO_LIST_FILTER } from '../../../src/session/view.ts';
import { activeFilters, toggleChoice, withoutPart } from '../../../src/ui/tables/filter-access.ts';
import { LIST_FILTER } from '../../../src/ui/tables/list-filter.ts';
import { PAIRING_FILTER } from '../../../src/ui/tables/pairing-filter.ts';

const FIELDS = { choices: ['verdict', 'forcedBy'], texts: ['client', 'serverExtra:1'] };

describe('the parts of a filter in force', () => {
  const filter: PairingFilter = {
    verdict: ['exposed'],
    serverExtras: [{ column: 1, text: 'Köln' }],
    clientIs: 7,
  };

  it('are named machines first, then in the order of the fields', () => {
    expect(activeFilters(PAIRING_FILTER, filter, FIELDS)).toEqual([
      { kind: 'machine', side: 'client', machine: 7 },
      { kind: 'choices', column: 'verdict', values: ['exposed'] },
      { kind: 'text', column: 'serverExtra:1', text: 'Köln' },
    ]);
  });

  it('are gone once each of them is taken away', () => {
    const parts = activeFilters(PAIRING_FILTER, filter, FIELDS);
    const left = parts.reduce((rest, part) => withoutPart(PAIRING_FILTER, rest, part), filter);
    expect(left).toEqual({});
  });

  it('are none where nothing is filtered', () => {
    expect(activeFilters(LIST_FILTER, NO_LIST_FILTER, FIELDS)).toEqual([]);
  });
});

describe('choosing among values', () => {
  const offered = ['a', 'b', 'c'];

  it('narrows to the first one that is chosen', () => {
    expect(toggleChoice(null, offered, 'b')).toEqual(['b']);
  });

  it('keeps the order in which they are offered', () => {
    expect(toggleChoice(['c'], offered, 'a')).toEqual(['a', 'c']);
  });

  it('is no filter any more once all are chosen', () => {
    expect(toggleChoice(['a', 'c'], offered, 'b')).toBeNull();
  });

  it('is no filter any more once none is chosen', () => {
    expect(toggleChoice(['a'], offered, 'a')).toBeNull();
  });
});
