import { describe, expect, it } from 'vitest';
import type { Problem, ProblemKind } from '../../../src/fleet/problem.ts';
import { en } from '../../../src/locale/en.ts';
import { problemValue } from '../../../src/ui/shared/problem-value.ts';

describe('problemValue', () => {
  it.each<[ProblemKind, string, readonly string[], string]>([
    ['value-unreadable', 'geschützt', ['encryption'], '“geschützt”'],
    ['value-unreadable', '<b>', ['encryption'], '“<b>”'],
    ['role-missing', '', [], ''],
    [
      'facts-disputed',
      'SP4 / SP6',
      ['servicePack', '12', 'SP4', '90', 'SP6'],
      'line 12 says “SP4”, line 90 says “SP6”',
    ],
  ])('of %s with %j and the details %j is %s', (kind, value, details, said) => {
    const problem: Problem = {
      kind,
      source: 0,
      line: 12,
      column: 'X',
      value,
      details,
      machine: null,
    };
    expect(problemValue(problem, en.tables)).toBe(said);
  });
});
