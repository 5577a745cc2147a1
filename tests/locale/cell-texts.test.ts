import { describe, expect, it } from 'vitest';
import type { Problem, ProblemKind } from '../../src/fleet/problem.ts';
import { known, MISSING, unreadable } from '../../src/fleet/reading.ts';
import { factText, problemValue, targetText } from '../../src/locale/cell-texts.ts';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';
import type { Action, PasswordReason } from '../../src/remediation/client-action.ts';

describe('a fact in a table', () => {
  it.each([
    ['servicePack', known('SP4'), 'SP4'],
    ['servicePack', known('none'), 'none (RTM)'],
    ['encryption', known('none'), 'none'],
    ['sectionSign', MISSING, 'not recorded'],
    ['encryption', unreadable('geschützt'), '“geschützt”'],
    ['encryption', unreadable('constructor'), '“constructor”'],
  ] as const)('is shown in words: %s %j', (fact, reading, text) => {
    expect(factText(fact, { reading, assumed: false, origin: 'file' }, en)).toBe(text);
  });

  it("that is disputed is described in the page's language", () => {
    const disputed = {
      reading: unreadable('line 7 says SP4, line site b.csv:8 says SP6'),
      assumed: false,
      origin: 'disputed',
      claims: [
        { line: '7', text: 'SP4' },
        { line: 'site b.csv:8', text: 'SP6' },
      ],
    } as const;
    expect(factText('servicePack', disputed, en)).toBe(
      'line 7 says “SP4”, line site b.csv:8 says “SP6”',
    );
    expect(factText('servicePack', disputed, de)).toBe('Zeile 7: „SP4“, Zeile site b.csv:8: „SP6“');
  });
});

const LACKING = [{ fact: 'server.service_pack', pairings: 3, alone: 2 }] as const;

describe('the target of a client', () => {
  it.each<[Action, PasswordReason | null, number, string]>([
    ['upgrade', null, 2, 'SP5 or later, SP6a recommended'],
    ['upgrade-first', null, 0, 'SP5 or later, before its servers are raised'],
    ['change-password', 'no-sp5', 2, 'password without § (no SP5 for its processor)'],
    ['change-password', 'no-sp5', 0, 'password without §, before its servers are raised'],
    [
      'change-password',
      'ring',
      0,
      'password without § first (ring: machines that wait for each other)',
    ],
    [
      'change-password',
      'missing-facts',
      1,
      'password without § (its upgrade waits for missing facts)',
    ],
    ['verify', null, 0, 'service pack of the server (3)'],
    ['none', null, 0, ''],
  ])('of %s (%s) with %i flagged pairings is “%s”', (action, passwordReason, exposed, text) => {
    const counts = { exposed, 'at-risk': 0, undecided: 0, 'not-exposed': 0 };
    expect(targetText({ action, passwordReason, counts, missing: LACKING }, en.tables)).toBe(text);
  });
});

describe('the cell of a problem', () => {
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
  ])('of the kind %s with %j and the details %j is %s', (kind, value, details, said) => {
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
