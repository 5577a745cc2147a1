import { describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, type Problem, type ProblemKind } from '../../src/fleet/problem.ts';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';
import { LANGUAGE_CODES, LANGUAGES } from '../../src/locale/languages.ts';

const KINDS = Object.keys(PROBLEM_KINDS) as readonly ProblemKind[];

function problem(kind: ProblemKind, details: readonly string[]): Problem {
  return { kind, source: 0, line: 7, column: 'Rolle', value: 'xyz', details, machine: 1 };
}

/** As many details as the longest list that a kind has. */
const FULL = ['servicePack', '12', 'SP4', '90', 'SP6'];

describe.each(LANGUAGE_CODES)('the sentences of problems in %s', (language) => {
  const { problems } = LANGUAGES[language].messages;
  it.each(KINDS)('describes %s in a complete sentence', (kind) => {
    const sentence = problems.sentence(problem(kind, FULL));
    expect(sentence).toMatch(/^\S.*\.$/su);
    expect(sentence).not.toContain('undefined');
  });

  it('gives each kind a different name', () => {
    const names = KINDS.map((kind) => problems.kindName(kind));
    expect(new Set(names).size).toBe(KINDS.length);
  });

  it('quotes the text as written, whatever it is', () => {
    const odd = { ...problem('value-unreadable', ['encryption']), value: '<b>$& constructor' };
    expect(problems.sentence(odd)).toContain('<b>$& constructor');
  });

  it('quotes both claims of a dispute', () => {
    const sentence = problems.sentence(problem('facts-disputed', FULL));
    for (const part of FULL.slice(1)) expect(sentence).toContain(part);
  });

  it('ignores a fact that does not exist', () => {
    expect(problems.sentence(problem('value-unreadable', ['constructor']))).not.toContain(
      'function',
    );
  });
});

describe('the account of all lines', () => {
  const account = {
    lines: 1210,
    headingLines: 1,
    dataRows: 1204,
    furtherLines: 2,
    listed: {
      blank: 2,
      remark: 1,
      ruler: 0,
      separator: 0,
      'above-headings': 0,
      'later-headings': 0,
      'end-mark': 0,
    },
    first: [],
  };

  it('lists what the file contains', () => {
    expect(en.problems.lines.account('a.csv', account)).toBe(
      'a.csv: 1,210 lines = 1 heading line + 1,204 data rows + 2 further lines of rows + 2 blank lines + 1 remark',
    );
    expect(de.problems.lines.account('a.csv', account)).toBe(
      'a.csv: 1.210 Zeilen = 1 Überschriftenzeile + 1.204 Datenzeilen + 2 Folgezeilen von Datenzeilen + 2 Leerzeilen + 1 Bemerkung',
    );
  });

  it('distinguishes one line from several', () => {
    expect(en.problems.lines.listed(3, 3, 'remark', '# by hand')).toBe(
      'Line 3: remark: “# by hand”',
    );
    expect(de.problems.lines.listed(4, 6, 'blank', '')).toBe('Zeilen 4 bis 6: Leerzeilen');
  });
});

describe('the account of all rows', () => {
  it('formats the sum as each language writes numbers', () => {
    expect(en.problems.account(1200, 3, 1, 1204)).toBe(
      '1,200 machines + 3 merged + 1 left out = 1,204 data rows',
    );
    expect(de.problems.account(1200, 3, 1, 1204)).toBe(
      '1.200 Rechner + 3 zusammengeführt + 1 ausgelassen = 1.204 Datenzeilen',
    );
  });
});
