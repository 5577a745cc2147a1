import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import type { Action } from '../../../src/remediation/client-action.ts';
import { targetText } from '../../../src/ui/tables/client-target.ts';

const MISSING = [{ fact: 'server.service_pack', pairings: 3, alone: 2 }] as const;

describe('the target of a client', () => {
  it.each<[Action, number, string]>([
    ['upgrade', 2, 'SP5 or later, SP6a recommended'],
    ['upgrade-first', 0, 'SP5 or later, before its servers are raised'],
    ['change-password', 2, 'password without § (no SP5 for its processor)'],
    ['change-password', 0, 'password without §, before its servers are raised'],
    ['verify', 0, 'service pack of the server (3)'],
    ['none', 0, ''],
  ])('of %s with %i flagged pairings is “%s”', (action, exposed, text) => {
    const counts = { exposed, 'at-risk': 0, undecided: 0, 'not-exposed': 0 };
    expect(targetText({ action, counts, missing: MISSING }, en.tables)).toBe(text);
  });
});
