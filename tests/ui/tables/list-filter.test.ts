import { describe, expect, it } from 'vitest';
import { NO_LIST_FILTER } from '../../../src/session/view.ts';
import { LIST_FILTER } from '../../../src/ui/tables/list-filter.ts';

describe('the filter of a list', () => {
  it('replaces the choices of a column and keeps those of others', () => {
    const one = LIST_FILTER.withChoices(NO_LIST_FILTER, 'action', ['verify']);
    const two = LIST_FILTER.withChoices(one, 'role', ['both']);
    const changed = LIST_FILTER.withChoices(two, 'action', ['upgrade']);
    expect(LIST_FILTER.choicesOf(changed, 'action')).toEqual(['upgrade']);
    expect(LIST_FILTER.choicesOf(changed, 'role')).toEqual(['both']);
    expect(LIST_FILTER.withChoices(one, 'action', null)).toEqual(NO_LIST_FILTER);
  });

  it('drops the text of a column when it is emptied', () => {
    const filter = LIST_FILTER.withText(NO_LIST_FILTER, 'extra:1', 'Köln');
    expect(LIST_FILTER.textOf(filter, 'extra:1')).toBe('Köln');
    expect(LIST_FILTER.withText(filter, 'extra:1', '')).toEqual(NO_LIST_FILTER);
  });

  it('is never held to one machine', () => {
    expect(LIST_FILTER.machineOf(NO_LIST_FILTER, 'client')).toBeNull();
    expect(LIST_FILTER.withoutMachine(NO_LIST_FILTER, 'client')).toBe(NO_LIST_FILTER);
  });
});
