import { describe, expect, it } from 'vitest';
import { preflightOf } from '../../src/remediation/preflight.ts';

describe('what to look at before an upgrade', () => {
  it.each([
    ['x86', '40-bit', 'ready'],
    ['alpha', '56-bit', 'ready'],
    [null, '40-bit', 'ready'],
    ['x86', '128-bit', '128-bit'],
    [null, '128-bit', '128-bit'],
    ['x86', null, 'strength-not-recorded'],
    [null, null, 'strength-not-recorded'],
    ['mips', '128-bit', 'no-sp5'],
    ['powerpc', null, 'no-sp5'],
  ] as const)('of %s with %s is %s', (architecture, strength, expected) => {
    expect(preflightOf(architecture, strength)).toBe(expected);
  });
});
