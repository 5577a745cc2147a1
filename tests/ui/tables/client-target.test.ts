import { describe, expect, it } from 'vitest';
import { en } from '../../../src/locale/en.ts';
import type { Action } from '../../../src/remediation/client-action.ts';
import { targetText } from '../../../src/ui/tables/client-target.ts';

const MISSING = [{ fact: 'server.service_pack', pairings: 3, alone: 2 }] as const;

describe('the target of a client', () => {
  it.each<[Action, boolean, string]>([
    ['upgrade', true, 'SP5 or later, SP6a recommended'],
    ['upgrade-first', true, 'SP5 or later, before its servers are raised'],
    ['change-password', false, 'password without § (SP5 does not exist for its processor)'],
    ['upgrade-first', false, 'password without § (SP5 does not exist for its processor)'],
    ['verify', true, 'service pack of the server (3)'],
    ['none', true, ''],
  ])('of %s, where SP5 can be had: %s, is “%s”', (action, canTakeSp5, text) => {
    expect(targetText({ action, canTakeSp5, missing: MISSING }, en.tables)).toBe(text);
  });
});
