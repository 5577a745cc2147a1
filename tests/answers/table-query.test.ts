import { describe, expect, it } from 'vitest';
import {
  choice,
  choicesOf,
  filterOf,
  limitsOf,
  NO_FILTER,
  textOf,
  toggleChoice,
  withChoices,
  withLimits,
  withoutPart,
  withText,
} from '../../src/answers/table-query.ts';

describe('the filter of a table', () => {
  it('replaces the choices of a column and keeps those of others', () => {
    const one = withChoices(NO_FILTER, 'action', ['verify']);
    const two = withChoices(one, 'role', ['both']);
    const changed = withChoices(two, 'action', ['upgrade']);
    expect(choicesOf(changed, 'action')).toEqual(['upgrade']);
    expect(choicesOf(changed, 'role')).toEqual(['both']);
    expect(withChoices(one, 'action', null)).toEqual(NO_FILTER);
  });

  it.each(['client', 'server', 'extra:1', 'clientExtra:2', 'serverExtra:0'] as const)(
    'keeps the text filter of column %s, and removes it when the text is empty',
    (column) => {
      const filter = withText(withText(NO_FILTER, column, 'K'), column, 'Köln');
      expect(textOf(filter, column)).toBe('Köln');
      expect(filter.parts).toHaveLength(1);
      expect(withText(filter, column, '')).toEqual(NO_FILTER);
    },
  );

  it('keeps the limits of a column of numbers, and removes them when both are gone', () => {
    const least = withLimits(NO_FILTER, 'exposed', { least: 1, most: null });
    const both = withLimits(least, 'exposed', { least: 1, most: 9 });
    expect(both.parts).toEqual([{ kind: 'number', column: 'exposed', least: 1, most: 9 }]);
    expect(limitsOf(both, 'exposed')).toMatchObject({ least: 1, most: 9 });
    expect(limitsOf(both, 'atRisk')).toEqual({ least: null, most: null });
    expect(withLimits(both, 'exposed', { least: null, most: null })).toEqual(NO_FILTER);
  });

  it('has no choices and no text for a column that has none', () => {
    expect(choicesOf(NO_FILTER, 'constructor')).toBeNull();
    expect(textOf(NO_FILTER, 'constructor')).toBe('');
  });

  it('holds a choice, a text and a machine for one column at once', () => {
    const machine = { kind: 'machine', column: 'client', machine: 0 } as const;
    const filter = withText(withChoices(filterOf(machine), 'client', ['A']), 'client', 'W');
    expect(filter.parts).toHaveLength(3);
    expect(withoutPart(filter, machine).parts).toEqual([
      choice('client', ['A']),
      { kind: 'text', column: 'client', text: 'W' },
    ]);
  });
});

describe('toggling a choice', () => {
  const offered = ['a', 'b', 'c'];

  it('narrows to the first choice', () => {
    expect(toggleChoice(null, offered, 'b')).toEqual(['b']);
  });

  it('keeps the order in which values are offered', () => {
    expect(toggleChoice(['c'], offered, 'a')).toEqual(['a', 'c']);
  });

  it('removes the filter once all are chosen', () => {
    expect(toggleChoice(['a', 'c'], offered, 'b')).toBeNull();
  });

  it('removes the filter once none is chosen', () => {
    expect(toggleChoice(['a'], offered, 'a')).toBeNull();
  });
});
