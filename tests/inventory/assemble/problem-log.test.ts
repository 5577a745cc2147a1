import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/inventory/assemble/problem-log.ts';

describe('createProblemLog', () => {
  it('sorts problems by row, and keeps the order in which those of a row were added', () => {
    const log = createProblemLog();
    log.add('role-missing', 7);
    log.add('name-missing', 2, 1);
    log.add('value-unreadable', 7, 3);
    const sorted = log.sorted();
    expect([0, 1, 2].map((index) => sorted.at(index))).toEqual([
      { kind: 'name-missing', row: 2, detail: 1 },
      { kind: 'role-missing', row: 7, detail: 0 },
      { kind: 'value-unreadable', row: 7, detail: 3 },
    ]);
  });

  it('grows beyond its initial capacity', () => {
    const log = createProblemLog();
    for (let row = 999; row >= 0; row--) log.add('role-missing', row, row);
    const sorted = log.sorted();
    expect(sorted.size).toBe(1000);
    expect(sorted.at(500)).toEqual({ kind: 'role-missing', row: 500, detail: 500 });
  });

  it('throws for a problem that does not exist', () => {
    expect(() => createProblemLog().sorted().at(0)).toThrow(RangeError);
  });
});
