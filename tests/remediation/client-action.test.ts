import { describe, expect, it } from 'vitest';
import type { Architecture } from '../../src/fleet/machine.ts';
import {
  type Action,
  adviseOn,
  canTakeSp5,
  chooseAction,
  countNeeding,
  type Findings,
} from '../../src/remediation/client-action.ts';

const NOTHING: Findings = {
  flagged: 0,
  undecided: 0,
  flaggedIfServersRaised: 0,
  canTakeSp5: true,
};

describe('the action of a client', () => {
  it.each<[string, Partial<Findings>, Action]>([
    ['no findings', {}, 'none'],
    ['a flagged pairing', { flagged: 1 }, 'upgrade'],
    [
      'a flagged pairing and every other finding',
      { flagged: 1, undecided: 9, flaggedIfServersRaised: 9 },
      'upgrade',
    ],
    [
      'a flagged pairing without SP5 for the client',
      { flagged: 1, canTakeSp5: false },
      'change-password',
    ],
    ['an undecided pairing', { undecided: 1 }, 'verify'],
    [
      'an undecided pairing without SP5 for the client',
      { undecided: 1, canTakeSp5: false },
      'verify',
    ],
    [
      'an undecided pairing and an upgrade of servers that would flag',
      { undecided: 1, flaggedIfServersRaised: 1 },
      'verify',
    ],
    ['an upgrade of servers that would flag', { flaggedIfServersRaised: 1 }, 'upgrade-first'],
    [
      'an upgrade of servers that would flag, without SP5 for the client',
      { flaggedIfServersRaised: 1, canTakeSp5: false },
      'change-password',
    ],
  ])('for %s is chosen by precedence', (_, findings, action) => {
    expect(chooseAction({ ...NOTHING, ...findings })).toBe(action);
  });

  it.each<[Architecture | null, boolean]>([
    ['mips', false],
    ['powerpc', false],
    ['x86', true],
    ['alpha', true],
    [null, true],
  ])('depends on whether SP5 was released for %s', (architecture, can) => {
    expect(canTakeSp5(architecture)).toBe(can);
  });
});

describe('the advice', () => {
  it.each<Action>(['upgrade', 'upgrade-first'])('recommends SP6a for %s', (action) => {
    expect(adviseOn({ action, passwordReason: null, architecture: 'x86', flagged: 1 })).toEqual({
      target: 'SP5 or later, SP6a recommended',
      workaround: 'change the password to one without §',
    });
  });

  it('gives the reason if the article’s resolution is not available', () => {
    const ground = { action: 'change-password', passwordReason: 'no-sp5' } as const;
    expect(adviseOn({ ...ground, architecture: 'mips', flagged: 1 })).toEqual({
      target: 'password without §',
      workaround: 'SP5 was never released for MIPS: change the password to one without §',
    });
    expect(adviseOn({ ...ground, architecture: 'powerpc', flagged: 0 })).toEqual({
      target: 'password without §, before servers are raised',
      workaround: 'SP5 was never released for PowerPC: change the password to one without §',
    });
  });

  it('says “its processor” if its name is not recorded', () => {
    const ground = { action: 'change-password', passwordReason: 'no-sp5' } as const;
    expect(adviseOn({ ...ground, architecture: null, flagged: 1 }).workaround).toBe(
      'SP5 was never released for its processor: change the password to one without §',
    );
  });

  it.each([
    ['ring', 'ring of machines that are client and server and wait for each other'],
    ['missing-facts', 'its upgrade waits for clients whose facts are missing'],
  ] as const)('says why the password comes first: %s', (passwordReason, why) => {
    const ground = { action: 'change-password', passwordReason, architecture: null } as const;
    expect(adviseOn({ ...ground, flagged: 1 })).toEqual({
      target: 'password without §',
      workaround: `${why}: change the password to one without §`,
    });
  });

  it.each<Action>(['verify', 'none'])('is empty for %s', (action) => {
    const ground = { action, passwordReason: null, architecture: 'mips', flagged: 0 } as const;
    expect(adviseOn(ground)).toEqual({ target: '', workaround: '' });
  });
});

describe('the clients that need something', () => {
  it('are those with any action but none', () => {
    const clients = { upgrade: 1, 'change-password': 20, verify: 300, 'upgrade-first': 4000 };
    expect(countNeeding({ ...clients, none: 50_000 })).toBe(4321);
  });
});
