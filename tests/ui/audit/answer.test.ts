import { describe, expect, it } from 'vitest';
import { answerOf, flaggedPairings } from '../../../src/ui/audit/answer-sentences.ts';
import { summaryOf } from './summary-of.ts';

describe('the answer of an audit', () => {
  it('is the upgrade if clients need it', () => {
    const summary = summaryOf({ exposed: 3, atRisk: 4, undecided: 1, upgrade: 2 });
    expect(answerOf(summary)).toBe('upgrade');
    expect(flaggedPairings(summary)).toBe(7);
  });

  it('is the password if no flagged client is to be upgraded', () => {
    const summary = summaryOf({ exposed: 3, changePassword: 1 });
    expect(answerOf(summary)).toBe('change-password');
  });

  it.each([
    ['undecided', { undecided: 5, notExposed: 2 }],
    ['not exposed', { notExposed: 2 }],
  ])('is that nothing is flagged if all pairings are %s', (_, counts) => {
    expect(answerOf(summaryOf(counts))).toBe('nothing-flagged');
  });

  it('is that there is no pairing if nobody meets', () => {
    expect(answerOf(summaryOf({}))).toBe('no-pairing');
  });
});
