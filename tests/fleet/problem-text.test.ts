import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type Problem, type ProblemKind } from '../../src/fleet/problem.ts';
import { describeProblem } from '../../src/fleet/problem-text.ts';

function problem(kind: ProblemKind, more: Partial<Problem> = {}): Problem {
  return {
    kind,
    source: 0,
    line: 12,
    column: 'SP',
    value: 'SP7',
    details: [],
    machine: 0,
    ...more,
  };
}

const KINDS = Object.keys(PROBLEM_KINDS) as ProblemKind[];

describe('describeProblem', () => {
  it.each(['password-column', 'secret-column'] as const)('names the column of %s', (kind) => {
    expect(describeProblem(problem(kind, { column: 'Kennwort' }))).toContain(
      'The column “Kennwort” holds passwords',
    );
  });

  it.each(KINDS)('describes %s in one or two complete sentences', (kind) => {
    const details = ['servicePack', '12', 'SP4', '90', 'SP6'];
    const sentence = describeProblem(problem(kind, { details }));
    expect(sentence).toMatch(/^[A-Z“].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|vulnerab|patch|safe/i);
  });

  it.each([
    [
      problem('value-unreadable', { details: ['servicePack'] }),
      '“SP7” was not understood as a value for service pack; it counts as unreadable until you say what it means.',
    ],
    [
      problem('facts-disputed', { details: ['encryption', '12', 'ja', 'b.csv:90', 'nein'] }),
      'The rows of this machine disagree on the encryption (line 12 says “ja”, line b.csv:90 says “nein”); it counts as unreadable until you pick one.',
    ],
    [
      problem('duplicate-merged', { value: 'BONN01', details: ['12', 'Standort, Notiz'] }),
      '“BONN01” is on line 12 already; both rows became one machine. These columns differ and keep what the first row says: Standort, Notiz.',
    ],
    [
      problem('columns-disagree', { details: ['servicePack', 'Service Pack 6', 'Major', '1'] }),
      'Two columns disagree on the service pack: “Service Pack 6” counts, “Major” says “1”.',
    ],
    [
      problem('newest-row-counts', { details: ['servicePack', '90', 'SP6', '12', 'SP4'] }),
      'The rows of this machine disagree on the service pack; the newest, line 90, counts with “SP6” (line 12 says “SP4”).',
    ],
    [
      problem('duplicate-merged', { value: 'BONN01', details: ['12'] }),
      '“BONN01” is on line 12 already; both rows became one machine.',
    ],
    [
      problem('duplicate-merged', { value: 'BONN01', details: ['12', ''] }),
      '“BONN01” is on line 12 already; both rows became one machine.',
    ],
    [
      problem('columns-disagree', { details: ['colour', 'Colour', 'Shade', 'red'] }),
      'Two columns disagree on the cell: “Colour” counts, “Shade” says “red”.',
    ],
    [
      problem('row-too-long', { value: 'Bonn' }),
      'The row has more cells than there are headings; “Bonn” beyond the last heading was not read. If cells are under the wrong headings, the facts of the row count as unreadable.',
    ],
    [
      problem('row-too-long', { value: '' }),
      'The row has more cells than there are headings; those beyond the last heading were not read. If cells are under the wrong headings, the facts of the row count as unreadable.',
    ],
    [
      problem('footer-row', { value: 'Total: 12' }),
      '“Total: 12” is no machine but a remark or total; it was left out.',
    ],
    [
      problem('footer-row', { value: '' }),
      'The row is no machine but a remark or total; it was left out.',
    ],
    [
      problem('heading-repeated', { column: 'Site', details: ['3'] }),
      'The heading “Site” is over 3 columns; all were kept, and “How it was read” shows which one counts.',
    ],
  ])('fills the sentence from the details', (given, sentence) => {
    expect(describeProblem(given)).toBe(sentence);
  });
});
