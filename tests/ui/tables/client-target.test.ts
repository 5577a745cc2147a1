import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import type { Action, PasswordReason } from '../../../src/remediation/client-action.ts';
import { targetText } from '../../../src/ui/tables/client-target.ts';

const MISSING = [{ fact: 'server.service_pack', pairings: 3, alone: 2 }] as const;

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
    expect(targetText({ action, passwordReason, counts, missing: MISSING }, en.tables)).toBe(text);
  });
});
