import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/fleet/problem.ts';
import { idOfProblem, idOfSubject } from '../../../src/ui/tables/AuditTable.tsx';

const PROBLEM: Problem = {
  kind: 'value-unreadable',
  source: 0,
  line: 12,
  column: 'Encryption',
  value: 'geschützt',
  details: ['encryption'],
  machine: 7,
};
const ROW = { table: 'problems', problem: PROBLEM, fileName: 'a.csv', machine: null } as const;

describe('the id of a row', () => {
  it('is the id of the subject it opens', () => {
    expect(idOfSubject({ kind: 'pairing', client: 3, server: 12 })).toBe('3:12');
    expect(idOfSubject({ kind: 'machine', machine: 3 })).toBe('3');
    expect(idOfSubject({ kind: 'problem', row: ROW })).toBe(idOfProblem(ROW));
  });

  it.each([
    [{ source: 1 }],
    [{ line: 13 }],
    [{ line: null }],
    [{ kind: 'facts-disputed' }],
    [{ column: 'Role' }],
    [{ value: 'geschuetzt' }],
  ] as const)('is different for a problem with %j', (other) => {
    const problem = { ...PROBLEM, ...other };
    expect(idOfProblem({ ...ROW, problem })).not.toBe(idOfProblem(ROW));
  });
});
