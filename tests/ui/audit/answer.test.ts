import { describe, expect, it } from 'vitest';
import { answerOf, flaggedPairings } from '../../../src/ui/audit/answer-sentences.ts';
import { summaryOf } from './summary-of.ts';

describe('the answer of an audit', () => {
  it('is the upgrade if clients need it', () => {
    const summary = summaryOf({ exposed: 3, atRisk: 4, undecided: 1, upgrade: 2 });
    expect(answerOf(summary)).toBe('upgrade');
    expect(flaggedPairings(summary)).toBe(7);
  });

  it('is the password if no flagged client can take SP5', () => {
    const summary = summaryOf({ exposed: 3, changePassword: 1 });
    expect(answerOf(summary)).toBe('change-password');
  });

  it('is "undecided" if nothing is flagged but something is open', () => {
    expect(answerOf(summaryOf({ undecided: 5, notExposed: 2 }))).toBe('undecided');
  });

  it('is the all-clear only if everything is decided', () => {
    expect(answerOf(summaryOf({ notExposed: 2 }))).toBe('clear');
  });

  it('is that nobody meets if there are no pairings', () => {
    expect(answerOf(summaryOf({}))).toBe('nobody-meets');
  });
});
