import { describe, expect, it } from 'vitest';
import type { Problem, ProblemKind } from '../../../src/fleet/problem.ts';
import {
  disputeOfTarget,
  isEmptyCell,
  targetOfCell,
  targetOfProblem,
  unknownValueOf,
} from '../../../src/ui/mending/mend-target.ts';

function problem(kind: ProblemKind, parts: Partial<Problem> = {}): Problem {
  return {
    kind,
    source: 1,
    line: 12,
    column: 'Rolle',
    value: 'geschützt',
    details: [],
    machine: 7,
    ...parts,
  };
}

describe('targetOfProblem', () => {
  it.each([
    ['name-missing', [], 'name'],
    ['role-missing', [], 'role'],
    ['role-unreadable', [], 'role'],
    ['product-unreadable', [], 'product'],
    ['outside-the-article', [], 'product'],
    ['value-unreadable', ['encryption'], 'encryption'],
    ['columns-disagree', ['servicePack', 'SP4', 'Major', '5'], 'servicePack'],
  ] as const)('corrects the cell behind %s %j as %s', (kind, details, fact) => {
    expect(targetOfProblem(problem(kind, { details }), 'a.csv', 'PC1')).toEqual({
      source: 1,
      fileName: 'a.csv',
      line: 12,
      fact,
      machine: 'PC1',
      heading: 'Rolle',
      text: 'geschützt',
    });
  });

  it.each([
    'footer-row',
    'duplicate-merged',
    'facts-disputed',
    'peer-unknown',
    'row-too-long',
    'password-column',
  ] as const)('offers nothing for %s, which is not about a single cell', (kind) => {
    expect(targetOfProblem(problem(kind), 'a.csv', null)).toBeNull();
  });

  it('offers nothing for a fact that does not exist or for a whole file', () => {
    const odd = problem('value-unreadable', { details: ['constructor'] });
    expect(targetOfProblem(odd, 'a.csv', null)).toBeNull();
    expect(targetOfProblem(problem('role-missing', { line: null }), 'a.csv', null)).toBeNull();
  });
});

describe('targetOfCell', () => {
  it('points at the row that the reason names', () => {
    const target = targetOfCell({
      machine: { machine: 3, name: 'RAS-1' },
      fact: 'encryption',
      heading: null,
      text: '',
      reading: { kind: 'missing' },
      assumed: null,
      origin: 'absent',
      correction: null,
      source: 0,
      fileName: 'b.csv',
      line: 9,
    });
    expect(target).toEqual({
      source: 0,
      fileName: 'b.csv',
      line: 9,
      fact: 'encryption',
      machine: 'RAS-1',
      heading: null,
      text: '',
    });
  });
});

describe('unknownValueOf', () => {
  const values = [
    { fact: 'encryption', heading: 'Verschlüsselung', text: 'geschützt', rows: 214 },
    { fact: 'role', heading: 'Rolle', text: 'geschützt', rows: 1 },
  ] as const;

  it('finds the text under its own fact', () => {
    const target = targetOfProblem(problem('role-unreadable'), 'a.csv', null);
    expect(target && unknownValueOf(target, values)).toBe(values[1]);
  });

  it('finds nothing for a text that was understood', () => {
    const target = targetOfProblem(problem('role-unreadable', { value: 'x' }), 'a.csv', null);
    expect(target && unknownValueOf(target, values)).toBeNull();
  });
});

describe('disputeOfTarget', () => {
  const claims = [
    { source: 0, line: 12, text: 'SP4' },
    { source: 0, line: 90, text: 'SP6' },
  ];
  const disputes = [{ machine: 7, fact: 'servicePack', name: 'PC1', claims }] as const;

  it('finds the dispute from the cell of each claim, and from no other cell', () => {
    const cell = {
      source: 0,
      fileName: 'a.csv',
      line: 90,
      fact: 'servicePack',
      machine: 'PC1',
      heading: null,
      text: 'SP6',
    } as const;
    expect(disputeOfTarget(cell, disputes)).toBe(disputes[0]);
    expect(disputeOfTarget({ ...cell, line: 12 }, disputes)).toBe(disputes[0]);
    expect(disputeOfTarget({ ...cell, line: 91 }, disputes)).toBeNull();
    expect(disputeOfTarget({ ...cell, fact: 'encryption' }, disputes)).toBeNull();
    expect(disputeOfTarget({ ...cell, source: 1 }, disputes)).toBeNull();
  });
});

describe('isEmptyCell', () => {
  it.each([
    ['', true],
    [' ', true],
    ['?', false],
    ['SP4', false],
  ])('distinguishes recording from correcting: %j', (text, isEmpty) => {
    const target = targetOfProblem(problem('role-missing', { value: text }), 'a.csv', 'PC1');
    expect(target && isEmptyCell(target)).toBe(isEmpty);
  });
});
